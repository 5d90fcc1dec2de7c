"""Stretches by name: years, decades, centuries, quarters, halves, seasons."""

import re

from dragoman.extract.moments import moment as m
from dragoman.extract.moments.moment import Moment
from dragoman.extract.moments.nearest import choose_nearest, list_years_about
from dragoman.extract.moments.rule import Direction, Frame, Rule, rule
from dragoman.extract.moments.words import (
    DIGIT_CUES,
    ORDINAL,
    ORDINALS,
    SEASON,
    SEASON_CODES,
    YEAR,
)

YEAR_DIGITS = 4
FAR = 180  # days; a quarter that begins farther ahead is of the year before
EDGE = r"(?:(?:early|late|mid|middle|the (?:start|beginning|end|middle) of)[ -]?)?"
THE = r"(?:the )?"
OF_YEAR = rf"(?:,? (?:of |in )?(?P<y>{YEAR}))"
DECADES = (
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
)
WHICH = r"(?:(?P<which>this past|this coming|last|next|this|past|coming) )"


def read_year(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read a year."""
    return m.year(int(match["y"]))


def read_decade(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "the 1990s" and "the '80s"."""
    digits = match["dec"].removeprefix("'")
    first = int(digits) if len(digits) == YEAR_DIGITS else 1900 + int(digits)
    return m.years(f"{first // 10}", first, 10)


def read_named_decade(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "the nineties"."""
    first = 1920 + 10 * DECADES.index(match["name"].lower())
    return m.years(f"{first // 10}", first, 10)


def read_century(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "the 20th century"."""
    number = int(match["c"]) - 1
    return m.years(f"{number}", max(1, 100 * number), 100) if number >= 0 else None


def read_quarter(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "the third quarter", of a year or the nearest that has begun."""
    number = ORDINALS[match["q"].lower()]
    if match["y"]:
        return m.quarter(int(match["y"]), number)
    this = m.quarter(frame.day.year, number)
    is_far_ahead = this.start is not None and (this.start - frame.day).days > FAR
    if is_far_ahead and frame.direction is not Direction.FUTURE:
        return m.quarter(frame.day.year - 1, number)
    return this


def read_half_year(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "the first half of 1999"."""
    number = 1 if match["q"].lower() == "first" else 2
    return m.half(int(match["y"]) if match["y"] else frame.day.year, number)


def read_season(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "last summer", "this fall", "the winter of 1994"."""
    code = SEASON_CODES[match["s"].lower()]
    if match["y"]:
        return m.season(int(match["y"]), code)
    which = (match["which"] or "").lower()
    this = m.season(frame.day.year, code)
    if which in {"last", "this past", "past"}:
        ended = this.end is not None and this.end < frame.day
        return this if ended else m.season(frame.day.year - 1, code)
    if which in {"next", "this coming", "coming"}:
        ahead = this.start is not None and this.start > frame.day
        return this if ahead else m.season(frame.day.year + 1, code)
    if which == "this":
        return this
    return choose_nearest(
        frame, [m.season(y, code) for y in list_years_about(frame.day)]
    )


PERIODS: tuple[Rule, ...] = (
    rule(
        rf"{EDGE}(?:fiscal(?: year)? |the year )?(?P<y>{YEAR})",
        read_year,
        DIGIT_CUES,
        is_relative=False,
    ),
    rule(
        rf"{THE}{EDGE}(?:the )?(?P<dec>(?:1[5-9]|20)\d0|'?[2-9]0)'?s",
        read_decade,
        DIGIT_CUES,
        is_relative=False,
    ),
    rule(
        rf"the {EDGE}(?P<name>(?:twen|thir|for|fif|six|seven|eigh|nine)ties)",
        read_named_decade,
        DECADES,
        is_relative=False,
    ),
    rule(
        r"the (?P<c>\d\d?)(?:st|nd|rd|th) century",
        read_century,
        DIGIT_CUES,
        is_relative=False,
    ),
    rule(
        rf"(?:the )?(?:fiscal )?(?P<q>{ORDINAL})[ -]quarter{OF_YEAR}?",
        read_quarter,
        ("quarter",),
    ),
    rule(
        rf"(?:the )?(?P<q>first|second|last)[ -]half{OF_YEAR}",
        read_half_year,
        ("half",),
    ),
    rule(rf"{EDGE}{WHICH}(?P<s>{SEASON})(?P<y>(?!)a)?", read_season, SEASON_CODES),
    rule(
        rf"the (?P<which>(?!)a)?(?:early |late )?(?P<s>{SEASON})(?: of (?P<y>{YEAR}))?",
        read_season,
        SEASON_CODES,
    ),
)
