"""What the words about a number make of it: "at least", "or so", "nearly"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.extract.quantities.durations import unit_of_time
from dragoman.extract.syntax import Token
from dragoman.model.quantity import Hedge
from dragoman.reference import read_table

LONGEST = 5
# Prepositions that take a topic or an object as readily as they hedge.
AMBIGUOUS = frozenset({"over", "about", "around", "above", "under", "below"})
# Words of the table that hedge only after a number, or only in other phrases.
NEVER_BEFORE = frozenset(
    {
        "from",
        "within",
        "until",
        "beyond",
        "starting at",
        "limited to",
        "capped at",
        "plus",
        "next to",
        "south of",
        "north of",
        "or more",
        "sharp",
        "reported",
    }
)
AFTER = frozenset(
    {
        "or so",
        "or more",
        "and more",
        "or thereabouts",
        "or over",
        "or fewer",
        "or less",
        "- odd",
        "odd",
        "and counting",
        "+",
        "plus",
    }
)
# Words that may stand between the hedge and the number.
BETWEEN = frozenset({"the", "a", "an", "another", "its", "their", "estimated"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedging:
    """A hedge and the words of the sentence that it reaches over.

    Attributes:
        hedge: What the words make of the number.
        first: Index of the first word, hedge or number.
        last: Index of the last word, hedge or number.
    """

    hedge: Hedge
    first: int
    last: int


@cache
def _phrases() -> Mapping[str, Hedge]:
    return {row["phrase"]: Hedge(row["hedge"]) for row in read_table("hedges")}


def find_hedge(words: Sequence[Token], first: int, last: int) -> Hedging:
    """Find what the words before or after a number make of it."""
    start = first
    while start > 0 and words[start - 1].lower in BETWEEN:
        start -= 1
    for begin in dict.fromkeys((first, start)):
        before = _before(words, begin)
        if before is not None:
            return Hedging(hedge=before[0], first=before[1], last=last)
    after = _after(words, last)
    if after is not None:
        return Hedging(hedge=after[0], first=first, last=after[1])
    return Hedging(hedge=Hedge.EXACT, first=first, last=last)


def _before(words: Sequence[Token], first: int) -> tuple[Hedge, int] | None:
    """Find the longest hedge that ends just before a word."""
    for size in range(min(LONGEST, first), 0, -1):
        phrase = " ".join(w.lower for w in words[first - size : first])
        hedge = _phrases().get(phrase)
        if hedge is None or phrase in NEVER_BEFORE:
            continue
        if size == 1 and not _hedges(words[first - 1]):
            continue
        if phrase == "under" and words[first].lower in {"its", "their", "the"}:
            continue  # "under its two-year plan"
        return hedge, first - size
    return None


def _hedges(word: Token) -> bool:
    """Whether a word that may be a preposition stands for "more or less"."""
    if word.lower not in AMBIGUOUS or word.dep != "prep":
        return True
    if any(c.dep == "pobj" and unit_of_time(c.lower) for c in word.children):
        return False  # "a raise of 12 percent over 30 months"
    head = word.head
    return head.pos not in {"NOUN", "PROPN"} and head.lemma not in {"talk", "speak"}


def _after(words: Sequence[Token], last: int) -> tuple[Hedge, int] | None:
    for size in (2, 1):
        phrase = " ".join(w.lower for w in words[last + 1 : last + 1 + size])
        if phrase in AFTER:
            hedge = _phrases().get(phrase.replace("- ", "-"))
            return (hedge, last + size) if hedge else None
    return None
