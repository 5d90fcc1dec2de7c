"""Infer when a report was published from what it says.

Each piece of evidence cuts a window of days: dates told as past or to come,
events of the world told with a day of the month or an age, feasts, and last
the weekdays of what is told as news.
"""

import datetime
from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import ancestors
from dragoman.extract.moments.feasts import find_feast
from dragoman.extract.moments.rule import Direction
from dragoman.extract.moments.scan import Phrase
from dragoman.extract.moments.words import read_number
from dragoman.extract.publication.clues import (
    DAY,
    NO_FRAME,
    YEAR,
    day_of_month,
    is_day,
    words_of,
)
from dragoman.extract.publication.datelines import DateLine, find_date_line
from dragoman.extract.publication.happenings import cut_by_events, find_sudden
from dragoman.extract.publication.seasons import find_season
from dragoman.extract.publication.tenures import cut_by_offices
from dragoman.extract.publication.weekdays import cut_to_weekdays, news_weekdays
from dragoman.extract.publication.window import Window
from dragoman.extract.syntax import Syntax
from dragoman.model.date import Basis, DateRange, Precision

FOUNDING = frozenset({"found", "establish", "bear", "build"})
LATEST_YEARS = 3  # reports hardly ever fail to name some year so near their own
BESIDE = 60  # characters between a feast and the days that lead up to it
WEEK = 7
MONTH = 31
HALF_A_YEAR = 183


def infer_published(syntax: Syntax, phrases: Sequence[Phrase]) -> DateRange:
    """Give the day or the days in which a report can have been published.

    A date line decides. Without one the result is an interval with the words
    that it rests on, open at an end where nothing bounds it, or unknown.
    """
    line = find_date_line(syntax, phrases)
    if line is not None and line.year is not None:
        return _explicit(line, line.in_year(line.year))
    window = _cut_by_dates(syntax, phrases)
    window = cut_by_offices(syntax, window)
    window = cut_by_events(syntax, phrases, window)
    window = _cut_by_days(syntax, phrases, window)
    window = _cut_by_feasts(syntax, phrases, window)
    weekdays = news_weekdays(syntax, phrases)
    window = _cut_to_feast_day(phrases, weekdays, window)
    if line is not None:
        news = [event.start for event in find_sudden(syntax)]
        return _with_year(line, window, weekdays, news)
    found = cut_to_weekdays(window, weekdays).to_range()
    return found if found.start or found.end else find_season(phrases)


def _explicit(line: DateLine, day: datetime.date | None) -> DateRange:
    return DateRange(
        start=day,
        end=day,
        precision=Precision.DAY,
        basis=Basis.EXPLICIT,
        words=line.words,
        anchor="date line",
    )


def _with_year(
    line: DateLine,
    window: Window,
    weekdays: frozenset[int],
    news: Sequence[datetime.date],
) -> DateRange:
    """Find the year of a date line that gives none, where only one fits.

    Of several the one counts that comes in the weeks after an attack told of, or
    else on the weekday that is told as past rather than on the day after.
    """
    if window.start is None:
        return DateRange(words=line.words, anchor="date line without a year")
    last = window.end.year if window.end else window.start.year + LATEST_YEARS
    fitting = [
        day
        for year in range(window.start.year, last + 1)
        if (day := line.in_year(year))
        and window.holds(day)
        and (not weekdays or day.weekday() in weekdays)
    ]
    fresh = [d for d in fitting if any(0 <= (d - n).days <= MONTH for n in news)]
    told = {day for day in weekdays if (day + 1) % WEEK in weekdays}
    same = [day for day in fitting if day.weekday() in told]
    bounded = fitting if window.end or weekdays else []
    fitting = next((found for found in (fresh, bounded, same) if len(found) == 1), [])
    if len(fitting) != 1:
        return DateRange(words=line.words, anchor="date line without a year")
    words = "; ".join((line.words, *window.why))
    return DateRange(
        start=fitting[0],
        end=fitting[0],
        precision=Precision.DAY,
        basis=Basis.INFERRED,
        words=words,
        anchor="; ".join(("date line", *window.anchors)),
    )


def _cut_by_dates(syntax: Syntax, phrases: Sequence[Phrase]) -> Window:
    """Cut by dates with a year: what is told as past lies before."""
    window = Window()
    for phrase in phrases:
        if phrase.rule.is_relative or phrase.direction is Direction.OPEN:
            continue
        found = phrase.rule.read(phrase.match, NO_FRAME)
        if found is None or found.start is None or _tells_a_founding(syntax, phrase):
            continue
        words = words_of(syntax, phrase)
        if phrase.direction is Direction.PAST:
            window = window.narrow(found.start, None, f"“{words}” told as past")
        elif found.precision is Precision.DAY:
            window = window.narrow(None, found.end, f"“{words}” told as to come")
    return window


def _tells_a_founding(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether it says since when something is there ("founded in 1898")."""
    words = syntax.between(phrase.start, phrase.end)
    return any(above.lemma in FOUNDING for word in words for above in ancestors(word))


def _cut_by_days(syntax: Syntax, phrases: Sequence[Phrase], window: Window) -> Window:
    """Cut by days without a year that only one year of the window can hold."""
    start, end = window.start, window.end
    if start is None or end is None or (end - start) > YEAR + DAY:
        return window
    for phrase in phrases:
        found = day_of_month(phrase)
        if found is None:
            continue
        days = [
            datetime.date(year, *found)
            for year in range(start.year, end.year + 1)
            if found != (2, 29) and is_day(year, found)
        ]
        if found in {(start.month, start.day), (end.month, end.day)}:
            continue
        inside = [d for d in days if start <= d <= end]
        if len(inside) != 1 or _may_be_outside(inside[0], phrase, start, end):
            continue
        words = f"“{words_of(syntax, phrase)}”"
        if phrase.direction is Direction.FUTURE:
            window = window.narrow(None, inside[0], words)
        else:
            window = window.narrow(inside[0], None, words)
    return window


def _may_be_outside(
    day: datetime.date, phrase: Phrase, start: datetime.date, end: datetime.date
) -> bool:
    """Whether the same day of the year before or after a window is as near to it."""
    if phrase.direction is Direction.FUTURE:
        return (day + YEAR - end).days < HALF_A_YEAR
    return (start - (day - YEAR)).days < HALF_A_YEAR


def _cut_by_feasts(syntax: Syntax, phrases: Sequence[Phrase], window: Window) -> Window:
    """Cut by a feast that the same sentence puts at some days from now."""
    start, end = window.start, window.end
    if start is None or end is None or (end - start) > 2 * YEAR:
        return window
    for phrase in phrases:
        groups = phrase.match.groupdict()
        count = read_number(groups["n"]) if groups.get("n") else None
        unit = (groups.get("u") or "").lower()
        is_ahead = "way" in groups and not groups["way"]
        if count is None or unit not in {"day", "week"} or not is_ahead:
            continue
        for feast in _feasts_beside(phrase, phrases):
            for year in range(start.year, end.year + 1):
                for first, _ in find_feast(feast, year):
                    day = first - datetime.timedelta(
                        days=count * (WEEK if unit == "week" else 1)
                    )
                    if window.holds(day):
                        why = f"“{words_of(syntax, phrase)}”, {feast}"
                        window = window.narrow(
                            day - DAY, day + DAY, why, f"{feast}, {first.isoformat()}"
                        )
    return window


def _cut_to_feast_day(
    phrases: Sequence[Phrase], weekdays: frozenset[int], window: Window
) -> Window:
    """Cut to a feast that falls on the day of which the report brings news."""
    start, end, width = window.start, window.end, window.width
    if start is None or end is None or not width or not WEEK < width < 2 * MONTH:
        return window
    for phrase in phrases:
        name = phrase.match.groupdict().get("f")
        if not name or phrase.direction is Direction.FUTURE:
            continue
        days = [
            first for y in {start.year, end.year} for first, _ in find_feast(name, y)
        ]
        inside = [day for day in days if window.holds(day)]
        if len(inside) == 1 and inside[0].weekday() in weekdays:
            day = inside[0]
            why = f"“{name}” and the weekdays it tells as past"
            window = window.narrow(day, day + DAY, why, f"{name}, {day.isoformat()}")
    return window


def _feasts_beside(phrase: Phrase, phrases: Sequence[Phrase]) -> Iterator[str]:
    for other in phrases:
        feast = other.match.groupdict().get("f")
        if (
            feast
            and other.block == phrase.block
            and abs(other.start - phrase.end) < BESIDE
        ):
            yield feast
