"""Positions → how each side moved on an issue.

A report often tells a side's old demand again beside its new offer, so what counts is
the most yielding that a report has of a side on a matter. A change is where that
differs from the report before; within one report, where it says that the one stance
was held earlier. Own words are compared with own words, and what an onlooker ascribes
with what the same one ascribed. What one party says of another counts for nothing:
that one has not moved because its opponent describes it otherwise.

To demand something and then to accept it is no change, unless less is accepted than
was demanded. To demand less, or to offer more, is one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise

from dragoman.model.claim import Modality, Position, Stance, identify
from dragoman.model.record import Change, ChangeKind, Record
from dragoman.record.derive.amounts import Amounts, compare_amounts, find_amounts
from dragoman.record.derive.topics import Topic, are_one_matter, find_topics, words_of
from dragoman.record.lookup import Lookup, comes_before, print_days
from dragoman.reference.wording import find_sentence

FIRMNESS: Mapping[Stance, int] = {
    Stance.REJECTS: 3,
    Stance.DEMANDS: 3,
    Stance.CONDITIONAL: 2,
    Stance.UNDECIDED: 2,
    Stance.OFFERS: 1,
    Stance.ACCEPTS: 0,
}
STANDS: Mapping[Stance, str] = {
    **{stance: stance.value for stance in Stance},
    Stance.CONDITIONAL: "sets a condition for",
    Stance.UNDECIDED: "leaves open",
}
CLAIM = re.compile(
    r"(?:its|his|her|their|the)\s(?:\w+\s)?"
    r"(?:demand|insistence|objection|opposition|condition|resistance)s?\b"
)
GIVING = frozenset([Stance.OFFERS, Stance.ACCEPTS])
FOR = frozenset([Stance.DEMANDS, Stance.OFFERS, Stance.ACCEPTS])
ASKING = frozenset([Stance.DEMANDS, Stance.CONDITIONAL])
TOLD = frozenset([Modality.ASSERTED, Modality.PLANNED])
BEFORE = 80  # characters before a position within which "initially" is said of it
Key = tuple[str, str]


def derive_changes(record: Record, lookup: Lookup) -> tuple[Change, ...]:
    """Find how sides moved between one report and a later one, or told in one."""
    parties = lookup.parties
    groups: dict[Key, list[Position]] = defaultdict(list)
    for position in record.positions:
        side, teller = lookup.side(position.party), _teller(position, lookup)
        if position.modality in TOLD and teller not in parties - {side}:
            groups[side, teller].append(position)
    topics = find_topics(record, lookup)
    amounts = find_amounts(record)
    found = {
        change.id: change
        for (side, _), positions in groups.items()
        for matter in part_by_matter(positions, topics)
        for change in find_changes(side, matter, amounts, lookup)
    }
    return tuple(sorted(found.values(), key=lambda change: (change.party, change.id)))


def _teller(position: Position, lookup: Lookup) -> str:
    """Give who ascribes a position, "" for a side's own words."""
    if position.own:
        return ""
    return lookup.side(position.as_stated_by) if position.as_stated_by else "report"


def find_changes(
    side: str, positions: Sequence[Position], amounts: Amounts, lookup: Lookup
) -> Iterator[Change]:
    """Find the moves among the positions of one side on one matter, told by one."""
    past = find_past(positions, lookup)
    ordered = sorted(positions, key=lambda p: _when(p, past, lookup))
    for before, after in pairwise(_stands(ordered, past)):
        kind = compare_positions(before, after, amounts)
        if kind and _is_earlier(before, after, past, lookup):
            yield Change(
                id=identify("change", before.id, after.id),
                party=side,
                issue=after.issue,
                kind=kind,
                before=before.id,
                after=after.id,
                why=_why(side, (before, after), past, lookup),
            )


def _stands(positions: Sequence[Position], past: frozenset[str]) -> list[Position]:
    """Give the most yielding position of each report, in time, and the earlier ones."""
    stands = []
    for _, group in groupby(positions, key=lambda p: p.evidence[0].report):
        members = list(group)
        then = [p for p in members if p.id in past]
        now = [p for p in members if p.id not in past]
        stands += [_most_yielding(part) for part in (then, now) if part]
    return stands


def _most_yielding(positions: Sequence[Position]) -> Position:
    return min(positions, key=lambda p: FIRMNESS[p.stance])


def part_by_matter(
    positions: Iterable[Position], topics: Mapping[str, Topic]
) -> list[list[Position]]:
    """Part the positions of a side by matter; each joins the first that it fits."""
    parts: list[list[Position]] = []
    known: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for position in sorted(positions, key=lambda p: (p.evidence[0], p.id)):
        topic = topics[position.id]
        near = {member for word in topic.words for member in known[word]}
        fits = (n for n, key in sorted(near) if are_one_matter(topics[key], topic))
        place = next(fits, len(parts))
        if place == len(parts):
            parts.append([])
        parts[place].append(position)
        for word in topic.words:
            known[word].add((place, position.id))
    return parts


def compare_positions(
    before: Position, after: Position, amounts: Amounts
) -> ChangeKind | None:
    """Say how a side moved from one position to the next, ``None`` for not at all."""
    asks = before.stance is Stance.DEMANDS
    moved = compare_amounts(before, after, amounts)
    if asks and after.stance in FOR and (moved or before.stance is after.stance):
        kinds = {-1: ChangeKind.SOFTENED, 1: ChangeKind.HARDENED}
        return kinds.get(moved)
    if before.stance in GIVING and after.stance in GIVING and moved:
        return ChangeKind.SOFTENED if moved > 0 else ChangeKind.HARDENED
    return compare_stances(before.stance, after.stance, yields=is_yielding(after))


def compare_stances(
    before: Stance, after: Stance, *, yields: bool = False
) -> ChangeKind | None:
    """Say how a stance moved, ``None`` where it did not.

    Args:
        before: The earlier one.
        after: The later one.
        yields: Whether less is accepted than was demanded.
    """
    if {before, after} <= FOR:
        gives = before is Stance.DEMANDS and after in GIVING and yields
        return ChangeKind.SOFTENED if gives else None
    if {before, after} == ASKING and not (before is Stance.DEMANDS and yields):
        return None
    if Stance.REJECTS in {before, after} and {before, after} & FOR:
        return ChangeKind.REVERSED
    if FIRMNESS[after] < FIRMNESS[before]:
        return ChangeKind.SOFTENED
    if FIRMNESS[after] > FIRMNESS[before]:
        return ChangeKind.HARDENED
    return None


def is_yielding(position: Position) -> bool:
    """Whether the words of a position say that less is asked than was."""
    return bool(_yielding().search(position.evidence[0].quote.casefold()))


def find_past(positions: Iterable[Position], lookup: Lookup) -> frozenset[str]:
    """Give the positions that a report says were held before what else it tells."""
    told: dict[str, list[Position]] = defaultdict(list)
    for position in positions:
        told[position.evidence[0].report].append(position)
    return frozenset(
        position.id
        for members in told.values()
        for position in members
        if _earlier().search(_own_words(position, members, lookup).casefold())
    )


def _own_words(position: Position, members: Iterable[Position], lookup: Lookup) -> str:
    """Give what a sentence says of one position, without what it says of others."""
    passage = position.evidence[0]
    text = lookup.reports[passage.report].text
    start, _ = find_sentence(text, passage.start, passage.end)
    first = max(start, passage.start - BEFORE)
    others = [m.evidence[0] for m in members if m.evidence[0] != passage]
    first = max([first, *(o.end for o in others if o.end <= passage.start)])
    inner = [o for o in others if passage.start <= o.start and o.end <= passage.end]
    kept = [
        c if not any(o.start <= i < o.end for o in inner) else " "
        for i, c in enumerate(text[first : passage.end], first)
    ]
    return "".join(kept)


def _is_earlier(
    before: Position, after: Position, past: frozenset[str], lookup: Lookup
) -> bool:
    if before.evidence[0].report == after.evidence[0].report:
        return before.id in past and after.id not in past
    days = [lookup.day(p.date, p.evidence[0]) for p in (before, after)]
    return comes_before(*days)


def _when(
    position: Position, past: frozenset[str], lookup: Lookup
) -> tuple[str, str, bool, int, str]:
    day = lookup.day(position.date, position.evidence[0])
    passage = position.evidence[0]
    now = position.id not in past
    return str(day.start or "9"), passage.report, now, passage.start, position.id


def _why(
    side: str, pair: Sequence[Position], past: frozenset[str], lookup: Lookup
) -> str:
    before, after = pair
    first, later = (lookup.day(p.date, p.evidence[0]) for p in pair)
    told = "in its own words" if after.own else "as another tells it"
    when = "earlier" if before.id in past else print_days(first)
    return (
        f"{lookup.name(side) or 'A side'} {_stand(before)} {when} and "
        f"{_stand(after)} {print_days(later)}, {told}."
    )


def _stand(position: Position) -> str:
    """Give a stance with its matter, in the report's words."""
    given_up = position.stance in GIVING and CLAIM.match(position.issue_text)
    verb = "gives up" if given_up else STANDS[position.stance]
    return f"{verb} “{position.issue_text}”" if position.issue_text else verb


@cache
def _yielding() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words_of('yielding')))})\b")


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words_of('earlier')))})\b")
