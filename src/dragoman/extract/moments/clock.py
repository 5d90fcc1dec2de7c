"""Times of day: "9 a.m. Tuesday", "10:35 a.m.", "noon"."""

import datetime
import re

from dragoman.extract.moments import moment as m
from dragoman.extract.moments.moment import DAY, Moment
from dragoman.extract.moments.rule import Direction, Frame, Rule, rule
from dragoman.extract.moments.words import DIGIT_CUES, WEEKDAY, WEEKDAYS

DAYS = r"(?P<day>today|yesterday|tomorrow)"

CLOCK = (
    r"(?:(?P<h>[01]?\d|2[0-3])(?:[:.](?P<min>[0-5]\d))? ?(?P<ap>[ap]\.?m\b\.?)"
    r"(?: ?\(?(?-i:[A-Z]{2,4})\b\)?)?"
)
CLOCK_CUES = (*DIGIT_CUES, "noon", "midday", "midnight")


def weekday_of(frame: Frame, weekday: int, which: str) -> datetime.date:
    """Give the day that a weekday means: just past, or to come."""
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


def read_clock(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read "9 a.m. Tuesday", "10:35 a.m.", "noon"."""
    groups = match.groupdict()
    date = frame.day
    if groups.get("w"):
        date = weekday_of(frame, WEEKDAYS[groups["w"].lower()], "")
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


CLOCKS: tuple[Rule, ...] = (
    rule(
        rf"{CLOCK})(?:,? (?:on )?(?:(?P<w>{WEEKDAY})|{DAYS}))?", read_clock, CLOCK_CUES
    ),
    rule(
        rf"(?P<sharp>noon|midday|midnight)(?:,? (?:on )?(?:(?P<w>{WEEKDAY})|{DAYS}))?",
        read_clock,
        CLOCK_CUES,
    ),
)
