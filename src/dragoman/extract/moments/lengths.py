"""Lengths and sets of time, and words for now, once and some day."""

import re
from functools import cache

from dragoman.extract.moments.moment import Moment, timeless
from dragoman.extract.moments.rule import Frame, Rule, rule
from dragoman.extract.moments.words import (
    NUMBER,
    PART,
    UNIT_CUES,
    VAGUE_NUMBER,
    WEEKDAY,
    WEEKDAY_CUES,
    WEEKDAYS,
    WORD,
    read_number,
)
from dragoman.reference import read_table
from dragoman.reference.patterns import any_of

LETTERS = {
    "second": ("PT", 1, "S"),
    "minute": ("PT", 1, "M"),
    "hour": ("PT", 1, "H"),
    "day": ("P", 1, "D"),
    "night": ("P", 1, "D"),
    "weekend": ("P", 2, "D"),
    "week": ("P", 1, "W"),
    "fortnight": ("P", 2, "W"),
    "month": ("P", 1, "M"),
    "quarter": ("P", 1, "Q"),
    "year": ("P", 1, "Y"),
    "decade": ("P", 10, "Y"),
    "century": ("P", 100, "Y"),
}
COUNTED = (
    r"(?P<u>seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?"
    r"|months?|quarters?|years?|decades?|century|centuries)"
)
LOOSE = (
    r"(?:(?:about|around|nearly|almost|just over|more than|over|at least|up to"
    r"|no more than|some|only|just|less than|under) )?"
)
SETS = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
    "annual": "P1Y",
    "hourly": "PT1H",
}


def _unit(word: str) -> str:
    word = word.lower()
    return "century" if word == "centuries" else word.removesuffix("s")


def write_length(count: float | None, unit: str) -> str:
    """Write a length of time as TIMEX3 does, an unknown number as X.

    Example:
        >>> write_length(40, "day"), write_length(None, "month")
        ('P40D', 'PXM')
    """
    prefix, factor, letter = LETTERS[unit]
    if count is None:
        return f"{prefix}X{letter}"
    return f"{prefix}{count * factor:g}{letter}"


def read_length(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "40 days", "a six-week", "the past two months"."""
    count = read_number(match["n"])
    if count is not None and not count:
        return None
    if match["n"].lower() in {"a", "an"} and match["u"].lower() in {
        "second",
        "quarter",
    }:
        return None
    return timeless(write_length(count, _unit(match["u"])))


def read_half(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "half an hour" and "an hour and a half"."""
    unit = _unit(match["u"])
    if unit == "hour":
        return timeless("PT30M" if match[0].lower().startswith("half") else "PT1H30M")
    return timeless(write_length(0.5 if match[0].lower()[:4] == "half" else 1.5, unit))


def read_vague(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "weeks", "recent months": a length of unknown number."""
    return timeless(write_length(None, _unit(match["u"])))


def read_set(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "daily" and "annually"."""
    return timeless(SETS[match[0].lower()])


def read_every(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "every day", "each year", "every five years"."""
    count = read_number(match["n"]) if match["n"] else 1
    return timeless(write_length(count, _unit(match["u"])))


def read_every_weekday(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "Fridays", "every Tuesday", "Monday nights"."""
    return timeless(f"XXXX-WXX-{WEEKDAYS[match['w'].lower()] + 1}")


@cache
def _references() -> dict[str, str]:
    return {row["words"].lower(): row["value"] for row in read_table("time_words")}


def read_reference(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "now", "recently", "soon"."""
    return timeless(_references()[" ".join(match[0].lower().split())])


REFERENCE_CUES = frozenset(max(WORD.findall(w), key=len) for w in _references())

LENGTHS: tuple[Rule, ...] = (
    rule(
        rf"(?:the )?(?:first |last |past |next |coming |previous |another )?{LOOSE}"
        rf"(?P<n>{NUMBER}|{VAGUE_NUMBER})"
        rf"(?: (?:more|full|whole|long|consecutive|straight))?[ -]{COUNTED}",
        read_length,
        UNIT_CUES,
        is_relative=False,
    ),
    rule(rf"half an? {COUNTED}", read_half, ("half",), is_relative=False),
    rule(rf"an? {COUNTED} and a half", read_half, ("half",), is_relative=False),
    rule(
        r"(?:recent |the (?:coming|next|past|last) |coming |past )"
        r"(?P<u>days|weeks|months|years|decades|hours)",
        read_vague,
        UNIT_CUES,
        is_relative=False,
    ),
    rule(
        r"(?P<u>weeks|months|years|decades|centuries)",
        read_vague,
        UNIT_CUES,
        is_relative=False,
    ),
    rule(any_of(SETS), read_set, SETS, is_relative=False),
    rule(
        rf"(?:every|each)(?: (?P<n>{NUMBER}))? {COUNTED}",
        read_every,
        ("every", "each"),
        is_relative=False,
    ),
    rule(
        rf"(?:(?:every|each) (?P<w>{WEEKDAY})(?: {PART})?)",
        read_every_weekday,
        WEEKDAY_CUES,
        is_relative=False,
    ),
    rule(
        rf"(?P<w>{WEEKDAY})(?:s| {PART}s)",
        read_every_weekday,
        WEEKDAY_CUES,
        is_relative=False,
    ),
    rule(
        any_of(tuple(_references())), read_reference, REFERENCE_CUES, is_relative=False
    ),
)
