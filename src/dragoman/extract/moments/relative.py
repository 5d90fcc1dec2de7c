"""Times told from the day of writing: "on Sunday", "last month", "two days ago"."""

import datetime
import re
from dataclasses import replace

from dragoman.extract.moments import moment as m
from dragoman.extract.moments.lengths import write_length
from dragoman.extract.moments.moment import DAY, Moment
from dragoman.extract.moments.rule import Direction, Frame, Rule, rule
from dragoman.extract.moments.words import (
    DIGIT_CUES,
    NUMBER,
    PART,
    PARTS,
    UNIT_CUES,
    VAGUE_NUMBER,
    WEEKDAY,
    WEEKDAY_CUES,
    WEEKDAYS,
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


def _part(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return PARTS[groups["part"].lower()] if groups.get("part") else ""


def read_weekday(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read a weekday: told as past it has just been, as future it is to come.

    A weekday told on that weekday means the same day.
    """
    weekday = WEEKDAYS[match["w"].lower()]
    which = (match["which"] or "").lower()
    return m.day(_weekday(frame, weekday, which), _part(match))


def _weekday(frame: Frame, weekday: int, which: str) -> datetime.date:
    day = frame.day
    if which in {"last", "past", "this past"}:
        return m.on_or_before(day - DAY, weekday)
    if which in {"next", "this coming", "coming"}:
        return m.on_or_after(day + DAY, weekday)
    if frame.direction is Direction.FUTURE:
        return m.on_or_after(day, weekday)
    if frame.direction is Direction.DUE:
        return m.on_or_after(day - DAY, weekday)
    return m.on_or_before(day, weekday)


def read_week_from(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "a week from Friday" and "a week ago Friday"."""
    weekday = WEEKDAYS[match["w"].lower()]
    if match["way"].lower() == "from":
        return m.day(m.on_or_after(frame.day, weekday) + 7 * DAY)
    return m.day(m.on_or_before(frame.day, weekday) - 7 * DAY)


def read_day(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "today", "yesterday evening", "tomorrow"."""
    shift = {"yesterday": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
    found = m.shift(frame.day, shift, "day")
    return m.day(found, _part(match)) if found else None


def read_part(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "this morning", "tonight", "last night", "overnight"."""
    words = " ".join(match[0].lower().split())
    part = "TNI" if "night" in words else _part(match)
    back = 1 if words in {"last night", "last evening"} else 0
    return m.day(frame.day - back * DAY, part)


def read_part_of_day_before(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "the day before yesterday" and "the day after tomorrow"."""
    return m.day(frame.day + (-2 if match["way"].lower() == "before" else 2) * DAY)


def read_same_day(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "that day", "the next day", "hours later", from the day named before."""
    previous = frame.last_day
    if previous is None or previous.start is None:
        return None
    way = match["way"].lower()
    shift = {"next": 1, "following": 1, "previous": -1}.get(way, 0)
    return m.day(previous.start + shift * DAY)


def read_unit(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "this week", "last month", "next year"."""
    which = match["which"].lower()
    step = {"last": -1, "past": -1, "previous": -1, "the previous": -1}.get(which, 0)
    step = 1 if which in {"next", "the coming", "the following", "coming"} else step
    return _unit_about(frame, _unit(match["u"]), step)


def _unit_about(frame: Frame, unit: str, step: int) -> Moment | None:
    if unit == "weekend":
        return _weekend(frame, step)
    moved = m.shift(frame.day, step, unit)
    return _unit_of(moved, unit) if moved else None


def _weekend(frame: Frame, step: int) -> Moment:
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


def read_clock(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "9 a.m. Tuesday", "10:35 a.m.", "noon"."""
    groups = match.groupdict()
    date = frame.day
    if groups.get("w"):
        date = _weekday(frame, WEEKDAYS[groups["w"].lower()], "")
    elif groups.get("day"):
        step = {"yesterday": -1, "tomorrow": 1}.get(groups["day"].lower(), 0)
        date = m.shift(date, step, "day") or date
    hour, minute = _hour(groups)
    return m.day(date, f"T{hour:02}:{minute:02}")


def _hour(groups: dict[str, str | None]) -> tuple[int, int]:
    if not groups.get("h"):
        return (0 if (groups.get("sharp") or "").lower() == "midnight" else 12), 0
    hour = int(groups["h"] or 0) % 24
    if (groups.get("ap") or "").lower().startswith("p"):
        hour = hour % 12 + 12
    elif groups.get("ap"):
        hour %= 12
    return hour, int(groups.get("min") or 0)


WHICH_DAY = r"(?:(?P<which>this past|this coming|last|next|this|past|coming) )?"
IN_PART = rf"(?: (?P<part>{PART}))"
DAYS = r"(?P<day>today|yesterday|tomorrow)"
CLOCK = (
    r"(?:(?P<h>[01]?\d|2[0-3])(?:[:.](?P<min>[0-5]\d))? ?(?P<ap>[ap]\.?m\b\.?)"
    r"(?: ?\(?(?-i:[A-Z]{2,4})\b\)?)?"
)

DAY_CUES = ("today", "yesterday", "tomorrow")
PART_CUES = (*PARTS, "tonight", "overnight")
CLOCK_CUES = (*DIGIT_CUES, "noon", "midday", "midnight")

RELATIVE: tuple[Rule, ...] = (
    rule(
        rf"{CLOCK})(?:,? (?:on )?(?:(?P<w>{WEEKDAY})|{DAYS}))?", read_clock, CLOCK_CUES
    ),
    rule(
        rf"(?P<sharp>noon|midday|midnight)(?:,? (?:on )?(?:(?P<w>{WEEKDAY})|{DAYS}))?",
        read_clock,
        CLOCK_CUES,
    ),
    rule(
        rf"(?:this {PART}|tonight|today|yesterday|tomorrow) [\[(](?P<w>{WEEKDAY})[\])]"
        r"(?P<which>(?!)a)?",
        read_weekday,
        WEEKDAY_CUES,
    ),
    rule(
        rf"{EDGE}(?:on )?{WHICH_DAY}(?P<w>{WEEKDAY}){IN_PART}?",
        read_weekday,
        WEEKDAY_CUES,
    ),
    rule(rf"a week (?P<way>from|ago) (?P<w>{WEEKDAY})", read_week_from, WEEKDAY_CUES),
    rule(rf"{EDGE}{DAYS}{IN_PART}?", read_day, DAY_CUES),
    rule(
        rf"(?:{EDGE}this (?P<part>{PART})|tonight|last night|last evening|overnight)",
        read_part,
        PART_CUES,
    ),
    rule(
        r"the day (?P<way>before|after) (?:yesterday|tomorrow)",
        read_part_of_day_before,
        ("day",),
    ),
    rule(
        r"(?:the |that )(?P<way>same|next|following|previous) day",
        read_same_day,
        ("day",),
    ),
    rule(
        r"(?:minutes|hours|moments) (?P<way>earlier|later)",
        read_same_day,
        ("earlier", "later"),
    ),
    rule(r"(?P<way>earlier|later) in the day", read_same_day, ("day",)),
    rule(r"(?P<way>that) day", read_same_day, ("day",)),
    rule(
        rf"{EDGE}(?P<which>this|last|next|past|the previous|the coming|the following)"
        rf" (?P<u>{COUNTED})",
        read_unit,
        UNIT_CUES,
    ),
    rule(
        r"(?:over |during )?the (?P<u>weekend)(?P<which>(?!)a)?",
        lambda match, frame: _weekend(frame, 0),
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
