"""Reports and readings as rows, and rows as reports and readings."""

from collections.abc import Iterable
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from dragoman.codec.parts import dump_part, load_part
from dragoman.model.claim import Reading
from dragoman.model.report import Report
from dragoman.store.clock import now
from dragoman.store.force import read_removed
from dragoman.store.tables import READINGS, REPORTS

UNREAD = ""  # the rules of a reading that has to be made again


def find_report(connection: Connection, key: str) -> Report | None:
    """Find a report by its id, or ``None``."""
    rows = sa.select(REPORTS.c.data, REPORTS.c.text).where(REPORTS.c.id == key)
    found = connection.execute(rows).first()
    return to_report(found.data, found.text) if found else None


def save_reports(connection: Connection, reports: Iterable[Report]) -> None:
    """Keep what is known of reports now, where that has changed."""
    rows = connection.execute(sa.select(REPORTS.c.id, REPORTS.c.data))
    known = {key: data for key, data in rows}  # noqa: C416 - rows are no pairs
    for report in reports:
        values = list_columns(report)
        if known.get(report.id) != values["data"]:
            where = REPORTS.c.id == report.id
            connection.execute(sa.update(REPORTS).where(where).values(**values))


def list_columns(report: Report) -> dict[str, str | None]:
    """Give what the table of reports has of a report beside its text."""
    start, end = report.published.start, report.published.end
    return {
        "title": report.title or "",
        "outlet": report.outlet or "",
        "language": report.language or "",
        "published_start": start.isoformat() if start else None,
        "published_end": end.isoformat() if end else None,
        "data": dump_part(replace(report, text="")),
    }


def to_report(data: str, text: str) -> Report:
    """Give a row of the table as a report."""
    return replace(load_part(data, Report), text=text)


def to_reading(row: RowMapping) -> Reading:
    """Give a reading with its text, and with what people say of its report."""
    reading = load_part(row["reading"], Reading)
    told = reading.report if row["base"] is None else load_part(row["data"], Report)
    return replace(reading, report=replace(told, text=row["text"]))


def save_reading(connection: Connection, reading: Reading, rules: str) -> None:
    """Keep a reading without its text, in place of the one before."""
    report = reading.report
    bare = replace(reading, report=replace(report, text=""))
    values = {"rules": rules, "data": dump_part(bare), "made": now()}
    update = sa.update(READINGS).where(READINGS.c.report == report.id)
    if connection.execute(update.values(**values)).rowcount == 0:
        connection.execute(sa.insert(READINGS).values(report=report.id, **values))


def is_kept(connection: Connection) -> sa.ColumnElement[bool]:
    """Give the condition on reports that nobody took out."""
    return REPORTS.c.id.not_in(sorted(read_removed(connection)))
