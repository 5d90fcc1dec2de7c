"""The migrations make the tables that the code counts on."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from dragoman.store.migrations import KNOWN, NEWEST
from dragoman.store.tables import METADATA


def test_the_migrations_make_the_tables(store):
    made = {"search", "alembic_version"}  # of the database itself, and of Alembic

    def is_ours(thing, name, kind, *_):
        if kind == "table":
            return name not in made and not name.startswith("search_")
        return True

    with store.database.read() as connection:
        options = {"include_object": is_ours, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, METADATA) == []


def test_the_newest_migration_is_known():
    assert KNOWN[-1] == NEWEST
