"""Stands not yet taken."""

import pytest

from dragoman.extract.positions.find import find_stances


@pytest.mark.parametrize(
    "text",
    [
        "The two crews would decide on Monday whether to carry on.",
        "The owners have not reached a final decision on the bid.",
        "The chamber still has to vote on the plan.",
        "The guild has yet to respond to the offer.",
        "The guild is debating whether to walk out.",
        "The bakers and the millers remain on the sidelines.",
        "The guild has not decided whether to strike.",
    ],
)
def test_a_stand_not_yet_taken_is_undecided(read, text):
    assert {held.stance.value for held in find_stances(read(text))} == {"undecided"}


@pytest.mark.parametrize(
    "text",
    [
        "They discussed how the crews will leave.",
        "The talks did not reach a conclusion.",
        "The chamber will vote on Monday.",
    ],
)
def test_what_is_settled_or_no_choice_is_none(read, text):
    assert list(find_stances(read(text))) == []
