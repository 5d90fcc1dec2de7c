"""What people did, and up to when they have looked."""

from dataclasses import dataclass

import sqlalchemy as sa

from dragoman.store.clock import now
from dragoman.store.database import Database
from dragoman.store.entries import Page
from dragoman.store.tables import AUDIT, SEEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """Something that somebody did.

    Attributes:
        when: The moment.
        who: The person, or "" for nobody known.
        action: What was done, in a word.
        target: To what.
        detail: More of it.
    """

    when: str
    who: str
    action: str
    target: str
    detail: str


class Audit:
    """The log of what people did beside deciding; added to, never altered."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(
        self, action: str, *, who: str, target: str = "", detail: str = ""
    ) -> None:
        """Note that somebody did something."""
        values = {"who": who, "action": action, "target": target, "detail": detail}
        with self._database.write() as connection:
            connection.execute(sa.insert(AUDIT).values(when=now(), **values))

    def page(self, *, limit: int = 50, offset: int = 0) -> Page[Trace]:
        """Give some of what was done, the latest first."""
        chosen = [AUDIT.c[name] for name in Trace.__dataclass_fields__]
        rows = sa.select(*chosen).order_by(AUDIT.c.number.desc())
        total = sa.select(sa.func.count()).select_from(AUDIT)
        with self._database.read() as connection:
            found = connection.execute(rows.limit(limit).offset(offset)).mappings()
            items = tuple(Trace(**row) for row in found)
            count = connection.execute(total).scalar_one()
        return Page(items=items, total=count, offset=offset)


class Seen:
    """Up to when each person has looked at the record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, who: str) -> str:
        """Find the moment at which somebody last looked, "" for never.

        It is what ``Query.since`` and ``Shelf.page(since=…)`` take.
        """
        rows = sa.select(SEEN.c.when).where(SEEN.c.who == who)
        with self._database.read() as connection:
            return connection.execute(rows).scalar() or ""

    def mark(self, who: str, when: str = "") -> str:
        """Keep that somebody has looked, at a moment or now; give the moment."""
        when = when or now()
        with self._database.write() as connection:
            update = sa.update(SEEN).where(SEEN.c.who == who).values(when=when)
            if connection.execute(update).rowcount == 0:
                connection.execute(sa.insert(SEEN).values(who=who, when=when))
        return when
