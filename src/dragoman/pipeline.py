"""The five steps in order; the only module that knows them all."""

from collections.abc import Callable, Iterable
from pathlib import Path

from dragoman.extract import extract_readings
from dragoman.extract.publication import refine_published
from dragoman.model.record import Record
from dragoman.model.report import Problem, Report, Reports
from dragoman.read import read_files
from dragoman.reconcile import link_readings
from dragoman.record import assemble_record
from dragoman.render import render_page

Progress = Callable[[int], None]


def read_reports(*paths: str | Path) -> Reports:
    """Read reports from files and folders; ``-`` is standard input.

    Returns:
        The reports, each text once, and what could not be read.
    """
    return read_files(paths)


def build_record(
    reports: Reports | Iterable[Report], progress: Progress | None = None
) -> Record:
    """Find what reports say and put it together.

    Args:
        reports: What ``read_reports`` gave, or any reports.
        progress: Called with 1 after each report.

    Returns:
        The record; the same whatever the order of the reports.
    """
    if not isinstance(reports, Reports):
        reports = Reports(reports=tuple(reports))
    ordered = sorted(reports.reports, key=lambda report: report.id)
    told = []
    for reading in extract_readings(ordered):
        told.append(reading)
        if progress:
            progress(1)
    problems = [*reports.problems, *map(_unparsed, filter(_is_foreign, ordered))]
    readings = refine_published(told)
    found = link_readings(readings)
    return assemble_record(readings, found.heads, found.links, problems)


def _is_foreign(report: Report) -> bool:
    return report.language not in {"en", None}


def _unparsed(report: Report) -> Problem:
    why = f"no parser for the language {report.language!r}: kept, nothing extracted"
    return Problem(path=report.path, why=why)


def render_dossier(record: Record) -> str:
    """Give the dossier of a record, as one self-contained HTML page."""
    return render_page(record)
