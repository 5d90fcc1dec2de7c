"""Which decisions hold: those that nobody has undone."""

from collections.abc import Iterable
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.codec.parts import dump_part, load_part
from dragoman.model.claim import identify
from dragoman.model.judgement import Decision, Verb
from dragoman.store.tables import DECISIONS, TARGETS


def make_id(decision: Decision) -> str:
    """Give the id that a decision has by its content."""
    return identify(dump_part(replace(decision, id="")))


def find_in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Give those decisions that hold; an undoing that is undone holds no more."""
    kept = tuple(decisions)
    undone = find_undone(d for d in kept if d.verb is Verb.UNDO)
    return tuple(d for d in kept if d.verb is not Verb.UNDO and d.id not in undone)


def find_undone(undoings: Iterable[Decision]) -> frozenset[str]:
    """Give the ids of the decisions that undoings undo, in order of time."""
    undone: set[str] = set()
    for undoing in reversed(tuple(undoings)):
        if undoing.id not in undone:
            undone |= set(undoing.targets)
    return frozenset(undone)


def read_decisions(connection: Connection) -> tuple[Decision, ...]:
    """Give every decision in order of time."""
    rows = sa.select(DECISIONS.c.data).order_by(DECISIONS.c.when, DECISIONS.c.id)
    return tuple(
        load_part(data, Decision) for data in connection.execute(rows).scalars()
    )


def read_decisions_on(connection: Connection, key: str) -> tuple[Decision, ...]:
    """Give the decisions in force on an entry, in order of time."""
    about = sa.select(TARGETS.c.decision).where(
        (TARGETS.c.target == key) | (TARGETS.c.entry == key)
    )
    rows = sa.select(DECISIONS.c.data).where(DECISIONS.c.number.in_(about))
    ordered = rows.order_by(DECISIONS.c.when, DECISIONS.c.id)
    found = [load_part(d, Decision) for d in connection.execute(ordered).scalars()]
    undone = find_undone(read_undoings(connection))
    return tuple(d for d in found if d.verb is not Verb.UNDO and d.id not in undone)


def read_undoings(connection: Connection) -> tuple[Decision, ...]:
    """Give the undoings in order of time."""
    rows = sa.select(DECISIONS.c.data).where(DECISIONS.c.verb == Verb.UNDO.value)
    ordered = rows.order_by(DECISIONS.c.when, DECISIONS.c.id)
    found = connection.execute(ordered).scalars()
    return tuple(load_part(data, Decision) for data in found)


def read_removed(connection: Connection) -> frozenset[str]:
    """Give the ids of the reports that people took out."""
    rows = sa.select(DECISIONS.c.data).where(
        DECISIONS.c.noun == "reports", DECISIONS.c.verb == Verb.REJECT.value
    )
    found = [load_part(data, Decision) for data in connection.execute(rows).scalars()]
    if not found:
        return frozenset()
    undone = find_undone(read_undoings(connection))
    return frozenset(t for d in found if d.id not in undone for t in d.targets)
