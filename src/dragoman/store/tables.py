"""The tables of a store, as its newest migration leaves them.

``search_texts`` has beside it what the database itself searches with: an FTS5 table
kept in step by triggers in SQLite, a column and its index in PostgreSQL. Both are
made by the migrations, and only ``store.search`` knows them. Triggers keep ``tallies``
too, so that no page has to count.
"""

import sqlalchemy as sa
from sqlalchemy import Boolean, Column, Float, Integer, LargeBinary, String, Text

METADATA = sa.MetaData()
KEY = String(64)
DAY = String(10)  # ISO 8601, so that days sort as text
MOMENT = String(40)  # ISO 8601 in UTC, to the microsecond
COUNTED = "counted"  # marks a table that the database itself fills

META = sa.Table(
    "meta",
    METADATA,
    Column("name", KEY, primary_key=True),
    Column("value", Text, nullable=False),
)

REPORTS = sa.Table(
    "reports",
    METADATA,
    Column("id", KEY, primary_key=True),
    Column("source", Text, nullable=False),
    Column("digest", KEY, nullable=False),
    Column("original", LargeBinary, nullable=False),
    Column("title", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("published_start", DAY),
    Column("published_end", DAY),
    Column("characters", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("data", Text, nullable=False),  # without the text
    Column("added", MOMENT, nullable=False),
    Column("base", Text),  # the data before people's decisions
    sa.Index("reports_published", "published_start", "id"),
    sa.Index("reports_digest", "digest"),
    sa.Index("reports_added", "added"),
)

SOURCES = sa.Table(
    "sources",
    METADATA,
    Column("digest", KEY, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("report", KEY),
    Column("why", Text, nullable=False),
    Column("seen", MOMENT, nullable=False),
)

READINGS = sa.Table(
    "readings",
    METADATA,
    Column("report", KEY, sa.ForeignKey("reports.id"), primary_key=True),
    Column("rules", KEY, nullable=False),
    Column("data", Text, nullable=False),  # without the report's text
    Column("made", MOMENT, nullable=False),
)

ENTRIES = sa.Table(
    "entries",
    METADATA,
    Column("pk", Integer, primary_key=True, autoincrement=False),
    Column("noun", String(16), nullable=False),
    Column("id", KEY, nullable=False),
    Column("parent", KEY),
    Column("kind", String(32), nullable=False),
    Column("label", Text, nullable=False),
    Column("issue", KEY, nullable=False),
    Column("start", DAY),
    Column("end", DAY),
    Column("rule", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("review", String(16), nullable=False),
    Column("digest", KEY, nullable=False),
    Column("data", Text, nullable=False),
    Column("base", Text),  # the data before people's decisions
    Column("added", MOMENT, nullable=False),
    Column("changed", MOMENT, nullable=False),
    sa.UniqueConstraint("noun", "id", name="entries_noun_id"),
    sa.Index("entries_queue", "noun", "review", "confidence"),
    sa.Index("entries_unsure", "review", "confidence", "pk", "noun"),
    sa.Index("entries_date", "noun", "start", "pk", "review"),
    sa.Index("entries_dated", "start", "pk", "noun", "review"),
    sa.Index("entries_issue", "noun", "issue", "start", "review"),
    sa.Index("entries_parent", "parent"),
    sa.Index("entries_id", "id"),
    sa.Index("entries_changed", "changed", "pk", "noun", "review"),
    sa.Index("entries_record", "noun", "pk", "review"),
    sa.Index("entries_rule", "rule", "review"),
)

BRIEFS = sa.Table(  # of entries with many passages: what pages of many entries show
    "briefs",
    METADATA,
    Column("entry", Integer, sa.ForeignKey("entries.pk"), primary_key=True),
    Column("data", Text, nullable=False),
)

TALLIES = sa.Table(  # how many entries there are; triggers on entries keep count
    "tallies",
    METADATA,
    Column("noun", String(16), primary_key=True),
    Column("kind", String(32), primary_key=True),
    Column("rule", Text, primary_key=True),
    Column("review", String(16), primary_key=True),
    Column("number", Integer, nullable=False),
    info={COUNTED: True},
)

ACTORS_OF = sa.Table(
    "entry_actors",
    METADATA,
    Column("entry", Integer, sa.ForeignKey("entries.pk"), primary_key=True),
    Column("actor", KEY, primary_key=True),
    Column("field", String(24), primary_key=True),
    sa.Index("entry_actors_actor", "actor", "entry", "field"),
)

PASSAGES = sa.Table(
    "passages",
    METADATA,
    Column("entry", Integer, sa.ForeignKey("entries.pk"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("field", String(24), nullable=False),
    Column("report", KEY, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    sa.Index("passages_report", "report", "start"),
)

ORDERS = sa.Table(
    "orders",
    METADATA,
    Column("noun", String(16), primary_key=True),
    Column("ids", Text, nullable=False),
)

DECISIONS = sa.Table(
    "decisions",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", KEY, nullable=False, unique=True),
    Column("noun", String(16), nullable=False),
    Column("verb", String(16), nullable=False),
    Column("who", Text, nullable=False),
    Column("when", MOMENT, nullable=False),
    Column("data", Text, nullable=False),
    Column("recorded", MOMENT, nullable=False),
    sa.Index("decisions_when", "when", "id"),
    sa.Index("decisions_who", "who"),
)

TARGETS = sa.Table(
    "targets",
    METADATA,
    Column("decision", Integer, sa.ForeignKey("decisions.number"), primary_key=True),
    Column("target", KEY, primary_key=True),
    Column("entry", KEY),  # what the target is in the record, or none where it waits
    sa.Index("targets_target", "target"),
    sa.Index("targets_entry", "entry"),
)

SEARCH_TEXTS = sa.Table(
    "search_texts",
    METADATA,
    Column("pk", Integer, primary_key=True, autoincrement=False),
    Column("noun", String(16), nullable=False),
    Column("ref", KEY, nullable=False),
    Column("body", Text, nullable=False),
    sa.UniqueConstraint("noun", "ref", name="search_texts_noun_ref"),
)

ACCOUNTS = sa.Table(
    "accounts",
    METADATA,
    Column("name", String(64), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("password", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("created", MOMENT, nullable=False),
)

TOKENS = sa.Table(
    "tokens",
    METADATA,
    Column("digest", KEY, primary_key=True),
    Column("account", String(64), sa.ForeignKey("accounts.name"), nullable=False),
    Column("label", Text, nullable=False),
    Column("created", MOMENT, nullable=False),
    Column("expires", MOMENT),
)

AUDIT = sa.Table(
    "audit",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("when", MOMENT, nullable=False),
    Column("who", Text, nullable=False),
    Column("action", String(32), nullable=False),
    Column("target", Text, nullable=False),
    Column("detail", Text, nullable=False),
    sa.Index("audit_when", "when"),
)

SEEN = sa.Table(
    "seen",
    METADATA,
    Column("who", String(64), primary_key=True),
    Column("when", MOMENT, nullable=False),
)

PAPERS = sa.Table(
    "papers",
    METADATA,
    Column("kind", String(16), primary_key=True),
    Column("key", KEY, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),  # "" where the paper was taken away
    Column("who", Text, nullable=False),
    Column("when", MOMENT, nullable=False),
    Column("why", Text, nullable=False),
)
