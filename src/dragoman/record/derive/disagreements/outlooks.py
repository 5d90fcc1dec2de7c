"""Words of two who answer each other → whether they see the talks go two ways.

Beside one who says how the talks go, plain words tell it too: "a matter of days" and
"exactly where we were".
"""

import re
from functools import cache, lru_cache

from dragoman.record.derive.assessments import is_about_talks
from dragoman.reference import read_table
from dragoman.reference.wording import WORDINGS

NEGATION = re.compile(
    r"\b(?:no|not|never|neither|nor|nobody|none|nothing|without|little|hardly|scarcely"
    r"|anything but|far from|less|the only thing)\b|n['’]t\b",
    re.I,
)
REACH = 45  # characters before the words in which a negation may stand
UNREAL = re.compile(
    r"\b(?:if|unless|until|whether|once|hope[sd]?|before)\b[^.;,]{0,60}\Z"
)
BREAK = re.compile(r"[.;:]|,? but |, while ")


def see_two_ways(said: str, answer: str, around: str) -> bool:
    """Whether one sees talks move where the other does not.

    Args:
        said: What the first says.
        answer: What the next says.
        around: The sentences of both, in which talks or their matter are named.
    """
    ways = find_outlooks(said), find_outlooks(answer)
    one_way = all(len(way) == 1 for way in ways)
    return one_way and ways[0] != ways[1] and is_about_talks(around)


@lru_cache(WORDINGS)
def find_outlooks(text: str) -> frozenset[bool]:
    """Find which ways words say that talks go: ``True`` for forward."""
    folded = text.casefold()
    found = set()
    for match in _pattern().finditer(folded):
        before = folded[: match.start()]
        if not UNREAL.search(before):
            clause = BREAK.split(before)[-1][-REACH:]
            forward = _outlooks()[match.group()] == "forward"
            found.add(forward is not bool(NEGATION.search(clause)))
    return frozenset(found)


@cache
def _outlooks() -> dict[str, str]:
    tables = read_table("outlook_words"), read_table("assessments")
    return {row["phrase"]: row["direction"] for table in tables for row in table}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_outlooks(), key=lambda w: (-len(w), w))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
