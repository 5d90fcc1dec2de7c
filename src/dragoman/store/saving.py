"""Rows of the record → tables: only what changed is written, and that in bulk."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam
from sqlalchemy.engine import Connection

from dragoman.store.briefs import remove_briefs, save_briefs
from dragoman.store.clock import now
from dragoman.store.entries import chunked
from dragoman.store.nouns import REVIEWED, Row, digest_row, dump_wire
from dragoman.store.query import Review
from dragoman.store.search import remove_texts, save_texts
from dragoman.store.tables import ACTORS_OF, ENTRIES, ORDERS, PASSAGES

Key = tuple[str, str]
Known = tuple[str, str | None, str]  # digest, parent, review
NOTHING: Known = ("", None, "")
SURE = frozenset({Review.ACCEPTED, Review.EDITED, Review.ADDED})
WRITTEN = (
    "parent",
    "kind",
    "label",
    "issue",
    "start",
    "end",
    "rule",
    "confidence",
    "digest",
    "data",
    "changed",
)


def read_known(connection: Connection) -> Mapping[Key, Known]:
    """Give digest, parent and standing of every entry, by noun and id."""
    columns = (ENTRIES.c.digest, ENTRIES.c.parent, ENTRIES.c.review)
    rows = connection.execute(sa.select(ENTRIES.c.noun, ENTRIES.c.id, *columns)).all()
    return {(noun, key): (*known,) for noun, key, *known in rows}


def save_rows(
    connection: Connection, rows: Iterable[Row], known: Mapping[Key, Known]
) -> tuple[Row, ...]:
    """Write those of these rows that changed.

    Args:
        connection: Within a transaction that writes.
        rows: All parts of a record.
        known: What the table holds of each entry.

    Returns:
        The rows that changed, new ones among them.
    """
    changed = tuple(
        row
        for row in rows
        if known.get((row.noun, row.id), NOTHING)[0] != digest_row(row)
    )
    write_rows(connection, changed)
    return changed


def save_orders(connection: Connection, orders: Mapping[str, Sequence[object]]) -> None:
    """Keep in which order the parts of each noun follow each other."""
    kept = connection.execute(sa.select(ORDERS.c.noun, ORDERS.c.ids)).all()
    before = {noun: ids for noun, ids in kept}  # noqa: C416 - rows are no pairs
    made = {noun: json.dumps(ids) for noun, ids in orders.items()}
    stale = [noun for noun, ids in before.items() if made.get(noun) != ids]
    connection.execute(sa.delete(ORDERS).where(ORDERS.c.noun.in_(stale)))
    for noun, ids in made.items():
        if before.get(noun) != ids:
            connection.execute(sa.insert(ORDERS).values(noun=noun, ids=ids))


def write_rows(
    connection: Connection, rows: Sequence[Row], *, review: Review | None = None
) -> None:
    """Write entries with all that hangs on them: passages, actors, words to find.

    Args:
        connection: Within a transaction that writes.
        rows: The entries; of two with one id, the last counts.
        review: What people made of them; without it, they keep what they have.
    """
    unique = {(row.noun, row.id): row for row in rows}
    for some in chunked(list(unique.values())):
        _write(connection, some, review)


def write_again(
    connection: Connection, row: Row, old: Mapping[str, Any], review: Review
) -> None:
    """Write an entry that is there, and what hangs on it only where that differs.

    Args:
        connection: Within a transaction that writes.
        row: The entry.
        old: Its wire form as it is there.
        review: What people made of it.
    """
    before = Row(noun=row.noun, id=row.id, wire=old)
    if _hangers(before) != _hangers(row):
        write_rows(connection, [row], review=review)
        return
    (pk,) = _find_pks(connection, [(row.noun, row.id)]).values()
    values = {**_columns(row), "review": review.value}
    if review in SURE:
        values["confidence"] = 1.0
    connection.execute(sa.update(ENTRIES).where(ENTRIES.c.pk == pk).values(**values))
    save_briefs(connection, [(pk, row.wire)])


def _hangers(row: Row) -> tuple[object, ...]:
    return list(row.passages()), list(row.actors()), row.words()


def remove_rows(connection: Connection, keys: Iterable[Key]) -> None:
    """Remove entries with all that hangs on them."""
    for some in chunked(list(keys)):
        pks = list(_find_pks(connection, some).values())
        _remove_hangers(connection, pks)
        connection.execute(sa.delete(ENTRIES).where(ENTRIES.c.pk.in_(pks)))
        remove_texts(connection, some)


def _write(connection: Connection, rows: Sequence[Row], review: Review | None) -> None:
    pks = _find_pks(connection, [(row.noun, row.id) for row in rows])
    standing = {} if review is None else {"review": review.value}
    old = [row for row in rows if (row.noun, row.id) in pks]
    new = [row for row in rows if (row.noun, row.id) not in pks]
    if old:
        update = sa.update(ENTRIES).where(ENTRIES.c.pk == bindparam("key"))
        names = (*WRITTEN, *standing)
        update = update.values({name: bindparam(f"new_{name}") for name in names})
        values = [{**_columns(row), **standing} for row in old]
        renamed = [{f"new_{name}": v for name, v in each.items()} for each in values]
        keyed = [
            {"key": pks[row.noun, row.id], **each}
            for row, each in zip(old, renamed, strict=True)
        ]
        connection.execute(update, keyed)
        _remove_hangers(connection, list(pks.values()))
    if new:
        first = connection.execute(sa.select(sa.func.max(ENTRIES.c.pk))).scalar() or 0
        for pk, row in enumerate(new, first + 1):
            pks[row.noun, row.id] = pk
        connection.execute(
            sa.insert(ENTRIES),
            [_new(row, pks[row.noun, row.id], standing) for row in new],
        )
    _save_hangers(connection, rows, pks)


def _new(row: Row, pk: int, standing: Mapping[str, str]) -> dict[str, Any]:
    values = _columns(row)
    whole = {"pk": pk, "noun": row.noun, "id": row.id, "review": "", **values}
    return {**whole, "added": values["changed"], **standing}


def _columns(row: Row) -> dict[str, Any]:
    start, end = row.date
    data = dump_wire(row.wire)
    return {
        "parent": row.parent,
        "kind": row.kind,
        "label": row.label,
        "issue": str(row.wire.get("issue", "")),
        "start": start,
        "end": end,
        "rule": str(row.wire.get("rule", "")),
        "confidence": row.confidence,
        "digest": digest_row(row),
        "data": data,
        "changed": now(),
    }


def _find_pks(connection: Connection, keys: Sequence[Key]) -> dict[Key, int]:
    wanted = set(keys)
    rows = sa.select(ENTRIES.c.noun, ENTRIES.c.id, ENTRIES.c.pk)
    found = connection.execute(rows.where(ENTRIES.c.id.in_([key for _, key in keys])))
    return {(noun, key): pk for noun, key, pk in found if (noun, key) in wanted}


def _remove_hangers(connection: Connection, pks: Sequence[int]) -> None:
    for table in (PASSAGES, ACTORS_OF):
        connection.execute(sa.delete(table).where(table.c.entry.in_(pks)))
    remove_briefs(connection, pks)


def _save_hangers(
    connection: Connection, rows: Iterable[Row], pks: Mapping[Key, int]
) -> None:
    passages: list[dict[str, Any]] = []
    actors: list[dict[str, Any]] = []
    texts = []
    for row in rows:
        pk = pks[row.noun, row.id]
        for number, (field, passage) in enumerate(row.passages()):
            place = {name: passage[name] for name in ("report", "start", "end")}
            passages.append({"entry": pk, "number": number, "field": field, **place})
        actors += [
            {"entry": pk, "actor": key, "field": field} for field, key in row.actors()
        ]
        if row.noun in REVIEWED:
            texts.append((row.noun, row.id, row.words()))
    if passages:
        connection.execute(sa.insert(PASSAGES), passages)
    if actors:
        connection.execute(sa.insert(ACTORS_OF), actors)
    save_briefs(connection, [(pks[row.noun, row.id], row.wire) for row in rows])
    save_texts(connection, texts)
