"""Reports as they came, and what each of them was read to say."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.model.claim import Reading
from dragoman.model.report import Problem, Report
from dragoman.store.clock import now
from dragoman.store.database import Database
from dragoman.store.entries import Page
from dragoman.store.filing import (
    UNREAD,
    find_report,
    is_kept,
    list_columns,
    save_reading,
    to_reading,
    to_report,
)
from dragoman.store.force import read_removed
from dragoman.store.meta import INPUTS, raise_number
from dragoman.store.search import remove_texts, save_texts
from dragoman.store.tables import READINGS, REPORTS, SOURCES

Stamp = tuple[str, str]  # when a reading was made, and what people say of its report
BATCH = 100  # readings in memory at once, beside those that the caller keeps


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A report in a list, without its text.

    Attributes:
        id: Its id.
        source: The file or address that it came from.
        title: Its headline, or "".
        outlet: Who published it, or "".
        language: ISO 639-1 code, or "".
        published_start: First day that it may have been published, or ``None``.
        published_end: Last such day, or ``None``.
        characters: How long it is.
        added: When it came into the store.
    """

    id: str
    source: str
    title: str
    outlet: str
    language: str
    published_start: str | None
    published_end: str | None
    characters: int
    added: str


class Shelf:
    """The reports of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, reading: Reading, original: bytes, *, source: str, rules: str
    ) -> bool:
        """Keep a report with its bytes and its reading, or a new reading of it.

        When this returns, both are kept; if it is cut off, neither is.

        Args:
            reading: The report and what it says.
            original: The bytes that it was read from.
            source: The file or address that they came from.
            rules: The version of the rules that made the reading.

        Returns:
            Whether the report is new.
        """
        with self._database.write() as connection:
            is_new = not _is_there(connection, reading.report.id)
            if is_new:
                _insert(connection, reading.report, original, source)
            save_reading(connection, reading, rules)
            _note(connection, _hash(original), source, reading.report.id, "")
            raise_number(connection, INPUTS)
        return is_new

    def update(self, reading: Reading, *, rules: str) -> None:
        """Keep a newer reading of a report that is known."""
        with self._database.write() as connection:
            if _is_there(connection, reading.report.id):
                save_reading(connection, reading, rules)
                raise_number(connection, INPUTS)

    def note(self, original: bytes, *, source: str, why: str, report: str = "") -> None:
        """Remember what came of bytes that gave no new report.

        Args:
            original: The bytes.
            source: The file or address that they came from.
            why: Why they gave none; shown among the record's problems.
            report: The report that they say again, if that is why.
        """
        with self._database.write() as connection:
            _note(connection, _hash(original), source, report or None, why)
            raise_number(connection, INPUTS)

    def is_known(self, original: bytes) -> bool:
        """Whether a report was read from these very bytes before."""
        where = (SOURCES.c.digest == _hash(original)) & SOURCES.c.report.is_not(None)
        with self._database.read() as connection:
            found = connection.execute(sa.select(SOURCES.c.digest).where(where))
            return found.first() is not None

    def problems(self) -> tuple[Problem, ...]:
        """Give what could not be read, in the order of files and addresses."""
        rows = sa.select(SOURCES.c.source, SOURCES.c.why).where(
            SOURCES.c.report.is_(None)
        )
        with self._database.read() as connection:
            found = connection.execute(rows.order_by(SOURCES.c.source)).all()
        return tuple(Problem(path=source, why=why) for source, why in found)

    def remove(self, key: str) -> bool:
        """Remove a report, its bytes and its reading; say whether there was one.

        Its entries go when the record is refreshed; decisions on them wait.
        """
        with self._database.write() as connection:
            for table, column in (
                (READINGS, READINGS.c.report),
                (SOURCES, SOURCES.c.report),
                (REPORTS, REPORTS.c.id),
            ):
                gone = connection.execute(sa.delete(table).where(column == key))
            remove_texts(connection, [("reports", key)])
            raise_number(connection, INPUTS)
            return bool(gone.rowcount)

    def find(self, key: str) -> Report | None:
        """Find a report by its id, or ``None``."""
        with self._database.read() as connection:
            return find_report(connection, key)

    def all(self) -> tuple[Report, ...]:
        """Give every report that nobody took out, in the order of their ids."""
        rows = sa.select(REPORTS.c.data, REPORTS.c.text).order_by(REPORTS.c.id)
        with self._database.read() as connection:
            kept = rows.where(is_kept(connection))
            return tuple(to_report(*row) for row in connection.execute(kept))

    def find_original(self, key: str) -> bytes | None:
        """Find the bytes that a report was read from, or ``None``."""
        with self._database.read() as connection:
            rows = sa.select(REPORTS.c.original).where(REPORTS.c.id == key)
            found = connection.execute(rows).scalar()
        return bytes(found) if found is not None else None

    def page(
        self,
        *,
        limit: int = 50,
        offset: int = 0,
        since: str = "",
        removed: bool = False,
    ) -> Page[Listing]:
        """Give some of the reports, latest publication first.

        Args:
            limit: How many at most.
            offset: How many to pass over.
            since: Only those that were added after this moment.
            removed: Those that people took out, in place of the others.
        """
        chosen = [REPORTS.c[name] for name in Listing.__dataclass_fields__]
        latest = REPORTS.c.published_start.desc().nulls_last()
        rows = sa.select(*chosen).order_by(latest, REPORTS.c.id.desc())
        total = sa.select(sa.func.count()).select_from(REPORTS)
        with self._database.read() as connection:
            kept = is_kept(connection)
            where = [~kept if removed else kept]
            if since:
                where.append(REPORTS.c.added > since)
            wanted = rows.where(*where).limit(limit).offset(offset)
            items = tuple(Listing(**r) for r in connection.execute(wanted).mappings())
            count = connection.execute(total.where(*where)).scalar_one()
        return Page(items=items, total=count, offset=offset)

    def is_removed(self, key: str) -> bool:
        """Whether people took a report out."""
        with self._database.read() as connection:
            return key in read_removed(connection)

    def unread(self) -> tuple[Report, ...]:
        """Give the reports that must be read again, as people have dated them."""
        chosen = sa.select(REPORTS.c.data, REPORTS.c.text).join(READINGS)
        with self._database.read() as connection:
            where = (READINGS.c.rules == UNREAD, is_kept(connection))
            rows = connection.execute(chosen.where(*where).order_by(REPORTS.c.id))
            return tuple(to_report(*row) for row in rows)

    def ids(self) -> tuple[str, ...]:
        """Give the ids of all reports that nobody took out."""
        rows = sa.select(REPORTS.c.id).order_by(REPORTS.c.id)
        with self._database.read() as connection:
            found = connection.execute(rows.where(is_kept(connection)))
            return tuple(found.scalars())

    def reading(self, key: str) -> Reading | None:
        """Find what a report was last read to say, or ``None``."""
        return next(iter(self.readings([key])), None)

    def stamps(self) -> Mapping[str, Stamp]:
        """Give what tells a reading from those before it, by report, ordered by ids."""
        head = sa.case((REPORTS.c.base.is_not(None), REPORTS.c.data), else_="")
        rows = sa.select(READINGS.c.report, READINGS.c.made, head).join(REPORTS)
        with self._database.read() as connection:
            kept = rows.where(is_kept(connection)).order_by(READINGS.c.report)
            return {key: (made, told) for key, made, told in connection.execute(kept)}

    def readings(self, keys: Iterable[str] | None = None) -> Iterator[Reading]:
        """Give what reports were last read to say, by default all of them."""
        wanted = self.ids() if keys is None else tuple(keys)
        for start in range(0, len(wanted), BATCH):
            some = wanted[start : start + BATCH]
            names = (REPORTS.c.text, REPORTS.c.data, REPORTS.c.base)
            chosen = sa.select(READINGS.c.data.label("reading"), *names).join(REPORTS)
            chosen = chosen.where(READINGS.c.report.in_(some))
            with self._database.read() as connection:
                ordered = chosen.order_by(READINGS.c.report)
                rows = connection.execute(ordered).mappings().all()
            for row in rows:
                yield to_reading(row)

    def outdated(self, rules: str) -> tuple[str, ...]:
        """Give the ids of the reports whose reading other rules have made."""
        rows = sa.select(READINGS.c.report).where(READINGS.c.rules != rules)
        with self._database.read() as connection:
            found = connection.execute(rows.order_by(READINGS.c.report))
            return tuple(found.scalars())


def _hash(original: bytes) -> str:
    return hashlib.sha256(original).hexdigest()


def _is_there(connection: Connection, key: str) -> bool:
    rows = sa.select(REPORTS.c.id).where(REPORTS.c.id == key)
    return connection.execute(rows).first() is not None


def _insert(
    connection: Connection, report: Report, original: bytes, source: str
) -> None:
    connection.execute(
        sa.insert(REPORTS).values(
            id=report.id,
            source=source,
            digest=_hash(original),
            original=original,
            characters=len(report.text),
            text=report.text,
            added=now(),
            **list_columns(report),
        )
    )
    save_texts(connection, [("reports", report.id, report.text)])


def _note(
    connection: Connection, digest: str, source: str, report: str | None, why: str
) -> None:
    """Replace what was known of these bytes, and failures of the same source."""
    same = (SOURCES.c.digest == digest) | SOURCES.c.report.is_(None)
    connection.execute(sa.delete(SOURCES).where(SOURCES.c.source == source, same))
    row = {"digest": digest, "source": source, "report": report, "why": why}
    connection.execute(sa.insert(SOURCES).values(seen=now(), **row))
