"""Dates by name: days, months, years, quarters, seasons, decades, feasts."""

import datetime
import re

from dragoman.extract.moments import moment as m
from dragoman.extract.moments.feasts import FEAST_CUES, FEAST_WORDS, find_feast
from dragoman.extract.moments.moment import Moment
from dragoman.extract.moments.rule import Direction, Frame, Rule, rule
from dragoman.extract.moments.words import (
    DIGIT_CUES,
    FULL_MONTHS,
    MONTH,
    MONTHS,
    ORDINAL,
    ORDINALS,
    SEASON,
    SEASON_CODES,
    SHORT_WEEKDAY,
    YEAR,
    any_of,
)

DAY_NUMBER = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)?"
NAMED_DAY = rf"(?:{SHORT_WEEKDAY},? (?:the )?)?"
YEAR_DIGITS = 4
LAST_MONTH = 12
CENTURY = 100
TWENTIETH = 1900
PIVOT = 50  # "49" is 2049, "51" is 1951
FAR = 180  # days; a quarter that begins farther ahead is of the year before
SOON = 60  # days; a date of a year back is hardly ever told without its year
EDGE = r"(?:(?:early|late|mid|middle|the (?:start|beginning|end|middle) of)[ -]?)?"
THE = r"(?:the )?"
CLOCK = (
    r"(?P<h>\d\d?)(?:[:.](?P<min>\d\d))? ?(?P<ap>[ap]\.?m\b\.?)"
    r"(?: \(?[A-Z]{2,4}\)?(?= ))?"
)


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _month(match: re.Match[str]) -> int:
    return MONTHS[match["m"].lower().rstrip(".")]


def read_numeric(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "2011-06-14" and "06/14/2011"."""
    first, second, third = (int(part) for part in re.findall(r"\d+", match[0])[:3])
    if len(match["a"]) == YEAR_DIGITS:
        found = _date(first, second, third)
    else:
        month, day = (second, first) if first > LAST_MONTH else (first, second)
        found = _date(_full_year(third), month, day)
    return m.day(found) if found else None


def _full_year(digits: int) -> int:
    if digits >= CENTURY:
        return digits
    return digits + (TWENTIETH if digits > PIVOT else TWENTIETH + CENTURY)


def read_full(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read a day of a month with its year."""
    found = _date(int(match["y"]), _month(match), int(match["d"]))
    return m.day(found) if found else None


def read_day(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read a day of a month without a year: the one the sentence looks to."""
    return _nearest(
        frame,
        [
            m.day(date)
            for year in _years_about(frame.day)
            if (date := _date(year, _month(match), int(match["d"])))
        ],
    )


def read_days(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "May 4-5"."""
    first = read_day(match, frame)
    if first is None or first.start is None:
        return None
    last = _date(first.start.year, first.start.month, int(match["d2"]))
    if last is None or last <= first.start:
        return first
    return m.days(first.value, first.start, last)


def read_month_of_year(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read a month with its year."""
    return m.month(int(match["y"]), _month(match))


def read_month(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read a month without a year: "last May", "in June", "next March"."""
    shift = (match["which"] or "").lower()
    number = _month(match)
    if shift in {"this", "next", "last", "past", "this past", "this coming"}:
        return _shifted_month(number, shift, frame)
    found = [m.month(year, number) for year in _years_about(frame.day)]
    return _nearest(frame, found)


def _shifted_month(number: int, shift: str, frame: Frame) -> Moment | None:
    year = frame.day.year
    if shift in {"last", "past", "this past"}:
        return m.month(year if number < frame.day.month else year - 1, number)
    if shift in {"next", "this coming"}:
        return m.month(year if number > frame.day.month else year + 1, number)
    return m.month(year, number)


def _years_about(day: datetime.date) -> range:
    return range(max(1, day.year - 1), min(datetime.MAXYEAR, day.year + 1) + 1)


def _nearest(frame: Frame, found: list[Moment]) -> Moment | None:
    """Choose the last one begun, the next one, or the nearest.

    What is near ahead is meant even beside a past tense ("declared a dividend
    payable May 7"), where the last one lies most of a year back.
    """
    soon = [c for c in found if c.start and 0 < (c.start - frame.day).days < SOON]
    if soon and frame.direction is Direction.PAST:
        return soon[0]
    if frame.direction is Direction.PAST:
        begun = [c for c in found if c.start and c.start <= frame.day]
        return begun[-1] if begun else None
    if frame.direction is Direction.FUTURE:
        coming = [c for c in found if c.end and c.end >= frame.day]
        return coming[0] if coming else None
    return min(found, key=lambda c: _distance(c, frame.day), default=None)


def _distance(moment: Moment, day: datetime.date) -> int:
    if moment.start is None or moment.end is None:
        return 0
    if moment.start <= day <= moment.end:
        return 0
    return min(abs((moment.start - day).days), abs((moment.end - day).days))


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
    names = (
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
    )
    first = 1920 + 10 * names.index(match["name"].lower())
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
    return _nearest(frame, [m.season(y, code) for y in _years_about(frame.day)])


def read_feast(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read a feast by its calendar, in the year that the sentence looks to."""
    given = [int(match["y"])] if match["y"] else list(_years_about(frame.day))
    found = [
        m.day(start) if start == end else m.days(start.isoformat(), start, end)
        for year in given
        for start, end in find_feast(match["f"], year)
    ]
    return found[0] if match["y"] and found else _nearest(frame, found)


OF_YEAR = rf"(?:,? (?:of |in )?(?P<y>{YEAR}))"
WHICH = r"(?:(?P<which>this past|this coming|last|next|this|past|coming) )"
BARE_MONTH = any_of(tuple(n for n in FULL_MONTHS if n not in {"march", "may"}))

ABSOLUTE: tuple[Rule, ...] = (
    rule(r"(?P<a>\d{4})-\d\d-\d\d", read_numeric, DIGIT_CUES, is_relative=False),
    rule(
        r"(?P<a>\d\d?)[/-]\d\d?[/-](?:\d{4}|\d\d)",
        read_numeric,
        DIGIT_CUES,
        is_relative=False,
    ),
    rule(
        rf"{NAMED_DAY}(?P<m>{MONTH}) {DAY_NUMBER}(?:,? | , ){{1}}(?P<y>{YEAR})",
        read_full,
        MONTHS,
        is_relative=False,
    ),
    rule(
        rf"{NAMED_DAY}{DAY_NUMBER} (?:of )?(?P<m>{MONTH}),? (?P<y>{YEAR})",
        read_full,
        MONTHS,
        is_relative=False,
    ),
    rule(rf"(?P<m>{MONTH}) {DAY_NUMBER} ?(?:-|–|to) ?(?P<d2>\d\d?)", read_days, MONTHS),
    rule(rf"{NAMED_DAY}(?P<m>{MONTH}) {DAY_NUMBER}", read_day, MONTHS),
    rule(rf"{NAMED_DAY}{DAY_NUMBER} (?:of )?(?P<m>{MONTH})", read_day, MONTHS),
    rule(
        rf"{EDGE}(?P<m>{MONTH}){OF_YEAR}", read_month_of_year, MONTHS, is_relative=False
    ),
    rule(rf"{EDGE}{WHICH}(?P<m>{MONTH})", read_month, MONTHS),
    rule(rf"(?P<which>(?!)a)?{EDGE}(?P<m>{BARE_MONTH})", read_month, MONTHS),
    rule(
        rf"(?P<which>(?!)a)?(?<=\b{{p}} ){EDGE}(?P<m>may|march)".replace(
            r"(?<=\b{p} )", r"(?:(?<=\bin )|(?<=\bby )|(?<=\bsince )|(?<=\buntil ))"
        ),
        read_month,
        MONTHS,
    ),
    rule(rf"(?P<which>(?!)a)?(?:early|late|mid)[ -](?P<m>{MONTH})", read_month, MONTHS),
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
        (),
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
    rule(rf"(?P<f>{FEAST_WORDS})(?: (?P<y>{YEAR}))?", read_feast, FEAST_CUES),
)
