"""Reports written for training, each with its annotation in one file.

A file has a line ``@``, its name and its date; ``TEXT`` and the text, a paragraph
a line; ``GOLD`` and the entries, cells parted by tabs: ``A`` for an actor (name,
kind, role, affiliation), ``P`` for a position (party, stance, issue, words),
``T`` for a term (proposal, kind, who owes it, quantity, unit, phase, words), ``E``
for an event (type, participants, date, words). "-" stands for nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dragoman.model.claim import identify
from dragoman.model.date import DateRange
from dragoman.model.report import Report

NOUNS = {"P": "position", "E": "event", "T": "term"}
ANSWER = {"P": 2, "E": 1, "T": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A position, event or term as annotated.

    Attributes:
        noun: "position", "event" or "term".
        answer: Its stance, type or kind.
        span: Its words.
        cells: All that is told of it, as in the file.
    """

    noun: str
    answer: str
    span: str
    cells: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A report with its annotation.

    Attributes:
        report: The report.
        actors: Name, kind, role and affiliation of each.
        entries: Positions, events and terms.
    """

    report: Report
    actors: Sequence[Sequence[str]]
    entries: Sequence[Entry]


def read_annotated(folder: Path) -> Iterator[Annotated]:
    """Give the annotated reports of a folder, in order of name."""
    for path in sorted(folder.glob("*.txt")):
        yield _read(path)


def _read(path: Path) -> Annotated:
    lines = path.read_text(encoding="utf-8").split("\n")
    at, to = lines.index("TEXT"), lines.index("GOLD")
    text = "\n".join(line for line in lines[at + 1 : to] if line.strip())
    rows = [line.split("\t") for line in lines[to + 1 :] if line.strip()]
    entries = [
        Entry(
            noun=NOUNS[row[0]],
            answer=row[ANSWER[row[0]]],
            span=row[-1],
            cells=row[1:],
        )
        for row in rows
        if row[0] in NOUNS and row[-1] in text
    ]
    day = date.fromisoformat(lines[0].split("\t")[2])
    report = Report(
        id=identify(text),
        path=path.name,
        text=text,
        published=DateRange(start=day, end=day),
    )
    actors = [row[1:] for row in rows if row[0] == "A"]
    return Annotated(report=report, actors=actors, entries=entries)
