"""Positions → sides that stand together, and so cannot agree with each other.

Who refuse together, in one report, what a third side asks are on one side of the talks,
unless a report has the one refuse what the other asks. That two allies both want talks
is no agreement, and their summit is no round of them.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from dragoman.model.claim import Position, Stance
from dragoman.model.record import Record
from dragoman.record.lookup import Lookup

OTHER = "other"

type Allies = frozenset[frozenset[str]]


def find_allies(record: Record, lookup: Lookup) -> Allies:
    """Find the pairs of sides that refuse together what a third one asks."""
    refusing: dict[object, set[str]] = defaultdict(set)
    asking: dict[object, set[str]] = defaultdict(set)
    for position in record.positions:
        side = lookup.side(position.party)
        for key in _matters(position):
            if position.stance is Stance.REJECTS:
                refusing[key].add(side)
            elif position.stance is Stance.DEMANDS:
                asking[key].add(side)
    joint, against = set(), set()
    for key, sides in refusing.items():
        asked = asking.get(key, set())
        against |= {frozenset((a, b)) for a in asked for b in sides if a != b}
        is_phrase = isinstance(key, tuple) and len(key) > len(("report", "issue"))
        if asked - sides or is_phrase:
            joint |= {frozenset(pair) for pair in combinations(sorted(sides), 2)}
    return frozenset(joint - against)


def has_two_camps(sides: Iterable[str], allies: Allies) -> bool:
    """Whether some two of the sides are no allies."""
    pairs = combinations(sorted(set(sides)), 2)
    return any(frozenset(pair) not in allies for pair in pairs)


def _matters(position: Position) -> list[object]:
    """Give under what positions of one report meet: an issue, or the same words."""
    passage = position.evidence[0]
    keys: list[object] = [(passage.report, passage.start, passage.end)]
    if position.issue != OTHER:
        keys.append((passage.report, position.issue))
    return keys
