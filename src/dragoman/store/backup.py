"""A store as one file to keep elsewhere, and back.

A back-up is a SQLite store, whatever database it was made from; a store is restored
from it into a file or into PostgreSQL.
"""

import contextlib
import sqlite3
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.errors import StoreError
from dragoman.store.database import Database
from dragoman.store.migrations import upgrade_database
from dragoman.store.tables import COUNTED, METADATA

ROWS = 1000  # copied at once
TABLES = tuple(t for t in METADATA.sorted_tables if COUNTED not in t.info)


def back_up(database: Database, target: Path) -> None:
    """Write all of a store into a new file, as it is at one moment.

    Raises:
        StoreError: The file is there already, or cannot be written.
    """
    if target.exists():
        raise StoreError(str(target), "is there already; name a new file")
    unfinished = target.with_name(f".{target.name}.part")
    unfinished.unlink(missing_ok=True)
    copy = Database(str(unfinished))
    try:
        if database.is_sqlite:
            _copy_file(database, copy)
        else:
            upgrade_database(copy)
            _copy_rows(database, copy)
        _settle(copy)
    except BaseException:
        copy.close()
        unfinished.unlink(missing_ok=True)
        raise
    unfinished.replace(target)


def restore(source: Path, database: Database, *, replace: bool = False) -> None:
    """Put what a back-up has into a store, all of it or nothing.

    Args:
        source: The back-up.
        database: The store, tables and all.
        replace: Whether what the store has may go.

    Raises:
        StoreError: The back-up is damaged or none, or the store is not empty.
    """
    if not source.is_file():
        raise StoreError(str(source), "no such file")
    kept = Database(str(source))
    try:
        _check(kept)
        upgrade_database(kept)
        if not (replace or _is_empty(database)):
            raise StoreError(database.where, "holds a record already; say --replace")
        _copy_rows(kept, database)
    finally:
        kept.close()


def _copy_file(database: Database, copy: Database) -> None:
    try:
        with (
            contextlib.closing(sqlite3.connect(str(database.path))) as source,
            contextlib.closing(sqlite3.connect(str(copy.path))) as target,
        ):
            source.backup(target)
    except sqlite3.Error as error:
        raise StoreError(database.where, str(error)) from error
    _check(copy)


def _settle(copy: Database) -> None:
    """Leave one file, with nothing beside it."""
    copy.close()
    with contextlib.closing(sqlite3.connect(str(copy.path))) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    for ending in ("-wal", "-shm"):
        Path(f"{copy.path}{ending}").unlink(missing_ok=True)


def _check(copy: Database) -> None:
    with copy.read() as connection:
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if found != "ok":
        raise StoreError(copy.where, f"damaged: {found}")


def _is_empty(database: Database) -> bool:
    with database.read() as connection:
        return not any(
            connection.execute(
                sa.select(sa.literal(1)).select_from(table).limit(1)
            ).first()
            for table in TABLES
        )


def _copy_rows(source: Database, target: Database) -> None:
    with source.read() as reading, target.write() as writing:
        for table in reversed(TABLES):
            writing.execute(sa.delete(table))
        for table in TABLES:
            _copy_table(reading, writing, table)


def _copy_table(reading: Connection, writing: Connection, table: sa.Table) -> None:
    streamed = reading.execution_options(stream_results=True)
    rows = streamed.execute(sa.select(table)).mappings()
    for some in rows.partitions(ROWS):
        writing.execute(sa.insert(table), [dict(row) for row in some])
