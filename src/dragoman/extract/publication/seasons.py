"""Months and days without a year: the season of a report that has no other date.

"Eased in March" and "will lapse on 16 May" put a report between the two, in some
year. Which year, reports beside it on the same matter tell.
"""

import datetime
import re
from collections.abc import Iterator, Sequence

from dragoman.extract.moments.rule import Direction
from dragoman.extract.moments.scan import Phrase
from dragoman.extract.moments.words import MONTHS
from dragoman.extract.publication.window import Window
from dragoman.model.date import DateRange

ANCHOR = "days and months without a year"
PAST, AHEAD = "told as past", "told as to come"
NAMES = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
TOLD = re.compile(
    rf"“(?:(?P<d1>\d\d?) )?(?P<m>{NAMES})\.?(?: (?P<d2>\d\d?))?” "
    rf"told as (?P<how>past|to come)",
    re.IGNORECASE,
)
LAST_MONTH = 12


def find_season(phrases: Sequence[Phrase]) -> DateRange:
    """Give the months and days without a year between which a report lies.

    Returns:
        Their words, without days; nothing where no month is told as past.
    """
    told = list(dict.fromkeys(_tell(phrases)))
    if not any(words.endswith(PAST) for words in told):
        return DateRange()
    return DateRange(words="; ".join(told), anchor=ANCHOR)


def _tell(phrases: Sequence[Phrase]) -> Iterator[str]:
    for phrase in phrases:
        groups = phrase.match.groupdict()
        words = phrase.match[0]
        if not groups.get("m") or groups.get("y") or groups.get("which"):
            continue
        if not TOLD.fullmatch(f"“{words}” {PAST}"):
            continue
        if phrase.direction is Direction.PAST:
            yield f"“{words}” {PAST}"
        elif phrase.direction is Direction.FUTURE and groups.get("d"):
            yield f"“{words}” {AHEAD}"


def read_season(words: str, near: datetime.date) -> Window:
    """Give the days of a season in the year that lies nearest to a day.

    A bare month told as past is over: within it one gives the day.
    """
    window = Window()
    found = list(TOLD.finditer(words))
    for told in (one for one in found if one["how"].lower() == "past"):
        days = [day for year in _years(near) if (day := _day(told, year))]
        if days:
            start = min(days, key=lambda day: abs((day - near).days))
            window = window.narrow(start, None, told[0])
    for told in (one for one in found if one["how"].lower() != "past"):
        first = window.start or near
        days = [d for y in _years(first) if (d := _day(told, y)) and d >= first]
        if days:
            window = window.narrow(None, min(days), told[0])
    return window


def _years(near: datetime.date) -> range:
    return range(near.year - 1, near.year + 2)


def _day(told: re.Match[str], year: int) -> datetime.date | None:
    """Give the day that is told, or the one after a bare month."""
    month = MONTHS[told["m"].lower()]
    number = told["d1"] or told["d2"]
    if number is None and month == LAST_MONTH:
        return datetime.date(year + 1, 1, 1)
    try:
        if number is None:
            return datetime.date(year, month + 1, 1)
        return datetime.date(year, month, int(number))
    except ValueError:
        return None
