"""A store, opened: its parts, and the record as a whole."""

import json
import os
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.codec.parts import from_wire
from dragoman.errors import StoreError
from dragoman.model.claim import Reading
from dragoman.model.judgement import Decision
from dragoman.model.record import Record
from dragoman.store.accounts import Accounts
from dragoman.store.accuracy import Accuracy, measure_accuracy
from dragoman.store.additions import add_claims
from dragoman.store.aiming import aim_decisions
from dragoman.store.backup import back_up, restore
from dragoman.store.boards import Boards
from dragoman.store.database import Database
from dragoman.store.entries import Entries
from dragoman.store.exchange import Conflict, find_conflicts
from dragoman.store.keeping import keep_record, read_held
from dragoman.store.kept import Kept
from dragoman.store.log import Decisions
from dragoman.store.memory import Memory
from dragoman.store.meta import ASSEMBLED, INPUTS, read_number, write_number
from dragoman.store.migrations import upgrade_database
from dragoman.store.names import Names
from dragoman.store.nouns import NOUNS, REVIEWED
from dragoman.store.papers import Papers
from dragoman.store.query import HIDDEN, Review
from dragoman.store.search import Search
from dragoman.store.shelf import Shelf
from dragoman.store.tables import ENTRIES, ORDERS
from dragoman.store.traces import Audit, Seen

DEFAULT = "dragoman.db"
VARIABLE = "DRAGOMAN_STORE"
DERIVED = ("disagreements", *(noun for noun in NOUNS if noun not in REVIEWED))
Assemble = Callable[[tuple[Reading, ...], tuple[Decision, ...]], Record]


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What a store holds, and how fresh its record is.

    Attributes:
        where: The file, or the URL without its password.
        reports: How many reports.
        decisions: How many decisions, undone ones too.
        waiting: How many decisions have a target that is not in the record.
        entries: Noun to how many entries, by what people made of them.
        is_stale: Whether reports or decisions came after the record was refreshed.
    """

    where: str
    reports: int
    decisions: int
    waiting: int
    entries: Mapping[str, Mapping[Review, int]]
    is_stale: bool


class Store:
    """Reports, readings, the record and decisions, in one database.

    Safe to use from several threads, and several processes at once.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.reports = Shelf(database)
        self.entries = Entries(database)
        self.decisions = Decisions(database)
        self.search = Search(database)
        self.accounts = Accounts(database)
        self.audit = Audit(database)
        self.seen = Seen(database)
        self.papers = Papers(database)
        self._kept = kept = Kept(database)
        self.names = Names(database, kept)
        self.boards = Boards(database, kept)

    def record(self, nouns: Iterable[str] = ()) -> Record:
        """Give the whole record as it was last refreshed, with later decisions.

        Parts that follow from an entry rejected since then are left out.

        Args:
            nouns: Only these parts, without the reports; by default all of it.
        """
        wanted = tuple(nouns)
        with self.database.read() as connection:
            chosen = [n for n in wanted or NOUNS if n != "terms"]
            parts = {noun: _load(connection, noun) for noun in chosen}
            orders = connection.execute(sa.select(ORDERS)).mappings()
            ids = {row["noun"]: json.loads(row["ids"]) for row in orders}
        hidden = {
            key for found in parts.values() for key, wire in found if wire is None
        }
        values: dict[str, Any] = {}
        for noun, found in parts.items():
            held = {key: wire for key, wire in found if wire is not None}
            ordered = [key for key in ids.get(noun, ()) if key in held]
            keys = dict.fromkeys((*ordered, *held))
            wires = [json.loads(held[key]) for key in keys]
            values[noun] = [
                w for w in wires if not (noun in DERIVED and _names(w, hidden))
            ]
        if wanted:
            return from_wire(values, Record)
        reports = {report.id: report for report in self.reports.all()}
        kept = [reports.pop(key) for key in ids.get("reports", ()) if key in reports]
        return replace(
            from_wire(values, Record),
            reports=(*kept, *reports.values()),
            echoes=tuple((left, right) for left, right in ids.get("echoes", ())),
            decisions=self.decisions.in_force(),
        )

    def refresh(
        self, assemble: Assemble, memory: Memory | None = None
    ) -> tuple[str, ...]:
        """Make the record anew from readings and decisions; write what changed.

        Args:
            assemble: Gives the record of readings and decisions; additions are
                already in the readings.
            memory: What the last refresh read and made; without it, all is read.

        Returns:
            The ids of the entries that changed; none where the record was fresh.
        """
        with self.database.read() as connection:
            inputs = read_number(connection, INPUTS)
            if read_number(connection, ASSEMBLED) == inputs:
                return ()
            held = read_held(connection)
        known = memory or Memory()
        decisions = self.decisions.in_force()
        readings = add_claims(known.read(self.reports), decisions)
        aims = aim_decisions(decisions, readings, held)
        aimed = tuple(aim.decision for aim in aims if not aim.is_waiting)
        record = assemble(readings, aimed)
        rows = known.find_rows(record)
        with self.database.write() as connection:
            changed = keep_record(connection, record, rows, aims)
            write_number(connection, ASSEMBLED, inputs)
        return changed

    def is_stale(self) -> bool:
        """Whether reports or decisions came after the record was refreshed."""
        with self.database.read() as connection:
            made = read_number(connection, ASSEMBLED)
            return made != read_number(connection, INPUTS)

    def status(self) -> Status:
        """Give what the store holds, and how fresh its record is."""
        return Status(
            where=self.database.where,
            reports=self.reports.page(limit=1).total,
            decisions=self.decisions.page(limit=1).total,
            waiting=len(self.decisions.waiting()),
            entries=self.entries.counts(),
            is_stale=self.is_stale(),
        )

    def conflicts(self) -> tuple[Conflict, ...]:
        """Give what people decided differently."""
        return find_conflicts(self.decisions.all())

    def accuracy(self) -> tuple[Accuracy, ...]:
        """Give how often each rule is right, by what people decided."""
        measure = partial(measure_accuracy, self.database)
        return self._kept.answer(("accuracy",), measure)

    def back_up(self, target: str | Path) -> None:
        """Write all of the store into a new file.

        Raises:
            StoreError: The file is there already, or cannot be written.
        """
        back_up(self.database, Path(target))

    def restore(self, source: str | Path, *, replace: bool = False) -> None:
        """Put what a back-up has into the store, all of it or nothing.

        Raises:
            StoreError: The back-up is no good, or the store is not empty.
        """
        restore(Path(source), self.database, replace=replace)

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()


def open_store(url: str | Path | None = None, *, create: bool = True) -> Store:
    """Open a store, and bring its tables up to date.

    Args:
        url: A file, or a URL of SQLite or PostgreSQL; without it, what
            ``DRAGOMAN_STORE`` names, else ``dragoman.db`` in the current folder.
        create: Whether to make the store if there is none.

    Raises:
        StoreError: There is none, it is damaged or locked, or a newer Dragoman made it.
    """
    named = str(url or os.environ.get(VARIABLE) or DEFAULT)
    database = Database(named)
    if database.path and not create and not database.path.exists():
        raise StoreError(named, "no such store; `dragoman add` makes one")
    upgrade_database(database)
    return Store(database)


def _load(connection: Connection, noun: str) -> list[tuple[str, str | None]]:
    """Give the data of each entry of a noun, ``None`` for one that is hidden."""
    rows = sa.select(ENTRIES.c.id, ENTRIES.c.data, ENTRIES.c.review)
    found = connection.execute(
        rows.where(ENTRIES.c.noun == noun).order_by(ENTRIES.c.pk)
    )
    return [(key, None if review in HIDDEN else data) for key, data, review in found]


def _names(wire: object, ids: Set[str]) -> bool:
    """Whether a wire form has one of the ids anywhere in it."""
    if isinstance(wire, Mapping):
        wire = wire.values()
    elif isinstance(wire, str):
        return wire in ids
    return isinstance(wire, Iterable) and any(_names(part, ids) for part in wire)
