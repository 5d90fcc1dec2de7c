"""Ages and offsets: "six months ago", "six days after", counted from an event."""

import datetime
from collections.abc import Iterator, Sequence

from dragoman.extract.moments import moment as m
from dragoman.extract.moments.scan import Phrase
from dragoman.extract.moments.words import read_number
from dragoman.extract.publication.chronicle import DatedEvent
from dragoman.extract.publication.clues import DAY, NO_FRAME, sentence_of, words_of
from dragoman.extract.syntax import Syntax

NEARLY = ("nearly", "almost", "just under", "less than", "close to")
OVER = ("more than", "over", "just over", "at least")
LEAD_OF_OFFSET = 3  # days; "six days after" tells of a meeting just held
BESIDE = 120  # characters between an age and the date that it counts from


def find_ages(
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
    sentence = sentence_of(syntax, phrase)
    unit = (groups["u"] or "").lower().removesuffix("s")
    here = [e for e in told if e.is_told(sentence)]
    way = (groups.get("way") or "").lower()
    following = syntax.report.text[phrase.end : phrase.end + 7].lower()
    if way == "ago":
        for event in _dated_here(syntax, phrase, phrases):
            yield from _age(event, count, unit, words_of(syntax, phrase).lower())
        wars = [e for e in named if e.kind == "war" and " war" in sentence.lower()]
        for event in here or wars:
            yield from _age(event, count, unit, words_of(syntax, phrase).lower())
    elif following.startswith(" after") and unit in {"day", "week"}:
        for event in here:
            yield from _offset(event, count, unit)


def _dated_here(
    syntax: Syntax, phrase: Phrase, phrases: Sequence[Phrase]
) -> Iterator[DatedEvent]:
    """Give the full dates of the sentence ("six years ago, on March 24, 2013")."""
    for other in phrases:
        groups = other.match.groupdict()
        is_full = groups.get("d") and groups.get("y") and other.block == phrase.block
        if is_full and abs(other.start - phrase.end) < BESIDE:
            found = other.rule.read(other.match, NO_FRAME)
            if found and found.start:
                yield DatedEvent(
                    name=words_of(syntax, other),
                    words=(),
                    start=found.start,
                    end=found.start,
                    kind="other",
                )


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
