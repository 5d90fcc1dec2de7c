"""The five steps in order; the only module that knows them all."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import batched
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.agreement import (
    compare_statuses,
    find_critical,
    find_due,
    follow_agreement,
    list_delays,
)
from dragoman.errors import ReadError
from dragoman.extract import extract_readings
from dragoman.extract.publication import refine_published
from dragoman.extract.version import identify_rules
from dragoman.model.agreement import Agreement, Occurrence
from dragoman.model.claim import Reading
from dragoman.model.judgement import Decision
from dragoman.model.record import Record
from dragoman.model.report import Problem, Report, Reports
from dragoman.read import Item, find_items, read_files, read_item
from dragoman.reconcile import link_readings
from dragoman.record import apply_decisions, assemble_record
from dragoman.render import Board, Delay, Outlook, lay_board, render_page

if TYPE_CHECKING:  # opening a store takes SQLAlchemy, which most commands need not
    from dragoman.store import Store

Progress = Callable[[int], None]
BATCH_SIZE = 64  # reports that are parsed in one call
DELAY = 7  # days by which an obligation is taken to be late, to see what that moves


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
    return assemble_readings(told, problems=reports.problems)


def assemble_readings(
    told: Iterable[Reading],
    decisions: Iterable[Decision] = (),
    problems: Iterable[Problem] = (),
) -> Record:
    """Put together what reports say and what people decided."""
    kept, decided = tuple(told), tuple(decisions)
    foreign = [reading.report for reading in kept if _is_foreign(reading.report)]
    readings = apply_decisions(refine_published(kept), decided)
    found = link_readings(readings, decided)
    unread = (*problems, *map(_unparsed, foreign))
    return assemble_record(readings, found.heads, found.links, unread, decided)


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of adding to a store.

    Attributes:
        reports: Ids of the reports that are new.
        known: How many files and feed items were known already.
        problems: What could not be read.
        changed: How many entries of the record changed.
    """

    reports: tuple[str, ...] = ()
    known: int = 0
    problems: tuple[Problem, ...] = ()
    changed: int = 0


def add_reports(
    store: "Store", *paths: str | Path, progress: Progress | None = None
) -> Added:
    """Add what is new in files, folders and feeds to a store, and refresh its record.

    Each report is kept as soon as it is read, and stays whatever happens to those
    after it.

    Args:
        store: The store.
        paths: Files and folders, ``-``, or addresses of feeds.
        progress: Called with 1 after each report that was read.
    """
    problems: list[Problem] = []
    reports: list[str] = []
    known = 0
    for some in batched(find_items(paths, problems), BATCH_SIZE):
        fresh: dict[str, tuple[Report, Item]] = {}
        for item in some:
            report = _read_item(store, item, problems)
            if report is None or report.id in fresh:
                known += report is not None or store.reports.is_known(item.data)
            else:
                fresh[report.id] = (report, item)
        for reading in extract_readings(report for report, _ in fresh.values()):
            item = fresh[reading.report.id][1]
            rules = identify_rules()
            store.reports.add(reading, item.data, source=item.source, rules=rules)
            reports.append(reading.report.id)
            if progress:
                progress(1)
    changed = refresh_record(store)
    return Added(
        reports=tuple(reports),
        known=known,
        problems=tuple(problems),
        changed=len(changed),
    )


def _read_item(store: "Store", item: Item, problems: list[Problem]) -> Report | None:
    """Give a report that is new to the store, ``None`` for what is known or no good."""
    if store.reports.is_known(item.data):
        return None
    try:
        report = read_item(item)
    except ReadError as error:
        problems.append(Problem(path=item.source, why=error.why))
        store.reports.note(item.data, source=item.source, why=error.why)
        return None
    if store.reports.find(report.id) is None:
        return report
    why = "the same text as a report that is known"
    store.reports.note(item.data, source=item.source, why=why, report=report.id)
    return None


def reread_reports(store: "Store", progress: Progress | None = None) -> Added:
    """Read reports of a store again that other versions of the rules have read."""
    rules = identify_rules()
    outdated = store.reports.outdated(rules)
    for keys in batched(outdated, BATCH_SIZE):
        reports = [r for key in keys if (r := store.reports.find(key))]
        for reading in extract_readings(reports):
            store.reports.update(reading, rules=rules)
            if progress:
                progress(1)
    return Added(changed=len(refresh_record(store)), reports=outdated)


def refresh_record(store: "Store") -> tuple[str, ...]:
    """Make a store's record anew if reports or decisions came after it.

    Reports whose date people have set or taken back are read again first.

    Returns:
        The ids of the entries that changed.
    """

    def assemble(
        readings: tuple[Reading, ...], decisions: tuple[Decision, ...]
    ) -> Record:
        return assemble_readings(readings, decisions, store.reports.problems())

    if unread := store.reports.unread():
        for reading in extract_readings(unread):
            store.reports.update(reading, rules=identify_rules())
    return store.refresh(assemble)


def _is_foreign(report: Report) -> bool:
    return report.language not in {"en", None}


def _unparsed(report: Report) -> Problem:
    why = f"no parser for the language {report.language!r}: kept, nothing extracted"
    return Problem(path=report.path, why=why)


def lay_agreement(
    agreement: Agreement,
    occurrences: Iterable[Occurrence],
    as_of: datetime.date,
    *,
    since: datetime.date | None = None,
    days: int = 7,
) -> Board:
    """Lay out where an agreement stands on a day.

    Args:
        agreement: The agreement.
        occurrences: What occurred; what no person has confirmed counts for nothing.
        as_of: The day.
        since: An earlier day, to say what changed since.
        days: How far ahead to look for what is due.
    """
    kept = tuple(occurrences)
    status = follow_agreement(agreement, kept, as_of)
    changes: tuple[str, ...] = ()
    if since is not None:
        before = follow_agreement(agreement, kept, since)
        changes = compare_statuses(before, status)
    delays = list_delays(agreement, DELAY).items()
    outlook = Outlook(
        due=find_due(status, days),
        changes=changes,
        delays=tuple(Delay(obligation=k, days=DELAY, moved=m) for k, m in delays),
        critical=find_critical(agreement),
    )
    return lay_board(status, kept, outlook)


def render_dossier(record: Record, board: Board | None = None) -> str:
    """Give the dossier of a record, as one self-contained HTML page.

    Args:
        record: The record.
        board: Where an agreement stands that is to be shown with it.
    """
    return render_page(record, board)
