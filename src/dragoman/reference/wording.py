"""Words of a text as keys: what two wordings have in common, and the sentence about.

No parse is needed for these; they compare wordings, they do not read them.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from dragoman.reference.tables import read_words

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bGen)(?<![.\s][A-Z])"
    r"[.!?][\"'”’)\]]*(?=\s+[^a-z0-9\s])|\n"
)
LONGEST = 2_000  # characters; what has no end for longer is no sentence
LEAST_STEM = 4  # letters that are left when an ending is cut off
NO_SPACE = re.compile(r"\S|\Z")
TEXTS, WORDINGS = 2**12, 2**15  # of which what was found is kept at hand
ENDINGS = ("ings", "ing", "edly", "ed", "es", "s", "ly")


class _Ends(NamedTuple):
    """Where sentences of a text end: offsets of each end, in their order.

    Attributes:
        begun: Where what ends the sentence begins.
        over: Where it is over.
        seen: The character that shows that it was one.
    """

    begun: list[int]
    over: list[int]
    seen: list[int]


@lru_cache(WORDINGS)
def fold_words(text: str) -> tuple[str, ...]:
    """Give the words of a text in lower case, possessives cut off."""
    plain = text.casefold().replace("’", "'")
    return tuple(_cut(word) for word in WORD.findall(plain))


@lru_cache(WORDINGS)
def content_stems(text: str) -> frozenset[str]:
    """Give the stems of the words of a text that say what it is about.

    Example:
        >>> sorted(content_stems("The mediators had tabled two plans."))
        ['mediator', 'plan', 'tabl']
    """
    return frozenset(
        _stem(word) for word in fold_words(text) if word not in _stop_words()
    )


def share_words(left: frozenset[str], right: frozenset[str]) -> float:
    """Say how much of the smaller set is in the other, from 0 to 1; 0 for none."""
    if not left or not right:
        return 0.0
    return len(left & right) / min(len(left), len(right))


def find_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Find where the sentence about two offsets begins and ends."""
    ends = _find_ends(text)
    floor = max(0, start - LONGEST)
    place = bisect_right(ends.over, start) - 1
    while place >= 0 and ends.seen[place] > start:
        place -= 1
    is_near = place >= 0 and ends.begun[place] >= floor
    first = ends.over[place] if is_near else floor
    last = bisect_left(ends.begun, max(start, end - 1))
    if last < len(ends.over) and ends.seen[last] < end + LONGEST:
        return first, ends.over[last]
    return first, min(len(text), end + LONGEST)


@lru_cache(TEXTS)
def _find_ends(text: str) -> _Ends:
    begun, over, seen = [], [], []
    for match in SENTENCE_END.finditer(text):
        begun.append(match.start())
        over.append(match.end())
        word = NO_SPACE.search(text, match.end())
        is_line = match.group() == "\n"
        seen.append(match.start() if is_line or not word else word.start())
    return _Ends(begun, over, seen)


def _cut(word: str) -> str:
    return word.removesuffix("'s").rstrip("'")


def _undouble(stem: str) -> str:
    """Cut what an ending doubled: "dropp", but not "kill"."""
    twice = len(stem) > 1 and stem[-1] == stem[-2] and stem[-1] in "bdgmnprt"
    return stem[:-1] if twice else stem


@cache
def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return _undouble(word[: -len(ending)].rstrip("e"))
    return word.rstrip("e") if len(word) > LEAST_STEM else word


@cache
def _stop_words() -> frozenset[str]:
    return read_words("stop_words")
