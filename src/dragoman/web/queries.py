"""Questions that pages ask of the store beside its own methods: counts and names.

All of them read indexed columns; none opens the data of entries that it does not show.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dragoman.store import REVIEWED, Entry, Page, Review
from dragoman.store.database import Database
from dragoman.store.entries import HIDDEN, chunked, to_entry
from dragoman.store.meta import ASSEMBLED, INPUTS, read_number
from dragoman.store.tables import (
    ACTORS_OF,
    DECISIONS,
    ENTRIES,
    PASSAGES,
    REPORTS,
    TARGETS,
)

PEOPLE = "person:"
MOST_KEPT = 200  # answers
CONTESTED = 500  # entries looked at for decisions of several people


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleAccuracy:
    """How often people found a rule to be right.

    Attributes:
        rule: The rule.
        noun: What it finds.
        accepted: Entries that people accepted as they were.
        edited: Entries that people kept, with other fields.
        rejected: Entries that people rejected.
        open: Entries that nobody has looked at.
    """

    rule: str
    noun: str
    accepted: int = 0
    edited: int = 0
    rejected: int = 0
    open: int = 0

    @property
    def reviewed(self) -> int:
        """Give how many entries people have looked at."""
        return self.accepted + self.edited + self.rejected

    @property
    def precision(self) -> float | None:
        """Give the share that was right as it was; ``None`` before any review."""
        return self.accepted / self.reviewed if self.reviewed else None


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


class Queries:
    """Counts and names, for pages.

    What goes over the whole record is kept until a decision, a report or a refresh
    changes it; ``meta`` counts these.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: dict[tuple[str, ...], tuple[tuple[int, ...], Any]] = {}

    def _keep[Value](self, name: tuple[str, ...], ask: Callable[[], Value]) -> Value:
        """Give an answer that was kept, or ask again where something changed."""
        with self._database.read() as connection:
            numbers = tuple(read_number(connection, n) for n in (INPUTS, ASSEMBLED))
        kept = self._kept.get(name)
        if kept is None or kept[0] != numbers:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            kept = numbers, ask()
            self._kept[name] = kept
        value: Value = kept[1]
        return value

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

    def months(self, noun: str) -> list[tuple[str, int]]:
        """Give the months that entries of a noun are about, and how many each has."""
        return self._keep(("months", noun), lambda: self._months(noun))

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
        return self._keep(("cells",), self._cells)

    def _cells(self) -> list[Cell]:
        order = (ENTRIES.c.start.is_(None), ENTRIES.c.start.desc(), ENTRIES.c.pk.desc())
        same = (ACTORS_OF.c.actor, ENTRIES.c.issue)
        ranked = (
            sa.select(
                ACTORS_OF.c.actor,
                ENTRIES.c.issue,
                ENTRIES.c.id,
                sa.func.row_number().over(partition_by=same, order_by=order).label("n"),
                sa.func.count().over(partition_by=same).label("number"),
            )
            .join_from(ENTRIES, ACTORS_OF, ENTRIES.c.pk == ACTORS_OF.c.entry)
            .where(ENTRIES.c.noun == "positions", ACTORS_OF.c.field == "party")
            .where(ENTRIES.c.review.not_in(HIDDEN))
            .subquery()
        )
        rows = sa.select(ranked).where(ranked.c.n == 1)
        with self._database.read() as connection:
            return [
                Cell(party=r.actor, issue=r.issue, latest=r.id, number=r.number)
                for r in connection.execute(rows)
            ]

    def positions_of(self, party: str, issue: str) -> list[str]:
        """Give the ids of a party's positions on an issue, earliest first."""
        rows = (
            sa.select(ENTRIES.c.id)
            .join_from(ENTRIES, ACTORS_OF, ENTRIES.c.pk == ACTORS_OF.c.entry)
            .where(ENTRIES.c.noun == "positions", ENTRIES.c.issue == issue)
            .where(ACTORS_OF.c.field == "party", ACTORS_OF.c.actor == party)
            .where(ENTRIES.c.review.not_in(HIDDEN))
            .order_by(ENTRIES.c.start.is_(None), ENTRIES.c.start, ENTRIES.c.pk)
        )
        with self._database.read() as connection:
            return list(connection.execute(rows).scalars())

    def actors(
        self, kind: str = "", *, limit: int = 60, offset: int = 0
    ) -> list[tuple[str, str, str, int]]:
        """Give actors, those named by most entries first: id, name, kind, number."""
        ranked = self._keep(("actors", kind), lambda: self._actors(kind))
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

    def accuracy(self) -> list[RuleAccuracy]:
        """Give how often each rule was right, those with most reviews first."""
        return self._keep(("accuracy",), self._accuracy)

    def _accuracy(self) -> list[RuleAccuracy]:
        columns = (ENTRIES.c.rule, ENTRIES.c.noun, ENTRIES.c.review)
        rows = (
            sa.select(*columns, sa.func.count())
            .where(ENTRIES.c.noun.in_(REVIEWED), ENTRIES.c.rule != "")
            .where(ENTRIES.c.rule.not_like(f"{PEOPLE}%"))
            .group_by(*columns)
        )
        found: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        with self._database.read() as connection:
            for rule, noun, review, number in connection.execute(rows):
                found[rule, noun][review or "open"] = number
        kept = ("accepted", "edited", "rejected", "open")
        lines = [
            RuleAccuracy(rule=rule, noun=noun, **{k: n[k] for k in kept if k in n})
            for (rule, noun), n in found.items()
        ]
        return sorted(lines, key=lambda line: (-line.reviewed, -line.open, line.rule))

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

    def base(self, noun: str, key: str) -> str | None:
        """Give an entry's data before people decided on it, where they did."""
        where = (ENTRIES.c.noun == noun) & (ENTRIES.c.id == key)
        with self._database.read() as connection:
            rows = connection.execute(sa.select(ENTRIES.c.base).where(where))
            return rows.scalar()

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

    def find_nouns(self, keys: Iterable[str]) -> Mapping[str, str]:
        """Find of which nouns the entries with these ids are."""
        found: dict[str, str] = {}
        columns = sa.select(ENTRIES.c.id, ENTRIES.c.noun)
        with self._database.read() as connection:
            for some in chunked(sorted(set(keys))):
                rows = connection.execute(columns.where(ENTRIES.c.id.in_(some)))
                found |= {key: noun for key, noun in rows if noun in REVIEWED}
        return found

    def changed(self, since: str, *, limit: int, offset: int) -> Page[Entry]:
        """Give the entries that changed after a moment, the latest first."""
        # Joined to nothing, the noun keeps the planner on the index of changes.
        of_noun = ENTRIES.c.noun.concat("").in_(REVIEWED)
        where = (ENTRIES.c.changed > since, ENTRIES.c.review.not_in(HIDDEN))
        rows = sa.select(ENTRIES).where(*where, of_noun)
        rows = rows.order_by(ENTRIES.c.changed.desc(), ENTRIES.c.pk.desc())
        with self._database.read() as connection:
            found = connection.execute(rows.limit(limit).offset(offset)).mappings()
            items = tuple(to_entry(row) for row in found)
        total = self._keep(("changed", since), lambda: self._count(*where, of_noun))
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
            .order_by(
                ENTRIES.c.start.is_(None), ENTRIES.c.start.desc(), ENTRIES.c.pk.desc()
            )
        )
        with self._database.read() as connection:
            return connection.execute(rows.limit(1)).scalar()


def _escape(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
