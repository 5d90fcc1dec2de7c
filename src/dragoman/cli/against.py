"""What a record is read against: counts from elsewhere, and what was known before."""

import datetime
from collections.abc import Iterable
from pathlib import PurePath

import click

from dragoman.model.record import Record
from dragoman.record import add_reference, load_reference

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
        UsageError: It is neither.
    """
    try:
        return datetime.date.fromisoformat(given)
    except ValueError:
        pass
    found = [
        report.id
        for report in record.reports
        if given in (report.id, report.path, PurePath(report.path).name)
    ]
    if len(found) != 1:
        raise click.UsageError(f"neither a day (2024-03-20) nor a report: {given!r}")
    return found[0]
