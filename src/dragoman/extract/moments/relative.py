"""Times told from the day of writing: "on Sunday", "last month", "two days ago"."""

import re

from dragoman.extract.moments import moment as m
from dragoman.extract.moments.clock import CLOCKS, DAYS, weekday_of
from dragoman.extract.moments.counted import COUNTS, EDGE
from dragoman.extract.moments.moment import DAY, Moment
from dragoman.extract.moments.rule import Frame, Rule, rule
from dragoman.extract.moments.words import (
    PART,
    PARTS,
    WEEKDAY,
    WEEKDAY_CUES,
    WEEKDAYS,
)


def _part(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return PARTS[groups["part"].lower()] if groups.get("part") else ""


def read_weekday(match: re.Match[str], frame: Frame) -> Moment | None:
    """Read a weekday: told as past it has just been, as future it is to come.

    A weekday told on that weekday means the same day.
    """
    weekday = WEEKDAYS[match["w"].lower()]
    which = (match["which"] or "").lower()
    return m.day(weekday_of(frame, weekday, which), _part(match))


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


WHICH_DAY = r"(?:(?P<which>this past|this coming|last|next|this|past|coming) )?"
IN_PART = rf"(?: (?P<part>{PART}))"

DAY_CUES = ("today", "yesterday", "tomorrow")
PART_CUES = (*PARTS, "tonight", "overnight")

RELATIVE: tuple[Rule, ...] = (
    *CLOCKS,
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
        r"(?:the |that )(?P<way>same|next|following|previous)"
        r" (?:day|morning|afternoon|evening|night)",
        read_same_day,
        ("day", "morning", "afternoon", "evening", "night"),
    ),
    rule(
        r"(?:minutes|hours|moments) (?P<way>earlier|later)",
        read_same_day,
        ("earlier", "later"),
    ),
    rule(r"(?P<way>earlier|later) in the day", read_same_day, ("day",)),
    rule(r"(?P<way>that) day", read_same_day, ("day",)),
    *COUNTS,
)
