"""Events of the world that a report tells, by their day, month, course or age."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from dragoman.extract.moments import moment as m
from dragoman.extract.moments.rule import Direction
from dragoman.extract.moments.scan import Phrase
from dragoman.extract.moments.words import MONTHS
from dragoman.extract.publication.ages import find_ages
from dragoman.extract.publication.anniversaries import (
    Cut,
    find_anniversaries,
    find_days_of,
    find_old,
)
from dragoman.extract.publication.chronicle import DatedEvent, find_told
from dragoman.extract.publication.clues import (
    DAY,
    YEAR,
    day_of_month,
    is_day,
    sentence_of,
    words_of,
)
from dragoman.extract.publication.window import Window
from dragoman.extract.syntax import Syntax
from dragoman.model.date import Basis, DateRange, Precision

AWAITED = frozenset({"election", "summit"})
MEMORY = "memory"  # long past: dates a report by its anniversaries alone
STEPS = {"last": -1, "this": 0, "next": 1}
SUDDEN = frozenset({"attack", "disaster"})
GOING_ON = frozenset({"siege", "strike", "shutdown"})
LASTING = frozenset({"siege", "strike", "shutdown", "summit", "ceasefire"})


def cut_by_events(syntax: Syntax, phrases: Sequence[Phrase], window: Window) -> Window:
    """Cut by events of the world that are told with their day or their age."""
    everything = find_told(syntax.report.text)
    told = [event for event in everything if event.kind != MEMORY]
    cuts = chain(
        find_anniversaries(syntax, everything),
        find_days_of(syntax, told),
        find_old(syntax, phrases, told),
        _months_of_events(syntax, phrases, told),
        _days_of_events(phrases, told),
        _days_in_course(phrases, told),
        _ages_of_events(syntax, phrases, told),
    )
    for start, end, why, event in cuts:
        window = window.narrow(start, end, why, anchor_of(event))
    for event in find_sudden(syntax):
        window = window.narrow(event.start, None, f"it tells of {event.name}")
    return window


def find_sudden(syntax: Syntax) -> Iterator[DatedEvent]:
    """Find the attacks and disasters that a report tells: nobody does before."""
    return (e for e in find_told(syntax.report.text) if e.kind in SUDDEN)


def _days_of_events(
    phrases: Sequence[Phrase], told: Sequence[DatedEvent]
) -> Iterator[Cut]:
    """Give what an event tells whose day and month are named."""
    for event in told:
        phrase = naming_phrase(event, phrases)
        if phrase is None:
            continue
        why = f"“{event.start:%B} {event.start.day}” without a year"
        start, end = event.start, event.start + YEAR
        if _is_to_come(phrase, event):
            start, end = event.start - YEAR, event.end
        yield start, end, why, event


def _days_in_course(
    phrases: Sequence[Phrase], told: Sequence[DatedEvent]
) -> Iterator[Cut]:
    """Give what a day in the course of a siege or summit tells."""
    for event in told:
        day = _day_in_course(event, phrases)
        if day is not None:
            late = DAY if event.kind in GOING_ON else 7 * DAY
            yield day, event.end + late, f"a day in the course of {event.name}", event


def _ages_of_events(
    syntax: Syntax, phrases: Sequence[Phrase], told: Sequence[DatedEvent]
) -> Iterator[Cut]:
    """Give what "six months ago" and "six days after" tell."""
    named = [event for event in told if naming_phrase(event, phrases)]
    for phrase in phrases:
        for start, end, event in find_ages(syntax, phrase, phrases, told, named):
            yield start, end, f"“{words_of(syntax, phrase)}”", event


def find_known_days(
    syntax: Syntax, phrases: Sequence[Phrase]
) -> Mapping[int, DateRange]:
    """Give the days without a year that an event of the world settles.

    "The attack of March 11" is of one year only where the report tells of that
    attack. The result maps the offset of the words to the day.
    """
    told = [
        e
        for e in find_told(syntax.report.text)
        if e.kind != MEMORY and naming_phrase(e, phrases)
    ]
    return {
        phrase.start: DateRange(
            start=event.start,
            end=event.start,
            precision=Precision.DAY,
            basis=Basis.INFERRED,
            words=words_of(syntax, phrase),
            anchor=event.name,
        )
        for event in told
        for phrase in phrases
        if day_of_month(phrase) == (event.start.month, event.start.day)
    }


def _months_of_events(
    syntax: Syntax, phrases: Sequence[Phrase], told: Sequence[DatedEvent]
) -> Iterator[Cut]:
    """Give what a month beside an event tells: "in June", "next month"."""
    for phrase in phrases:
        read = _read_month(phrase)
        if read is None:
            continue
        month, step = read
        sentence = sentence_of(syntax, phrase)
        why = f"“{words_of(syntax, phrase)}”"
        for event in (one for one in told if one.is_told(sentence)):
            if step is not None:
                found = m.shift_months(event.start.replace(day=1), -step)
                there = m.month(found.year, found.month)
                if there.start and there.end:
                    yield there.start, there.end, why, event
            elif month == event.start.month:
                yield *_about_month(phrase, event), why, event


def _read_month(phrase: Phrase) -> tuple[int, int | None] | None:
    """Give a bare month as its number, or "next month" as the step to it."""
    groups = phrase.match.groupdict()
    month = (groups.get("m") or "").lower().rstrip(".")
    step = STEPS.get((groups.get("which") or "").lower())
    if month and not (groups.get("d") or groups.get("y")):
        return MONTHS[month], None
    if step is not None and (groups.get("u") or "").lower() == "month":
        return 0, step
    return None


def _about_month(
    phrase: Phrase, event: DatedEvent
) -> tuple[datetime.date, datetime.date]:
    if _is_to_come(phrase, event):
        return event.start - YEAR, event.end
    return event.start, event.start + YEAR


def anchor_of(event: DatedEvent) -> str:
    """Give an event in words, with its day."""
    return f"{event.name}, {event.start.isoformat()}"


def naming_phrase(event: DatedEvent, phrases: Sequence[Phrase]) -> Phrase | None:
    """Find the day of a month, without a year, on which the event fell."""
    days = {(event.start.month, event.start.day), (event.end.month, event.end.day)}
    return next((p for p in phrases if day_of_month(p) in days), None)


def _day_in_course(
    event: DatedEvent, phrases: Sequence[Phrase]
) -> datetime.date | None:
    """Give the last day without a year that falls within an event that lasts."""
    if event.kind not in LASTING or (event.end - event.start) > YEAR:
        return None
    days = [
        datetime.date(year, *found)
        for phrase in phrases
        if phrase.direction is not Direction.FUTURE and (found := day_of_month(phrase))
        for year in {event.start.year, event.end.year}
        if is_day(year, found)
    ]
    return max((d for d in days if event.start <= d <= event.end), default=None)


def _is_to_come(phrase: Phrase, event: DatedEvent) -> bool:
    ahead = phrase.direction is Direction.FUTURE and event.kind in AWAITED
    return ahead or event.kind == "deadline"
