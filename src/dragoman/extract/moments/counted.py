"""Times counted in units: "this week", "two days ago", "a year earlier"."""

import datetime
import re
from dataclasses import replace

from dragoman.extract.moments import moment as m
from dragoman.extract.moments.lengths import write_length
from dragoman.extract.moments.moment import Moment
from dragoman.extract.moments.rule import Direction, Frame, Rule, rule
from dragoman.extract.moments.words import (
    NUMBER,
    UNIT_CUES,
    VAGUE_NUMBER,
    read_number,
)
from dragoman.model.date import Precision

EDGE = (
    r"(?:(?:early|earlier|late|later|mid|sometime"
    r"|the (?:start|beginning|end|middle) of)[ -]?)?"
)
LOOSE = (
    r"(?:(?:about|around|nearly|almost|just over|more than|over|at least|some|only"
    r"|just|barely|less than|under) )?"
)
COUNTED = (
    r"(?:day|week|weekend|fortnight|month|quarter|year|decade|centur(?:y|ie)|hour"
    r"|minute)"
)


def _unit(word: str) -> str:
    word = word.lower()
    return "century" if word.startswith("centur") else word.removesuffix("s")


def read_unit(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "this week", "last month", "next year"."""
    which = match["which"].lower()
    step = {"last": -1, "past": -1, "previous": -1, "the previous": -1}.get(which, 0)
    step = 1 if which in {"next", "the coming", "the following", "coming"} else step
    return _unit_about(frame, _unit(match["u"]), step)


def _unit_about(frame: Frame, unit: str, step: int) -> Moment | None:
    if unit == "weekend":
        return find_weekend(frame, step)
    moved = m.shift(frame.day, step, unit)
    return _unit_of(moved, unit) if moved else None


def find_weekend(frame: Frame, step: int) -> Moment:
    """Give the weekend meant: without a word more it is the one just past."""
    past = m.weekend(m.on_or_before(frame.day, 5))
    if step > 0 or frame.direction is Direction.FUTURE:
        return m.weekend(frame.day)
    return past


def _unit_of(date: datetime.date, unit: str) -> Moment | None:
    if unit in {"day", "hour", "minute", "night"}:
        return m.day(date)
    if unit in {"week", "fortnight"}:
        return m.week(date)
    if unit == "month":
        return m.month(date.year, date.month)
    if unit == "quarter":
        return m.quarter(date.year, (date.month + 2) // 3)
    if unit == "year":
        return m.year(date.year)
    if unit == "decade":
        return m.years(f"{date.year // 10}", max(1, date.year // 10 * 10), 10)
    return m.years(f"{date.year // 100}", max(1, date.year // 100 * 100), 100)


def read_ago(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "two days ago", "a year earlier", "in two days", "six weeks from now"."""
    count = read_number(match["n"])
    unit = _unit(match["u"])
    way = (match["way"] or "in").lower()
    if way == "in" and frame.direction is Direction.PAST:
        return m.timeless(write_length(count, unit))
    if count is None:
        return m.timeless("FUTURE_REF" if way in {"in", "from now"} else "PAST_REF")
    ahead = way in {"in", "from now", "hence", "after", "later"}
    return _moved(frame, count if ahead else -count, unit, way)


def _moved(frame: Frame, count: float, unit: str, way: str) -> Moment | None:
    previous = frame.previous
    is_told = way in {"later", "earlier", "before", "after"}
    if unit == "year" and abs(count) == 1 and previous and previous.value[5:6] == "Q":
        # "A year earlier" goes back as many quarters as it names years.
        number = int(previous.value[6:7])
        return m.quarter(frame.day.year - 1, number) if count < 0 else None
    start = frame.day
    if is_told and unit in {"day", "week", "hour"} and previous and previous.start:
        start = previous.start
    moved = m.shift(start, count, unit)
    told = frame.direction is Direction.PAST and way in {"later", "after"}
    if told and moved and moved > frame.day and previous and previous.start:
        moved = m.shift(previous.start, count, unit)
    if moved is None:
        return None
    return m.day(moved) if unit == "week" and count == 0 else _unit_of(moved, unit)


def read_anniversary(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "year-earlier" and "a year-ago", which stand before a noun."""
    previous = frame.previous
    if previous and previous.value[5:6] == "Q":
        return m.quarter(frame.day.year - 1, int(previous.value[6:7]))
    return m.year(frame.day.year - 1)


def read_period(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "the quarter" and "the latest period": the one named before."""
    previous = frame.previous
    if previous and previous.value[5:6] == "Q":
        return previous
    return m.quarter(frame.day.year, (frame.day.month + 2) // 3 - 1)


def read_year_end(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "year-end": the last day, under the value of the year."""
    year = m.year(frame.day.year)
    return replace(year, start=year.end, precision=Precision.DAY)


COUNTS: tuple[Rule, ...] = (
    rule(
        rf"{EDGE}(?P<which>this|last|next|past|the previous|the coming|the following)"
        rf" (?P<u>{COUNTED})",
        read_unit,
        UNIT_CUES,
    ),
    rule(
        r"(?:over |during )?the (?P<u>weekend)(?P<which>(?!)a)?",
        lambda match, frame: find_weekend(frame, 0),
        ("weekend",),
    ),
    rule(
        rf"{LOOSE}(?P<n>{NUMBER}|{VAGUE_NUMBER}) (?P<u>{COUNTED})s?"
        r" (?P<way>ago|earlier|later|from now|hence|before(?= ?[,.;:)]|$))",
        read_ago,
        UNIT_CUES,
    ),
    rule(
        rf"(?<=\bin )(?P<n>{NUMBER}|{VAGUE_NUMBER}) (?P<u>{COUNTED})s?(?P<way>(?!)a)?"
        r"(?! of)(?!')",
        read_ago,
        UNIT_CUES,
    ),
    rule(
        r"(?:the |a )?year[- ](?:earlier|ago)(?: (?:quarter|period))?",
        read_anniversary,
        ("year",),
    ),
    rule(
        r"the (?:latest |same |previous )?(?:quarter|period)",
        read_period,
        ("quarter", "period"),
    ),
    rule(r"(?:the )?(?:year-end|year end|end of the year)", read_year_end, ("year",)),
)
