"""What entries and reports are called, for who shows many of them.

All of it reads indexed columns; none opens the data of entries.
"""

import json
from collections.abc import Iterable, Mapping

import sqlalchemy as sa

from dragoman.store.database import Database
from dragoman.store.entries import chunked
from dragoman.store.kept import Kept
from dragoman.store.nouns import REVIEWED
from dragoman.store.query import HIDDEN
from dragoman.store.tables import ENTRIES, ORDERS, REPORTS


class Names:
    """Names of actors, labels of entries, titles of reports, codes."""

    def __init__(self, database: Database, kept: Kept) -> None:
        self._database = database
        self._kept = kept

    def names(self, keys: Iterable[str | None]) -> Mapping[str, str]:
        """Give the names of actors, by id."""
        return self.labels("actors", keys)

    def labels(self, noun: str, keys: Iterable[str | None]) -> Mapping[str, str]:
        """Give the labels of entries, by id."""
        wanted = sorted({key for key in keys if key})
        found: dict[str, str] = {}
        columns = sa.select(ENTRIES.c.id, ENTRIES.c.label)
        with self._database.read() as connection:
            for some in chunked(wanted):
                where = (ENTRIES.c.noun == noun) & ENTRIES.c.id.in_(some)
                rows = connection.execute(columns.where(where))
                found.update((key, name) for key, name in rows)
        return found

    def actors_like(self, words: str, limit: int = 12) -> list[tuple[str, str]]:
        """Find actors whose name has these words: id and name, the shortest first."""
        pattern = f"%{_escape(words)}%"
        rows = (
            sa.select(ENTRIES.c.id, ENTRIES.c.label)
            .where(ENTRIES.c.noun == "actors", ENTRIES.c.review.not_in(HIDDEN))
            .where(ENTRIES.c.label.ilike(pattern, escape="\\"))
            .order_by(sa.func.length(ENTRIES.c.label), ENTRIES.c.label)
        )
        with self._database.read() as connection:
            found = connection.execute(rows.limit(limit))
            return [(key, name) for key, name in found]

    def actors_named(self, name: str) -> list[str]:
        """Find the ids of the actors with exactly this name, case aside."""
        rows = sa.select(ENTRIES.c.id).where(
            ENTRIES.c.noun == "actors",
            ENTRIES.c.review.not_in(HIDDEN),
            sa.func.lower(ENTRIES.c.label) == name.lower(),
        )
        with self._database.read() as connection:
            return list(connection.execute(rows).scalars())

    def telling_names(self, keys: Iterable[str | None]) -> Mapping[str, str]:
        """Give names of actors as forms show them: with the id where it is shared."""
        names = self.names(keys)
        shared = {n for n in set(names.values()) if len(self.actors_named(n)) > 1}
        return {k: f"{n} [{k}]" if n in shared else n for k, n in names.items()}

    def titles(self, keys: Iterable[str]) -> Mapping[str, str]:
        """Give the titles of reports by id, or where they came from."""
        wanted = sorted(set(keys))
        columns = sa.select(REPORTS.c.id, REPORTS.c.title, REPORTS.c.source)
        found: dict[str, str] = {}
        with self._database.read() as connection:
            for some in chunked(wanted):
                rows = connection.execute(columns.where(REPORTS.c.id.in_(some)))
                found |= {key: title or source for key, title, source in rows}
        return found

    def find_nouns(self, keys: Iterable[str]) -> Mapping[str, str]:
        """Find of which nouns the entries with these ids are."""
        found: dict[str, str] = {}
        columns = sa.select(ENTRIES.c.id, ENTRIES.c.noun)
        with self._database.read() as connection:
            for some in chunked(sorted(set(keys))):
                rows = connection.execute(columns.where(ENTRIES.c.id.in_(some)))
                found |= {key: noun for key, noun in rows if noun in REVIEWED}
        return found

    def base(self, noun: str, key: str) -> str | None:
        """Give an entry's data before people decided on it, where they did."""
        where = (ENTRIES.c.noun == noun) & (ENTRIES.c.id == key)
        with self._database.read() as connection:
            rows = connection.execute(sa.select(ENTRIES.c.base).where(where))
            return rows.scalar()

    def codes(self, noun: str) -> Mapping[str, int]:
        """Give each entry's number in the record, as dossiers count them, from 1.

        What came after the record was refreshed has none yet.
        """
        return self._kept.answer(("codes", noun), lambda: self._codes(noun))

    def _codes(self, noun: str) -> dict[str, int]:
        rows = sa.select(ORDERS.c.ids).where(ORDERS.c.noun == noun)
        with self._database.read() as connection:
            ids = json.loads(connection.execute(rows).scalar() or "[]")
        return {key: number for number, key in enumerate(ids, 1)}


def _escape(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
