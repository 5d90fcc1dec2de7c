"""Narrow when reports were published by other reports of the same folder.

A death toll only rises. Where two reports of known date give one, a report of
unknown date whose toll lies between theirs was published between them, and
nearer to the one whose toll is nearer.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dragoman.extract.moments.resolve import WIDEST_ANCHOR, reread_words
from dragoman.extract.publication.weekdays import cut_to_weekdays, named_weekdays
from dragoman.extract.publication.window import Window
from dragoman.extract.publication.yearless import Known, find_year, gather_known
from dragoman.model.claim import Figure, Reading
from dragoman.model.date import DateRange
from dragoman.model.quantity import Hedge

LEAST_TOLL = 100
LARGEST_RISE = 1.5  # between two reports that bound a third
SLACK = 0.15  # of the days between two reports: tolls do not rise evenly
LEAST_SLACK = 3  # days
NEAR = 60  # characters about a number in which its verb is looked for
DEATHS = re.compile(
    r"\b(?:killed|dead|died|deaths?|death toll|fatalities|lives)\b", re.I
)
INJURIES = re.compile(
    r"^\W*(?:(?:people|others)\W+)?(?:were |have been )?"
    r"(?:wounded|injured|hurt|missing)\b",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """The deaths that a report of known date counts.

    Attributes:
        count: How many.
        first: First day on which it may have been published.
        last: Last day.
        words: The words of the count.
    """

    count: float
    first: datetime.date
    last: datetime.date
    words: str


def refine_published(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Narrow the inferred publication of readings by one another.

    Call this with the readings of a whole folder, before they are assembled.
    Relative dates of claims ("on Sunday") are resolved anew where the day of
    publication has become narrow enough. The order of readings stays.
    """
    beside = gather_known(readings)
    readings = [_with_year(reading, beside) for reading in readings]
    known = sorted(
        (toll for reading in readings if (toll := _dated_toll(reading))),
        key=lambda t: (t.first, t.count),
    )
    return tuple(_refine(reading, known) for reading in readings)


def _with_year(reading: Reading, beside: Known) -> Reading:
    day = find_year(reading, beside)
    return reading if day is None else _redate(reading, day)


def _is_narrow(published: DateRange) -> bool:
    if published.start is None or published.end is None:
        return False
    return (published.end - published.start).days < WIDEST_ANCHOR


def _dated_toll(reading: Reading) -> Toll | None:
    published = reading.report.published
    figure = find_toll(reading)
    if figure is None or published.start is None or published.end is None:
        return None
    if not _is_narrow(published):
        return None
    return Toll(
        count=figure.quantity.low,
        first=published.start,
        last=published.end,
        words=figure.evidence.quote,
    )


def find_toll(reading: Reading) -> Figure | None:
    """Find the largest count of deaths that a report gives."""
    tolls = [f for f in reading.figures if _counts_deaths(reading.report.text, f)]
    return max(tolls, key=lambda f: (f.quantity.low, -f.evidence.start), default=None)


def _counts_deaths(text: str, figure: Figure) -> bool:
    start, end = figure.evidence.start, figure.evidence.end
    if figure.quantity.low < LEAST_TOLL or figure.unit in {"percent", "share", "$"}:
        return False
    after = text[end : end + NEAR].partition(".")[0]
    before = text[max(0, start - NEAR) : start].rpartition(". ")[2]
    is_injury = INJURIES.search(after) or "wounded" in figure.evidence.quote
    if is_injury or re.search(r"\b(?:wounded|injured)\s*$", before):
        return False
    return bool(DEATHS.search(after) or DEATHS.search(before[-30:]))


def _refine(reading: Reading, known: Sequence[Toll]) -> Reading:
    published = reading.report.published
    toll = find_toll(reading)
    if _is_narrow(published) or toll is None:
        return reading
    window = _window_of(published)
    cut = _between(window, toll, known)
    if cut is window:
        return reading
    cut = cut_to_weekdays(cut, named_weekdays(_told_dates(reading)))
    return _redate(reading, cut.to_range())


def _window_of(published: DateRange) -> Window:
    return Window(
        start=published.start,
        end=published.end,
        why=(published.words,) if published.words else (),
        anchors=(published.anchor,) if published.anchor else (),
    )


def _between(window: Window, toll: Figure, known: Sequence[Toll]) -> Window:
    """Cut a window to the days between the tolls just below and just above."""
    count = toll.quantity.low
    rising = all(a.count <= b.count for a, b in pairwise(known))
    below = [t for t in known if t.count <= count]
    above = [t for t in known if t.count > count]
    if not (rising and below and above):
        return window
    low, high = below[-1], above[0]
    if high.count > LARGEST_RISE * low.count:
        return window
    days = (high.last - low.first).days
    slack = max(LEAST_SLACK, round(SLACK * days))
    first, last = _expected(low, high, count), _expected(low, high, _ceiling(toll))
    return window.narrow(
        max(low.first, first - datetime.timedelta(days=slack)),
        min(high.last, last + datetime.timedelta(days=slack)),
        f"“{toll.evidence.quote}”, between “{low.words}” and “{high.words}”",
        f"reports of {low.first.isoformat()} and {high.last.isoformat()}",
    )


def _ceiling(toll: Figure) -> float:
    """Give how high a rounded toll may be: "more than 34,600" ends at 34,700."""
    count = toll.quantity.high
    if toll.quantity.hedge is Hedge.EXACT or count % 100:
        return count
    return count + (1000 if count % 1000 == 0 else 100)


def _expected(low: Toll, high: Toll, count: float) -> datetime.date:
    """Give the day on which an even rise reaches a count."""
    share = min(1.0, (count - low.count) / (high.count - low.count))
    days = (high.last - low.first).days
    return low.first + datetime.timedelta(days=round(share * days))


def _told_dates(reading: Reading) -> list[DateRange]:
    return [
        *(event.date for event in reading.events),
        *(position.date for position in reading.positions),
        *(figure.as_of for figure in reading.figures),
    ]


def _redate(reading: Reading, published: DateRange) -> Reading:
    """Resolve the relative dates of a reading against a new day of publication."""
    return replace(
        reading,
        report=replace(reading.report, published=published),
        events=tuple(
            replace(e, date=reread_words(e.date, published)) for e in reading.events
        ),
        positions=tuple(
            replace(p, date=reread_words(p.date, published)) for p in reading.positions
        ),
        figures=tuple(
            replace(f, as_of=reread_words(f.as_of, published)) for f in reading.figures
        ),
    )
