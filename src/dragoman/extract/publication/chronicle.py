"""Events of the world whose day is known, and which of them a report tells of."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.reference import read_table
from dragoman.reference.tables import Row, split_list


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedEvent:
    """An event whose day is known.

    Attributes:
        name: What to call it.
        words: Every pattern must be found in a text that tells of it.
        start: Its first day.
        end: Its last day, the first again where it is one day.
        kind: "war", "attack", "agreement", ...
    """

    name: str
    words: tuple[re.Pattern[str], ...]
    start: datetime.date
    end: datetime.date
    kind: str

    def is_told(self, text: str) -> bool:
        """Whether a text has all the words of the event."""
        return all(pattern.search(text) for pattern in self.words)


@cache
def list_events() -> tuple[DatedEvent, ...]:
    """List the dated events: those known by their words, then by their names."""
    by_words = [
        _event(row, row["event"], [_pattern(cell) for cell in split_list(row["words"])])
        for row in read_table("chronicle")
    ]
    by_name = [
        _event(row, row["name"], [_pattern("/".join(names))])
        for row in read_table("dated_events")
        if (names := [n for n in (row["name"], *split_list(row["aliases"])) if " " in n])
    ]
    return (*by_words, *by_name)


def _event(row: Row, name: str, words: list[re.Pattern[str]]) -> DatedEvent:
    start = datetime.date.fromisoformat(row["start"])
    return DatedEvent(
        name=name,
        words=tuple(words),
        start=start,
        end=datetime.date.fromisoformat(row["end"]) if row["end"] else start,
        kind=row.get("kind") or ("war" if "war" in name.lower().split() else "other"),
    )


def find_told(text: str) -> Iterator[DatedEvent]:
    """Find the dated events that a text has all the words of."""
    return (event for event in list_events() if event.is_told(text))


def _pattern(cell: str) -> re.Pattern[str]:
    spellings = "|".join(re.escape(word.strip()) for word in cell.split("/"))
    return re.compile(rf"(?<!\w)(?:{spellings})(?!\w)", re.IGNORECASE)
