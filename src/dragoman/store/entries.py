"""Entries of the record, one row each: pages of them, one of them, all of them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from dragoman.codec.parts import from_wire
from dragoman.model.report import Passage
from dragoman.store.briefs import select_entries
from dragoman.store.counting import count_by
from dragoman.store.database import Database
from dragoman.store.nouns import NOUNS, REVIEWED, Row
from dragoman.store.query import (
    HIDDEN,
    Query,
    Review,
    count_matching,
    list_conditions,
    order_by,
)
from dragoman.store.tables import ENTRIES, PASSAGES

CHUNK = 500  # parameters in one statement; SQLite takes 32,766, PostgreSQL more


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
        is_brief: Whether only the first of its passages are in its wire form.
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
    is_brief: bool = False

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


PLAIN = tuple(Entry.__dataclass_fields__.keys() - {"wire", "is_brief"})


class Entries:
    """The materialised record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, noun: str, key: str, *, whole: bool = True) -> Entry | None:
        """Find an entry, rejected and absorbed ones too, or ``None``.

        Args:
            noun: Its noun.
            key: Its id.
            whole: Whether with all of its passages, which may be thousands.
        """
        where = (ENTRIES.c.noun == noun) & (ENTRIES.c.id == key)
        rows = select_entries(whole=whole).where(where)
        with self._database.read() as connection:
            row = connection.execute(rows).mappings().one_or_none()
        return to_entry(row) if row else None

    def places(self, noun: str, key: str) -> tuple[tuple[str, int, int], ...]:
        """Give where an entry rests, all of it: report, start and end."""
        columns = (PASSAGES.c.report, PASSAGES.c.start, PASSAGES.c.end)
        rows = (
            sa.select(*columns)
            .join_from(ENTRIES, PASSAGES, PASSAGES.c.entry == ENTRIES.c.pk)
            .where(ENTRIES.c.noun == noun, ENTRIES.c.id == key)
            .order_by(PASSAGES.c.number)
        )
        with self._database.read() as connection:
            found = connection.execute(rows)
            return tuple((report, start, end) for report, start, end in found)

    def find_all(self, noun: str, keys: Iterable[str]) -> tuple[Entry, ...]:
        """Find several entries of a noun in brief, in the order of the keys."""
        wanted = list(dict.fromkeys(keys))
        found: dict[str, Entry] = {}
        with self._database.read() as connection:
            for some in chunked(wanted):
                where = (ENTRIES.c.noun == noun) & ENTRIES.c.id.in_(some)
                rows = select_entries(whole=False).where(where)
                kept = connection.execute(rows).mappings()
                found |= {row["id"]: to_entry(row) for row in kept}
        return tuple(found[key] for key in wanted if key in found)

    def page(
        self,
        query: Query | None = None,
        *,
        limit: int = 50,
        offset: int = 0,
        whole: bool = False,
    ) -> Page[Entry]:
        """Give some of the entries that a query asks for, and how many there are.

        Args:
            query: Which entries; without it, all.
            limit: How many at most.
            offset: How many to pass over.
            whole: Whether with all of their passages, which may be thousands.
        """
        query = query or Query()
        chosen = sa.select(ENTRIES.c.pk).where(*list_conditions(query))
        ordered = chosen.order_by(*order_by(query.order)).limit(limit).offset(offset)
        with self._database.read() as connection:
            pks = list(connection.execute(ordered).scalars())
            items = open_entries(connection, pks, whole=whole)
            total = count_matching(connection, query)
        return Page(items=items, total=total, offset=offset)

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
        found: dict[str, dict[Review, int]] = {noun: {} for noun in NOUNS}
        with self._database.read() as connection:
            for (noun, review), number in count_by(connection, "noun", "review"):
                found[noun][Review(review)] = number
        return found


def to_entry(row: RowMapping) -> Entry:
    """Give what ``select_entries`` has found as an entry."""
    values = {name: row[name] for name in PLAIN}
    values["review"] = Review(row["review"])
    is_brief = row["brief"] is not None
    return Entry(**values, wire=json.loads(row["data"]), is_brief=is_brief)


def open_entries(
    connection: Connection, pks: Sequence[int], *, whole: bool = False
) -> tuple[Entry, ...]:
    """Open entries by the numbers of their rows, in that order."""
    found: dict[int, Entry] = {}
    for some in chunked(pks):
        rows = select_entries(whole=whole).where(ENTRIES.c.pk.in_(some))
        kept = connection.execute(rows).mappings()
        found |= {row["pk"]: to_entry(row) for row in kept}
    return tuple(found[pk] for pk in pks)


def find_ids(connection: Connection, pks: Sequence[int]) -> Mapping[int, str]:
    """Give the ids of entries by the numbers of their rows."""
    found: dict[int, str] = {}
    for some in chunked(pks):
        rows = sa.select(ENTRIES.c.pk, ENTRIES.c.id).where(ENTRIES.c.pk.in_(some))
        found |= {pk: key for pk, key in connection.execute(rows)}  # noqa: C416 - rows
    return found


def chunked[Item](items: Sequence[Item]) -> Iterable[Sequence[Item]]:
    """Cut a list into pieces that one statement can take."""
    return (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))


def find_rows_by_id(
    connection: Connection, noun: str, keys: Iterable[str]
) -> list[RowMapping]:
    """Find the rows of entries with these ids."""
    where = (ENTRIES.c.noun == noun) & ENTRIES.c.id.in_(list(keys))
    return list(connection.execute(sa.select(ENTRIES).where(where)).mappings())
