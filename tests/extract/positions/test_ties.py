"""What one thing is made to hang on."""

import pytest

from dragoman.extract.positions.find import find_stances


@pytest.mark.parametrize(
    ("text", "stance", "party"),
    [
        ("The guild tied its signature to the return of all.", "conditional", "guild"),
        ("The guild linked any deal to a new oven.", "conditional", "guild"),
        ("The guild made its support conditional on a ban.", "conditional", "guild"),
        ("The guild's support is contingent on a ban.", "conditional", "guild"),
        (
            "The guild made the return of its men a condition for talks.",
            "demands",
            "guild",
        ),
        ("The guild's position is that the mill must close.", "demands", "guild"),
        ("The owners gave in to the demand.", "accepts", "owners"),
        ("The plan failed to win the support of the guild.", "rejects", "guild"),
        ("The mill is under pressure from the guild to open.", "demands", "guild"),
    ],
)
def test_who_ties_one_thing_to_another_holds_the_stance(read, text, stance, party):
    found = [(h.stance.value, h.party.text) for h in find_stances(read(text))]
    assert found == [(stance, party)]


def test_each_of_the_conditions_after_a_colon_is_demanded(read):
    text = "The guild set three conditions for a truce: a swap, an apology and a ban."
    [held] = find_stances(read(text))
    assert [thing.text for thing in held.matter] == ["swap", "apology", "ban"]


@pytest.mark.parametrize(
    "text",
    [
        "The baker tied his apron to the post.",
        "The road links the mill to the port.",
        "The summer made the owners happy.",
    ],
)
def test_what_binds_only_things_is_no_stance(read, text):
    assert list(find_stances(read(text))) == []
