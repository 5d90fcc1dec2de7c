"""A record kept up from one refresh to the next: only what changed is made again."""

import gc
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dragoman.extract.publication import refine_published
from dragoman.extract.version import identify_rules
from dragoman.model.claim import Reading
from dragoman.model.date import Basis
from dragoman.model.judgement import Decision
from dragoman.model.record import Record
from dragoman.model.report import Problem, Report
from dragoman.pipeline.engine import Engine, extract_in_parts
from dragoman.read import UNREAD_DATE
from dragoman.reconcile import Here, Ledger
from dragoman.record import Context, Keeper, apply_decisions

if TYPE_CHECKING:  # opening a store takes SQLAlchemy, which most commands need not
    from dragoman.store import Store
    from dragoman.store.memory import Memory

MANY = 100  # readings that go; beyond these it is quicker to begin afresh


class Upkeep:
    """Remembers how a record was made, and makes again only what has changed.

    What it gives is the same, to the byte, as what is made of everything at once. One
    thread at a time uses it; others wait.

    Args:
        engine: Who reads and compares; by default this process.
    """

    def __init__(self, engine: Engine | None = None) -> None:
        self.engine: Engine = engine or Here()
        self.memory: Memory | None = None
        self.turn = threading.RLock()
        self._forget()

    def _forget(self) -> None:
        self._ledger = Ledger(engine=self.engine)
        self._keeper = Keeper()
        self._known: dict[str, Reading] = {}

    def assemble(
        self,
        told: Iterable[Reading],
        decisions: Iterable[Decision] = (),
        problems: Iterable[Problem] = (),
    ) -> Record:
        """Put together what reports say and what people decided.

        Args:
            told: All readings.
            decisions: All decisions in force.
            problems: What could not be read.
        """
        kept, decided = tuple(told), tuple(decisions)
        unread = [problem for reading in kept for problem in _find_problems(reading)]
        readings = apply_decisions(refine_published(kept), decided)
        with self.turn, _no_collection():
            try:
                return self._update(
                    {reading.report.id: reading for reading in readings},
                    decided,
                    (*problems, *unread),
                )
            except BaseException:
                self._forget()
                raise

    def _update(
        self,
        readings: Mapping[str, Reading],
        decisions: tuple[Decision, ...],
        problems: tuple[Problem, ...],
    ) -> Record:
        gone = [key for key, known in self._known.items() if readings.get(key) != known]
        if len(gone) > MANY:
            self._forget()
            gone = []
        for key in gone:
            self._ledger.remove(key)
            del self._known[key]
        new = [readings[key] for key in sorted(readings.keys() - self._known.keys())]
        self._ledger.decide(decisions)
        self._ledger.add(new)
        found = self._ledger.find()
        context = Context(
            heads=found.heads, links=found.links, problems=problems, decisions=decisions
        )
        self._known |= {reading.report.id: reading for reading in new}
        return self._keeper.update(new, context, gone)


def refresh_record(store: "Store", upkeep: Upkeep | None = None) -> tuple[str, ...]:
    """Make a store's record anew if reports or decisions came after it.

    Reports whose date people have set or taken back are read again first.

    Args:
        store: The store.
        upkeep: What is known from the last refresh; without it everything is made
            from the beginning.

    Returns:
        The ids of the entries that changed.
    """
    from dragoman.store.memory import Memory  # noqa: PLC0415 - takes SQLAlchemy

    made = upkeep or Upkeep()
    made.memory = made.memory or Memory()

    def assemble(
        readings: tuple[Reading, ...], decisions: tuple[Decision, ...]
    ) -> Record:
        return made.assemble(readings, decisions, store.reports.problems())

    with made.turn:
        if unread := store.reports.unread():
            for reading in extract_in_parts(unread, made.engine):
                store.reports.update(reading, rules=identify_rules())
        return store.refresh(assemble, made.memory)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Spare the collector its rounds over millions of objects that are no garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _is_foreign(report: Report) -> bool:
    return report.language not in {"en", None}


def _find_problems(reading: Reading) -> Iterator[Problem]:
    """Say what of a report was not read, where it was not for want of words."""
    report = reading.report
    if _is_foreign(report):
        why = f"no parser for the language {report.language!r}: kept, nothing extracted"
        yield Problem(path=report.path, why=why)
    if reading.fault:
        why = f"kept, nothing extracted, since a rule broke: {reading.fault}"
        yield Problem(path=report.path, why=why)
    unread = dict(report.bases).get(UNREAD_DATE)
    if unread and report.published.basis is not Basis.EXPLICIT:
        why = f"read, but its date could not be ({unread})"
        yield Problem(path=report.path, why=why)
