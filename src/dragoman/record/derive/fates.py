"""What a sentence says has become of those whom a number counts.

Sailors held, sailors let go and sailors dead are three counts, though each counts
sailors. The nearest word of the number's own clause tells which; one within the words
counted ("the 12 seized ships") only says which they are, where another tells more.
"""

import re
from collections.abc import Mapping
from functools import cache

from dragoman.reference import read_table

REACH = 60  # characters between a number and the word that tells of a fate
TAKEN, HELD = "taken", "held"
SET_FREE = frozenset(["released", "returned"])
AHEAD = re.compile(
    r"\b(?:to|will|would|could|can|may|might|must|should)\s(?:not\s)?(?:be\s)?\Z", re.I
)  # before what has not happened yet
CLAUSE = re.compile(r"[,;:.–—]\s|\s(?:and|but|while|whereas|after|before)\s")

type Span = tuple[int, int]


def find_fate(text: str, span: Span, *, captive: bool = False) -> str:
    """Find what has become of those counted; "" where the clause does not say.

    Args:
        text: The sentence.
        span: Where in it the words of the figure stand.
        captive: Whether captives are counted, of whom more is said, and farther off.
    """
    start, end = span
    first, last = (0, len(text)) if captive else find_clause(text, span)
    fates = _fates(captive=captive)
    best: tuple[bool, int, int] | None = None
    found = ""
    for match in _pattern(captive=captive).finditer(text.casefold(), first, last):
        gap = max(start - match.end(), match.start() - end, 0)
        fate = fates[match.group()]
        if fate in SET_FREE and AHEAD.search(text, 0, match.start()):
            fate = HELD
        rank = (gap == 0 and fate == TAKEN, gap, -match.start())
        if fate and gap <= REACH and (best is None or rank < best):
            best, found = rank, fate
    return found


def find_clause(text: str, span: Span) -> Span:
    """Give where the clause begins and ends in which a number stands."""
    marks = list(CLAUSE.finditer(text))
    first = max((m.end() for m in marks if m.end() <= span[0]), default=0)
    last = min((m.start() for m in marks if m.start() >= span[1]), default=len(text))
    return first, last


@cache
def _fates(*, captive: bool) -> Mapping[str, str]:
    rows = read_table("fates")
    return {row["word"]: row["fate"] for row in rows if captive or row["of"] == "any"}


@cache
def _pattern(*, captive: bool) -> re.Pattern[str]:
    words = sorted(_fates(captive=captive), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
