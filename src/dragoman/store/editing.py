"""What people decide on a report itself: when it was published, or that it is out.

A date decides how "on Sunday" is read, so a report whose date was set or taken back is
marked to be read again; until then its entries are as they were.
"""

from collections.abc import Iterable
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from dragoman.codec.edits import edit_wire
from dragoman.codec.parts import dump_part, from_wire, load_part, to_wire
from dragoman.errors import CodecError
from dragoman.model.date import Basis, DateRange
from dragoman.model.judgement import Decision, Verb
from dragoman.model.report import Report
from dragoman.store.filing import UNREAD, list_columns
from dragoman.store.force import read_decisions_on, read_removed
from dragoman.store.search import remove_texts, save_texts
from dragoman.store.tables import READINGS, REPORTS

SET = ("title", "outlet", "language", "published.")
VERBS = frozenset({Verb.EDIT, Verb.REJECT})


def check_edit(connection: Connection, decision: Decision) -> None:
    """Refuse an edit of what no person may set, or to no value of it.

    Raises:
        CodecError: There is no such report, no such field, or no such value.
    """
    for key in decision.targets:
        row = _find(connection, key)
        if row is None:
            raise CodecError("targets", f"no such report: {key}")
        edit_report(load_part(row["data"], Report), [decision])


def edit_report(report: Report, decisions: Iterable[Decision]) -> Report:
    """Give a report as people edited it.

    Raises:
        CodecError: A field is none that a person may set, or a value is no good.
    """
    for decision in decisions:
        for name, _ in decision.fields:
            if not name.startswith(SET):
                raise CodecError(name, "no field of a report that can be set")
        wire = edit_wire(to_wire(replace(report, text="")), Report, decision.fields)
        report = replace(from_wire(wire, Report), text=report.text)
    return report


def show_reports(connection: Connection, keys: Iterable[str]) -> tuple[str, ...]:
    """Make reports anew from their base and the decisions in force on them.

    Returns:
        The ids of those that there are.
    """
    return tuple(key for key in keys if _show(connection, key))


def _show(connection: Connection, key: str) -> bool:
    row = _find(connection, key)
    if row is None:
        return False
    if key in read_removed(connection):
        remove_texts(connection, [("reports", key)])
    else:
        save_texts(connection, [("reports", key, row["text"])])
    decided = read_decisions_on(connection, key)
    edits = [d for d in decided if d.noun == "reports" and d.verb is Verb.EDIT]
    if not edits and row["base"] is None:
        return True
    base = load_part(row["base"] or row["data"], Report)
    edited = edit_report(base, edits)
    kept = dump_part(_unguess(base) if row["base"] is None else base)
    values = {**list_columns(edited), "base": kept if edits else None}
    where = REPORTS.c.id == key
    connection.execute(sa.update(REPORTS).where(where).values(**values))
    before = load_part(row["data"], Report)
    if before.published != edited.published or not edits:
        unread = sa.update(READINGS).where(READINGS.c.report == key)
        connection.execute(unread.values(rules=UNREAD))
    return True


def _unguess(report: Report) -> Report:
    """Give a report without a date that was inferred: it will be inferred anew."""
    if report.published.basis is Basis.INFERRED:
        return replace(report, published=DateRange())
    return report


def _find(connection: Connection, key: str) -> RowMapping | None:
    rows = sa.select(REPORTS.c.data, REPORTS.c.base, REPORTS.c.text)
    found = connection.execute(rows.where(REPORTS.c.id == key))
    return found.mappings().one_or_none()
