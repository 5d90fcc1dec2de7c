"""Events of the world whose day is known, and which of them a report tells of."""

import datetime
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.extract.moments.words import words_of
from dragoman.reference import read_table
from dragoman.reference.tables import Row, split_list


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedEvent:
    """An event whose day is known.

    Attributes:
        name: What to call it.
        words: Spellings in lower case; of each group a text must have one.
        start: Its first day.
        end: Its last day, the first again where it is one day.
        kind: "war", "attack", "agreement", ...
    """

    name: str
    words: tuple[tuple[str, ...], ...]
    start: datetime.date
    end: datetime.date
    kind: str

    def is_told(self, text: str) -> bool:
        """Whether a text has all the words of the event."""
        return _has_all(self.words, text.lower(), words_of(text))


@cache
def list_events() -> tuple[DatedEvent, ...]:
    """List the dated events: those known by their words, then by their names."""
    by_words = [
        _event(
            row, row["event"], [_spellings(cell) for cell in split_list(row["words"])]
        )
        for row in read_table("chronicle")
    ]
    by_name = [
        _event(row, row["name"], [tuple(n.lower() for n in names)])
        for row in read_table("dated_events")
        if (
            names := [n for n in (row["name"], *split_list(row["aliases"])) if " " in n]
        )
    ]
    return (*by_words, *by_name)


def _event(row: Row, name: str, words: list[tuple[str, ...]]) -> DatedEvent:
    start = datetime.date.fromisoformat(row["start"])
    return DatedEvent(
        name=name,
        words=tuple(words),
        start=start,
        end=datetime.date.fromisoformat(row["end"]) if row["end"] else start,
        kind=row.get("kind") or ("war" if "war" in name.lower().split() else "other"),
    )


@lru_cache(maxsize=4)  # clues of several kinds ask of the same text
def find_told(text: str) -> tuple[DatedEvent, ...]:
    """Find the dated events that a text has all the words of."""
    lower, words = text.lower(), words_of(text)
    return tuple(
        event
        for event, needed in _needed_words()
        if not any(map(words.isdisjoint, needed))
        and _has_all(event.words, lower, words)
    )


@cache
def _needed_words() -> tuple[tuple[DatedEvent, tuple[frozenset[str], ...]], ...]:
    """Give each event with sets of words, of each of which its text has one at least.

    They are the longest words of the spellings, which few texts have by chance.
    """
    return tuple(
        (
            event,
            tuple(
                frozenset(max(_parts(spelling), key=len) for spelling in group)
                for group in event.words
            ),
        )
        for event in list_events()
    )


def _has_all(
    groups: tuple[tuple[str, ...], ...], text: str, words: frozenset[str]
) -> bool:
    return all(any(_has(s, text, words) for s in group) for group in groups)


def _has(spelling: str, text: str, words: frozenset[str]) -> bool:
    """Whether a text has the words, whole."""
    if not _parts(spelling) <= words:
        return False
    return bool(re.search(rf"(?<!\w){re.escape(spelling)}(?!\w)", text))


@cache
def _parts(spelling: str) -> frozenset[str]:
    return words_of(spelling)


def _spellings(cell: str) -> tuple[str, ...]:
    return tuple(word.strip().lower() for word in cell.split("/"))
