"""Who does the work that falls into parts: this process, all cores, or many machines.

Reading a report depends on nothing but the report, and the judgement on a pair on
nothing but the pair. So both fall into parts that any process may do, and whoever does
them the record is the same to the byte.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from itertools import chain, islice
from multiprocessing import get_context
from types import TracebackType
from typing import Self

from dragoman.errors import EngineError
from dragoman.extract import extract_readings
from dragoman.model.claim import Reading
from dragoman.model.report import Report
from dragoman.reconcile import Engine

REPORTS = 8  # in a part: a second or two of work
FEW = 8  # parts that one process has done before others have loaded the parser
AHEAD = 2  # parts for each process that are under way or done, and not yet taken
TRIES = 3

__all__ = ["Engine", "LocalEngine", "extract_in_parts", "start_engine"]


class LocalEngine:
    """All cores of this machine; a small job stays in this process.

    Args:
        processes: How many processes; by default one for each core.
    """

    def __init__(self, processes: int | None = None) -> None:
        self._processes = processes or len(os.sched_getaffinity(0))
        self._pool: ProcessPoolExecutor | None = None

    def map[A, B](self, work: Callable[[A], B], parts: Iterable[A]) -> Iterator[B]:
        """Give what comes of each part, in the order of the parts.

        Raises:
            EngineError: A process died over a part again and again.
        """
        coming = iter(parts)
        if self._processes == 1:
            yield from map(work, coming)
            return
        first = list(islice(coming, FEW + 1))
        if len(first) <= FEW and self._pool is None:
            yield from map(work, first)
            return
        yield from self._spread(work, chain(first, coming))

    def close(self) -> None:
        """Let the processes end."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def __enter__(self) -> Self:
        """Give itself, to be closed at the end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let the processes end."""
        self.close()

    def _spread[A, B](self, work: Callable[[A], B], parts: Iterator[A]) -> Iterator[B]:
        """Do parts in other processes, never many more of them than there are."""
        under_way: deque[tuple[A, Future[B]]] = deque()
        for part in parts:
            under_way.append((part, self._send(work, part)))
            if len(under_way) >= AHEAD * self._processes:
                yield self._take(work, under_way)
        while under_way:
            yield self._take(work, under_way)

    def _send[A, B](self, work: Callable[[A], B], part: A) -> Future[B]:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._processes, mp_context=get_context("spawn")
            )
        try:
            return self._pool.submit(work, part)
        except BrokenProcessPool as error:  # told once the part's turn comes
            broken: Future[B] = Future()
            broken.set_exception(error)
            return broken

    def _take[A, B](
        self, work: Callable[[A], B], under_way: deque[tuple[A, Future[B]]]
    ) -> B:
        """Give what came of the first part; where a process died, send all again."""
        for _ in range(TRIES):
            try:
                found = under_way[0][1].result()
            except BrokenProcessPool:
                self.close()
                parts = [part for part, _ in under_way]
                under_way.clear()
                under_way.extend((part, self._send(work, part)) for part in parts)
            else:
                under_way.popleft()
                return found
        why = f"a process died {TRIES} times over one part, perhaps for want of memory"
        raise EngineError("local", why)


def start_engine(name: str = "local") -> AbstractContextManager[Engine]:
    """Start the engine that somebody names: ``local``, ``ray``, or ``ray:ADDRESS``.

    Raises:
        EngineError: There is no such engine, or it cannot be started.
    """
    kind, _, address = name.partition(":")
    match kind:
        case "local" if not address:
            return LocalEngine()
        case "ray":
            from dragoman.pipeline.cluster import RayEngine  # noqa: PLC0415 - an extra

            return RayEngine(name if address.startswith("//") else address)
        case _:
            raise EngineError(name, "no such engine: local, ray, or ray:HOST:PORT")


def extract_in_parts(reports: Iterable[Report], engine: Engine) -> Iterator[Reading]:
    """Read reports in order, a part at a time, wherever the engine has it done."""
    for readings in engine.map(_extract, _batch(reports)):
        yield from readings


def _batch(reports: Iterable[Report]) -> Iterator[tuple[Report, ...]]:
    coming = iter(reports)
    while some := tuple(islice(coming, REPORTS)):
        yield some


def _extract(reports: tuple[Report, ...]) -> tuple[Reading, ...]:
    return tuple(extract_readings(reports))
