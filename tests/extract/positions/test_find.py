import pytest

from dragoman.extract.positions.find import find_stances


def told(read, text):
    """Give (stance, who holds it, first words of the matter) of each stance."""
    return [
        (
            held.stance.value,
            held.party.text if held.party else None,
            held.matter[0].lemma if held.matter else "",
        )
        for held in find_stances(read(text))
    ]


@pytest.mark.parametrize(
    ("text", "stance", "party", "matter"),
    [
        ("The miners demanded a raise of six percent.", "demands", "miners", "raise"),
        ("The bank called for an audit.", "demands", "bank", "audit"),
        ("The guild urged the city to reopen the pier.", "demands", "guild", "reopen"),
        (
            "The envoy called on both camps to show restraint.",
            "demands",
            "envoy",
            "show",
        ),
        (
            "Pilots are holding a march calling for the airline to drop its plan.",
            "demands",
            "Pilots",
            "drop",
        ),
        (
            "The province offered the nurses a new contract.",
            "offers",
            "province",
            "contract",
        ),
        ("The army pledged to leave the valley.", "offers", "army", "leave"),
        ("The owners accepted the terms.", "accepts", "owners", "term"),
        ("The council agreed to open the bridge.", "accepts", "council", "open"),
        ("The senate rejected the treaty.", "rejects", "senate", "treaty"),
        ("The senate ruled out raising the levy.", "rejects", "senate", "raise"),
        ("The harbour refused to unload the ship.", "rejects", "harbour", "unload"),
        ("The treaty was rejected by the senate.", "rejects", "senate", "treaty"),
        ("The drivers were undecided about the plan.", "undecided", "drivers", ""),
    ],
)
def test_a_verb_tells_who_stands_where(read, text, stance, party, matter):
    stances = told(read, text)
    assert (stance, party) in {(s, p) for s, p, _ in stances}
    assert matter in {m for _, _, m in stances}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The owners did not accept the terms.", "rejects"),
        ("The owners refused to accept the terms.", "rejects"),
        ("The owners refused to rule out a sale.", "undecided"),
        ("The owners did not reject the terms.", "undecided"),
        ("The owners agreed to reject the terms.", "rejects"),
        ("The owners do not want to sell the yard.", "rejects"),
        ("No faction accepted the draft.", "rejects"),
        ("The league will not give in to the demands.", "rejects"),
    ],
)
def test_negation_turns_a_stance(read, text, stance):
    assert [s for s, _, _ in told(read, text)] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "The crews will not return to work until the fleet is repaired.",
        "The crews would release the ship only after the wages were paid.",
        "The crews would accept the offer if the fleet was repaired.",
        "The crews will negotiate as long as the port stays open.",
        "The crews ruled out talks without a written promise.",
        "The crews are willing to sail but want a higher bonus.",
        "The crews said they would not sail before the owners paid the fines.",
    ],
)
def test_a_condition_makes_a_stance_conditional(read, text):
    assert "conditional" in {s for s, _, _ in told(read, text)}


@pytest.mark.parametrize(
    ("text", "stance", "party"),
    [
        ("Its demand for a refund was heard.", "demands", "Its"),
        ("The village repeated its call for a bypass.", "demands", "village"),
        ("The refusal of the bank to pay was noted.", None, None),
        ("The bank's refusal to pay was noted.", "rejects", "bank"),
        ("The bank's reluctance to lend was noted.", "rejects", "bank"),
        ("The club expressed its readiness to talk.", "offers", "club"),
        ("The club has not shown any interest in a merger.", "rejects", "club"),
        (
            "The crew rejected the owner's demand for longer shifts.",
            "demands",
            "owner",
        ),
    ],
)
def test_a_noun_tells_a_stance_of_its_owner(read, text, stance, party):
    found = {(s, p) for s, p, _ in told(read, text)}
    assert (stance, party) in found or (stance is None and not found)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The region is willing to share the water.", "offers"),
        ("The region is ready to return to the talks.", "accepts"),
        ("The region is not ready to share the water.", "rejects"),
        ("The region is opposed to a dam.", "rejects"),
        ("The region is open to a new treaty.", "conditional"),
        ("With neither side willing to yield, the meeting ended.", "rejects"),
        ("The region was non-committal.", "undecided"),
    ],
)
def test_an_adjective_tells_a_stance(read, text, stance):
    assert stance in {s for s, _, _ in told(read, text)}


@pytest.mark.parametrize(
    "text",
    [
        "The visit was linked to the senate's approval of the treaty.",
        "If the senate accepts the treaty, trade grows.",
        "Will the senate accept the treaty?",
        "The senate was told to accept the treaty.",
        "The club declined to comment.",
        "The minister rejected suggestions that he had lied.",
        "The train will not arrive before noon.",
        "No answer came from the senate on the treaty.",
    ],
)
def test_what_is_no_stance_is_left_alone(read, text):
    assert told(read, text) == []


def test_an_owner_does_not_make_the_demand_that_it_rejects(read):
    assert told(read, "The firm rejected the demand for a refund.") == [
        ("rejects", "firm", "demand")
    ]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ('"The firm must reopen the mill," she said.', "demands"),
        ('"There should be no new tolls," she said.', "rejects"),
        ('"Free the crew at once," she said.', "demands"),
        ('"Do not close the mill," she said.', "rejects"),
        ('"Further cuts are needed," she said.', "demands"),
        ('"There will be no deal until the mill reopens," she said.', "conditional"),
        ('"This is a bad deal," she said.', "rejects"),
        ('"It is not enough," she said.', "rejects"),
    ],
)
def test_a_speaker_holds_what_the_words_demand(read, text, stance):
    held = find_stances(read(text))
    assert [(h.stance.value, h.by_speaker) for h in held] == [(stance, True)]


def test_a_verdict_on_a_proposal_is_a_stance(read):
    text = "The mayor called the proposal a non-starter."
    assert told(read, text) == [("rejects", "mayor", "proposal")]


def test_praise_stays_praise_whatever_else_its_speaker_says(read):
    text = 'The mayor called the plan "a good start" but said it was not enough.'
    assert ("accepts", "mayor", "plan") in told(read, text)
    text = 'The mayor called the plan "a step in the right direction".'
    assert told(read, text) == []


def test_what_somebody_wants_done_is_asked_of_another(read):
    text = "The mayor wants the suit withdrawn before any vote."
    assert [stance for stance, _, _ in told(read, text)] == ["demands"]


@pytest.mark.parametrize(
    "text",
    [
        "The crews will not drop their claim to the wreck.",
        "The crews will not abandon the wreck.",
    ],
)
def test_what_will_not_be_given_up_is_still_demanded(read, text):
    assert {s for s, _, _ in told(read, text)} == {"demands"}


def test_hoping_is_demanding_softly(read):
    text = "The envoy hoped the crews would return to the table."
    assert told(read, text) == [("demands", "envoy", "return")]


def test_a_heading_tells_no_stance(read):
    assert told(read, "Dockers reject pay offer\n\nRain fell on the port.") == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The owners have accepted nothing.", "rejects"),
        ("The owners will accept nothing less than a full refund.", "demands"),
        ("The crews said it would not sail until the fines were paid.", "conditional"),
        ("The firm is to offer 30 pounds a share.", "offers"),
        ("The envoy suggested that wages should go up.", "demands"),
        ("The mayor rejected as too low the firm's offer.", "rejects"),
        ("The crews voted against the merger.", "rejects"),
        ("The board is studying the proposal.", "undecided"),
        ("The owners decided against selling the ship.", "rejects"),
    ],
)
def test_more_ways_of_taking_a_stand(read, text, stance):
    assert stance in {s for s, _, _ in told(read, text)}


def test_meeting_without_conditions_is_no_condition(read):
    text = "The crews are willing to meet the owners without conditions."
    assert {s for s, _, _ in told(read, text)} == {"accepts"}


@pytest.mark.parametrize(
    ("text", "stance", "party"),
    [
        ("The riot was led by miners opposed to the truce.", "rejects", "miners"),
        ("The party is against raising taxes.", "rejects", "party"),
        ("The party is in favour of a ceasefire.", "accepts", "party"),
        ("The party is not in favour of a ceasefire.", "rejects", "party"),
        ('"That is unacceptable," the owner said.', "rejects", None),
        ("The crews are committed to their demands.", "demands", "crews"),
    ],
)
def test_a_state_of_mind_is_a_stand(read, text, stance, party):
    assert (stance, party) in {(s, p) for s, p, _ in told(read, text)}
