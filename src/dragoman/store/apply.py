"""A decision, shown at once in the entries that it is about.

An entry is what the rules made of it (its base) with the decisions in force on it, in
order of time. What follows from other entries (gaps, series, merged passages of many
reports) is made anew when the record is refreshed.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from dragoman.codec.edits import edit_wire
from dragoman.codec.parts import load_part
from dragoman.errors import CodecError, StoreError
from dragoman.model.judgement import Decision, Verb
from dragoman.store.additions import OF, has_words, make_wire
from dragoman.store.briefs import remove_briefs
from dragoman.store.editing import VERBS, check_edit, show_reports
from dragoman.store.entries import chunked, find_rows_by_id
from dragoman.store.filing import find_report
from dragoman.store.force import read_decisions_on
from dragoman.store.nouns import NOUNS, REVIEWED, Row, dump_wire
from dragoman.store.query import HIDDEN, Review
from dragoman.store.saving import write_again, write_rows
from dragoman.store.tables import ACTORS_OF, DECISIONS, ENTRIES, TARGETS

REVIEWS = {
    Verb.ACCEPT: Review.ACCEPTED,
    Verb.REJECT: Review.REJECTED,
    Verb.EDIT: Review.EDITED,
    Verb.ADD: Review.ADDED,
    Verb.SAME: Review.JOINED,
    Verb.DIFFERENT: Review.JOINED,
}
TEXTS = frozenset({Verb.SAME, Verb.DIFFERENT, Verb.UNDO})  # what reports can take
WORDS = ("evidence", "mentions")  # fields that hold the passages of many reports


def apply_decision(
    connection: Connection, decision: Decision, *, strict: bool = True
) -> tuple[str, ...]:
    """Show a decision that was just logged; give the ids of the entries changed.

    Args:
        connection: Within a transaction.
        decision: The decision.
        strict: Whether an edit must fit its entry, and what is undone must be there;
            of a decision that was made elsewhere, neither can be asked.
    """
    if decision.noun not in REVIEWED and decision.noun != "reports":
        raise CodecError("noun", f"nothing is decided on {decision.noun}")
    if decision.verb is Verb.UNDO:
        return _undo(connection, decision, strict=strict)
    if decision.noun == "reports":
        return _apply_to_reports(connection, decision, strict=strict)
    if decision.verb is Verb.ADD:
        _add(connection, decision, strict=strict)
    if decision.verb is Verb.EDIT and strict:
        _check_edit(connection, decision)
    changed = show_decisions(connection, decision.noun, decision.targets)
    _place(connection, decision, changed)
    if decision.verb is Verb.SAME:
        _join(connection, decision.noun, changed)
    return changed


def _apply_to_reports(
    connection: Connection, decision: Decision, *, strict: bool
) -> tuple[str, ...]:
    if decision.verb not in TEXTS | VERBS:
        why = "a report is edited or left out, or is said to echo another or not"
        raise CodecError("verb", why)
    if decision.verb is Verb.EDIT and strict:
        check_edit(connection, decision)
    changed = show_reports(connection, decision.targets)
    _place(connection, decision, changed)
    return changed


def _add(connection: Connection, decision: Decision, *, strict: bool) -> None:
    wire = make_wire(decision)
    report = find_report(connection, decision.passages[0].report)
    if report is None or not has_words(report, decision.passages):
        if strict:
            raise CodecError("passages", "no report has these words there")
        return
    parent = dict(decision.fields).get(OF)
    row = Row(noun=decision.noun, id=wire["id"], parent=parent, wire=wire)
    write_rows(connection, [row], review=Review.ADDED)
    _nest(connection, row, Review.ADDED)


def show_decisions(
    connection: Connection, noun: str, keys: Iterable[str], *, fresh: bool = False
) -> tuple[str, ...]:
    """Make entries anew from their base and the decisions in force on them.

    Args:
        connection: Within a transaction.
        noun: The entries' noun.
        keys: Their ids.
        fresh: The entries were just written anew; what they hold now counts, and
            their base only for who takes a decision back.

    Returns:
        The ids of those that there are.
    """
    rows = find_rows_by_id(connection, noun, keys)
    for row in rows:
        _show(connection, row, fresh=fresh)
    return tuple(row["id"] for row in rows)


def _show(connection: Connection, row: RowMapping, *, fresh: bool) -> None:
    noun = row["noun"]
    base = row["base"] or row["data"]
    wire = json.loads(row["data"] if fresh else base)
    decisions = read_decisions_on(connection, row["id"])
    review = Review.OPEN
    for decision in decisions:
        wire = _decide(wire, noun, decision)
        review = _after(review, decision.verb)
    made = Row(noun=noun, id=row["id"], parent=row["parent"], wire=wire)
    write_again(connection, made, json.loads(row["data"]), review)
    kept = base if decisions else None
    where = ENTRIES.c.pk == row["pk"]
    connection.execute(sa.update(ENTRIES).where(where).values(base=kept))
    _nest(connection, made, review)


def _check_edit(connection: Connection, decision: Decision) -> None:
    for row in find_rows_by_id(connection, decision.noun, decision.targets):
        edit_wire(json.loads(row["data"]), NOUNS[decision.noun], decision.fields)


def _after(before: Review, verb: Verb) -> Review:
    """Give the standing after one more decision; what is joined keeps its own."""
    review = REVIEWS[verb]
    return before if review is Review.JOINED and before is not Review.OPEN else review


def _decide(wire: dict[str, Any], noun: str, decision: Decision) -> dict[str, Any]:
    if decision.verb is Verb.EDIT:
        with suppress(CodecError):  # a newer reading may lack what it edits
            wire = edit_wire(wire, NOUNS[noun], decision.fields)
    if decision.verb in {Verb.EDIT, Verb.ACCEPT} and "confidence" in wire:
        wire = {**wire, "confidence": 1.0}
    return wire


def _nest(connection: Connection, row: Row, review: Review) -> None:
    """Show a term in its proposal too."""
    if row.noun != "terms" or not row.parent:
        return
    for parent in find_rows_by_id(connection, "proposals", [row.parent]):
        for column in ("data", "base"):
            if parent[column] is None:
                continue
            wire = json.loads(parent[column])
            places = [t["id"] for t in wire["terms"]]
            at = places.index(row.id) if row.id in places else len(places)
            shown = [] if review.value in HIDDEN else [row.wire]
            wire["terms"][at : at + 1] = shown
            where = ENTRIES.c.pk == parent["pk"]
            values = {column: dump_wire(wire), "digest": ""}
            connection.execute(sa.update(ENTRIES).where(where).values(**values))
        remove_briefs(connection, [parent["pk"]])


def _place(connection: Connection, decision: Decision, found: Iterable[str]) -> None:
    """Note which targets are there; the others wait."""
    number = sa.select(DECISIONS.c.number).where(DECISIONS.c.id == decision.id)
    of = TARGETS.c.decision == number.scalar_subquery()
    here = TARGETS.c.target.in_(list(found))
    update = sa.update(TARGETS).where(of, here).values(entry=TARGETS.c.target)
    connection.execute(update)


def _undo(
    connection: Connection, decision: Decision, *, strict: bool
) -> tuple[str, ...]:
    rows = sa.select(DECISIONS.c.data).where(DECISIONS.c.id.in_(decision.targets))
    found = [load_part(d, Decision) for d in connection.execute(rows).scalars()]
    missing = set(decision.targets) - {d.id for d in found}
    if missing and strict:
        raise StoreError(min(missing), "no such decision to undo")
    changed: list[str] = []
    for undone in found:
        if undone.verb is Verb.UNDO:
            changed += _undo(connection, undone, strict=strict)
            continue
        keys = _entries_of(connection, undone)
        if undone.noun == "reports":
            changed += show_reports(connection, keys)
            continue
        changed += show_decisions(connection, undone.noun, keys)
        if undone.verb is Verb.ADD:
            _hide_added(connection, undone)
    return tuple(dict.fromkeys(changed))


def _entries_of(connection: Connection, decision: Decision) -> list[str]:
    rows = (
        sa.select(TARGETS.c.target, TARGETS.c.entry)
        .join_from(TARGETS, DECISIONS, TARGETS.c.decision == DECISIONS.c.number)
        .where(DECISIONS.c.id == decision.id)
    )
    return [entry or target for target, entry in connection.execute(rows)]


def _hide_added(connection: Connection, decision: Decision) -> None:
    """Take an added entry out, unless its addition holds again."""
    key = decision.targets[0]
    in_force = {d.id for d in read_decisions_on(connection, key)}
    if decision.id not in in_force:
        where = (ENTRIES.c.noun == decision.noun) & (ENTRIES.c.id == key)
        hidden = sa.update(ENTRIES).where(where)
        connection.execute(hidden.values(review=Review.REJECTED.value))


def _join(connection: Connection, noun: str, keys: Iterable[str]) -> None:
    """Let the first entry stand for the others: its words, and who names it."""
    rows = {row["id"]: row for row in find_rows_by_id(connection, noun, keys)}
    ordered = [rows[key] for key in keys if key in rows]
    if len(ordered) < 2:  # noqa: PLR2004 - one alone joins nothing
        return
    head, *others = ordered
    wire = json.loads(head["data"])
    for other in others:
        there = json.loads(other["data"])
        for field in WORDS:
            if isinstance(wire.get(field), list):
                new = [p for p in there[field] if p not in wire[field]]
                wire[field] = [*wire[field], *new]
        where = ENTRIES.c.pk == other["pk"]
        values = {"review": Review.ABSORBED.value, "parent": head["id"]}
        connection.execute(sa.update(ENTRIES).where(where).values(**values))
        if noun == "actors":
            _rename(connection, other["id"], head["id"])
    joined = Row(noun=noun, id=head["id"], parent=head["parent"], wire=wire)
    write_rows(connection, [joined])


def _rename(connection: Connection, old: str, new: str) -> None:
    """Let entries that name an actor name another."""
    named = sa.select(ACTORS_OF.c.entry).where(ACTORS_OF.c.actor == old)
    pks = list(connection.execute(named).scalars())
    for some in chunked(pks):
        data = sa.func.replace(ENTRIES.c.data, f'"{old}"', f'"{new}"')
        update = sa.update(ENTRIES).where(ENTRIES.c.pk.in_(some))
        connection.execute(update.values(data=data, digest=""))
        remove_briefs(connection, some)
        both = sa.select(ACTORS_OF.c.entry, ACTORS_OF.c.field).where(
            ACTORS_OF.c.actor == new, ACTORS_OF.c.entry.in_(some)
        )
        doubled = {tuple(row) for row in connection.execute(both)}
        ours = (ACTORS_OF.c.actor == old) & ACTORS_OF.c.entry.in_(some)
        for entry, field in doubled:
            same = (ACTORS_OF.c.entry == entry) & (ACTORS_OF.c.field == field)
            connection.execute(sa.delete(ACTORS_OF).where(ours, same))
        connection.execute(sa.update(ACTORS_OF).where(ours).values(actor=new))
