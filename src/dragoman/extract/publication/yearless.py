"""Date lines without a year ("Sept 8"): the year comes from reports beside them.

A report that names two of the same actors as one of known date was published within
half a year of it; there is one such day.
"""

import calendar
import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.extract.publication.seasons import ANCHOR as SEASON
from dragoman.extract.publication.seasons import read_season
from dragoman.model.claim import Reading
from dragoman.model.date import Basis, DateRange, Precision

ANCHOR = "date line without a year"
COMMON = 2  # names that two reports on one matter share
SHORTEST = 4  # letters of a name that tells anything
REACH = 183  # days
DAY = re.compile(r"\b([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})\b|\b(\d{1,2})\s+([A-Za-z]{3})")
MONTHS = {name.casefold(): n for n, name in enumerate(calendar.month_abbr) if name}


type Known = Sequence[tuple[datetime.date, frozenset[str]]]


def gather_known(readings: Sequence[Reading]) -> Known:
    """Give the day and the names of each report of known date.

    Returns:
        Nothing where every date line has its year.
    """
    if not any(r.report.published.anchor in {ANCHOR, SEASON} for r in readings):
        return ()
    return [(day, _names(r)) for r in readings if (day := _known_day(r))]


def find_year(reading: Reading, known: Known) -> DateRange | None:
    """Find the day of a report whose date line has no year.

    Args:
        reading: The report.
        known: Days and names of the reports beside it.

    Returns:
        The day, or ``None`` where its date line is another, or no report of known
        date names the same actors.
    """
    published = reading.report.published
    if published.anchor == SEASON and not published.is_known:
        return _find_season(reading, known)
    found = DAY.search(published.words) if published.anchor == ANCHOR else None
    if published.is_known or found is None:
        return None
    month = MONTHS.get((found[1] or found[4]).casefold())
    names = _names(reading)
    near = [
        (abs((day - start).days), day)
        for start, told in known
        if len(names & told) >= COMMON
        for year in (start.year - 1, start.year, start.year + 1)
        if (day := _make_day(year, month, int(found[2] or found[3])))
    ]
    apart, day = min(near, default=(REACH + 1, datetime.date.min))
    if apart > REACH:
        return None
    return DateRange(
        start=day,
        end=day,
        precision=Precision.DAY,
        basis=Basis.INFERRED,
        words=published.words,
        anchor="date line, with the year of reports beside it",
    )


def _find_season(reading: Reading, known: Known) -> DateRange | None:
    """Give the days of a season in the year of the nearest report on its matter."""
    words, names = reading.report.published.words, _names(reading)
    windows = [
        (abs((window.start - day).days), window)
        for day, told in known
        if len(names & told) >= COMMON
        if (window := read_season(words, day)).start is not None
    ]
    apart, nearest = min(windows, key=lambda one: one[0], default=(REACH + 1, None))
    if nearest is None or apart > REACH:
        return None
    return replace(nearest.to_range(), anchor="the year of reports beside it")


def _names(reading: Reading) -> frozenset[str]:
    return frozenset(
        actor.name.casefold()
        for actor in reading.actors
        if not actor.collective and actor.name[:1].isupper()
        if len(actor.name) >= SHORTEST
    )


def _known_day(reading: Reading) -> datetime.date | None:
    published = reading.report.published
    return published.start if published.is_day else None


def _make_day(year: int, month: int | None, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month or 0, day)
    except ValueError:
        return None
