"""Which entries are asked for, in which order, and how many there are."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.store.counting import count_kept
from dragoman.store.nouns import REVIEWED
from dragoman.store.tables import ACTORS_OF, ENTRIES, PASSAGES

UNCOUNTED = ("report", "actor", "issue", "since", "parent")  # no tally is kept of them


class Review(Enum):
    """What people made of an entry."""

    OPEN = ""
    ACCEPTED = "accepted"
    EDITED = "edited"
    ADDED = "added"
    JOINED = "joined"  # a person said what it is one with, or not
    REJECTED = "rejected"  # kept, and not in the record
    ABSORBED = "absorbed"  # is part of its parent now, and not in the record


HIDDEN = (Review.REJECTED.value, Review.ABSORBED.value)


class Order(Enum):
    """How entries follow each other."""

    RECORD = "record"  # as they came into the record
    DATE = "date"  # earliest first, those without a date last
    QUEUE = "queue"  # what is least sure, first
    NEWEST = "newest"  # what changed last, first


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which entries; what is left empty does not matter.

    Attributes:
        nouns: Of these nouns.
        report: Resting on words of this report.
        actor: Naming this actor.
        issue: On this issue.
        kind: Of this type, stance, kind or status.
        review: With this standing; without it, all but rejected and absorbed ones.
        since: Changed after this moment.
        parent: Terms of this proposal.
        rule: Found by this rule.
        below: Of a confidence below this.
        order: How they follow each other.
    """

    nouns: tuple[str, ...] = ()
    report: str = ""
    actor: str = ""
    issue: str = ""
    kind: str = ""
    review: Review | None = None
    since: str = ""
    parent: str = ""
    rule: str = ""
    below: float | None = None
    order: Order = Order.RECORD


def count_matching(connection: Connection, query: Query) -> int:
    """Count the entries that a query asks for, one by one only where that must be."""
    if any(getattr(query, name) for name in UNCOUNTED) or query.below is not None:
        total = sa.select(sa.func.count()).select_from(ENTRIES)
        found = connection.execute(total.where(*list_conditions(query)))
        return int(found.scalar_one())
    values = {name: getattr(query, name) for name in ("kind", "rule")}
    values = {name: value for name, value in values.items() if value}
    nouns = query.nouns or REVIEWED
    if query.review is None:
        return count_kept(connection, nouns, without=HIDDEN, **values)
    return count_kept(connection, nouns, review=query.review.value, **values)


def list_conditions(query: Query) -> list[sa.ColumnElement[bool]]:
    """Give the conditions on entries that a query makes."""
    table = ENTRIES.c
    # Joined to nothing, the noun keeps the planner from going through all of it.
    is_narrow = query.report or (query.actor and not query.issue)
    is_wide = not (query.nouns or query.issue)
    noun = table.noun.concat("") if is_narrow or is_wide else table.noun
    found: list[sa.ColumnElement[bool]] = [noun.in_(query.nouns or REVIEWED)]
    names = ("issue", "kind", "parent", "rule")
    found += [
        table[name] == getattr(query, name) for name in names if getattr(query, name)
    ]
    if query.review is None:
        found.append(table.review.not_in(HIDDEN))
    else:
        found.append(table.review == query.review.value)
    if query.since:
        found.append(table.changed > query.since)
    if query.below is not None:
        found.append(table.confidence < query.below)
    for value, column, entry in (
        (query.report, PASSAGES.c.report, PASSAGES.c.entry),
        (query.actor, ACTORS_OF.c.actor, ACTORS_OF.c.entry),
    ):
        if value:
            found.append(table.pk.in_(sa.select(entry).where(column == value)))
    return found


def order_by(order: Order) -> tuple[sa.ColumnElement[Any], ...]:
    """Give the columns by which entries follow each other."""
    table = ENTRIES.c
    match order:
        case Order.RECORD:
            return (table.pk.asc(),)
        case Order.DATE:
            return (table.start.asc().nulls_last(), table.pk.asc())
        case Order.QUEUE:
            return (table.confidence.asc(), table.pk.asc())
        case Order.NEWEST:
            return (table.changed.desc(), table.pk.desc())
