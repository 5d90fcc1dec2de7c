"""Reports of our own, each with its annotation in one file.

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
from typing import Any

from dragoman.model.claim import identify
from dragoman.model.date import DateRange
from dragoman.model.report import Report

EMPTY = "-"

type Gold = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A report with its annotation.

    Attributes:
        report: The report, its day of publication known.
        gold: The annotation, as the scorer reads it; statements and figures are
            not annotated.
    """

    report: Report
    gold: Gold


def read_annotated(folder: Path) -> Iterator[Annotated]:
    """Give the annotated reports of a folder, in order of name."""
    for path in sorted(folder.glob("*.txt")):
        yield _read(path)


def _read(path: Path) -> Annotated:
    lines = path.read_text(encoding="utf-8").split("\n")
    at, to = lines.index("TEXT"), lines.index("GOLD")
    text = "\n".join(line for line in lines[at + 1 : to] if line.strip())
    rows = [line.split("\t") for line in lines[to + 1 :] if line.strip()]
    day = date.fromisoformat(lines[0].split("\t")[2])
    report = Report(
        id=identify(text),
        path=f"{path.stem}.txt",
        text=text,
        published=DateRange(start=day, end=day),
    )
    gold: Gold = {"id": path.stem, "published": day.isoformat()}
    gold |= {"statements": [], "figures": []}
    for noun, (letter, read) in READERS.items():
        gold[noun] = [read(row[1:]) for row in rows if row[0] == letter]
    return Annotated(report=report, gold=gold)


def _actor(cells: Sequence[str]) -> Gold:
    name, kind, role, body = cells
    return {"name": name, "kind": kind, "role": role, "affiliation": _told(body)}


def _position(cells: Sequence[str]) -> Gold:
    party, stance, issue, span = cells
    return {"party": party, "stance": stance, "issue": issue, "span": span}


def _term(cells: Sequence[str]) -> Gold:
    proposal, kind, party, quantity, unit, phase, span = cells
    return {
        "proposal": proposal,
        "kind": kind,
        "party": _told(party),
        "quantity": _number(quantity),
        "unit": _told(unit),
        "phase": int(phase) if phase.isdigit() else None,
        "span": span,
    }


def _event(cells: Sequence[str]) -> Gold:
    kind, who, day, span = cells
    named = [name for name in who.split(";") if _told(name)]
    return {"type": kind, "participants": named, "date": _told(day), "span": span}


def _told(cell: str) -> str | None:
    return None if cell in {EMPTY, ""} else cell


def _number(cell: str) -> float | None:
    plain = cell.replace(",", "")
    try:
        number = float(plain)
    except ValueError:
        return None
    return int(number) if number.is_integer() else number


READERS = {
    "actors": ("A", _actor),
    "positions": ("P", _position),
    "terms": ("T", _term),
    "events": ("E", _event),
}
