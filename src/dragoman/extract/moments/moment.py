"""Moments: what words of time mean, as a TIMEX3 value and an interval of days."""

import calendar
import datetime
from dataclasses import dataclass

from dragoman.model.date import Precision

DAY = datetime.timedelta(days=1)
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What words of time mean once they are resolved.

    Attributes:
        value: Value as in TIMEX3.
        start: First day meant, or ``None`` for a length or a vague time.
        end: Last day meant.
        precision: How wide the words are.
    """

    value: str
    start: datetime.date | None = None
    end: datetime.date | None = None
    precision: Precision = Precision.UNKNOWN


def timeless(value: str) -> Moment:
    """Give a moment that is no interval: a length, a set, "now"."""
    return Moment(value=value)


def day(date: datetime.date, part: str = "") -> Moment:
    """Give one day, with a part of the day such as "TNI"."""
    value = date.isoformat() + part
    return Moment(value=value, start=date, end=date, precision=Precision.DAY)


def days(value: str, start: datetime.date, end: datetime.date) -> Moment:
    """Give an interval of days under a value of its own."""
    return Moment(value=value, start=start, end=end, precision=Precision.RANGE)


def week(date: datetime.date) -> Moment:
    """Give the week, Monday to Sunday, that holds a day."""
    year, number, weekday = date.isocalendar()
    start = date - (weekday - 1) * DAY
    return Moment(
        value=f"{year}-W{number:02}",
        start=start,
        end=start + 6 * DAY,
        precision=Precision.WEEK,
    )


def weekend(date: datetime.date) -> Moment:
    """Give the Saturday and Sunday of the week that holds a day."""
    year, number, weekday = date.isocalendar()
    start = date + (6 - weekday) * DAY
    return Moment(
        value=f"{year}-W{number:02}-WE",
        start=start,
        end=start + DAY,
        precision=Precision.RANGE,
    )


def month(year: int, number: int) -> Moment:
    """Give a month; numbers outside 1 to 12 run into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    last = calendar.monthrange(year, number)[1]
    return Moment(
        value=f"{year:04}-{number:02}",
        start=datetime.date(year, number, 1),
        end=datetime.date(year, number, last),
        precision=Precision.MONTH,
    )


def months(value: str, year: int, number: int, count: int) -> Moment:
    """Give several months from one on, under a value of their own."""
    start = month(year, number).start
    end = month(year, number + count - 1).end
    return Moment(value=value, start=start, end=end, precision=Precision.SEASON)


def quarter(year: int, number: int) -> Moment:
    """Give a quarter of a year; numbers outside 1 to 4 run into other years."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    return months(f"{year:04}-Q{number}", year, 3 * number - 2, 3)


def half(year: int, number: int) -> Moment:
    """Give the first or second half of a year."""
    return months(f"{year:04}-H{number}", year, 6 * number - 5, 6)


def season(year: int, code: str) -> Moment:
    """Give a season of the northern year, the winter by its December."""
    return months(f"{year:04}-{code}", year, SEASONS[code], 3)


def year(number: int) -> Moment:
    """Give a year."""
    return Moment(
        value=f"{number:04}",
        start=datetime.date(number, 1, 1),
        end=datetime.date(number, 12, 31),
        precision=Precision.YEAR,
    )


def years(value: str, first: int, count: int) -> Moment:
    """Give a decade or a century under its value."""
    last = min(first + count - 1, datetime.MAXYEAR)
    return days(value, datetime.date(first, 1, 1), datetime.date(last, 12, 31))


def shift_months(date: datetime.date, count: int) -> datetime.date:
    """Give the day so many months on, or the last of that month.

    Example:
        >>> shift_months(datetime.date(2011, 3, 31), -1)
        datetime.date(2011, 2, 28)
    """
    number = date.year * 12 + date.month - 1 + count
    first_year, index = divmod(number, 12)
    last = calendar.monthrange(first_year, index + 1)[1]
    return datetime.date(first_year, index + 1, min(date.day, last))


def shift(date: datetime.date, count: float, unit: str) -> datetime.date | None:
    """Give the day so many units on or back, ``None`` beyond the calendar."""
    try:
        if unit in MONTHS_IN:
            return shift_months(date, round(count * MONTHS_IN[unit]))
        return date + datetime.timedelta(days=round(count * DAYS_IN[unit]))
    except (ValueError, OverflowError):
        return None


MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {
    "second": 0,
    "minute": 0,
    "hour": 1 / 24,
    "day": 1,
    "night": 1,
    "week": 7,
    "fortnight": 14,
    "weekend": 7,
}


def on_or_before(date: datetime.date, weekday: int) -> datetime.date:
    """Give the latest day of that weekday (Monday is 0) up to a date."""
    return date - ((date.weekday() - weekday) % 7) * DAY


def on_or_after(date: datetime.date, weekday: int) -> datetime.date:
    """Give the earliest day of that weekday from a date on."""
    return date + ((weekday - date.weekday()) % 7) * DAY
