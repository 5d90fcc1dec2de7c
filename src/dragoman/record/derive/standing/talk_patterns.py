"""The patterns in which reports tell of talks: held or not, and between whom."""

import re
from functools import cache

from dragoman.reference import read_class
from dragoman.reference.patterns import any_of, match_class

MATTER = r"\b(?:over|about|on (?:who|how|what|whether)|who|that|which)\b"
CALL = re.compile(
    r"\b(?:phone|telephone|video|conference)\s+calls?\b"
    r"|\b(?:by|over the|on the) (?:satellite )?(?:tele)?phone\b|\b(?:tele)?phoned\b",
    re.I,
)


def names_talks(words: str) -> bool:
    """Whether words name talks, or those who hold them."""
    return match_class("standing_words", "talks").search(words) is not None


def is_by_telephone(words: str) -> bool:
    """Whether words tell of a call."""
    return CALL.search(words) is not None


def are_unreal(sentence: str) -> bool:
    """Whether a sentence tells of talks that are to be, are asked for, or are not."""
    return _unreal().search(sentence) is not None


def find_between(text: str, start: int, end: int) -> int | None:
    """Find where those begin between whom there are talks, or ``None``."""
    found = _between().search(text, start, end)
    return found.end() if found is not None else None


@cache
def _talks() -> str:
    return any_of(read_class("standing_words", "talks"))


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"\b{_talks()}\b[^.;,]{{0,40}}?\bbetween\s", re.I)


@cache
def _unreal() -> re.Pattern[str]:
    talks = _talks()
    return re.compile(
        r"\b(?:if|whether|unless|would|could|might|(?-i:may)|not|never|nor|invit\w+"
        r"|cancel\w+|postpon\w+|refus\w+|declin\w+|before|until|ahead of|eve of"
        r"|propos\w+|demand\w*|offer\w*|calls?|called|urg\w+|ask\w*|seek\w*|sought"
        r"|want\w*|hop(?:e|es|ed|ing))\b"
        rf"[^.;]{{0,60}}?\b{talks}\b"
        rf"|\b{talks}\b(?:(?!{MATTER})[^.;,]){{0,40}}?\b(?:(?:is|are|was|were)\s"
        r"+(?:\w+\s)?(?:planned|due|scheduled|expected|set|cancelled|canceled|postponed"
        r"|called off|to)|will|would|could|might|did not|planned|scheduled)\b",
        re.I,
    )
