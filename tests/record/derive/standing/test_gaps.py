"""How far the sides are apart: what makes no agreement, and what blocks nothing."""

import pytest

from dragoman.model.record import GapState
from dragoman.record.derive.standing.gaps import derive_gaps

NAMES = {"u": "Union", "b": "Board", "c": "Council"}


def judge(make, *told, texts=None):
    """Judge one issue: side, stance and words of each position, a report for each."""
    days = [make.on(5, day) for day in range(1, len(told) + 1)]
    sources = [
        make.report(f"{text or f'The {NAMES[side]} speaks: {words}.'}", day)
        for (side, _, words), day, text in zip(
            told, days, texts or [None] * len(told), strict=True
        )
    ]
    actors = tuple(
        make.actor(side, NAMES[side], source=source, role="party")
        for (side, _, _), source in zip(told, sources, strict=True)
    )
    positions = tuple(
        make.position(source, words, side, stance)
        for source, (side, stance, words) in zip(sources, told, strict=True)
    )
    record = make.record(*sources, actors=actors, positions=positions)
    (gap,) = derive_gaps(record, make.look(record))
    return gap


def test_an_older_acceptance_is_none_of_a_newer_offer(make):
    accepts, offers = ("u", "accepts", "a raise of pay"), ("b", "offers", "a pay raise")
    assert judge(make, offers, accepts).state is GapState.AGREED
    gap = judge(make, accepts, offers)
    assert gap.state is GapState.CLOSE
    assert gap.why.endswith("what is offered is newer than what was accepted.")


def test_two_offers_are_no_agreement(make):
    gap = judge(make, ("u", "offers", "a pay deal"), ("b", "offers", "a deal on pay"))
    assert gap.state is GapState.CLOSE
    assert "none is told to accept" in gap.why


@pytest.mark.parametrize("would", ["would accept", "is ready to accept", "hints at"])
def test_who_only_would_accept_has_not_agreed(make, would):
    offers, accepts = ("b", "offers", "a raise of pay"), ("u", "accepts", "a pay raise")
    gap = judge(make, offers, accepts, texts=[None, f"The Union {would} a pay raise."])
    assert gap.state is GapState.CLOSE
    assert "would accept" in gap.why


def test_other_numbers_are_no_agreement(make):
    gap = judge(
        make,
        ("b", "offers", "a raise of 4 percent"),
        ("u", "accepts", "a raise of 6 percent"),
    )
    assert gap.state is GapState.CLOSE
    assert "other numbers" in gap.why


def test_what_one_side_accepts_is_not_told_as_blocked(make):
    gap = judge(
        make,
        ("u", "demands", "a raise of pay"),
        ("b", "rejects", "any pay raise"),
        ("c", "accepts", "a small pay raise"),
    )
    assert gap.state is GapState.CLOSE
    assert gap.why.endswith("one side accepts what another refuses.")


def test_the_reason_quotes_each_side_and_joins_those_who_say_one_thing(make):
    gap = judge(
        make, ("u", "demands", "a pay raise in May"), ("b", "rejects", "any pay raise")
    )
    assert "Union demands “a pay raise in May” (on 1 May 2031)" in gap.why
    source = make.report("The Union and the Board drop the pay raise.", make.on(5, 1))
    actors = tuple(
        make.actor(key, NAMES[key], source=source, role="party") for key in "ub"
    )
    joint = tuple(
        make.position(source, "the pay raise", key, "rejects", id=key) for key in "ub"
    )
    record = make.record(source, actors=actors, positions=joint)
    (gap,) = derive_gaps(record, make.look(record))
    assert gap.why.startswith("Board and Union, ") or gap.why.startswith(
        "Board and Union reject “the pay raise”"
    )


def test_a_position_told_as_past_gives_way_to_another(make):
    gap = judge(
        make,
        ("b", "offers", "a raise of pay"),
        ("b", "rejects", "The Board, which had ruled out any pay raise"),
        texts=[None, "The Board, which had ruled out any pay raise, sat down."],
    )
    assert "Board offers" in gap.why
