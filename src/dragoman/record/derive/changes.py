"""Positions → how each side moved on an issue.

A report often tells a side's old demand again beside its new offer, so what counts is
the most yielding that a report has of a side on an issue. A change is where that
differs from the report before. Own words are compared with own words, and what an
onlooker ascribes with what the same one ascribed. What one party says of another
counts for nothing: that one has not moved because its opponent describes it otherwise.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from dragoman.model.claim import Modality, Position, Stance, identify
from dragoman.model.record import Change, ChangeKind, Record
from dragoman.record.lookup import Lookup, comes_before, print_days
from dragoman.reference.wording import content_stems, share_words

FIRMNESS: Mapping[Stance, int] = {
    Stance.REJECTS: 3,
    Stance.DEMANDS: 3,
    Stance.CONDITIONAL: 2,
    Stance.UNDECIDED: 2,
    Stance.OFFERS: 1,
    Stance.ACCEPTS: 0,
}
REVERSALS = frozenset(
    [
        (Stance.REJECTS, Stance.ACCEPTS),
        (Stance.ACCEPTS, Stance.REJECTS),
        (Stance.OFFERS, Stance.REJECTS),
        (Stance.REJECTS, Stance.OFFERS),
    ]
)
ONE_MATTER = 0.5  # share of words; below it two positions are on two matters
ONE_ISSUE = 0.3  # the same where both are on one issue of a pack
OTHER = "other"
TOLD = frozenset([Modality.ASSERTED, Modality.PLANNED])
Key = tuple[str, str, str]


def derive_changes(record: Record, lookup: Lookup) -> tuple[Change, ...]:
    """Find how sides moved between one report and a later one."""
    parties = lookup.parties
    groups: dict[Key, list[Position]] = defaultdict(list)
    for position in record.positions:
        side, teller = lookup.side(position.party), _teller(position, lookup)
        if position.modality in TOLD and teller not in parties - {side}:
            groups[side, position.issue, teller].append(position)
    found = [
        change
        for (side, _, _), positions in groups.items()
        for change in find_changes(side, positions, lookup)
    ]
    return tuple(sorted(found, key=lambda change: (change.party, change.id)))


def _teller(position: Position, lookup: Lookup) -> str:
    """Give who ascribes a position, "" for a side's own words."""
    if position.own:
        return ""
    return lookup.side(position.as_stated_by) if position.as_stated_by else "report"


def find_changes(
    side: str, positions: Iterable[Position], lookup: Lookup
) -> Iterator[Change]:
    """Find the moves among the positions of one side on one issue, told by one."""
    ordered = sorted(positions, key=lambda p: _when(p, lookup))
    for matter in part_by_matter(ordered):
        for before, after in pairwise(_stands(matter)):
            kind = compare_stances(before.stance, after.stance)
            days = [lookup.day(p.date, p.evidence[0]) for p in (before, after)]
            if kind and comes_before(*days):
                yield Change(
                    id=identify("change", before.id, after.id),
                    party=side,
                    issue=after.issue,
                    kind=kind,
                    before=before.id,
                    after=after.id,
                    why=_why(side, (before, after), lookup),
                )


def _stands(positions: Sequence[Position]) -> list[Position]:
    """Give the most yielding position of each report, in time."""
    reports = groupby(positions, key=lambda p: p.evidence[0].report)
    return [min(group, key=lambda p: FIRMNESS[p.stance]) for _, group in reports]


def part_by_matter(positions: Sequence[Position]) -> list[list[Position]]:
    """Part positions on one issue that are on another matter in other words."""
    parts: list[tuple[frozenset[str], list[Position]]] = []
    for position in positions:
        words = content_stems(position.issue_text or position.evidence[0].quote)
        least = ONE_MATTER if position.issue == OTHER else ONE_ISSUE
        for index, (known, members) in enumerate(parts):
            if share_words(known, words) >= least:
                members.append(position)
                parts[index] = (known | words, members)
                break
        else:
            parts.append((words, [position]))
    return [members for _, members in parts]


def compare_stances(before: Stance, after: Stance) -> ChangeKind | None:
    """Say how a stance moved, ``None`` where it did not."""
    if (before, after) in REVERSALS:
        return ChangeKind.REVERSED
    if FIRMNESS[after] < FIRMNESS[before]:
        return ChangeKind.SOFTENED
    if FIRMNESS[after] > FIRMNESS[before]:
        return ChangeKind.HARDENED
    return None


def _when(position: Position, lookup: Lookup) -> tuple[str, str, int, str]:
    day = lookup.day(position.date, position.evidence[0])
    passage = position.evidence[0]
    return str(day.start or "9"), passage.report, passage.start, position.id


def _why(side: str, pair: Sequence[Position], lookup: Lookup) -> str:
    before, after = pair
    first, later = (lookup.day(p.date, p.evidence[0]) for p in pair)
    name = lookup.name(side) or "A side"
    told = "in its own words" if after.own else "as another tells it"
    return (
        f"{name} {before.stance.value} {print_days(first)} and "
        f"{after.stance.value} {print_days(later)}, {told}."
    )
