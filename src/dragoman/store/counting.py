"""How many entries there are: read off the counts that the database keeps."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.store.tables import TALLIES


def count_by(connection: Connection, *names: str) -> list[tuple[tuple[str, ...], int]]:
    """Give how many entries there are by some of noun, kind, rule and review."""
    columns = [TALLIES.c[name] for name in names]
    rows = sa.select(*columns, sa.func.sum(TALLIES.c.number)).group_by(*columns)
    found = connection.execute(rows)
    return [(tuple(by), int(number)) for *by, number in found if number]


def count_kept(
    connection: Connection,
    nouns: Iterable[str],
    *,
    without: Iterable[str] = (),
    **values: str,
) -> int:
    """Give how many entries of some nouns there are.

    Args:
        connection: Within a transaction.
        nouns: The nouns.
        without: Reviews that do not count.
        values: Kind, rule, review that they must have.
    """
    where: list[sa.ColumnElement[bool]] = [
        TALLIES.c.noun.in_(list(nouns)),
        TALLIES.c.review.not_in(list(without)),
    ]
    where += [TALLIES.c[name] == value for name, value in values.items()]
    total = sa.select(sa.func.coalesce(sa.func.sum(TALLIES.c.number), 0))
    return int(connection.execute(total.where(*where)).scalar_one())
