"""Positions → how each side moved on an issue.

A report often tells a side's old demand again beside its new offer, so what counts is
the most yielding that a report has of a side on a matter, in the side's own words where
it has them. A change is where that differs from the report before; within one report,
where it says that the one stance was held earlier, or tells the move itself ("raised
its offer", "dropped the demand"). What one party says of another counts for nothing:
that one has not moved because its opponent describes it otherwise. What is held in
private is compared with what was held in private.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from dragoman.model.claim import Modality, Position, Stance
from dragoman.model.record import Change, ChangeKind, Record
from dragoman.record.derive.changes.amounts import find_amounts
from dragoman.record.derive.changes.course import Course
from dragoman.record.derive.changes.moves import (
    FIRMNESS,
    compare_positions,
)
from dragoman.record.derive.changes.moving import find_before, is_of_move
from dragoman.record.derive.changes.past import find_past
from dragoman.record.derive.changes.retold import add_retold
from dragoman.record.derive.changes.told_changes import tell_change, tell_turn
from dragoman.record.derive.changes.told_moves import Move, find_move
from dragoman.record.derive.changes.turns import Turn
from dragoman.record.derive.holders import index_holders
from dragoman.record.derive.topics import (
    Topic,
    are_one_matter,
    find_topics,
)
from dragoman.record.derive.voices import Said, index_statements
from dragoman.record.lookup import Lookup

NOTHING: Mapping[str, Move] = {}
OFFICIALS = re.compile(r"(?:\w+\s)?(?:officials?|diplomats?|sources?)\b", re.I)
PRESUPPOSED = re.compile(
    r"(?:the\s)?(?:[\w-]+\s){0,4}?(?:[\w-]+['’]s?|its|their|his|her)\s(?:\w+\s){0,2}?"
    r"(?:demand|offer|call|proposal|insistence|refusal|request|claim|bid)s?\b",
    re.I,
)
TOLD = frozenset([Modality.ASSERTED, Modality.PLANNED])


def derive_changes(
    record: Record,
    lookup: Lookup,
    turns: Iterable[Turn] = (),
    retreats: Mapping[str, Move] = NOTHING,
) -> tuple[Change, ...]:
    """Find how sides moved between one report and a later one, or told in one.

    Args:
        record: The entries; of the turns too.
        lookup: Reports and actors.
        turns: Sentences that tell how a side stood before and stands now.
        retreats: What is told to be given up, by position.
    """
    said = index_statements(record)
    groups: dict[tuple[str, bool], list[Position]] = defaultdict(list)
    holders = index_holders(record, lookup)
    for position in (p for p in record.positions if p.modality in TOLD):
        for side in holders.find(position):
            others = lookup.parties - {side}
            if not (
                lookup.is_outlet(side)
                or _is_of_opponent(position, others, said, lookup)
            ):
                groups[side, position.private].append(position)
    topics = find_topics(record, lookup)
    amounts = find_amounts(record)
    found: dict[str, Change] = {}
    for turn in turns:
        change = tell_turn(turn, lookup)
        found[change.id] = change
    for (side, _), positions in groups.items():
        moves = {p.id: m for p in positions if (m := find_move(p, lookup))}
        moves |= {p.id: retreats[p.id] for p in positions if p.id in retreats}
        course = Course(
            side=side,
            past=find_past(positions, lookup),
            moves=moves,
            topics=topics,
            amounts=amounts,
            lookup=lookup,
        )
        found |= {change.id: change for change in find_changes(positions, course)}
    return tuple(sorted(found.values(), key=lambda change: (change.party, change.id)))


def _is_of_opponent(
    position: Position, others: frozenset[str], said: Said, lookup: Lookup
) -> bool:
    """Whether another party ascribes a position to a side, in its own words."""
    teller = position.as_stated_by
    if position.own or not teller:
        return False
    passage = position.evidence[0]
    if PRESUPPOSED.match(passage.quote) or OFFICIALS.match(lookup.name(teller)):
        return False
    return lookup.side(teller) in others and any(
        start < passage.end and passage.start < end
        for start, end in said.get((passage.report, teller), ())
    )


def find_changes(positions: Sequence[Position], course: Course) -> Iterator[Change]:
    """Find the moves of one side, on each matter and then by what sentences tell."""
    told: set[str] = set()
    for matter in part_by_matter(positions, course.topics):
        changes = tuple(_follow(matter, course))
        told |= {change.after for change in changes}
        yield from add_retold(changes, positions, course)
    for position in positions:
        if position.id in course.moves and position.id not in told:
            before = find_before(position, positions, course)
            if before is not None:
                move = course.moves[position.id]
                change = tell_change(move.kind, (before, position), course)
                yield from add_retold([change], positions, course)


def _follow(matter: Sequence[Position], course: Course) -> Iterator[Change]:
    """Find the moves on one matter, from one report to the next.

    What a report recalls is set only against what is new in that report.
    """
    kept: list[Position] = []
    recalled: dict[str, Position] = {}
    for after in _stands(matter, course):
        report = after.evidence[0].report
        if after.id in course.past and kept:
            recalled[report] = after
            continue
        if kept and any(_is_told_again(after, p, kept[-1], course) for p in kept[:-1]):
            continue
        known = [*kept[-1:], *([recalled[report]] if report in recalled else [])]
        kept.append(after)
        kinds = ((before, _compare(before, after, course)) for before in known)
        found = next(((before, kind) for before, kind in kinds if kind), None)
        if found:
            before, kind = found
            yield tell_change(kind, (before, after), course)


def _compare(before: Position, after: Position, course: Course) -> ChangeKind | None:
    """Say how a side moved from one position to a later one, ``None`` for not."""
    if not course.is_earlier(before, after):
        return None
    if after.id not in course.moves and course.is_one_day(before, after):
        return None
    kind = _judge(before, after, course)
    doubts = (course.is_number_of_another, course.is_step_left_out)
    return None if kind and any(is_so(before, after) for is_so in doubts) else kind


def _judge(before: Position, after: Position, course: Course) -> ChangeKind | None:
    move = course.moves.get(after.id)
    if course.is_told_again(before, after):
        return None
    if move is not None and is_of_move(before, move):
        return move.kind
    if before.stance is Stance.CONDITIONAL and course.is_met(before, after):
        return None
    return compare_positions(before, after, course.compare_sizes(before, after))


def _is_told_again(
    after: Position, known: Position, before: Position, course: Course
) -> bool:
    """Whether a demand only repeats one from before a side moved, as background."""
    return (
        after.stance is known.stance is Stance.DEMANDS
        and after.id not in course.moves
        and _judge(before, after, course) is not None
        and not course.compare_sizes(known, after)
    )


def _stands(positions: Sequence[Position], course: Course) -> list[Position]:
    """Give how the side stands in each report, in time, and how it stood earlier."""
    ordered = sorted(positions, key=lambda p: _when(p, course))
    stands = []
    for _, group in groupby(ordered, key=lambda p: p.evidence[0].report):
        members = list(group)
        then = [p for p in members if p.id in course.past]
        now = [p for p in members if p.id not in course.past]
        stands += [_foremost(part, course) for part in (then, now) if part]
    return stands


def _foremost(positions: Sequence[Position], course: Course) -> Position:
    """Give the position that tells best how a side stands in one report."""
    return min(
        positions,
        key=lambda p: (
            p.id not in course.moves,
            not course.owns(p),
            FIRMNESS[p.stance],
        ),
    )


def _when(position: Position, course: Course) -> tuple[str, str, bool, int, str]:
    passage = position.evidence[0]
    now = position.id not in course.past
    return course.day(position), passage.report, now, passage.start, position.id


def part_by_matter(
    positions: Iterable[Position], topics: Mapping[str, Topic]
) -> list[list[Position]]:
    """Part the positions of a side by matter; each joins the first that it fits."""
    parts: list[list[Position]] = []
    known: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for position in sorted(positions, key=lambda p: (p.evidence[0], p.id)):
        topic = topics[position.id]
        keys = topic.keys
        near = {member for key in keys for member in known[key]}
        fits = (n for n, at in sorted(near) if are_one_matter(topics[at], topic))
        place = next(fits, len(parts))
        if place == len(parts):
            parts.append([])
        parts[place].append(position)
        for key in keys:
            known[key].add((place, position.id))
    return parts
