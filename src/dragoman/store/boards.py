"""What boards show of many entries: matrices, months, counts, what changed.

All of it reads indexed columns; none opens the data of entries that it does not show.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dragoman.store.counting import count_kept
from dragoman.store.database import Database
from dragoman.store.entries import Entry, Page, find_ids, open_entries
from dragoman.store.kept import Kept
from dragoman.store.nouns import REVIEWED
from dragoman.store.query import HIDDEN, Review
from dragoman.store.tables import (
    ACTORS_OF,
    DECISIONS,
    ENTRIES,
    PASSAGES,
    REPORTS,
    TARGETS,
)

CONTESTED = 500  # entries looked at for decisions of several people
DIGITS = 10  # of a row's number
ROWS = 10**DIGITS  # more than there are


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A party's positions on an issue.

    Attributes:
        party: Id of the actor.
        issue: Id in an issue pack.
        latest: Id of the latest position.
        number: How many positions there are.
    """

    party: str
    issue: str
    latest: str
    number: int


class Boards:
    """The record as boards show it."""

    def __init__(self, database: Database, kept: Kept) -> None:
        self._database = database
        self._kept = kept

    def months(self, noun: str) -> list[tuple[str, int]]:
        """Give the months that entries of a noun are about, and how many each has."""
        return self._kept.answer(("months", noun), lambda: self._months(noun))

    def _months(self, noun: str) -> list[tuple[str, int]]:
        month = sa.func.substr(ENTRIES.c.start, 1, 7).label("month")
        rows = (
            sa.select(month, sa.func.count())
            .where(ENTRIES.c.noun == noun, ENTRIES.c.review.not_in(HIDDEN))
            .where(ENTRIES.c.start.is_not(None))
            .group_by(sa.literal_column("month"))
            .order_by(sa.literal_column("month"))
        )
        with self._database.read() as connection:
            return [(name, number) for name, number in connection.execute(rows)]

    def cells(self) -> list[Cell]:
        """Give the latest position of each party on each issue, and how many."""
        return self._kept.answer(("cells",), self._cells)

    def _cells(self) -> list[Cell]:
        # One text that sorts as day and row do finds the latest without sorting all.
        row = sa.func.substr(sa.cast(ENTRIES.c.pk + ROWS, sa.Text), 2)
        latest = sa.func.max(sa.func.coalesce(ENTRIES.c.start, "").concat(row))
        rows = (
            sa.select(ACTORS_OF.c.actor, ENTRIES.c.issue, latest, sa.func.count())
            .join_from(ENTRIES, ACTORS_OF, ENTRIES.c.pk == ACTORS_OF.c.entry)
            .where(ENTRIES.c.noun == "positions", ACTORS_OF.c.field == "party")
            .where(ENTRIES.c.review.not_in(HIDDEN))
            .group_by(ACTORS_OF.c.actor, ENTRIES.c.issue)
            .order_by(ACTORS_OF.c.actor, ENTRIES.c.issue)
        )
        with self._database.read() as connection:
            found = connection.execute(rows).all()
            pks = [int(last[-DIGITS:]) for _, _, last, _ in found]
            ids = find_ids(connection, pks)
        return [
            Cell(party=party, issue=issue, latest=ids[pk], number=number)
            for (party, issue, _, number), pk in zip(found, pks, strict=True)
        ]

    def issues(self) -> Mapping[str, int]:
        """Give the issues that there are positions on, and how many."""
        return self._kept.answer(("issues",), self._issues)

    def _issues(self) -> Mapping[str, int]:
        of_positions = ENTRIES.c.noun == "positions"
        rows = sa.select(ENTRIES.c.issue, sa.func.count()).where(of_positions)
        with self._database.read() as connection:
            found = connection.execute(rows.group_by(ENTRIES.c.issue)).all()
        return {issue: number for issue, number in found}  # noqa: C416 - rows

    def positions_of(self, party: str, issue: str) -> list[str]:
        """Give the ids of a party's positions on an issue, earliest first."""
        rows = (
            sa.select(ENTRIES.c.id)
            .join_from(ENTRIES, ACTORS_OF, ENTRIES.c.pk == ACTORS_OF.c.entry)
            .where(ENTRIES.c.noun == "positions", ENTRIES.c.issue == issue)
            .where(ACTORS_OF.c.field == "party", ACTORS_OF.c.actor == party)
            .where(ENTRIES.c.review.not_in(HIDDEN))
            .order_by(ENTRIES.c.start.asc().nulls_last(), ENTRIES.c.pk)
        )
        with self._database.read() as connection:
            return list(connection.execute(rows).scalars())

    def actors(
        self, kind: str = "", *, limit: int = 60, offset: int = 0
    ) -> list[tuple[str, str, str, int]]:
        """Give actors, those named by most entries first: id, name, kind, number."""
        ranked = self._kept.answer(("actors", kind), lambda: self._actors(kind))
        return ranked[offset : offset + limit]

    def _actors(self, kind: str) -> list[tuple[str, str, str, int]]:
        number = sa.func.count()
        counted = sa.select(ACTORS_OF.c.actor, number).group_by(ACTORS_OF.c.actor)
        rows = sa.select(ENTRIES.c.id, ENTRIES.c.label, ENTRIES.c.kind).where(
            ENTRIES.c.noun == "actors", ENTRIES.c.review.not_in(HIDDEN)
        )
        if kind:
            rows = rows.where(ENTRIES.c.kind == kind)
        with self._database.read() as connection:
            counts = {row[0]: row[1] for row in connection.execute(counted)}
            found = [(*row, counts.get(row[0], 0)) for row in connection.execute(rows)]
        return sorted(found, key=lambda row: (-row[3], row[1]))

    def naming(self, actor: str, limit: int) -> Page[Entry]:
        """Give entries that name an actor, those that came last first."""
        named = ACTORS_OF.c.actor == actor
        rows = (
            sa.select(ACTORS_OF.c.entry)
            .join_from(ACTORS_OF, ENTRIES, ACTORS_OF.c.entry == ENTRIES.c.pk)
            .where(named, ENTRIES.c.review.not_in(HIDDEN))
            .where(ENTRIES.c.noun.in_(REVIEWED))
            .order_by(ACTORS_OF.c.entry.desc())
            .distinct()
        )
        with self._database.read() as connection:
            pks = list(connection.execute(rows.limit(limit)).scalars())
            items = open_entries(connection, pks)
        total = self._kept.answer(("naming", actor), lambda: self._name(actor))
        return Page(items=items, total=total)

    def _name(self, actor: str) -> int:
        """Count the entries that name an actor."""
        number = sa.func.count(sa.distinct(ACTORS_OF.c.entry))
        here = ACTORS_OF.c.actor == actor
        out = (
            sa.select(number)
            .join_from(ENTRIES, ACTORS_OF, ACTORS_OF.c.entry == ENTRIES.c.pk)
            .where(ENTRIES.c.review.in_(HIDDEN), here)
        )
        with self._database.read() as connection:
            whole = connection.execute(sa.select(number).where(here)).scalar_one()
            return whole - connection.execute(out).scalar_one()

    def differences(self, one: str, other: str, limit: int) -> list[Mapping[str, Any]]:
        """Give the wire forms of what the record says two proposals differ in."""
        both = [sa.func.instr(ENTRIES.c.data, key) for key in (one, other)]
        if not self._database.is_sqlite:
            both = [sa.func.strpos(ENTRIES.c.data, key) for key in (one, other)]
        rows = (
            sa.select(ENTRIES.c.data)
            .where(ENTRIES.c.noun == "differences", *(place > 0 for place in both))
            .order_by(ENTRIES.c.pk)
        )
        with self._database.read() as connection:
            found = connection.execute(rows.limit(limit)).scalars()
            wires = [json.loads(data) for data in found]
        return [w for w in wires if {w["left"], w["right"]} == {one, other}]

    def contested(self) -> list[str]:
        """Give the ids of entries that two or more people decided on, newest first."""
        target = sa.func.coalesce(TARGETS.c.entry, TARGETS.c.target)
        rows = (
            sa.select(target)
            .join_from(TARGETS, DECISIONS, TARGETS.c.decision == DECISIONS.c.number)
            .where(DECISIONS.c.verb != "undo")
            .group_by(target)
            .having(sa.func.count(sa.distinct(DECISIONS.c.who)) > 1)
            .order_by(sa.func.max(DECISIONS.c.number).desc())
        )
        with self._database.read() as connection:
            return list(connection.execute(rows.limit(CONTESTED)).scalars())

    def changed(self, since: str, *, limit: int, offset: int) -> Page[Entry]:
        """Give the entries that changed after a moment, the latest first."""
        # Joined to nothing, the noun keeps the planner on the index of changes.
        of_noun = ENTRIES.c.noun.concat("").in_(REVIEWED)
        where = (ENTRIES.c.changed > since, ENTRIES.c.review.not_in(HIDDEN))
        rows = sa.select(ENTRIES.c.pk).where(*where, of_noun)
        rows = rows.order_by(ENTRIES.c.changed.desc(), ENTRIES.c.pk.desc())
        with self._database.read() as connection:
            found = connection.execute(rows.limit(limit).offset(offset)).scalars()
            items = open_entries(connection, list(found))
            if not since:
                total = count_kept(connection, REVIEWED, without=HIDDEN)
        if since:
            total = self._kept.answer(
                ("changed", since), lambda: self._count(*where, of_noun)
            )
        return Page(items=items, total=total, offset=offset)

    def _count(self, *where: sa.ColumnElement[bool]) -> int:
        total = sa.select(sa.func.count()).select_from(ENTRIES).where(*where)
        with self._database.read() as connection:
            return connection.execute(total).scalar_one()

    def around(
        self, report: str, start: int, end: int, most: int
    ) -> tuple[str, str, int] | None:
        """Give a report's title and the text around a passage, without the rest.

        Returns:
            Title, text, and where the passage begins in it; ``None`` for no report.
        """
        left = max(0, start - most)
        piece = sa.func.substr(REPORTS.c.text, left + 1, end - left + most)
        rows = sa.select(REPORTS.c.title, REPORTS.c.source, piece)
        with self._database.read() as connection:
            row = connection.execute(rows.where(REPORTS.c.id == report)).one_or_none()
        return (row[0] or row[1], row[2], start - left) if row else None

    def latest_standing(self) -> str | None:
        """Give the id of the latest line-up of where the talks stand."""
        rows = (
            sa.select(ENTRIES.c.id)
            .where(ENTRIES.c.noun == "standings")
            .order_by(ENTRIES.c.start.desc().nulls_last(), ENTRIES.c.id.desc())
        )
        with self._database.read() as connection:
            return connection.execute(rows.limit(1)).scalar()

    def counts_of_reports(self, keys: Sequence[str]) -> Mapping[str, tuple[int, int]]:
        """Give how many entries rest on each report, and how many nobody looked at."""
        is_open = sa.case((ENTRIES.c.review == Review.OPEN.value, ENTRIES.c.pk))
        rows = (
            sa.select(
                PASSAGES.c.report,
                sa.func.count(sa.distinct(ENTRIES.c.pk)),
                sa.func.count(sa.distinct(is_open)),
            )
            .join_from(PASSAGES, ENTRIES, PASSAGES.c.entry == ENTRIES.c.pk)
            .where(PASSAGES.c.report.in_(list(keys)))
            .where(ENTRIES.c.noun.in_(REVIEWED), ENTRIES.c.noun != "actors")
            .where(ENTRIES.c.review.not_in(HIDDEN))
            .group_by(PASSAGES.c.report)
        )
        with self._database.read() as connection:
            return {row[0]: (row[1], row[2]) for row in connection.execute(rows)}
