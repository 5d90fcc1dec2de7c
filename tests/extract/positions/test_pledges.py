"""What speakers say that they will do, or will not, without a word that tells it."""

import pytest

from dragoman.extract.positions.find import find_stances


def stances(read, text):
    return [
        (held.stance.value, held.party.text if held.party else None)
        for held in find_stances(read(text))
    ]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The brewer said it would pay the crews half of their wages.", "offers"),
        ('"We will release the ships on Monday," the admiral said.', "offers"),
        ("The guild said it will make every effort to end the row.", "offers"),
        ("The minister said her government would lift the ban.", "offers"),
        ("The crews are not going to sign the paper.", "rejects"),
        ("We are not going to move the posts before the vote is held.", "conditional"),
        ('"There is no way to mend this," the admiral said.', "rejects"),
        ('"There is not going to be another round," the admiral said.', "rejects"),
        ('"Such a ban would be unacceptable," the admiral said.', "rejects"),
    ],
)
def test_what_speakers_will_do_or_not_is_their_position(read, text, stance):
    assert [found for found, _ in stances(read, text)] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "The Sarn Front said that they would begin to kill hostages at noon.",
        "The Sarn Front lifted a threat to start killing hostages on Monday.",
        "The brewer said it would enjoy the summer.",
        "The pilot said he would fly to Oslo.",
        "The crews will pay the fine.",
        "They talked about how they will pay the crews.",
    ],
)
def test_what_is_only_foretold_is_no_offer(read, text):
    assert stances(read, text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The guild said there was no question of paying.", "rejects"),
        ("The mayor dismissed suggestions that she would resign.", "rejects"),
        ("The regulator has yet to say whether it will agree.", "undecided"),
        ("The guild left the door open to a truce in exchange for pay.", "conditional"),
        ("The rival lifted its offer to 40 crowns a share.", "offers"),
        ('"The bid undervalues the inn," the brewer said.', "rejects"),
    ],
)
def test_a_position_may_be_told_by_the_way(read, text, stance):
    assert [found for found, _ in stances(read, text)] == [stance]


def test_what_a_plan_would_have_done_is_no_condition(read):
    text = "The guild rejected a plan that would have kept her in office until 2027."
    assert stances(read, text) == [("rejects", "guild")]


def test_what_a_plan_would_have_sides_do_is_no_offer_of_theirs(read):
    told = (
        "Under the draft, Norlund would get a quarter of the catch. Sund would pay $2m."
    )
    assert stances(read, told) == []
    assert stances(read, "Sund would pay $2m.") != []
