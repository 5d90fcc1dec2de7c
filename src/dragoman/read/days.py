"""The day that somebody wrote down as a report's: "2025-03-04", "4 March 2025"."""

import calendar
import datetime
import itertools

from dateutil import parser

LONGEST = 60  # characters; no date takes more
LEAP, COMMON = datetime.datetime(2000, 1, 1), datetime.datetime(2001, 2, 2)  # noqa: DTZ001 - they only fill in what is not written
MONTHS = tuple(name[:3].lower() for name in calendar.month_name if name)


def read_day(text: str) -> datetime.date | None:
    """Read a day in ISO 8601, or with the name of its month.

    A time after it is passed over. "04/03/2025" is March to some and April to
    others, and so is no day here; nor is one without its year.

    Returns:
        The day, ``None`` for what is none or may be read as several.
    """
    text = text.strip()
    if len(text) > LONGEST:
        return None
    try:
        return datetime.datetime.fromisoformat(text).date()
    except ValueError:
        return _read_named(text)


def _read_named(text: str) -> datetime.date | None:
    """Read a day with the name of its month, if every way to read it gives one day."""
    if not any(month in text.lower() for month in MONTHS):
        return None
    ways = itertools.product((LEAP, COMMON), (False, True), (False, True))
    try:
        days = {
            parser.parse(
                text, default=filled, dayfirst=first, yearfirst=last, ignoretz=True
            ).date()
            for filled, first, last in ways
        }
    except (ValueError, OverflowError):
        return None
    return days.pop() if len(days) == 1 else None
