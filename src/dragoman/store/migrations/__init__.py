"""Brings the tables of a store up to date, one step after the other (Alembic)."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.errors import StoreError
from dragoman.store.database import Database

NEWEST = "0003"
KNOWN = ("0001", "0002", "0003")


def upgrade_database(database: Database) -> None:
    """Make the tables of a new store, or bring those of an old one up to date.

    Raises:
        StoreError: The store was made by a newer Dragoman, or is none.
    """
    with database.read() as connection:
        if _version(connection, database.where) == NEWEST:
            return
    with database.write() as connection:
        if _version(connection, database.where) == NEWEST:
            return  # another process was faster
        migrate(connection)


def migrate(connection: Connection, to: str = "head") -> None:
    """Make the steps up to one, within a transaction that writes."""
    from alembic import command  # noqa: PLC0415 - takes long, and is needed rarely
    from alembic.config import Config  # noqa: PLC0415 - the same

    config = Config()
    config.set_main_option("script_location", "dragoman.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _version(connection: Connection, where: str) -> str | None:
    names = sa.inspect(connection).get_table_names()
    if "alembic_version" not in names:
        if names:
            raise StoreError(where, "a database, but no store of Dragoman")
        return None
    rows = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
    version = str(rows.scalar())
    if version not in KNOWN:
        why = f"made by a newer Dragoman (tables {version}, here {NEWEST}); upgrade"
        raise StoreError(where, why)
    return version
