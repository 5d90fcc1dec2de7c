"""Rows of the record → tables: only what changed is written."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.store.clock import now
from dragoman.store.entries import Review, chunked
from dragoman.store.nouns import REVIEWED, Row
from dragoman.store.search import save_text
from dragoman.store.tables import ACTORS_OF, ENTRIES, ORDERS, PASSAGES, SEARCH_TEXTS


def save_rows(connection: Connection, rows: Iterable[Row]) -> tuple[str, ...]:
    """Make the table of entries hold these rows, and their order.

    Returns:
        The keys of the rows that changed, new ones among them.
    """
    known = _digests(connection)
    orders: dict[str, list[str]] = {}
    changed = []
    for row in rows:
        orders.setdefault(row.noun, []).append(row.id)
        data = _dump(row.wire)
        digest = _hash(data, row.parent)
        if known.pop((row.noun, row.id), None) != digest:
            save_row(connection, row, data=data)
            changed.append(row.id)
    remove_rows(connection, known)
    connection.execute(sa.delete(ORDERS))
    for noun, ids in orders.items():
        save_order(connection, noun, ids)
    return tuple(changed)


def save_order(connection: Connection, noun: str, ids: Sequence[object]) -> None:
    """Keep in which order the parts of a noun follow each other."""
    connection.execute(sa.insert(ORDERS).values(noun=noun, ids=json.dumps(ids)))


def save_row(
    connection: Connection,
    row: Row,
    *,
    review: Review | None = None,
    data: str | None = None,
) -> None:
    """Write one entry with all that hangs on it."""
    data = data or _dump(row.wire)
    start, end = row.date
    values: dict[str, Any] = {
        "parent": row.parent,
        "kind": row.kind,
        "label": row.label,
        "issue": str(row.wire.get("issue", "")),
        "start": start,
        "end": end,
        "rule": str(row.wire.get("rule", "")),
        "confidence": float(row.wire.get("confidence", 1.0)),
        "digest": _hash(data, row.parent),
        "data": data,
        "changed": now(),
    }
    if review is not None:
        values["review"] = review.value
    where = (ENTRIES.c.noun == row.noun) & (ENTRIES.c.id == row.id)
    key = connection.execute(sa.select(ENTRIES.c.pk).where(where)).scalar()
    if key is None:
        first = {
            "noun": row.noun,
            "id": row.id,
            "review": "",
            "added": values["changed"],
        }
        inserted = connection.execute(sa.insert(ENTRIES).values(**{**first, **values}))
        key = inserted.inserted_primary_key[0]
    else:
        connection.execute(sa.update(ENTRIES).where(where).values(**values))
    _save_hangers(connection, key, row)


def remove_rows(connection: Connection, keys: Iterable[tuple[str, str]]) -> None:
    """Remove entries with all that hangs on them."""
    for noun, key in keys:
        where = (ENTRIES.c.noun == noun) & (ENTRIES.c.id == key)
        pk = connection.execute(sa.select(ENTRIES.c.pk).where(where)).scalar()
        for table in (PASSAGES, ACTORS_OF):
            connection.execute(sa.delete(table).where(table.c.entry == pk))
        connection.execute(sa.delete(ENTRIES).where(ENTRIES.c.pk == pk))
        found = (SEARCH_TEXTS.c.noun == noun) & (SEARCH_TEXTS.c.ref == key)
        connection.execute(sa.delete(SEARCH_TEXTS).where(found))


def _digests(connection: Connection) -> dict[tuple[str, str], str]:
    rows = sa.select(ENTRIES.c.noun, ENTRIES.c.id, ENTRIES.c.digest)
    return {(noun, key): digest for noun, key, digest in connection.execute(rows)}


def _save_hangers(connection: Connection, key: int, row: Row) -> None:
    for table in (PASSAGES, ACTORS_OF):
        connection.execute(sa.delete(table).where(table.c.entry == key))
    passages = [
        {
            "entry": key,
            "number": number,
            "field": field,
            "report": passage["report"],
            "start": passage["start"],
            "end": passage["end"],
        }
        for number, (field, passage) in enumerate(row.passages())
    ]
    actors = [
        {"entry": key, "actor": actor, "field": field} for field, actor in row.actors()
    ]
    for some in chunked(passages):
        connection.execute(sa.insert(PASSAGES), some)
    for some in chunked(actors):
        connection.execute(sa.insert(ACTORS_OF), some)
    if row.noun in REVIEWED:
        save_text(connection, row.noun, row.id, row.words())


def _dump(wire: Mapping[str, Any]) -> str:
    return json.dumps(wire, ensure_ascii=False, separators=(",", ":"))


def _hash(data: str, parent: str | None) -> str:
    return hashlib.sha256(f"{parent} {data}".encode("utf-8", "replace")).hexdigest()[
        :32
    ]
