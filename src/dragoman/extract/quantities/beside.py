"""The words beside a count, and what the table of cues makes of them."""

from functools import cache

from dragoman.extract.quantities.counts import Count
from dragoman.extract.syntax import Token
from dragoman.reference import read_table


@cache
def _cues(role: str) -> frozenset[tuple[str, str]]:
    return frozenset(
        (row["lemma"], row["pos"].upper())
        for row in read_table("figure_cues")
        if row["role"] == role
    )


def has_role(word: Token, role: str) -> bool:
    """Whether the table of cues gives a word this role."""
    pos = "NOUN" if word.pos == "PROPN" else word.pos
    return (word.lemma.lower(), pos) in _cues(role)


def neighbour(word: Token, step: int) -> Token | None:
    """Give the word so many places on in its sentence, or ``None``."""
    words = word.sentence.tokens
    i = word.i - words[0].i + step
    return words[i] if 0 <= i < len(words) else None


def first(count: Count) -> Token:
    """Give the first word of the number itself."""
    return count.number[0]


def word_before(count: Count, back: int = 1) -> str:
    """Give the word before the hedge and number."""
    start = first(count)
    while (previous := neighbour(start, -1)) and previous.start >= count.start:
        start = previous
    found = neighbour(start, -back)
    return found.lower if found else ""


def word_after(count: Count) -> str:
    """Give the word after what is counted."""
    last = count.counted if count.counted is not None else count.number[-1]
    found = neighbour(last, 1)
    return found.lower if found else ""


def opening(count: Count) -> str:
    """Give the first word, hedge included."""
    words = count.head.sentence.tokens
    return next((w.lower for w in words if w.start >= count.start), "")
