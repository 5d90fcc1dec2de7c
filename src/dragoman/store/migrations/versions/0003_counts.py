"""Counts that triggers keep, entries in brief, and indexes for pages of many."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOST = 50  # passages of one field in an entry's brief
LONG = 3_000  # characters of an entry that may have more
INDEXES = {
    "entries_unsure": ["review", "confidence", "pk", "noun"],
    "entries_date": ["noun", "start", "pk", "review"],
    "entries_dated": ["start", "pk", "noun", "review"],
    "entries_issue": ["noun", "issue", "start", "review"],
    "entries_changed": ["changed", "pk", "noun", "review"],
    "entries_record": ["noun", "pk", "review"],
}
BEFORE = ("entries_date", "entries_issue", "entries_changed")  # had fewer columns
COLUMNS = "noun, kind, rule, review"
ONE_MORE = f"""INSERT INTO tallies ({COLUMNS}, number)
    VALUES (new.noun, new.kind, new.rule, new.review, 1)
    ON CONFLICT ({COLUMNS}) DO UPDATE SET number = tallies.number + 1;"""
ONE_LESS = """UPDATE tallies SET number = number - 1 WHERE noun = old.noun
    AND kind = old.kind AND rule = old.rule AND review = old.review;"""
DIFFERS = """(new.noun, new.kind, new.rule, new.review)
    <> (old.noun, old.kind, old.rule, old.review)"""
SQLITE_TRIGGERS = (
    f"""CREATE TRIGGER entries_come AFTER INSERT ON entries BEGIN
        {ONE_MORE} END""",
    f"""CREATE TRIGGER entries_go AFTER DELETE ON entries BEGIN
        {ONE_LESS} END""",
    f"""CREATE TRIGGER entries_change AFTER UPDATE OF {COLUMNS} ON entries
        WHEN {DIFFERS} BEGIN {ONE_LESS} {ONE_MORE} END""",
)
# Many rows in one statement are counted together: each row's own update of a count
# would leave a dead row behind.
POSTGRES_TRIGGERS = (
    f"""CREATE FUNCTION tally_come() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO tallies ({COLUMNS}, number)
        SELECT {COLUMNS}, count(*) FROM come GROUP BY {COLUMNS}
        ON CONFLICT ({COLUMNS})
        DO UPDATE SET number = tallies.number + excluded.number;
        RETURN NULL; END $$""",
    f"""CREATE FUNCTION tally_go() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        UPDATE tallies t SET number = t.number - g.n
        FROM (SELECT {COLUMNS}, count(*) AS n FROM gone GROUP BY {COLUMNS}) g
        WHERE (t.noun, t.kind, t.rule, t.review) = (g.noun, g.kind, g.rule, g.review);
        RETURN NULL; END $$""",
    f"""CREATE FUNCTION tally_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        {ONE_LESS} {ONE_MORE} RETURN NULL; END $$""",
    """CREATE TRIGGER entries_come AFTER INSERT ON entries
        REFERENCING NEW TABLE AS come FOR EACH STATEMENT
        EXECUTE FUNCTION tally_come()""",
    """CREATE TRIGGER entries_go AFTER DELETE ON entries
        REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
        EXECUTE FUNCTION tally_go()""",
    f"""CREATE TRIGGER entries_change AFTER UPDATE OF {COLUMNS} ON entries
        FOR EACH ROW WHEN ({DIFFERS}) EXECUTE FUNCTION tally_change()""",
)


def upgrade() -> None:
    """Make the tables, fill them, and let the database keep count from now on."""
    op.create_table(
        "tallies",
        sa.Column("noun", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("review", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("noun", "kind", "rule", "review"),
    )
    op.create_table(
        "briefs",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry"], ["entries.pk"]),
        sa.PrimaryKeyConstraint("entry"),
    )
    for name in BEFORE:
        op.drop_index(name, "entries")
    for name, columns in INDEXES.items():
        op.create_index(name, "entries", columns, unique=False)
    op.drop_index("entry_actors_actor", "entry_actors")
    columns = ["actor", "entry", "field"]
    op.create_index("entry_actors_actor", "entry_actors", columns, unique=False)
    op.execute(
        f"""INSERT INTO tallies ({COLUMNS}, number)
        SELECT {COLUMNS}, count(*) FROM entries GROUP BY {COLUMNS}"""
    )
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in SQLITE_TRIGGERS if is_sqlite else POSTGRES_TRIGGERS:
        op.execute(statement)
    _fill_briefs()


def _fill_briefs() -> None:
    connection = op.get_bind()
    long = sa.text("SELECT pk, data FROM entries WHERE length(data) > :long")
    insert = sa.text("INSERT INTO briefs (entry, data) VALUES (:entry, :data)")
    for pk, data in connection.execute(long, {"long": LONG}).all():
        wire = json.loads(data)
        cut = {name: _cut(value) for name, value in wire.items()}
        if cut != wire:
            brief = json.dumps(cut, ensure_ascii=False, separators=(",", ":"))
            connection.execute(insert, {"entry": pk, "data": brief})


def _cut(value: Any) -> Any:  # noqa: ANN401 - any JSON
    is_passages = isinstance(value, list) and value and isinstance(value[0], dict)
    return value[:MOST] if is_passages and "quote" in value[0] else value
