import pytest

from dragoman.extract.positions.find import find_stances


def accepting(read, text):
    return [
        (held.party.text, [side.text for side in held.beside])
        for held in find_stances(read(text))
        if held.rule == "settlement"
    ]


def test_who_strikes_a_deal_accepts_it_and_so_does_the_other_side(read):
    text = "The owners have struck a deal with the crews."
    assert accepting(read, text) == [("owners", ["crews"])]


def test_a_deal_reached_by_somebody_is_accepted(read):
    text = "The deal reached by the owners and the crews last week covers two ports."
    assert [party for party, _ in accepting(read, text)] == ["owners"]


@pytest.mark.parametrize(
    "text",
    [
        "The owners have not reached a deal with the crews.",
        "The owners hope to reach a deal with the crews.",
        "The owners would sign an agreement if the crews returned.",
    ],
)
def test_a_deal_that_is_not_made_is_not_accepted(read, text):
    assert accepting(read, text) == []
