"""One database behind a URL: transactions, and what goes wrong in one line.

Every writer takes its turn at the start of its transaction: SQLite by ``BEGIN
IMMEDIATE``, PostgreSQL by an advisory lock. A store is small and its transactions are
short, and nobody has to be told that a transaction must be tried again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from dragoman.errors import StoreError

BUSY_MS = 30_000  # how long a writer waits for its turn
TURN = 0x647261676F  # "drago": the key of the advisory lock
SQLITE = "sqlite"
WHYS = {  # what SQLite says, and what that means to a reader
    "database is locked": "another process holds it for over 30 seconds; try again",
    "database or disk is full": "the disk is full; nothing of this step was kept",
    "disk i/o error": "the disk failed, or is full; nothing of this step was kept",
    "malformed": "the file is damaged; restore a back-up",
    "file is not a database": "this is no store",
    "readonly database": "the file may not be written",
    "unable to open database file": "the file or its folder cannot be opened",
}


class Database:
    """A database, opened; knows transactions and nothing of what is in it."""

    def __init__(self, url: str) -> None:
        self.where, parsed = _parse(url)
        self.is_sqlite = parsed.get_backend_name() == SQLITE
        self.path = Path(parsed.database or "") if self.is_sqlite else None
        try:
            self.engine = _engine(parsed, is_sqlite=self.is_sqlite)
        except (ImportError, NoSuchModuleError) as error:
            why = "PostgreSQL needs pg8000: install dragoman[postgres]"
            raise StoreError(self.where, why) from error

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the database."""
        with self._guarded(), self.engine.connect() as opened:
            connection = opened
            if not self.is_sqlite:
                level = "REPEATABLE READ"
                connection = opened.execution_options(isolation_level=level)
            with connection.begin():
                yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection whose changes are kept all together, or not at all."""
        with self._guarded(), self.engine.connect() as opened:
            connection = opened.execution_options(writes=True)
            with connection.begin():
                if not self.is_sqlite:
                    turn = sa.func.pg_advisory_xact_lock(TURN)
                    connection.execute(sa.select(turn))
                yield connection

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            raise StoreError(self.where, explain_error(error)) from error


def explain_error(error: SQLAlchemyError) -> str:
    """Say in one line what a database complains of."""
    told = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    for words, why in WHYS.items():
        if words in told.lower():
            return why
    if isinstance(error, DBAPIError) and error.orig and error.orig.args:
        first = error.orig.args[0]
        told = str(first.get("M", first)) if isinstance(first, dict) else told
    return " ".join(told.split())[:200]


def _parse(url: str) -> tuple[str, URL]:
    """Give how to name a store to its reader, and its address as SQLAlchemy has it."""
    if "://" not in url:
        return url, URL.create(SQLITE, database=url)
    try:
        parsed = sa.make_url(url)
    except SQLAlchemyError as error:
        raise StoreError(url, "neither a file nor a URL of a database") from error
    backend = parsed.get_backend_name()
    if backend == "postgres":
        backend = "postgresql"
    if backend == SQLITE:
        return parsed.database or url, parsed
    if backend != "postgresql":
        why = f"no such kind of database: {backend}; sqlite or postgresql"
        raise StoreError(parsed.render_as_string(), why)
    where = parsed.render_as_string(hide_password=True)
    return where, parsed.set(drivername="postgresql+pg8000")


def _engine(url: URL, *, is_sqlite: bool) -> Engine:
    if not is_sqlite:
        return sa.create_engine(url, pool_pre_ping=True)
    engine = sa.create_engine(url, connect_args={"timeout": BUSY_MS / 1000})
    sa.event.listen(engine, "connect", _set_up)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.connection.isolation_level = (
        None  # transactions are begun below, not by Python
    )
    for setting in (
        f"busy_timeout = {BUSY_MS}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "cache_size = -65536",
        "temp_store = MEMORY",
    ):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
