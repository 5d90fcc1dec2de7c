"""Dates by name: days, months, feasts; and the stretches of `periods`."""

import datetime
import re

from dragoman.extract.moments import moment as m
from dragoman.extract.moments.feasts import FEAST_CUES, FEAST_WORDS, find_feast
from dragoman.extract.moments.moment import Moment
from dragoman.extract.moments.nearest import choose_nearest, list_years_about
from dragoman.extract.moments.periods import EDGE, OF_YEAR, PERIODS, WHICH
from dragoman.extract.moments.rule import Frame, Rule, rule
from dragoman.extract.moments.words import (
    DIGIT_CUES,
    FULL_MONTHS,
    MONTH,
    MONTHS,
    SHORT_WEEKDAY,
    YEAR,
)
from dragoman.reference.patterns import any_of

DAY_NUMBER = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)?"
NAMED_DAY = rf"(?:{SHORT_WEEKDAY},? (?:the )?)?"
YEAR_DIGITS = 4
LAST_MONTH = 12
CENTURY = 100
WEEKS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": 3}
TWENTIETH = 1900
PIVOT = 50  # "49" is 2049, "51" is 1951


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
    return choose_nearest(
        frame,
        [
            m.day(date)
            for year in list_years_about(frame.day)
            if (date := _date(year, _month(match), int(match["d"])))
        ],
    )


def read_week(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "the first week of May": its first seven days."""
    month = read_month_of_year if match["y"] else read_month
    whole = month(match, frame)
    if whole is None or whole.start is None or whole.end is None:
        return whole
    first = whole.start + datetime.timedelta(days=7 * WEEKS[match["q"].lower()])
    if match["q"].lower() == "last":
        first = whole.end - datetime.timedelta(days=6)
    return m.days(whole.value, first, first + datetime.timedelta(days=6))


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
    found = [m.month(year, number) for year in list_years_about(frame.day)]
    return choose_nearest(frame, found)


def _shifted_month(number: int, shift: str, frame: Frame) -> Moment | None:
    year = frame.day.year
    if shift in {"last", "past", "this past"}:
        return m.month(year if number < frame.day.month else year - 1, number)
    if shift in {"next", "this coming"}:
        return m.month(year if number > frame.day.month else year + 1, number)
    return m.month(year, number)


def read_feast(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read a feast by its calendar, in the year that the sentence looks to."""
    given = [int(match["y"])] if match["y"] else list(list_years_about(frame.day))
    found = [
        m.day(start) if start == end else m.days(start.isoformat(), start, end)
        for year in given
        for start, end in find_feast(match["f"], year)
    ]
    return found[0] if match["y"] and found else choose_nearest(frame, found)


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
    rule(
        rf"the (?P<q>first|second|third|fourth|last) week (?:of|in) "
        rf"(?P<which>(?!)a)?(?P<m>{MONTH}){OF_YEAR}?",
        read_week,
        ("week",),
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
    *PERIODS,
    rule(rf"(?P<f>{FEAST_WORDS})(?: (?P<y>{YEAR}))?", read_feast, FEAST_CUES),
)
