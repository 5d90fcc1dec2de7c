"""Words that tell a stance with what they govern: one sentence for each shape."""

import pytest

from dragoman.extract.positions.find import find_stances


def stances(read, text):
    return [
        (held.stance.value, held.party.text if held.party else None)
        for held in find_stances(read(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor condemned the arrest of the crew.", ("rejects", "mayor")),
        ("The senators slammed the tariff exemption.", ("rejects", "senators")),
        ("The guild decided not to sign.", ("rejects", "guild")),
        ("The guild voted not to return to work.", ("rejects", "guild")),
        ("The brewer wants to buy the rest of the inn.", ("offers", "brewer")),
        ("The owners tried to block the sale.", ("rejects", "owners")),
        ("The owners moved to dismiss the lawsuit.", ("rejects", "owners")),
        ("The heirs are seeking to block the merger.", ("rejects", "heirs")),
        ("The heirs called on the mayor to block the visit.", ("rejects", "heirs")),
        ("The firm fended off overtures from its rival.", ("rejects", "firm")),
        ("The mill went ahead with the plan.", ("accepts", "mill")),
        ("The port has not yet signed on to the deal.", ("undecided", "port")),
        ("The port backed out of the agreement.", ("rejects", "port")),
        ("The crews encouraged the owners to talk.", ("demands", "crews")),
        ("The firm could not afford the new roster.", ("rejects", "firm")),
        ("The town suggested paying in instalments.", ("offers", "town")),
    ],
)
def test_a_verb_tells_a_stance_with_what_it_governs(read, text, expected):
    assert stances(read, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor condemned the bishop.",
        "The cellist decided whether to play.",
        "The envoys are making an effort to reach a settlement.",
        "The clerk tried to open the door.",
    ],
)
def test_what_names_no_act_and_no_plan_tells_none(read, text):
    assert stances(read, text) == []


def test_of_two_verbs_the_one_below_tells_the_stance(read):
    assert stances(read, "The guild decided to reject the offer.") == [
        ("rejects", "guild")
    ]


def test_an_attempt_tells_whose_it_is(read):
    text = "The judge weighed an attempt by the heirs to block the sale."
    assert ("rejects", "heirs") in stances(read, text)


def test_who_acts_by_a_gerund_is_who_acts(read):
    text = "The mayor tried to end the row by calling for a vote."
    assert ("demands", "mayor") in stances(read, text)


def test_a_resolve_that_waits_for_something_is_conditional(read):
    text = "The split led to the guild's resolve not to sign until the books open."
    assert ("conditional", "guild") in stances(read, text)


def test_an_aside_about_the_object_is_no_part_of_the_evidence(read):
    text = "The crews voted for the bill, which would end the ban in May."
    [held] = find_stances(read(text))
    assert text[held.start : held.end] == "The crews voted for the bill"
