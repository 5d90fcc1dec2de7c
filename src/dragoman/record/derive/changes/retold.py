"""A change of position → the other passages that tell the old stance, or the new one.

A wire tells a side's old demand for weeks and its new offer for days. A change shows
one of each side by side; what else tells the same of the side on the same matter is
kept with it, so that a reader sees how well both ends of it are told.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.model.claim import Position
from dragoman.model.record import Change
from dragoman.model.report import Passage
from dragoman.record.derive.changes.course import Course
from dragoman.record.derive.changes.moves import GIVING
from dragoman.record.derive.topics import are_one_matter


def add_retold(
    changes: Sequence[Change], positions: Sequence[Position], course: Course
) -> Iterator[Change]:
    """Give changes with what else tells their ends.

    Args:
        changes: The changes of one side on one matter, in time.
        positions: Where the side stands, on that matter and others.
        course: What is known of the side.
    """
    known = {position.id: position for position in positions}
    turns = [course.day(known[change.after]) for change in changes]
    for place, change in enumerate(changes):
        first = turns[place - 1] if place else ""
        last = turns[place + 1] if place + 1 < len(turns) else "99"
        before, after = known[change.before], known[change.after]
        old = [p for p in positions if _is_held(p, first, turns[place], course)]
        new = [p for p in positions if _is_new(p, turns[place], last, course)]
        yield replace(
            change,
            before_retold=_passages(_alike(before, old, course), pair=(before, after)),
            after_retold=_passages(_alike(after, new, course), pair=(before, after)),
        )


def _is_held(position: Position, first: str, last: str, course: Course) -> bool:
    """Whether a position is told from one day to another, or recalled later."""
    return first <= course.day(position) < last or position.id in course.past


def _is_new(position: Position, first: str, last: str, course: Course) -> bool:
    day = course.day(position)
    return first <= day < last and position.id not in course.past


def _alike(
    position: Position, others: Iterable[Position], course: Course
) -> Iterator[Position]:
    """Give the positions that tell one stance on one matter, in numbers too."""
    topic = course.topics[position.id]
    for other in others:
        is_one = other.stance is position.stance or {other.stance, position.stance} <= (
            GIVING
        )
        if (
            is_one
            and are_one_matter(topic, course.topics[other.id])
            and not course.compare_sizes(position, other)
            and _names_as_much(position, other, course)
        ):
            yield other


def _names_as_much(position: Position, other: Position, course: Course) -> bool:
    """Whether a telling names a number where the first does: else it may be of both."""
    ours, theirs = (course.topics[p.id] for p in (position, other))
    return not ours.numbers.now or bool(theirs.numbers.now)


def _passages(
    positions: Iterable[Position], pair: Iterable[Position]
) -> tuple[Passage, ...]:
    shown = {p.evidence[0] for p in pair}
    found = {p.evidence[0] for p in positions} - shown
    return tuple(sorted(found, key=lambda p: (p.report, p.start, p.end)))
