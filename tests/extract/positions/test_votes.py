"""Yes and no, and how surely it is said."""

import pytest

from dragoman.extract.positions.find import find_stances


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The crews voted no on the treaty.", "rejects"),
        ("She would vote no to any cut.", "rejects"),
        ("The owners said yes to the offer.", "accepts"),
        ("The guild is unlikely to give the mayor its blessing.", "rejects"),
        ("The brewer may seek control of the inn.", "undecided"),
        ("The heirs would accept only a public sale.", "demands"),
        ("The guild faulted the mayor for not opening the books.", "demands"),
    ],
)
def test_what_is_said_decides_the_stance(read, text, stance):
    assert [held.stance.value for held in find_stances(read(text))] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "The owners said no on Monday.",
        "The brewer offers no leave.",
        "Prices have risen since the brewer made its offer.",
        "The crews extended the strike by a week.",
    ],
)
def test_what_names_nothing_or_dates_something_else_is_none(read, text):
    assert list(find_stances(read(text))) == []


def test_what_stands_before_a_semicolon_is_told_apart(read):
    text = "They have said no to everything; they want a rise."
    found = find_stances(read(text))
    assert [text[h.start : h.end] for h in found] == [
        "They have said no to everything",
        "they want a rise",
    ]


def test_who_is_asked_does_not_ask(read):
    [held] = find_stances(read("When asked for a ban, the mayor left."))
    assert held.party is None


@pytest.mark.parametrize(
    ("text", "stance", "party"),
    [
        ("A later date is a red line for the guild.", "rejects", "guild"),
        ("The guild's red line is the return of the crews.", "demands", "guild"),
        ("The bakers' price for peace is a new oven.", "demands", "bakers"),
        ("The owners would not budge on pensions.", "rejects", "owners"),
        ("The owners have dug in their heels on pensions.", "rejects", "owners"),
        ("The mayor is in no hurry to sign.", "rejects", "mayor"),
        ("The board recommended that members reject the bid.", "rejects", "board"),
        ("No one is going to vote for this plan.", "rejects", "one"),
        ("The guild agreed to the plan but wants a rise.", "conditional", "guild"),
        ("The mayor called the demand premature.", "rejects", "mayor"),
        ("The Greens would abstain.", "undecided", "Greens"),
    ],
)
def test_lines_prices_and_hurries_tell_whose_stance_it_is(read, text, stance, party):
    found = [(h.stance.value, h.party.text) for h in find_stances(read(text))]
    assert found == [(stance, party)]
