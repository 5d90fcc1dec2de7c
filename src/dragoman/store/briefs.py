"""Entries in brief: an actor of thousands of mentions, with the first of them.

A page that lists entries needs none but the first passages of each. Where an entry has
more, it is kept a second time without the rest, so that a list opens only that.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.store.nouns import PASSAGE, dump_wire
from dragoman.store.tables import BRIEFS, ENTRIES

MOST = 50  # passages of one field in a brief
BESIDE = frozenset({"data", "base"})  # columns that a list does not open


def make_brief(wire: Mapping[str, Any]) -> dict[str, Any] | None:
    """Give a wire form with the first passages of each field, ``None`` if it has all.

    Example:
        >>> make_brief({"name": "port", "mentions": []}) is None
        True
    """
    if not any(map(_is_long, wire.values())):
        return None
    return {name: _cut(value) for name, value in wire.items()}


def select_entries(*, whole: bool) -> sa.Select[Any]:
    """Give the statement that finds entries, in brief where that is enough."""
    if whole:
        none = sa.literal(None).label("brief")
        return sa.select(ENTRIES, none)
    columns = [column for column in ENTRIES.columns if column.name not in BESIDE]
    is_whole = BRIEFS.c.data.is_(None)
    data = sa.case((is_whole, ENTRIES.c.data), else_=BRIEFS.c.data).label("data")
    joined = ENTRIES.outerjoin(BRIEFS, BRIEFS.c.entry == ENTRIES.c.pk)
    return sa.select(*columns, data, BRIEFS.c.entry.label("brief")).select_from(joined)


def save_briefs(
    connection: Connection, wires: Iterable[tuple[int, Mapping[str, Any]]]
) -> None:
    """Keep these entries in brief, those of them that are long.

    Args:
        connection: Within a transaction that writes.
        wires: The number of each entry's row, and its wire form.
    """
    kept = tuple(wires)
    remove_briefs(connection, [pk for pk, _ in kept])
    made = [(pk, make_brief(wire)) for pk, wire in kept]
    rows = [{"entry": pk, "data": dump_wire(brief)} for pk, brief in made if brief]
    if rows:
        connection.execute(sa.insert(BRIEFS), rows)


def remove_briefs(connection: Connection, pks: Sequence[int]) -> None:
    """Let lists open these entries whole."""
    if pks:
        connection.execute(sa.delete(BRIEFS).where(BRIEFS.c.entry.in_(pks)))


def _is_long(value: object) -> bool:
    if _are_passages(value):
        return len(value) > MOST  # type: ignore[arg-type]
    if isinstance(value, Mapping):
        return any(map(_is_long, value.values()))
    return isinstance(value, list) and any(map(_is_long, value))


def _cut(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if _are_passages(value):
        return value[:MOST]
    if isinstance(value, list):
        return [_cut(part) for part in value]
    if isinstance(value, Mapping):
        return {name: _cut(part) for name, part in value.items()}
    return value


def _are_passages(value: object) -> bool:
    is_list = isinstance(value, list) and value and isinstance(value[0], Mapping)
    return bool(is_list) and value[0].keys() >= PASSAGE  # type: ignore[index]
