"""A side that takes something else as well → how it moved from what it took before.

The union wanted the date put off and would then also accept a fund: what it would do
with is more than it was. The earlier end is what the side last said on that issue.
"""

import re
from collections.abc import Iterator

from dragoman.model.claim import Modality, Position, Stance
from dragoman.model.record import ChangeKind, Record
from dragoman.record.derive.changes.turns import Turn
from dragoman.record.derive.holders import index_holders
from dragoman.record.derive.topics import VAGUE
from dragoman.record.lookup import Lookup, comes_before

ALSO = re.compile(
    r"\b(?:would|could|might|may|will|can)\salso\s(?:accept|take|settle for|consider"
    r"|agree to|live with|be (?:content|satisfied|ready|willing|prepared|open))\b"
    r"|\b(?:is|was|are|were)\salso\s(?:ready|willing|prepared) to (?:accept|take)\b"
    r"|\bwould (?:accept|take)\s[^.;]{1,80}\s(?:as well|too)\b",
    re.I,
)
GIVES = frozenset([Stance.ACCEPTS, Stance.OFFERS])
ASKS = frozenset([Stance.DEMANDS, Stance.CONDITIONAL, Stance.OFFERS, Stance.REJECTS])
TOLD = frozenset([Modality.ASSERTED, Modality.PLANNED])


def find_widened(record: Record, lookup: Lookup) -> Iterator[Turn]:
    """Find where a side would also take what it had not said it would.

    Args:
        record: The entries on one matter.
        lookup: Reports and actors.
    """
    told = [p for p in record.positions if p.modality in TOLD and p.issue not in VAGUE]
    widened = [p for p in told if p.stance in GIVES and _is_wider(p)]
    if not widened:
        return
    holders = index_holders(record, lookup)
    seen: set[tuple[str, ...]] = set()
    for after in sorted(widened, key=lambda p: _when(p, lookup)):
        side = holders.find(after)
        copy = (*side, after.evidence[0].quote.casefold())
        if copy in seen:
            continue  # a report that prints another's words again
        seen.add(copy)
        earlier = [
            before
            for before in told
            if before.issue == after.issue
            and before.stance in ASKS
            and holders.find(before) == side
            and _is_before(before, after, lookup)
        ]
        if earlier:
            before = max(earlier, key=lambda p: _when(p, lookup))
            yield Turn(before=before, after=after, kind=ChangeKind.SOFTENED)


def _is_wider(position: Position) -> bool:
    return ALSO.search(position.evidence[0].quote) is not None


def _is_before(before: Position, after: Position, lookup: Lookup) -> bool:
    """Whether a side said one thing before another: earlier, or further up."""
    ours, theirs = before.evidence[0], after.evidence[0]
    if ours.report == theirs.report:
        return ours.end <= theirs.start
    return comes_before(lookup.published(ours), lookup.published(theirs))


def _when(position: Position, lookup: Lookup) -> tuple[str, str, int, str]:
    passage = position.evidence[0]
    day = str(lookup.published(passage).start or "")
    return day, passage.report, passage.start, position.id
