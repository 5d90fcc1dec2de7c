"""A refreshed record is kept together with what people decided on its entries."""

from collections.abc import Iterable, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.codec.parts import to_wire
from dragoman.model.judgement import Decision, Verb
from dragoman.model.record import Record
from dragoman.store.aiming import MERGED, Aim, Held
from dragoman.store.apply import show_decisions
from dragoman.store.entries import chunked
from dragoman.store.filing import save_reports
from dragoman.store.nouns import REVIEWED, Row
from dragoman.store.query import HIDDEN, Review
from dragoman.store.saving import (
    NOTHING,
    Known,
    read_known,
    remove_rows,
    save_orders,
    save_rows,
    write_rows,
)
from dragoman.store.tables import DECISIONS, ENTRIES, PASSAGES, TARGETS

Key = tuple[str, str]  # noun and id


def read_held(connection: Connection) -> Held:
    """Give what the record held when it was last made."""
    rows = sa.select(ENTRIES.c.noun, ENTRIES.c.id).where(
        ENTRIES.c.noun.in_(REVIEWED), ENTRIES.c.review.not_in(HIDDEN)
    )
    found = connection.execute(rows).all()
    entries = {(noun, key) for noun, key in found}
    decided = sa.select(TARGETS.c.entry).where(TARGETS.c.entry.is_not(None))
    places = (
        sa.select(ENTRIES.c.noun, ENTRIES.c.id, PASSAGES.c.report)
        .add_columns(PASSAGES.c.start, PASSAGES.c.end)
        .join_from(ENTRIES, PASSAGES, PASSAGES.c.entry == ENTRIES.c.pk)
        .where(ENTRIES.c.noun.in_(MERGED), ENTRIES.c.id.in_(decided))
        .where(PASSAGES.c.field.in_(("mentions", "evidence")))
    )
    passages: dict[Key, set[tuple[str, int, int]]] = {}
    for noun, key, report, start, end in connection.execute(places):
        passages.setdefault((noun, key), set()).add((report, start, end))
    return Held(entries=entries, passages=passages)


def keep_record(
    connection: Connection, record: Record, rows: Sequence[Row], aims: Iterable[Aim]
) -> tuple[str, ...]:
    """Write what changed of a record; give the ids of the entries that changed.

    A rejected entry stays as a row, so that it can be seen and taken back.

    Args:
        connection: Within a transaction that writes.
        record: The record.
        rows: Its parts, made before others have to wait for the transaction.
        aims: The decisions in force, and what they are about.
    """
    known = read_known(connection)
    changed = save_rows(connection, rows, known)
    present = {(row.noun, row.id) for row in rows}
    present |= {("reports", report.id) for report in record.reports}
    save_reports(connection, record.reports)
    save_orders(connection, _order(record, rows))
    kept = tuple(aims)
    decided = _place(connection, kept, present)
    gone = known.keys() - present
    hidden = {key: why for key, why in _hidden(kept, decided).items() if key in gone}
    remove_rows(connection, gone - hidden.keys())
    _keep_rejected(connection, kept, gone | present)
    _hide(connection, hidden)
    standing = {key: known[key][1:] for key in known.keys() & present}
    standing |= {
        (row.noun, row.id): (row.parent, _review(known, row)) for row in changed
    }
    ids = tuple(dict.fromkeys(row.id for row in changed))
    shown = _show(connection, set(decided.values()), set(ids), standing)
    return tuple(dict.fromkeys((*ids, *shown)))


def _order(record: Record, rows: Iterable[Row]) -> Mapping[str, Sequence[object]]:
    """Give in which order the parts of each noun follow each other."""
    orders: dict[str, list[object]] = {}
    for row in rows:
        orders.setdefault(row.noun, []).append(row.id)
    reports = [report.id for report in record.reports]
    return {**orders, "reports": reports, "echoes": record.echoes}


def _review(known: Mapping[Key, Known], row: Row) -> str:
    return known.get((row.noun, row.id), NOTHING)[2]


def _place(
    connection: Connection, aims: Iterable[Aim], present: set[Key]
) -> dict[tuple[str, str], Key]:
    """Note for each target which entry it is now; none where it waits.

    Returns:
        For decision and target: noun and id of the entry.
    """
    placed: dict[tuple[str, str], Key] = {}
    before = _read_targets(connection)
    for aim in aims:
        decision = aim.decision
        for target, claim in aim.found:
            entry = _entry(connection, decision, claim, present)
            if entry:
                placed[decision.id, target] = (decision.noun, entry)
            number, old = before[decision.id, target]
            if old != entry:
                where = (TARGETS.c.decision == number) & (TARGETS.c.target == target)
                connection.execute(sa.update(TARGETS).where(where).values(entry=entry))
    return placed


def _read_targets(
    connection: Connection,
) -> Mapping[tuple[str, str], tuple[int, str | None]]:
    """Give, for decision and target, the decision's number and what the target is."""
    columns = (DECISIONS.c.id, TARGETS.c.target, DECISIONS.c.number, TARGETS.c.entry)
    joined = TARGETS.c.decision == DECISIONS.c.number
    rows = sa.select(*columns).join_from(TARGETS, DECISIONS, joined)
    return {
        (key, target): (number, entry)
        for key, target, number, entry in connection.execute(rows).all()
    }


def _entry(
    connection: Connection, decision: Decision, claim: str | None, present: set[Key]
) -> str | None:
    """Give the entry that a claim is part of now, or the claim where it is left out."""
    is_out = decision.verb is Verb.REJECT
    if claim is None or is_out or (decision.noun, claim) in present:
        return claim
    if decision.noun not in REVIEWED or decision.noun == "disagreements":
        return None
    for passage in decision.passages:
        rows = (
            sa.select(ENTRIES.c.id)
            .join_from(PASSAGES, ENTRIES, PASSAGES.c.entry == ENTRIES.c.pk)
            .where(ENTRIES.c.noun == decision.noun, ENTRIES.c.review.not_in(HIDDEN))
            .where(PASSAGES.c.report == passage.report)
            .where(PASSAGES.c.start == passage.start, PASSAGES.c.end == passage.end)
            .order_by(ENTRIES.c.pk)
        )
        for entry in connection.execute(rows).scalars():
            if (decision.noun, entry) in present:
                return str(entry)
    return claim


def _hidden(
    aims: Iterable[Aim], decided: Mapping[tuple[str, str], Key]
) -> dict[Key, tuple[Review, str | None]]:
    """Give the entries that decisions leave out, and what absorbed them."""
    hidden: dict[Key, tuple[Review, str | None]] = {}
    for aim in aims:
        decision = aim.decision
        entries = [decided.get((decision.id, target)) for target, _ in aim.found]
        if decision.verb is Verb.REJECT:
            hidden |= {key: (Review.REJECTED, None) for key in entries if key}
        if decision.verb is Verb.SAME:
            head = next((key[1] for key in entries if key), None)
            for target, _ in aim.found:
                hidden[decision.noun, target] = (Review.ABSORBED, head)
    return hidden


def _hide(
    connection: Connection, hidden: Mapping[Key, tuple[Review, str | None]]
) -> None:
    for (noun, key), (review, parent) in hidden.items():
        where = (ENTRIES.c.noun == noun) & (ENTRIES.c.id == key)
        values = {"review": review.value}
        if parent and parent != key:
            values["parent"] = parent
        connection.execute(sa.update(ENTRIES).where(where).values(**values))


def _keep_rejected(
    connection: Connection, aims: Iterable[Aim], known: set[Key]
) -> None:
    """Make rows for what was rejected before it ever was in the record."""
    rows = [
        Row(noun=aim.decision.noun, id=claim.id, wire=to_wire(claim))
        for aim in aims
        for claim in aim.claims
        if (aim.decision.noun, claim.id) not in known
    ]
    write_rows(connection, rows, review=Review.REJECTED)


def _show(
    connection: Connection,
    decided: set[Key],
    changed: set[str],
    standing: Mapping[Key, tuple[str | None, str]],
) -> tuple[str, ...]:
    """Show decisions in the entries that were written anew, and take back old ones."""
    keys: dict[str, set[str]] = {}
    for (noun, key), (parent, review) in standing.items():
        if noun not in REVIEWED:
            continue
        is_decided = (noun, key) in decided
        is_new = is_decided and (key in changed or parent in changed)
        if is_new or bool(review) != is_decided:
            keys.setdefault(noun, set()).add(key)
    shown: list[str] = []
    for noun, some in keys.items():
        for few in chunked(sorted(some)):
            shown += show_decisions(connection, noun, few, fresh=True)
    return tuple(shown)
