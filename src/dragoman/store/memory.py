"""What a refresh has read and made, kept in this process for the next one.

Everything in it can be had again from the database or the record; it only spares the
work. What another process has changed meanwhile is read anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.model.claim import Reading
from dragoman.model.record import Record
from dragoman.store.nouns import Row, find_rows, make_rows
from dragoman.store.shelf import Shelf, Stamp


@dataclass(slots=True)
class Memory:
    """The readings of a store, and the rows of its record."""

    _readings: dict[str, tuple[Stamp, Reading]] = field(default_factory=dict)
    _rows: dict[int, tuple[object, tuple[Row, ...]]] = field(default_factory=dict)

    def read(self, shelf: Shelf) -> tuple[Reading, ...]:
        """Give all readings in the order of their reports' ids; read what is newer."""
        stamps = shelf.stamps()
        known = self._readings
        stale = [key for key, stamp in stamps.items() if _stamp(known, key) != stamp]
        read = {r.report.id: (stamps[r.report.id], r) for r in shelf.readings(stale)}
        kept = {key: read.get(key) or known.get(key) for key in stamps}
        self._readings = {key: found for key, found in kept.items() if found}
        return tuple(reading for _, reading in self._readings.values())

    def find_rows(self, record: Record) -> list[Row]:
        """Give every part of a record as a row; those of parts that were there too."""
        rows: dict[int, tuple[object, tuple[Row, ...]]] = {}

        def make(noun: str, part: object) -> tuple[Row, ...]:
            found = self._rows.get(id(part))
            if found is None or found[0] is not part:
                found = (part, make_rows(noun, part))
            rows[id(part)] = found
            return found[1]

        made = list(find_rows(record, make))
        self._rows = rows
        return made


def _stamp(known: Mapping[str, tuple[Stamp, Reading]], key: str) -> Stamp | None:
    return known[key][0] if key in known else None
