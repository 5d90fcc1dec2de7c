"""Infer when a report was published from what it says.

Each piece of evidence cuts a window of days: dates told as past or to come,
events of the world told with a day of the month or an age, feasts, and last
the weekdays of what is told as news.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from dragoman.extract.parse import Syntax
from dragoman.extract.publication.chronicle import DatedEvent, find_told
from dragoman.extract.publication.datelines import DateLine, find_date_line
from dragoman.extract.publication.weekdays import cut_to_weekdays, news_weekdays
from dragoman.extract.publication.window import Window
from dragoman.extract.moments import moment as m
from dragoman.extract.moments.feasts import find_feast
from dragoman.extract.moments.rule import Direction, Frame
from dragoman.extract.moments.scan import Phrase
from dragoman.extract.moments.words import MONTHS, read_number
from dragoman.model.date import Basis, DateRange, Precision

DAY = datetime.timedelta(days=1)
YEAR = 366 * DAY
NO_FRAME = Frame(day=datetime.date(2, 1, 1))
NEARLY = ("nearly", "almost", "just under", "less than", "close to")
OVER = ("more than", "over", "just over", "at least")
AWAITED = frozenset({"election", "summit"})
STEPS = {"last": -1, "this": 0, "next": 1}
LASTING = frozenset({"siege", "strike", "shutdown", "summit", "ceasefire"})
LATEST_YEARS = 3  # reports hardly ever fail to name some year so near their own
LEAD_OF_OFFSET = 3  # days; "six days after" tells of a meeting just held


def infer_published(syntax: Syntax, phrases: Sequence[Phrase]) -> DateRange:
    """Give the day or the days in which a report can have been published.

    A date line decides. Without one the result is an interval with the words
    that it rests on, open at an end where nothing bounds it, or unknown.
    """
    line = find_date_line(syntax, phrases)
    if line is not None and line.year is not None:
        return _explicit(line, line.in_year(line.year))
    window = _cut_by_dates(syntax, phrases)
    window = _cut_by_events(syntax, phrases, window)
    window = _cut_by_days(syntax, phrases, window)
    window = _cut_by_feasts(syntax, phrases, window)
    weekdays = news_weekdays(syntax, phrases)
    if line is not None:
        return _with_year(line, window, weekdays)
    return cut_to_weekdays(window, weekdays).to_range()


def find_known_days(
    syntax: Syntax, phrases: Sequence[Phrase]
) -> Mapping[int, DateRange]:
    """Give the days without a year that an event of the world settles.

    "The attack of March 11" is of one year only where the report tells of that
    attack. The result maps the offset of the words to the day.
    """
    told = [e for e in find_told(syntax.report.text) if _naming_phrase(e, phrases)]
    return {
        phrase.start: DateRange(
            start=event.start,
            end=event.start,
            precision=Precision.DAY,
            basis=Basis.INFERRED,
            words=_words(syntax, phrase),
            anchor=event.name,
        )
        for event in told
        for phrase in phrases
        if _day_of_month(phrase) == (event.start.month, event.start.day)
    }


def _explicit(line: DateLine, day: datetime.date | None) -> DateRange:
    return DateRange(
        start=day,
        end=day,
        precision=Precision.DAY,
        basis=Basis.EXPLICIT,
        words=line.words,
        anchor="date line",
    )


def _with_year(line: DateLine, window: Window, weekdays: frozenset[int]) -> DateRange:
    """Find the year of a date line that gives none, where only one fits."""
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
    if not window.end and not weekdays:
        fitting = []
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


def _words(syntax: Syntax, phrase: Phrase) -> str:
    return syntax.report.text[phrase.start : phrase.end]


def _sentence(syntax: Syntax, phrase: Phrase) -> str:
    words = syntax.between(phrase.start, phrase.end)
    if not words:
        return ""
    sentence = words[0].sentence
    return syntax.report.text[sentence.start : sentence.end]


def _cut_by_dates(syntax: Syntax, phrases: Sequence[Phrase]) -> Window:
    """Cut by dates with a year: what is told as past lies before."""
    window = Window()
    for phrase in phrases:
        if phrase.rule.is_relative or phrase.direction is Direction.OPEN:
            continue
        found = phrase.rule.read(phrase.match, NO_FRAME)
        if found is None or found.start is None:
            continue
        words = _words(syntax, phrase)
        if phrase.direction is Direction.PAST:
            window = window.narrow(found.start, None, f"“{words}” told as past")
        elif found.precision is Precision.DAY:
            window = window.narrow(None, found.end, f"“{words}” told as to come")
    return window


def _day_of_month(phrase: Phrase) -> tuple[int, int] | None:
    """Give month and day of a date that has no year."""
    groups = phrase.match.groupdict()
    if not groups.get("d") or not groups.get("m") or groups.get("y"):
        return None
    return MONTHS[(groups["m"] or "").lower().rstrip(".")], int(groups["d"] or 0)


def _cut_by_events(syntax: Syntax, phrases: Sequence[Phrase], window: Window) -> Window:
    """Cut by events of the world that are told with their day or their age."""
    told = list(find_told(syntax.report.text))
    named = [e for e in told if _naming_phrase(e, phrases)]
    for start, end, words, event in _months_of_events(syntax, phrases, told):
        window = window.narrow(start, end, f"“{words}”", _anchor(event))
    for event in named:
        phrase = _naming_phrase(event, phrases)
        why = f"“{event.start:%B} {event.start.day}” without a year"
        start, end = event.start, event.start + YEAR
        if phrase and _is_to_come(phrase, event):
            start, end = event.start - YEAR, event.end
        window = window.narrow(start, end, why, _anchor(event))
    for event in told:
        day = _day_in_course(event, phrases)
        if day is not None:
            why = f"a day in the course of {event.name}"
            window = window.narrow(day, event.end + 7 * DAY, why, _anchor(event))
    for phrase in phrases:
        for start, end, event in _ages(syntax, phrase, phrases, told, named):
            why = f"“{_words(syntax, phrase)}”"
            window = window.narrow(start, end, why, _anchor(event))
    return window


def _months_of_events(
    syntax: Syntax, phrases: Sequence[Phrase], told: Sequence[DatedEvent]
) -> Iterator[tuple[datetime.date, datetime.date, str, DatedEvent]]:
    """Give what a month beside an event tells: "in June", "next month"."""
    for phrase in phrases:
        groups = phrase.match.groupdict()
        month = (groups.get("m") or "").lower().rstrip(".")
        step = STEPS.get((groups.get("which") or "").lower())
        is_bare = bool(month) and not (groups.get("d") or groups.get("y"))
        is_unit = step is not None and (groups.get("u") or "").lower() == "month"
        if not (is_bare or is_unit):
            continue
        sentence = _sentence(syntax, phrase)
        words = _words(syntax, phrase)
        for event in told:
            if not event.is_told(sentence):
                continue
            if is_unit and step is not None:
                found = m.shift_months(event.start.replace(day=1), -step)
                there = m.month(found.year, found.month)
                if there.start and there.end:
                    yield there.start, there.end, words, event
            elif MONTHS[month] == event.start.month:
                yield event.start, event.start + YEAR, words, event


def _anchor(event: DatedEvent) -> str:
    return f"{event.name}, {event.start.isoformat()}"


def _naming_phrase(event: DatedEvent, phrases: Sequence[Phrase]) -> Phrase | None:
    """Find the day of a month, without a year, on which the event fell."""
    days = {(event.start.month, event.start.day), (event.end.month, event.end.day)}
    return next((p for p in phrases if _day_of_month(p) in days), None)


def _day_in_course(
    event: DatedEvent, phrases: Sequence[Phrase]
) -> datetime.date | None:
    """Give the last day without a year that falls within an event that lasts."""
    if event.kind not in LASTING or (event.end - event.start) > YEAR:
        return None
    days = [
        datetime.date(year, *found)
        for phrase in phrases
        if phrase.direction is not Direction.FUTURE and (found := _day_of_month(phrase))
        for year in {event.start.year, event.end.year}
        if _is_day(year, found)
    ]
    return max((d for d in days if event.start <= d <= event.end), default=None)


def _is_to_come(phrase: Phrase, event: DatedEvent) -> bool:
    ahead = phrase.direction is Direction.FUTURE and event.kind in AWAITED
    return ahead or event.kind == "deadline"


def _dated_here(
    syntax: Syntax, phrase: Phrase, phrases: Sequence[Phrase]
) -> Iterator[DatedEvent]:
    """Give the full dates of the sentence ("six years ago, on March 24, 2013")."""
    for other in phrases:
        groups = other.match.groupdict()
        is_full = groups.get("d") and groups.get("y") and other.block == phrase.block
        if is_full and abs(other.start - phrase.end) < 120:
            found = other.rule.read(other.match, NO_FRAME)
            if found and found.start:
                yield DatedEvent(
                    name=_words(syntax, other),
                    words=(),
                    start=found.start,
                    end=found.start,
                    kind="other",
                )


def _ages(
    syntax: Syntax,
    phrase: Phrase,
    phrases: Sequence[Phrase],
    told: Sequence[DatedEvent],
    named: Sequence[DatedEvent],
) -> Iterator[tuple[datetime.date, datetime.date, DatedEvent]]:
    """Give where an age or an offset puts publication ("six months ago")."""
    groups = phrase.match.groupdict()
    count = read_number(groups["n"]) if groups.get("n") else None
    if count is None or not groups.get("u"):
        return
    sentence = _sentence(syntax, phrase)
    unit = (groups["u"] or "").lower().removesuffix("s")
    here = [e for e in told if e.is_told(sentence)]
    way = (groups.get("way") or "").lower()
    following = syntax.report.text[phrase.end : phrase.end + 7].lower()
    if way == "ago":
        for event in _dated_here(syntax, phrase, phrases):
            yield from _age(event, count, unit, _words(syntax, phrase).lower())
        wars = [e for e in named if e.kind == "war" and " war" in sentence.lower()]
        for event in here or wars:
            yield from _age(event, count, unit, _words(syntax, phrase).lower())
    elif following.startswith(" after") and unit in {"day", "week"}:
        for event in here:
            yield from _offset(event, count, unit)


def _age(
    event: DatedEvent, count: float, unit: str, words: str
) -> Iterator[tuple[datetime.date, datetime.date, DatedEvent]]:
    """Give where "nearly seven months ago" puts publication."""
    low, high = count - 0.5, count + 0.5
    if words.startswith(NEARLY):
        low, high = count - 0.6, count
    elif words.startswith(OVER):
        low, high = count, count + 0.9
    days = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}.get(unit)
    if days is None:
        return
    slack = DAY if unit == "day" else 0 * DAY
    start = event.start + datetime.timedelta(days=low * days) - slack
    yield start, event.start + datetime.timedelta(days=high * days) + slack, event


def _offset(
    event: DatedEvent, count: float, unit: str
) -> Iterator[tuple[datetime.date, datetime.date, DatedEvent]]:
    """Give where "six days after" puts publication: on that day or just after."""
    first, last = m.shift(event.start, count, unit), m.shift(event.end, count, unit)
    if first is not None and last is not None:
        yield first - DAY, last + LEAD_OF_OFFSET * DAY, event


def _cut_by_days(syntax: Syntax, phrases: Sequence[Phrase], window: Window) -> Window:
    """Cut by days without a year that only one year of the window can hold."""
    start, end = window.start, window.end
    if start is None or end is None or (end - start) > YEAR + DAY:
        return window
    for phrase in phrases:
        found = _day_of_month(phrase)
        if found is None:
            continue
        days = [
            datetime.date(year, *found)
            for year in range(start.year, end.year + 1)
            if found != (2, 29) and _is_day(year, found)
        ]
        if found in {(start.month, start.day), (end.month, end.day)}:
            continue
        inside = [d for d in days if start <= d <= end]
        if len(inside) != 1:
            continue
        words = f"“{_words(syntax, phrase)}”"
        if phrase.direction is Direction.FUTURE:
            window = window.narrow(None, inside[0], words)
        else:
            window = window.narrow(inside[0], None, words)
    return window


def _is_day(year: int, found: tuple[int, int]) -> bool:
    try:
        datetime.date(year, *found)
    except ValueError:
        return False
    return True


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
                        days=count * (7 if unit == "week" else 1)
                    )
                    if window.holds(day):
                        why = f"“{_words(syntax, phrase)}”, {feast}"
                        window = window.narrow(
                            day - DAY, day + DAY, why, f"{feast}, {first.isoformat()}"
                        )
    return window


def _feasts_beside(phrase: Phrase, phrases: Sequence[Phrase]) -> Iterator[str]:
    for other in phrases:
        feast = other.match.groupdict().get("f")
        if feast and other.block == phrase.block and abs(other.start - phrase.end) < 60:
            yield feast
