"""What a record is read against: counts from elsewhere, and what was known before."""

import datetime
from collections.abc import Iterable
from pathlib import PurePath

import click

from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.record import add_reference, load_reference

LISTED = 10  # reports that a message names

REFERENCES = click.option(
    "--reference",
    "references",
    multiple=True,
    metavar="[WHAT=]CSV",
    help="Counts to read figures against: a day and a value in each line. WHAT is"
    " the thing counted, as the dossier names it; by default the file's name.",
)


def compare_with(record: Record, references: Iterable[str]) -> Record:
    """Give a record whose figures are read against counts from elsewhere.

    Raises:
        ReadError: A file is no CSV of days and values.
        UsageError: The record has no figures of such a thing.
    """
    for given in references:
        what, _, path = given.rpartition("=")
        what = what or PurePath(path).stem
        if not any(series.what.startswith(what) for series in record.series):
            known = ", ".join(sorted({series.what for series in record.series}))
            why = f"no figures of {what!r} over time; there are: {known or 'none'}"
            raise click.UsageError(why)
        record = add_reference(record, load_reference(path, what))
    return record


def find_since(record: Record, given: str) -> datetime.date | str:
    """Find the day, or the id of the report, since which something may be new.

    Raises:
        UsageError: It is neither; the message names the reports.
    """
    try:
        return datetime.date.fromisoformat(given)
    except ValueError:
        pass
    reports = list(enumerate(record.reports, start=1))
    for matches in (_is_called, _is_titled):
        found = [r.id for number, r in reports if matches(r, number, given)]
        if len(found) == 1:
            return found[0]
    known = [f"R{number} {PurePath(report.path).name}" for number, report in reports]
    more = [f"{len(known) - LISTED} more"] if len(known) > LISTED else []
    raise click.UsageError(
        f"neither a day (2024-03-20) nor a report: {given!r}; "
        f"there are: {', '.join([*known[:LISTED], *more])}"
    )


def _is_called(report: Report, number: int, given: str) -> bool:
    """Whether a report is meant by its id, path, file's name or the dossier's code."""
    path = PurePath(report.path)
    return given in (report.id, report.path, path.name, path.stem, f"R{number}")


def _is_titled(report: Report, _: int, given: str) -> bool:
    """Whether a report's title begins with some words."""
    title = (report.title or "").casefold()
    return bool(given.strip()) and title.startswith(given.strip().casefold())
