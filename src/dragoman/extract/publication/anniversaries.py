"""Anniversaries: "today, the tenth anniversary of the coup", "on day 46 of the siege".

Both count from a day that is known to one that the report is near.
"""

import datetime
import re
from collections.abc import Iterator, Sequence

from dragoman.extract.moments.scan import Phrase
from dragoman.extract.moments.words import WEEKDAYS, read_number
from dragoman.extract.publication.chronicle import DatedEvent
from dragoman.extract.publication.clues import DAY, words_of
from dragoman.extract.syntax import Syntax

type Cut = tuple[datetime.date, datetime.date, str, DatedEvent]

TENS = ("twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth")
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
    *("ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"),
    *("fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
NTH = r"(?P<n>\d{1,3})(?:st|nd|rd|th)|(?P<word>[a-z]+th|first|second|third)"
ANNIVERSARY = re.compile(rf"\b(?:{NTH})[- ](?:year )?anniversary\b", re.IGNORECASE)
DAY_OF = re.compile(
    r"\b(?:(?P<n>\d{1,3})(?:st|nd|rd|th) day|day (?P<bare>\d{1,3})) of\b",
    re.IGNORECASE,
)
OLD = re.compile(r"^[- ]old (?P<what>\w+)", re.IGNORECASE)
LONGEST = 30  # characters in which the noun after an age ends
NEAR = 12  # characters between an anniversary and the words that put it on a day
AROUND = 14 * DAY  # about an anniversary people speak of it
UNITS = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}


def find_anniversaries(syntax: Syntax, told: Sequence[DatedEvent]) -> Iterator[Cut]:
    """Give where an anniversary of a dated event puts publication."""
    for sentence in syntax.sentences:
        words = syntax.report.text[sentence.start : sentence.end]
        for match in ANNIVERSARY.finditer(words):
            years = _read_nth(match)
            for event in told if years else ():
                day = _in_year(event.start, event.start.year + years)
                if day is not None and event.is_told(words):
                    yield *_about(day, words, match), f"“{match[0]}”", event


def find_days_of(syntax: Syntax, told: Sequence[DatedEvent]) -> Iterator[Cut]:
    """Give where "the 46th day of the siege" puts publication: near that day."""
    for sentence in syntax.sentences:
        words = syntax.report.text[sentence.start : sentence.end]
        for match in DAY_OF.finditer(words):
            count = int(match["n"] or match["bare"])
            for event in (e for e in told if e.is_told(words)):
                day = event.start + (count - 1) * DAY
                yield day, day + DAY, f"“{match[0]}”", event


def find_old(
    syntax: Syntax, phrases: Sequence[Phrase], told: Sequence[DatedEvent]
) -> Iterator[Cut]:
    """Give where "the eight-month-old truce" puts publication."""
    for phrase in phrases:
        groups = phrase.match.groupdict()
        count = read_number(groups["n"]) if groups.get("n") else None
        unit = (groups.get("u") or "").lower().removesuffix("s")
        after = OLD.match(syntax.report.text[phrase.end : phrase.end + LONGEST])
        if count is None or unit not in UNITS or after is None:
            continue
        words = words_of(syntax, phrase)
        what = after["what"].lower()
        for event in (e for e in told if _is_called(e, what)):
            start = event.start + datetime.timedelta(days=UNITS[unit] * (count - 0.5))
            end = event.start + datetime.timedelta(days=UNITS[unit] * (count + 0.9))
            yield start, end, f"“{words}-old”", event


def _is_called(event: DatedEvent, what: str) -> bool:
    """Whether a noun is one of the words that tell of an event ("truce")."""
    return what == event.kind or any(what in group for group in event.words)


def _read_nth(match: re.Match[str]) -> int:
    if match["n"]:
        return int(match["n"])
    word = match["word"].lower()
    if word in ORDINALS:
        return ORDINALS.index(word) + 1
    return 10 * (TENS.index(word) + 2) if word in TENS else 0


def _in_year(day: datetime.date, year: int) -> datetime.date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _about(
    day: datetime.date, words: str, match: re.Match[str]
) -> tuple[datetime.date, datetime.date]:
    """Give the days about an anniversary, narrower where a day is named beside it."""
    beside = words[max(0, match.start() - NEAR) : match.start()].lower()
    if "today" in beside:
        return day, day
    if any(re.search(rf"\b{name}\b", beside) for name in WEEKDAYS):
        return day - 6 * DAY, day + 6 * DAY
    return day - AROUND, day + AROUND
