import pytest

from dragoman.extract.positions.find import find_stances


def told(read, text):
    found = find_stances(read(text))
    return [(h.party.text if h.party else None, h.stance.value, h.rule) for h in found]


@pytest.mark.parametrize(
    "text",
    [
        '"A later date is out of the question," the baker said.',
        '"The price is not up for discussion," the baker said.',
        '"This offer falls well short of what we need," the baker said.',
        '"The deal goes nowhere near far enough," the baker said.',
        '"Closing the mill is not the answer," the baker said.',
        '"There is no reason to close the mill," the baker said.',
        '"A quota is unacceptable," the baker said.',
    ],
)
def test_a_speaker_rules_something_out(read, text):
    assert (None, "rejects") in {(p, s) for p, s, _ in told(read, text)}


def test_who_denies_that_he_will_do_it_rejects_it(read):
    text = "The captain denied that his men would leave the harbour."
    assert told(read, text) == [("captain", "rejects", "denial")]


def test_what_somebody_foresees_not_to_reach_is_no_refusal(read):
    text = "The crews admitted that they would not win all their claims."
    assert told(read, text) == []


def test_a_report_that_gives_no_details_is_no_refusal(read):
    assert told(read, "The captain would not give details of the plan.") == []
    assert told(read, "The captain declined to offer an estimate.") == []


def test_a_finite_verb_beside_an_infinitive_goes_on_with_the_first(read):
    text = "The envoy urged the crews to wait and offered to send food."
    found = {(party, stance) for party, stance, _ in told(read, text)}
    assert found == {("envoy", "demands"), ("envoy", "offers")}


def test_one_who_accepts_but_wants_more_demands_it(read):
    text = "The captain said she would vote for the bill but wants a smaller fee."
    assert [stance for _, stance, _ in told(read, text)] == ["accepts", "demands"]


def test_anybody_who_might_accept_accepts_nothing(read):
    assert told(read, "The guild fights any firm that accepts the treaty.") == []


def test_who_is_accused_of_blocking_it_blocks_it(read):
    text = "The bakers accused the mayor of blocking the treaty."
    assert ("mayor", "rejects", "verb-rejects") in told(read, text)


def test_asking_others_to_reject_is_rejecting(read):
    text = "The baker urged the crews to reject the treaty."
    assert [stance for _, stance, _ in told(read, text)] == ["rejects"]


def test_blame_for_an_act_rejects_the_act(read):
    text = "The bakers criticised the mayor for closing the market."
    assert told(read, text) == [("bakers", "rejects", "blame")]


def test_an_afterthought_makes_it_conditional(read):
    text = "The captain will wait for the envoy -- but only if the port is open."
    assert [stance for _, stance, _ in told(read, text)] == ["conditional"]


def test_what_is_asked_in_return_makes_willingness_conditional(read):
    text = "The captain was willing to leave in exchange for safe passage."
    assert [stance for _, stance, _ in told(read, text)] == ["conditional"]


def test_provided_without_that_is_a_condition(read):
    text = "The captain said he was willing to leave provided the port was open."
    assert [stance for _, stance, _ in told(read, text)] == ["conditional"]


def test_what_an_assurance_says_will_not_be_is_ruled_out(read):
    text = "The captain assured the mayor that the crews would not strike."
    assert [(p, s) for p, s, _ in told(read, text)] == [("captain", "rejects")]


def test_a_deal_that_all_can_support_is_not_accepted_yet(read):
    assert told(read, "The envoy seeks peace that all captains can support.") == [
        ("envoy", "demands", "verb-demands")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The crews will get bread should they lose their appeal.",
        '"There is no reason why the mayor should not share the map," the baker said.',
        "The vote is on whether Norway should leave the treaty.",
        '"Sales should increase next year," the baker said.',
        "How far the crews are willing to go is not known.",
    ],
)
def test_what_is_supposed_asked_or_foreseen_is_no_stance(read, text):
    assert told(read, text) == []


def test_an_offer_extended_until_a_day_is_no_condition(read):
    text = "The firm extended its offer until Tuesday."
    assert [stance for _, stance, _ in told(read, text)] == ["offers"]
