"""Words of which only one can be true of one thing: "resigned" and "was sacked"."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from dragoman.reference import read_table
from dragoman.reference.wording import WORDINGS, content_stems

NEGATED = re.compile(
    r"(?:\b(?:not|no|never|nor|neither)|n['’]t)\b(?:\s\w+){0,3}\s*\Z", re.I
)
TURNED = {"a": "b", "b": "a"}


class Pole(NamedTuple):
    """One of the two ways in which something may be.

    Attributes:
        group: What is told of.
        side: Which of the two ways.
        sure: "yes" where the words tell by themselves what they are of, "near" where
            they do beside words of the other pole, "no" where another word must.
    """

    group: str
    side: str
    sure: str


def are_opposite(left: str, right: str, *, near: bool = False) -> bool:
    """Whether of two tellings only one can be so, by the words that they use.

    Words that are said of many things count where both tellings name the same thing.

    Args:
        left: The one telling.
        right: The other.
        near: Whether they stand side by side.
    """
    sure = {"yes", "near"} if near else {"yes"}
    if content_stems(left) & content_stems(right):
        sure = {"yes", "near", "no"}
    ours, theirs = find_poles(left), find_poles(right)
    both = {(p.group, p.side) for p in ours} & {(p.group, p.side) for p in theirs}
    return any(
        one.group == other.group
        and one.side != other.side
        and {one.sure, other.sure} <= sure
        and not both & {(one.group, one.side), (other.group, other.side)}
        for one in ours
        for other in theirs
    )


@lru_cache(WORDINGS)
def find_poles(telling: str) -> frozenset[Pole]:
    """Find the ways of being that a telling says something is in."""
    found = set()
    for match in _pattern().finditer(telling):
        pole = _find_pole(match.group().casefold())
        negated = NEGATED.search(telling, 0, match.start())
        found.add(pole._replace(side=TURNED[pole.side]) if negated else pole)
    return frozenset(found)


@cache
def _find_pole(words: str) -> Pole:
    """Give the way of being that words of the table tell."""
    return next(pole for pattern, pole in _poles() if pattern.fullmatch(words))


@cache
def _poles() -> tuple[tuple[re.Pattern[str], Pole], ...]:
    rows = sorted(read_table("opposite_words"), key=lambda row: -len(row["word"]))
    return tuple(
        (re.compile(_spell(row["word"])), Pole(row["group"], row["pole"], row["sure"]))
        for row in rows
    )


@cache
def _pattern() -> re.Pattern[str]:
    """Give a pattern of all words; by their first letter most places are passed."""
    words = "|".join(pattern.pattern for pattern, _ in _poles())
    letters = "".join(sorted({row["word"][0] for row in read_table("opposite_words")}))
    return re.compile(rf"\b(?=[{letters}])(?:{words})\b", re.I)


def _spell(word: str) -> str:
    words = re.escape(word).replace(r"\*", r"\w*").replace("_", r"\w+")
    return words.replace(r"\ ", r"\s")
