"""Words of a text as keys: what two wordings have in common, and the sentence about.

No parse is needed for these; they compare wordings, they do not read them.
"""

import re
from functools import cache

from dragoman.reference.tables import read_words

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bGen)(?<![.\s][A-Z])"
    r"[.!?][\"'”’)\]]*(?=\s+[^a-z0-9\s])|\n"
)
LONGEST = 2_000  # characters; what has no end for longer is no sentence
LEAST_STEM = 4  # letters that are left when an ending is cut off
ENDINGS = ("ings", "ing", "edly", "ed", "es", "s", "ly")


def fold_words(text: str) -> tuple[str, ...]:
    """Give the words of a text in lower case, possessives cut off."""
    plain = text.casefold().replace("’", "'")
    return tuple(_cut(word) for word in WORD.findall(plain))


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
    floor = max(0, start - LONGEST)
    ends = (match.end() for match in SENTENCE_END.finditer(text, floor, start + 1))
    first = max((end for end in ends if end <= start), default=floor)
    last = SENTENCE_END.search(text, max(start, end - 1), end + LONGEST)
    return first, last.end() if last else min(len(text), end + LONGEST)


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
