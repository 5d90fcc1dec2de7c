"""What a side would also take: more than what it would do with before."""

import pytest

from dragoman.model.claim import Stance
from dragoman.record.derive.changes.widening import find_widened

OLD = "The Guild would talk of fewer men as long as they were welders."
ALSO = "The Guild would also accept the return of sick men."


def positions(make, *texts, issue="jobs", stances=(Stance.CONDITIONAL, Stance.ACCEPTS)):
    """Give a record of one position a report, one report after another day."""
    sources = [make.report(text, make.on(3, 4 + 5 * i)) for i, text in enumerate(texts)]
    held = tuple(
        make.position(source, source.text, "Guild", stance, issue=issue)
        for source, stance in zip(sources, stances, strict=True)
    )
    return make.record(*sources, positions=held)


def test_what_a_side_would_also_take_is_more_than_what_it_took(make):
    found = positions(make, OLD, ALSO)
    (turn,) = find_widened(found, make.look(found))
    assert (turn.before.evidence[0].quote, turn.after.evidence[0].quote) == (OLD, ALSO)


@pytest.mark.parametrize(
    ("texts", "issue"),
    [
        ((OLD, "The Guild would accept the return of sick men."), "jobs"),
        ((ALSO, OLD), "jobs"),
        ((OLD, ALSO), "other"),
    ],
)
def test_nothing_is_widened_without_also_before_it_or_on_no_one_issue(
    texts, issue, make
):
    stances = (Stance.CONDITIONAL, Stance.ACCEPTS)
    found = positions(make, *texts, issue=issue, stances=stances)
    if texts == (ALSO, OLD):
        found = positions(make, *texts, issue=issue, stances=stances[::-1])
    assert not list(find_widened(found, make.look(found)))
