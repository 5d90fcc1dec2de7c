"""The log of what people decided: added to, never altered."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.codec.parts import dump_part, load_part
from dragoman.errors import StoreError
from dragoman.model.judgement import Decision, Verb
from dragoman.store.apply import apply_decision
from dragoman.store.clock import now, to_moment
from dragoman.store.database import Database
from dragoman.store.entries import Page, chunked
from dragoman.store.force import (
    find_in_force,
    find_undone,
    make_id,
    read_decisions,
    read_undoings,
)
from dragoman.store.meta import INPUTS, raise_number
from dragoman.store.tables import DECISIONS, TARGETS


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """A decision with what became of it.

    Attributes:
        decision: The decision.
        in_force: Whether nobody has undone it.
        waiting: Its targets that the record has not, or no longer.
    """

    decision: Decision
    in_force: bool
    waiting: tuple[str, ...] = ()


class Decisions:
    """What people decided."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def decide(self, decision: Decision) -> tuple[str, ...]:
        """Keep a decision and show it in the entries that it is about.

        When this returns, the decision is kept. Entries that follow from the ones it
        is about (gaps, series, …) follow when the record is next refreshed.

        Returns:
            The ids of the entries that it changed; none if the decision was known.

        Raises:
            StoreError: It undoes a decision that there is not.
            CodecError: It sets a field that there is not, or to no value of it.
        """
        with self._database.write() as connection:
            return _keep(connection, decision)

    def make_undoing(self, key: str, *, who: str, why: str = "") -> Decision:
        """Give the decision that undoes another; it is not kept yet.

        Raises:
            StoreError: There is no such decision to undo.
        """
        undone = self.find(key)
        if undone is None:
            raise StoreError(key, "no such decision to undo")
        when = datetime.datetime.now(datetime.UTC)
        undoing = Decision(
            id="", noun=undone.noun, verb=Verb.UNDO, targets=(key,), who=who, when=when
        )
        undoing = replace(undoing, why=why)
        return replace(undoing, id=make_id(undoing))

    def bring(self, decisions: Iterable[Decision]) -> int:
        """Keep decisions that were made elsewhere, all together.

        Returns:
            How many of them were new.
        """
        with self._database.write() as connection:
            ordered = sorted(decisions, key=lambda d: (to_moment(d.when), d.id))
            new = [d for d in ordered if not _is_known(connection, d.id)]
            for decision in new:
                _keep(connection, decision, strict=False)
        return len(new)

    def find(self, key: str) -> Decision | None:
        """Find a decision by its id, or ``None``."""
        rows = sa.select(DECISIONS.c.data).where(DECISIONS.c.id == key)
        with self._database.read() as connection:
            data = connection.execute(rows).scalar()
        return load_part(data, Decision) if data else None

    def page(
        self, *, who: str = "", target: str = "", limit: int = 50, offset: int = 0
    ) -> Page[Logged]:
        """Give some of the decisions, the latest first.

        Args:
            who: Only this person's.
            target: Only those on this entry.
            limit: How many at most.
            offset: How many to pass over.
        """
        conditions = []
        if who:
            conditions.append(DECISIONS.c.who == who)
        if target:
            about = sa.select(TARGETS.c.decision).where(
                (TARGETS.c.target == target) | (TARGETS.c.entry == target)
            )
            conditions.append(DECISIONS.c.number.in_(about))
        rows = sa.select(DECISIONS.c.data).where(*conditions)
        rows = rows.order_by(DECISIONS.c.when.desc(), DECISIONS.c.id.desc())
        total = sa.select(sa.func.count()).select_from(DECISIONS).where(*conditions)
        with self._database.read() as connection:
            found = connection.execute(rows.limit(limit).offset(offset)).scalars()
            decisions = [load_part(data, Decision) for data in found]
            count = connection.execute(total).scalar_one()
            undone = find_undone(read_undoings(connection))
            waiting = _waiting(connection, [d.id for d in decisions])
        items = tuple(
            Logged(
                decision=d, in_force=d.id not in undone, waiting=waiting.get(d.id, ())
            )
            for d in decisions
        )
        return Page(items=items, total=count, offset=offset)

    def all(self) -> tuple[Decision, ...]:
        """Give every decision, undone ones and undoings too, in order of time."""
        with self._database.read() as connection:
            return read_decisions(connection)

    def in_force(self) -> tuple[Decision, ...]:
        """Give the decisions that hold, in order of time, without undoings."""
        return find_in_force(self.all())

    def waiting(self) -> tuple[Logged, ...]:
        """Give the decisions in force of which a target is not in the record."""
        with self._database.read() as connection:
            decisions = find_in_force(read_decisions(connection))
            waiting = _waiting(connection, [d.id for d in decisions])
        return tuple(
            Logged(decision=d, in_force=True, waiting=waiting[d.id])
            for d in decisions
            if d.id in waiting
        )


def _keep(
    connection: Connection, decision: Decision, *, strict: bool = True
) -> tuple[str, ...]:
    if _is_known(connection, decision.id):
        return ()
    row = {
        "id": decision.id,
        "noun": decision.noun,
        "verb": decision.verb.value,
        "who": decision.who,
        "when": to_moment(decision.when),
        "data": dump_part(decision),
        "recorded": now(),
    }
    last = connection.execute(sa.select(sa.func.max(DECISIONS.c.number))).scalar()
    number = (last or 0) + 1
    connection.execute(sa.insert(DECISIONS).values(number=number, **row))
    targets = [
        {"decision": number, "target": t} for t in dict.fromkeys(decision.targets)
    ]
    connection.execute(sa.insert(TARGETS), targets)
    raise_number(connection, INPUTS)
    return apply_decision(connection, decision, strict=strict)


def _waiting(
    connection: Connection, keys: Iterable[str]
) -> Mapping[str, tuple[str, ...]]:
    """Give, for each of these decisions, those targets that are not in the record."""
    rows = (
        sa.select(DECISIONS.c.id, TARGETS.c.target)
        .join_from(TARGETS, DECISIONS, TARGETS.c.decision == DECISIONS.c.number)
        .where(TARGETS.c.entry.is_(None), DECISIONS.c.verb != Verb.UNDO.value)
        .order_by(TARGETS.c.target)
    )
    found: dict[str, tuple[str, ...]] = {}
    for some in chunked(tuple(keys)):
        for key, target in connection.execute(rows.where(DECISIONS.c.id.in_(some))):
            found[key] = (*found.get(key, ()), target)
    return found


def _is_known(connection: Connection, key: str) -> bool:
    rows = sa.select(DECISIONS.c.id).where(DECISIONS.c.id == key)
    return connection.execute(rows).first() is not None
