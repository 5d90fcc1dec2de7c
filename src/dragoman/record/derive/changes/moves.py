"""Two positions of one side on one matter → how it moved, by stances and numbers.

To demand something and then to accept it is no move, unless less is accepted than was
demanded. To demand less, or to offer more, is one.
"""

import re
from collections.abc import Mapping
from functools import cache

from dragoman.model.claim import Position, Stance
from dragoman.model.record import ChangeKind
from dragoman.record.derive.moving_words import words_of

FIRMNESS: Mapping[Stance, int] = {
    Stance.REJECTS: 3,
    Stance.DEMANDS: 3,
    Stance.CONDITIONAL: 2,
    Stance.UNDECIDED: 2,
    Stance.OFFERS: 1,
    Stance.ACCEPTS: 0,
}
GIVING = frozenset([Stance.OFFERS, Stance.ACCEPTS])
FOR = frozenset([Stance.DEMANDS, Stance.OFFERS, Stance.ACCEPTS])
ASKING = frozenset([Stance.DEMANDS, Stance.CONDITIONAL])
UNSURE = frozenset(  # more often two things than one on which a side moved
    [
        (Stance.CONDITIONAL, Stance.REJECTS),
        (Stance.DEMANDS, Stance.REJECTS),
        (Stance.OFFERS, Stance.CONDITIONAL),
        (Stance.ACCEPTS, Stance.CONDITIONAL),
    ]
)
NOT_TO_BE = re.compile(
    r"^(?:that\s)?(?:no|not\s(?:one|a\ssingle)|nobody|nothing)\b"
    r"|^(?:that\s)?(?:[\w'’-]+\s){1,4}(?:would|will|shall|could|can)(?:\snot|\snever|n['’]t)\b",
    re.I,
)


def compare_positions(
    before: Position, after: Position, moved: int
) -> ChangeKind | None:
    """Say how a side moved from one position to the next, ``None`` for not at all.

    Args:
        before: The earlier one.
        after: The later one.
        moved: 1 where the later one names more of one thing, -1 for less, else 0.
    """
    counts = moved and after.stance is not Stance.REJECTS
    if (before.stance, after.stance) in UNSURE and not counts:
        return None
    if is_refusal(before) and (is_refusal(after) or after.stance is Stance.DEMANDS):
        return None
    asks = before.stance in ASKING
    on = {*FOR, *ASKING}
    if asks and after.stance in on and (moved or before.stance is after.stance):
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


def is_refusal(position: Position) -> bool:
    """Whether what a side promises or asks is that something shall not be."""
    if position.stance is Stance.REJECTS:
        return True
    return position.stance in FOR and NOT_TO_BE.search(position.issue_text) is not None


def is_yielding(position: Position) -> bool:
    """Whether the words of a position say that less is asked than was."""
    return bool(_yielding().search(position.evidence[0].quote.casefold()))


@cache
def _yielding() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words_of('yielding')))})\b")
