"""Which moment a sentence means, of several with one name: the last or the next."""

import datetime

from dragoman.extract.moments.moment import Moment
from dragoman.extract.moments.rule import Direction, Frame

SOON = 60  # days; a date of a year back is hardly ever told without its year


def list_years_about(day: datetime.date) -> range:
    """Give the year of a day, the one before and the one after."""
    return range(max(1, day.year - 1), min(datetime.MAXYEAR, day.year + 1) + 1)


def choose_nearest(frame: Frame, found: list[Moment]) -> Moment | None:
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
