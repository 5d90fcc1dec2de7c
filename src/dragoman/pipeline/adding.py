"""Reports into a store: what is new is read, kept at once, and put into its record."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import batched
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.errors import ReadError
from dragoman.extract.version import identify_rules
from dragoman.model.report import Problem, Report
from dragoman.pipeline.engine import extract_in_parts
from dragoman.pipeline.upkeep import Upkeep, refresh_record
from dragoman.read import Item, find_items, read_item

if TYPE_CHECKING:  # opening a store takes SQLAlchemy, which most commands need not
    from dragoman.store import Store

Progress = Callable[[int], None]
BATCH_SIZE = 64  # reports that are taken from the store at a time


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


@dataclass(slots=True)
class _Fresh:
    """The items that hold reports new to a store, found as they are asked for."""

    store: "Store"
    items: dict[str, Item] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    known: int = 0

    def find(self, items: Iterable[Item]) -> Iterator[Report]:
        """Give the reports that are new."""
        for item in items:
            report = self._read(item)
            if report is None or report.id in self.items:
                is_known = self.store.reports.is_known(item.data)
                self.known += report is not None or is_known
            else:
                self.items[report.id] = item
                yield report

    def _read(self, item: Item) -> Report | None:
        """Give a report that is new to the store, ``None`` for what is known or bad."""
        reports = self.store.reports
        if reports.is_known(item.data):
            return None
        try:
            report = read_item(item)
        except ReadError as error:
            self.problems.append(Problem(path=item.source, why=error.why))
            reports.note(item.data, source=item.source, why=error.why)
            return None
        if reports.find(report.id) is None:
            return report
        why = "the same text as a report that is known"
        reports.note(item.data, source=item.source, why=why, report=report.id)
        return None


def add_reports(
    store: "Store",
    *paths: str | Path,
    progress: Progress | None = None,
    upkeep: Upkeep | None = None,
) -> Added:
    """Add what is new in files, folders and feeds to a store, and refresh its record.

    Each report is kept as soon as it is read, and stays whatever happens to those
    after it.

    Args:
        store: The store.
        paths: Files and folders, ``-``, or addresses of feeds.
        progress: Called with 1 after each report that was read.
        upkeep: What is known from the last refresh, and who reads.
    """
    fresh = _Fresh(store)
    items = find_items(paths, fresh.problems)
    return _add(fresh, items, progress, upkeep or Upkeep())


def add_item(store: "Store", item: Item, *, upkeep: Upkeep | None = None) -> Added:
    """Add one report, of which the bytes are here, if it is new to a store.

    Args:
        store: The store.
        item: Its bytes, and what they are called.
        upkeep: What is known from the last refresh, and who reads.
    """
    return _add(_Fresh(store), [item], None, upkeep or Upkeep())


def _add(
    fresh: _Fresh, items: Iterable[Item], progress: Progress | None, made: Upkeep
) -> Added:
    store, rules = fresh.store, identify_rules()
    reports: list[str] = []
    for reading in extract_in_parts(fresh.find(items), made.engine):
        item = fresh.items.pop(reading.report.id)
        store.reports.add(reading, item.data, source=item.source, rules=rules)
        reports.append(reading.report.id)
        if progress:
            progress(1)
    changed = refresh_record(store, made)
    return Added(
        reports=tuple(reports),
        known=fresh.known,
        problems=tuple(fresh.problems),
        changed=len(changed),
    )


def reread_reports(
    store: "Store",
    progress: Progress | None = None,
    upkeep: Upkeep | None = None,
) -> Added:
    """Read reports of a store again that other versions of the rules have read."""
    made = upkeep or Upkeep()
    rules = identify_rules()
    outdated = store.reports.outdated(rules)
    kept = (
        report
        for keys in batched(outdated, BATCH_SIZE)
        for key in keys
        if (report := store.reports.find(key))
    )
    for reading in extract_in_parts(kept, made.engine):
        store.reports.update(reading, rules=rules)
        if progress:
            progress(1)
    return Added(changed=len(refresh_record(store, made)), reports=outdated)
