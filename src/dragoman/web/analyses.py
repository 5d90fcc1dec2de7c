"""Analyses of bargaining problems: worked out once for each text, one at a time.

An analysis between three parties takes seconds, which no page may take. It is worked
out beside the pages; who asks meanwhile is told to come back.
"""

from collections import OrderedDict
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Lock, Thread

from markupsafe import Markup

from dragoman.bargaining.analysis import Analysis, analyse_problem
from dragoman.bargaining.chart import chart_frontier
from dragoman.bargaining.formats.table import read_table
from dragoman.bargaining.graph.lasting import Lasting, find_lasting
from dragoman.errors import DragomanError
from dragoman.render.charts import draw

MOST_KEPT = 12
PATIENCE = 0.1  # seconds that a page waits
EMPTY = Markup("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysed:
    """What came of an analysis.

    Attributes:
        analysis: The analysis, or ``None`` where there is nothing to analyse.
        lasting: How far each candidate would last.
        chart: The frontier, drawn.
        why: Why there is none, or "".
    """

    analysis: Analysis | None = None
    lasting: tuple[Lasting, ...] = ()
    chart: Markup = EMPTY
    why: str = ""


class Analyses:
    """Works out analyses, and keeps the last of them."""

    def __init__(self) -> None:
        """Prepare to work; nothing is begun."""
        self._lock = Lock()
        self._kept: OrderedDict[str, Future[Analysed]] = OrderedDict()
        self._turn = Lock()

    def find(self, text: str, wait: float = PATIENCE) -> Analysed | None:
        """Find what comes of a problem's table; ``None`` while it is worked out.

        Args:
            text: The table.
            wait: How many seconds to wait for it.
        """
        with self._lock:
            future = self._kept.get(text)
            if future is None:
                future = self._kept[text] = Future()
                work = Thread(target=self._work, args=(text, future), daemon=True)
                work.start()
            self._kept.move_to_end(text)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        try:
            return future.result(timeout=wait)
        except TimeoutError:
            return None

    def _work(self, text: str, future: Future[Analysed]) -> None:
        with self._turn:
            try:
                future.set_result(_analyse(text))
            except BaseException as error:
                future.set_exception(error)
                raise


def _analyse(text: str) -> Analysed:
    try:
        problem, _ = read_table(text)
        analysis = analyse_problem(problem)
    except DragomanError as error:
        return Analysed(why=str(error))
    label = "The frontier, with the candidates numbered"
    return Analysed(
        analysis=analysis,
        lasting=find_lasting(analysis),
        chart=Markup(draw(dict(chart_frontier(analysis)), label)),
    )
