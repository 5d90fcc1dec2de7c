"""The migrations make the tables that the code counts on."""

import json

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from dragoman.store import Query, open_store
from dragoman.store.briefs import MOST
from dragoman.store.database import Database
from dragoman.store.migrations import KNOWN, NEWEST, migrate
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


def test_a_store_of_before_is_counted_and_put_in_brief(tmp_path):
    place = {"report": "r", "start": 0, "end": 4, "quote": "port"}
    mentions = [{**place, "end": 4 + n} for n in range(MOST + 40)]
    wires = [{"id": f"a{n}", "mentions": mentions[: n * 80]} for n in range(2)]
    row = """INSERT INTO entries VALUES (:pk, 'actors', :id, NULL, 'state', 'port', '',
        NULL, NULL, '', 1, '', '', :data, NULL, '', '')"""
    old = Database(str(tmp_path / "old.db"))
    with old.write() as connection:
        migrate(connection, "0002")
        for pk, wire in enumerate(wires):
            values = {"pk": pk, "id": wire["id"], "data": json.dumps(wire)}
            connection.execute(sa.text(row), values)
    old.close()
    store = open_store(tmp_path / "old.db")
    page = store.entries.page(Query(nouns=("actors",)))
    assert page.total == 2
    assert [len(e.wire["mentions"]) for e in page.items] == [0, MOST]
    store.close()
