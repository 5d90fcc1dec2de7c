"""A change between two positions of a side, and why it is one, in words."""

import re
from collections.abc import Iterable, Mapping, Sequence

from dragoman.model.claim import Position, Stance, identify
from dragoman.model.record import Change, ChangeKind
from dragoman.model.report import Passage
from dragoman.record.derive.changes.course import Course
from dragoman.record.derive.changes.moves import GIVING, compare_stances
from dragoman.record.derive.changes.turns import Turn
from dragoman.record.derive.topics import OTHER
from dragoman.record.lookup import Lookup, print_days

STANDS: Mapping[Stance, str] = {
    **{stance: stance.value for stance in Stance},
    Stance.CONDITIONAL: "sets a condition for",
    Stance.UNDECIDED: "leaves open",
}
CLAIM = re.compile(
    r"(?:its|his|her|their|the)\s(?:\w+\s)?"
    r"(?:demand|insistence|objection|opposition|condition|resistance)s?\b"
)


def tell_turn(turn: Turn, lookup: Lookup) -> Change:
    """Give the change that one sentence tells with both of its positions."""
    before, after = turn.before, turn.after
    side = lookup.side(after.party)
    kind = turn.kind or compare_stances(before.stance, after.stance)
    name, day = lookup.name(side), lookup.day(after.date, after.evidence[0])
    is_one = before.evidence[0].report == after.evidence[0].report
    teller = "one report tells" if is_one else "the later report tells the move itself"
    return Change(
        id=identify("change", before.id, after.id),
        party=side,
        issue=after.issue if after.issue != OTHER else before.issue,
        kind=kind or ChangeKind.SOFTENED,
        before=before.id,
        after=after.id,
        why=(
            f"{name or 'A side'}: “{before.evidence[0].quote}” before, and "
            f"“{after.evidence[0].quote}” {print_days(day)}, as {teller}."
        ),
    )


def leave_told(
    changes: Iterable[Change], turns: Iterable[Turn], places: Mapping[str, Passage]
) -> tuple[Change, ...]:
    """Give the changes, but for those to what a turn tells from the same position."""
    told = {(t.before.id, t.after.id): t for t in turns}
    known = [(t.before.id, t.after.evidence[0]) for t in told.values()]
    return tuple(
        change
        for change in changes
        if (change.before, change.after) in told
        or not any(
            change.before == before and _meet(places[change.after], after)
            for before, after in known
        )
    )


def _meet(one: Passage, other: Passage) -> bool:
    return (
        one.report == other.report and one.start < other.end and other.start < one.end
    )


def tell_change(
    kind: ChangeKind, pair: tuple[Position, Position], course: Course
) -> Change:
    """Give the change between two positions of a side, with its reason in words."""
    before, after = pair
    return Change(
        id=identify("change", before.id, after.id),
        party=course.side,
        issue=after.issue,
        kind=kind,
        before=before.id,
        after=after.id,
        why=_why(pair, course),
    )


def _why(pair: Sequence[Position], course: Course) -> str:
    before, after = pair
    first, later = map(course.when, pair)
    told = "in its own words" if course.owns(after) else "as another tells it"
    told += " and in private" if after.private else ""
    is_one = before.evidence[0].report == after.evidence[0].report
    when = "earlier" if before.id in course.past or is_one else print_days(first)
    return (
        f"{course.lookup.name(course.side) or 'A side'} {_stand(before)} {when} and "
        f"{_move(after, course)} {print_days(later)}, {told}."
    )


def _move(after: Position, course: Course) -> str:
    """Give how a side stands after a move: in the words that tell the move, if any."""
    move = course.moves.get(after.id)
    if move is None:
        return _stand(after)
    text = course.lookup.reports[after.evidence[0].report].text
    return f"“{text[move.start : move.end]}”"


def _stand(position: Position) -> str:
    """Give a stance with its matter, in the report's words."""
    given_up = position.stance in GIVING and CLAIM.match(position.issue_text)
    verb = "gives up" if given_up else STANDS[position.stance]
    return f"{verb} “{position.issue_text}”" if position.issue_text else verb
