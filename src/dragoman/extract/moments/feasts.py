"""Feasts: on which days of a year they fall, in five calendars.

The Islamic calendar is the tabular one; where the new moon is watched for, a
feast may fall a day earlier or later.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from dragoman.extract.moments.words import WORD
from dragoman.reference import read_table
from dragoman.reference.patterns import any_of
from dragoman.reference.tables import split_list

DAY = datetime.timedelta(days=1)
ISLAMIC_EPOCH = 1948439  # Julian day of 1 Muharram 1, the civil reckoning
HEBREW_EPOCH = 347997
ORDINAL_TO_JULIAN = 1721425
FIRST_YEAR = 1000
WEEK = 7
TOO_LONG, TOO_SHORT = 356, 382  # days that no Hebrew year may have
TISHRI, KISLEV = 7, 9
PARTS_OF_DAY = 25920
MONTH_IN_PARTS = 29 * PARTS_OF_DAY + 13753


@cache
def _feasts() -> Mapping[str, Mapping[str, str]]:
    return {
        name.lower(): row
        for row in read_table("feasts")
        for name in split_list(row["names"])
    }


FEAST_WORDS = any_of(_feasts()).replace("\\ ", " ")
FEAST_CUES = frozenset(WORD.findall(name)[0] for name in _feasts())


def find_feast(name: str, year: int) -> list[tuple[datetime.date, datetime.date]]:
    """Give the first and last days of a feast that begins in a year.

    A feast of a lunar year may come twice in a year, or not at all.

    Example:
        >>> find_feast("Good Friday", 2011)
        [(datetime.date(2011, 4, 22), datetime.date(2011, 4, 22))]
    """
    row = _feasts().get(" ".join(name.lower().split()))
    if row is None or not FIRST_YEAR < year < datetime.MAXYEAR - 1:
        return []
    month, day = int(row["month"] or 0), int(row["day"])
    length = int(row["days"]) - 1
    starts = CALENDARS[row["calendar"]](year, month, day)
    return [(start, start + length * DAY) for start in starts]


def _fixed(year: int, month: int, day: int) -> Iterator[datetime.date]:
    yield datetime.date(year, month, day)


def _easter(year: int, _month: int, day: int) -> Iterator[datetime.date]:
    """Count from Easter Sunday, by the anonymous Gregorian reckoning."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, index = divmod(moon + weekday - 7 * late + 114, 31)
    yield datetime.date(year, month, index + 1) + day * DAY


def _orthodox(year: int, _month: int, day: int) -> Iterator[datetime.date]:
    """Count from Easter Sunday by the Julian reckoning, in Gregorian days."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, index = divmod(moon + weekday + 114, 31)
    behind = year // 100 - year // 400 - 2
    yield datetime.date(year, month, index + 1) + (behind + day) * DAY


def _nth(weekday: int) -> Callable[[int, int, int], Iterator[datetime.date]]:
    def find(year: int, month: int, day: int) -> Iterator[datetime.date]:
        first = datetime.date(year, month, 1)
        yield first + ((weekday - first.weekday()) % 7 + 7 * (day - 1)) * DAY

    return find


def _last_monday(year: int, month: int, _day: int) -> Iterator[datetime.date]:
    last = datetime.date(year, month + 1, 1) - DAY
    yield last - last.weekday() * DAY


def _islamic(year: int, month: int, day: int) -> Iterator[datetime.date]:
    about = int((year - 622) * 33 / 32)
    for lunar in range(about - 1, about + 3):
        julian = (
            day
            + (59 * (month - 1) + 1) // 2
            + (lunar - 1) * 354
            + (3 + 11 * lunar) // 30
            + ISLAMIC_EPOCH
            - 1
        )
        date = datetime.date.fromordinal(julian - ORDINAL_TO_JULIAN + 1)
        if date.year == year:
            yield date


def _hebrew_new_year(year: int) -> int:
    """Give the ordinal of 1 Tishri of a Hebrew year."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // PARTS_OF_DAY
    return day + 1 if (3 * (day + 1)) % 7 < WEEK - 4 else day


def _hebrew_start(year: int) -> int:
    before, this, after = (_hebrew_new_year(y) for y in (year - 1, year, year + 1))
    delay = 2 if after - this == TOO_LONG else 1 if this - before == TOO_SHORT else 0
    return HEBREW_EPOCH + this + delay


def _hebrew(year: int, month: int, day: int) -> Iterator[datetime.date]:
    """Count from the new year that comes before or, in autumn, after."""
    autumn = TISHRI <= month <= KISLEV
    lunar = year + 3761 if autumn else year + 3760
    start = _hebrew_start(lunar)
    following = _hebrew_start(lunar + 1)
    if autumn:
        lengths = (30, 30 if following - start in {355, 385} else 29)
        julian = start + sum(lengths[: month - 7]) + day - 1
    else:
        # From Nisan on every month has a fixed length, so count back.
        behind = {1: 177, 3: 118, 5: 59, 13: 206}[month]
        julian = following - behind + day - 1
    yield datetime.date.fromordinal(julian - ORDINAL_TO_JULIAN + 1)


CALENDARS: Mapping[str, Callable[[int, int, int], Iterator[datetime.date]]] = {
    "fixed": _fixed,
    "easter": _easter,
    "orthodox": _orthodox,
    "monday": _nth(0),
    "thursday": _nth(3),
    "last_monday": _last_monday,
    "islamic": _islamic,
    "hebrew": _hebrew,
}
