"""The tables of the first store."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SQLITE_SEARCH = (
    """CREATE VIRTUAL TABLE search USING fts5(
        body, content='search_texts', content_rowid='pk',
        tokenize="unicode61 remove_diacritics 2")""",
    """CREATE TRIGGER search_added AFTER INSERT ON search_texts BEGIN
        INSERT INTO search (rowid, body) VALUES (new.pk, new.body); END""",
    """CREATE TRIGGER search_gone AFTER DELETE ON search_texts BEGIN
        INSERT INTO search (search, rowid, body)
        VALUES ('delete', old.pk, old.body); END""",
    """CREATE TRIGGER search_changed AFTER UPDATE ON search_texts BEGIN
        INSERT INTO search (search, rowid, body)
        VALUES ('delete', old.pk, old.body);
        INSERT INTO search (rowid, body) VALUES (new.pk, new.body); END""",
)
# A text without its zero bytes, and no longer than a tsvector takes.
POSTGRES_SEARCH = (
    """ALTER TABLE search_texts ADD COLUMN words tsvector
        GENERATED ALWAYS AS (to_tsvector('simple', left(body, 250000))) STORED""",
    "CREATE INDEX search_texts_words ON search_texts USING gin (words)",
)


def upgrade() -> None:
    """Make the tables, and what each database searches with."""
    _create_tables()
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in SQLITE_SEARCH if is_sqlite else POSTGRES_SEARCH:
        op.execute(statement)


def _create_tables() -> None:
    op.create_table(
        "accounts",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("password", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("when", sa.String(length=40), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("audit_when", "audit", ["when"], unique=False)
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("noun", sa.String(length=16), nullable=False),
        sa.Column("verb", sa.String(length=16), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("when", sa.String(length=40), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("recorded", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("decisions_when", "decisions", ["when", "id"], unique=False)
    op.create_index("decisions_who", "decisions", ["who"], unique=False)
    op.create_table(
        "entries",
        sa.Column("pk", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("noun", sa.String(length=16), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("parent", sa.String(length=64), nullable=True),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("issue", sa.String(length=64), nullable=False),
        sa.Column("start", sa.String(length=10), nullable=True),
        sa.Column("end", sa.String(length=10), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("review", sa.String(length=16), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=True),
        sa.Column("added", sa.String(length=40), nullable=False),
        sa.Column("changed", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("pk"),
        sa.UniqueConstraint("noun", "id", name="entries_noun_id"),
    )
    op.create_index("entries_changed", "entries", ["changed"], unique=False)
    op.create_index("entries_date", "entries", ["noun", "start", "pk"], unique=False)
    op.create_index("entries_id", "entries", ["id"], unique=False)
    op.create_index("entries_issue", "entries", ["noun", "issue"], unique=False)
    op.create_index("entries_parent", "entries", ["parent"], unique=False)
    op.create_index(
        "entries_queue", "entries", ["noun", "review", "confidence"], unique=False
    )
    op.create_index("entries_rule", "entries", ["rule", "review"], unique=False)
    op.create_table(
        "meta",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "orders",
        sa.Column("noun", sa.String(length=16), nullable=False),
        sa.Column("ids", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("noun"),
    )
    op.create_table(
        "reports",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("original", sa.LargeBinary(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("published_start", sa.String(length=10), nullable=True),
        sa.Column("published_end", sa.String(length=10), nullable=True),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("added", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("reports_added", "reports", ["added"], unique=False)
    op.create_index("reports_digest", "reports", ["digest"], unique=False)
    op.create_index(
        "reports_published", "reports", ["published_start", "id"], unique=False
    )
    op.create_table(
        "search_texts",
        sa.Column("pk", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("noun", sa.String(length=16), nullable=False),
        sa.Column("ref", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("pk"),
        sa.UniqueConstraint("noun", "ref", name="search_texts_noun_ref"),
    )
    op.create_table(
        "seen",
        sa.Column("who", sa.String(length=64), nullable=False),
        sa.Column("when", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("who"),
    )
    op.create_table(
        "sources",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("report", sa.String(length=64), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("seen", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("digest", "source"),
    )
    op.create_table(
        "entry_actors",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("field", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entries.pk"],
        ),
        sa.PrimaryKeyConstraint("entry", "actor", "field"),
    )
    op.create_index(
        "entry_actors_actor", "entry_actors", ["actor", "field"], unique=False
    )
    op.create_table(
        "passages",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(length=24), nullable=False),
        sa.Column("report", sa.String(length=64), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entries.pk"],
        ),
        sa.PrimaryKeyConstraint("entry", "number"),
    )
    op.create_index("passages_report", "passages", ["report", "start"], unique=False)
    op.create_table(
        "readings",
        sa.Column("report", sa.String(length=64), nullable=False),
        sa.Column("rules", sa.String(length=64), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("made", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"],
            ["reports.id"],
        ),
        sa.PrimaryKeyConstraint("report"),
    )
    op.create_table(
        "targets",
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("target", sa.String(length=64), nullable=False),
        sa.Column("entry", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["decision"],
            ["decisions.number"],
        ),
        sa.PrimaryKeyConstraint("decision", "target"),
    )
    op.create_index("targets_entry", "targets", ["entry"], unique=False)
    op.create_index("targets_target", "targets", ["target"], unique=False)
    op.create_table(
        "tokens",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("created", sa.String(length=40), nullable=False),
        sa.Column("expires", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(
            ["account"],
            ["accounts.name"],
        ),
        sa.PrimaryKeyConstraint("digest"),
    )
