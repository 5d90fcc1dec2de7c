"""From files to a record, and from a record to its dossier."""

import datetime
from collections.abc import Callable, Iterable
from pathlib import Path

from dragoman.model.claim import Reading
from dragoman.model.judgement import Decision
from dragoman.model.record import Record
from dragoman.model.report import Problem, Report, Reports
from dragoman.pipeline.engine import Engine, extract_in_parts
from dragoman.pipeline.upkeep import Upkeep
from dragoman.read import read_files
from dragoman.reconcile import Here
from dragoman.record import find_new_entries, find_reports_since
from dragoman.render import Board, render_page
from dragoman.render.words import print_day

Progress = Callable[[int], None]


def read_reports(*paths: str | Path) -> Reports:
    """Read reports from files and folders; ``-`` is standard input.

    Returns:
        The reports, each text once, and what could not be read.
    """
    return read_files(paths)


def build_record(
    reports: Reports | Iterable[Report],
    progress: Progress | None = None,
    engine: Engine | None = None,
) -> Record:
    """Find what reports say and put it together.

    Args:
        reports: What ``read_reports`` gave, or any reports.
        progress: Called with 1 after each report.
        engine: Who reads and compares; by default this process.

    Returns:
        The record; the same whatever the order of the reports.
    """
    if not isinstance(reports, Reports):
        reports = Reports(reports=tuple(reports))
    ordered = sorted(reports.reports, key=lambda report: report.id)
    told = []
    for reading in extract_in_parts(ordered, engine or Here()):
        told.append(reading)
        if progress:
            progress(1)
    return Upkeep(engine).assemble(told, problems=reports.problems)


def assemble_readings(
    told: Iterable[Reading],
    decisions: Iterable[Decision] = (),
    problems: Iterable[Problem] = (),
) -> Record:
    """Put together what reports say and what people decided."""
    return Upkeep().assemble(told, decisions, problems)


def render_dossier(
    record: Record,
    board: Board | None = None,
    since: datetime.date | str | None = None,
) -> str:
    """Give the dossier of a record, as one self-contained HTML page.

    Args:
        record: The record.
        board: Where an agreement stands that is to be shown with it.
        since: A day, or the id of a report, since which it is to say what is new.

    Raises:
        ValueError: There is no such report.
    """
    if since is None:
        return render_page(record, board)
    new = {*find_new_entries(record, since), *find_reports_since(record, since)}
    titles = {report.id: report.title or report.path for report in record.reports}
    words = print_day(since) if isinstance(since, datetime.date) else titles[since]
    return render_page(record, board, (words, new))
