"""Entries of the record, one row each: pages of them, one of them, all of them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from dragoman.codec.parts import from_wire
from dragoman.model.report import Passage
from dragoman.store.database import Database
from dragoman.store.nouns import NOUNS, REVIEWED, Row
from dragoman.store.tables import ACTORS_OF, ENTRIES, PASSAGES

CHUNK = 500  # parameters in one statement; SQLite takes 32,766, PostgreSQL more


class Review(Enum):
    """What people made of an entry."""

    OPEN = ""
    ACCEPTED = "accepted"
    EDITED = "edited"
    ADDED = "added"
    JOINED = "joined"  # a person said what it is one with, or not
    REJECTED = "rejected"  # kept, and not in the record
    ABSORBED = "absorbed"  # is part of its parent now, and not in the record


HIDDEN = (Review.REJECTED.value, Review.ABSORBED.value)


class Order(Enum):
    """How entries follow each other."""

    RECORD = "record"  # as they came into the record
    DATE = "date"  # earliest first, those without a date last
    QUEUE = "queue"  # what is least sure, first
    NEWEST = "newest"  # what changed last, first


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A part of the record as the store keeps it.

    Attributes:
        noun: ``actors``, ``statements``, …: a key of ``NOUNS``.
        id: Its id in the record.
        parent: Id of a term's proposal, or of what absorbed it.
        kind: Its type, stance, kind or status.
        label: A few words for it.
        issue: Id in an issue pack, or "".
        start: First day that it is about, or ``None``.
        end: Last day that it is about, or ``None``.
        rule: Which rule found it, or ``person:<name>``.
        confidence: 0 to 1.
        review: What people made of it.
        wire: Its wire form.
        added: When it first came into the record.
        changed: When it last changed.
    """

    noun: str
    id: str
    parent: str | None
    kind: str
    label: str
    issue: str
    start: str | None
    end: str | None
    rule: str
    confidence: float
    review: Review
    wire: Mapping[str, Any]
    added: str
    changed: str

    @property
    def part(self) -> object:
        """Give it as the model has it, as an ``Event``, a ``Position``, and so on."""
        return from_wire(self.wire, NOUNS[self.noun])

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Give the words that it rests on."""
        row = Row(noun=self.noun, id=self.id, wire=self.wire)
        return tuple(from_wire(passage, Passage) for _, passage in row.passages())


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which entries; what is left empty does not matter.

    Attributes:
        nouns: Of these nouns.
        report: Resting on words of this report.
        actor: Naming this actor.
        issue: On this issue.
        kind: Of this type, stance, kind or status.
        review: With this standing; without it, all but rejected and absorbed ones.
        since: Changed after this moment.
        parent: Terms of this proposal.
        rule: Found by this rule.
        below: Of a confidence below this.
        order: How they follow each other.
    """

    nouns: tuple[str, ...] = ()
    report: str = ""
    actor: str = ""
    issue: str = ""
    kind: str = ""
    review: Review | None = None
    since: str = ""
    parent: str = ""
    rule: str = ""
    below: float | None = None
    order: Order = Order.RECORD


@dataclass(frozen=True, slots=True, kw_only=True)
class Page[Item]:
    """Some of many.

    Attributes:
        items: Those on this page.
        total: How many there are on all pages.
        offset: How many come before this page.
    """

    items: tuple[Item, ...]
    total: int
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Where in a report an entry rests.

    Attributes:
        noun: The entry's noun.
        id: Its id.
        field: Which of its fields holds the passage.
        start: Offset of the first character.
        end: Offset after the last character.
        review: What people made of the entry.
    """

    noun: str
    id: str
    field: str
    start: int
    end: int
    review: Review


class Entries:
    """The materialised record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, noun: str, key: str) -> Entry | None:
        """Find an entry, rejected and absorbed ones too, or ``None``."""
        where = (ENTRIES.c.noun == noun) & (ENTRIES.c.id == key)
        with self._database.read() as connection:
            found = connection.execute(sa.select(ENTRIES).where(where)).mappings()
            row = found.one_or_none()
        return to_entry(row) if row else None

    def find_all(self, noun: str, keys: Iterable[str]) -> tuple[Entry, ...]:
        """Find several entries of a noun, in the order of the keys asked for."""
        wanted = list(dict.fromkeys(keys))
        found: dict[str, Entry] = {}
        with self._database.read() as connection:
            for some in chunked(wanted):
                where = (ENTRIES.c.noun == noun) & ENTRIES.c.id.in_(some)
                rows = connection.execute(sa.select(ENTRIES).where(where)).mappings()
                found |= {row["id"]: to_entry(row) for row in rows}
        return tuple(found[key] for key in wanted if key in found)

    def page(
        self, query: Query | None = None, *, limit: int = 50, offset: int = 0
    ) -> Page[Entry]:
        """Give some of the entries that a query asks for, and how many there are."""
        query = query or Query()
        conditions = _conditions(query)
        rows = sa.select(ENTRIES).where(*conditions).order_by(*_order(query.order))
        total = sa.select(sa.func.count()).select_from(ENTRIES).where(*conditions)
        with self._database.read() as connection:
            found = connection.execute(rows.limit(limit).offset(offset)).mappings()
            items = tuple(to_entry(row) for row in found)
            count = connection.execute(total).scalar_one()
        return Page(items=items, total=count, offset=offset)

    def marks(self, report: str) -> tuple[Mark, ...]:
        """Give where entries rest in a report, from its start to its end."""
        chosen = (ENTRIES.c.noun, ENTRIES.c.id, PASSAGES.c.field, ENTRIES.c.review)
        rows = (
            sa.select(*chosen, PASSAGES.c.start, PASSAGES.c.end)
            .join_from(PASSAGES, ENTRIES, PASSAGES.c.entry == ENTRIES.c.pk)
            .where(PASSAGES.c.report == report)
            .where(ENTRIES.c.noun.in_(REVIEWED), ENTRIES.c.review.not_in(HIDDEN))
            .order_by(PASSAGES.c.start, PASSAGES.c.end, ENTRIES.c.pk)
        )
        with self._database.read() as connection:
            return tuple(
                Mark(**{**row, "review": Review(row["review"])})
                for row in connection.execute(rows).mappings()
            )

    def counts(self) -> Mapping[str, Mapping[Review, int]]:
        """Give how many entries of each noun there are, by what people made of them."""
        columns = (ENTRIES.c.noun, ENTRIES.c.review)
        rows = sa.select(*columns, sa.func.count()).group_by(*columns)
        found: dict[str, dict[Review, int]] = {noun: {} for noun in NOUNS}
        with self._database.read() as connection:
            for noun, review, number in connection.execute(rows):
                found[noun][Review(review)] = number
        return found


def to_entry(row: RowMapping) -> Entry:
    """Give a row of the table as an entry."""
    values = {name: row[name] for name in Entry.__dataclass_fields__ if name != "wire"}
    values["review"] = Review(row["review"])
    return Entry(**values, wire=json.loads(row["data"]))


def chunked[Item](items: Sequence[Item]) -> Iterable[Sequence[Item]]:
    """Cut a list into pieces that one statement can take."""
    return (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))


def find_rows_by_id(
    connection: Connection, noun: str, keys: Iterable[str]
) -> list[RowMapping]:
    """Find the rows of entries with these ids."""
    where = (ENTRIES.c.noun == noun) & ENTRIES.c.id.in_(list(keys))
    return list(connection.execute(sa.select(ENTRIES).where(where)).mappings())


def _conditions(query: Query) -> list[sa.ColumnElement[bool]]:
    table = ENTRIES.c
    found: list[sa.ColumnElement[bool]] = [table.noun.in_(query.nouns or REVIEWED)]
    names = ("issue", "kind", "parent", "rule")
    found += [
        table[name] == getattr(query, name) for name in names if getattr(query, name)
    ]
    if query.review is None:
        found.append(table.review.not_in(HIDDEN))
    else:
        found.append(table.review == query.review.value)
    if query.since:
        found.append(table.changed > query.since)
    if query.below is not None:
        found.append(table.confidence < query.below)
    for value, column, entry in (
        (query.report, PASSAGES.c.report, PASSAGES.c.entry),
        (query.actor, ACTORS_OF.c.actor, ACTORS_OF.c.entry),
    ):
        if value:
            found.append(table.pk.in_(sa.select(entry).where(column == value)))
    return found


def _order(order: Order) -> tuple[sa.ColumnElement[Any], ...]:
    table = ENTRIES.c
    match order:
        case Order.RECORD:
            return (table.pk.asc(),)
        case Order.DATE:
            return (table.start.is_(None).asc(), table.start.asc(), table.pk.asc())
        case Order.QUEUE:
            return (table.confidence.asc(), table.pk.asc())
        case Order.NEWEST:
            return (table.changed.desc(), table.pk.desc())
