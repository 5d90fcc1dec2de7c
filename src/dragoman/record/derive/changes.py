"""Positions → how each side moved on an issue, and how far the sides are apart.

Own words are compared with own words, and what others ascribe with what others
ascribe: a party has not moved because its opponent describes it otherwise.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

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
Key = tuple[str, str, bool]


def derive_changes(record: Record, lookup: Lookup) -> tuple[Change, ...]:
    """Find how sides moved between one report and a later one."""
    groups: dict[Key, list[Position]] = defaultdict(list)
    for position in record.positions:
        if position.modality in {Modality.ASSERTED, Modality.PLANNED}:
            side = lookup.side(position.party)
            groups[side, position.issue, position.own].append(position)
    found = [
        change
        for (side, _, own), positions in groups.items()
        for change in find_changes(side, positions, lookup, own=own)
    ]
    return tuple(sorted(found, key=lambda change: (change.party, change.id)))


def find_changes(
    side: str, positions: Iterable[Position], lookup: Lookup, *, own: bool
) -> Iterable[Change]:
    """Find the moves among the positions of one side on one issue."""
    ordered = sorted(positions, key=lambda p: _when(p, lookup))
    for matter in part_by_matter(ordered):
        for before, after in pairwise(matter):
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
                    why=_why(side, (before, after), lookup, own=own),
                )


def part_by_matter(positions: Sequence[Position]) -> list[list[Position]]:
    """Part positions on one issue that are on another matter in other words."""
    parts: list[tuple[frozenset[str], list[Position]]] = []
    for position in positions:
        words = content_stems(position.issue_text or position.evidence[0].quote)
        for index, (known, members) in enumerate(parts):
            if share_words(known, words) >= ONE_MATTER:
                members.append(position)
                parts[index] = (known & words or known, members)
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


def _why(side: str, pair: Sequence[Position], lookup: Lookup, *, own: bool) -> str:
    before, after = pair
    first, later = (lookup.day(p.date, p.evidence[0]) for p in pair)
    name = lookup.name(side) or side
    told = "in its own words" if own else "as others tell it"
    return (
        f"{name} {before.stance.value} {print_days(first)} and "
        f"{after.stance.value} {print_days(later)}, {told}."
    )
