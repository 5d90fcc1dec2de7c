"""Many machines: parts of the work done as tasks of a Ray cluster.

Ray is an extra (``pip install '.[ray]'``). Every node needs the same Dragoman;
what a node of another version would do differently is refused, not mixed in.
"""

import os
import socket
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType, TracebackType
from typing import Any, Self

from dragoman.errors import EngineError
from dragoman.extract.version import identify_rules

AHEAD = 2  # parts for each core that are under way or done, and not yet taken
NO_TALES = "RAY_USAGE_STATS_ENABLED"  # else Ray tells its makers of each start
PATIENCE = 5  # seconds for a cluster to answer at all
RETRIES = 5  # how often a part is done again after who did it has died


class RayEngine:
    """The cores of a Ray cluster.

    A part whose worker or machine dies is done again elsewhere. What comes of a part is
    taken once, in the order of the parts, so nothing is lost and nothing doubled.

    Args:
        address: Where the cluster is, as Ray has it (``host:6379``); without it the one
            that ``RAY_ADDRESS`` names, else one that is started on this machine.

    Raises:
        EngineError: Ray is not installed, or there is no such cluster.
    """

    def __init__(self, address: str = "") -> None:
        self._ray = _import_ray()
        if address:
            _reach(address)
        self._is_ours = not self._ray.is_initialized()
        if self._is_ours:
            try:
                self._ray.init(
                    address=address or None, log_to_driver=False, logging_level="error"
                )
            except (ConnectionError, RuntimeError, ValueError) as error:
                why = str(error).partition("\n")[0]
                raise EngineError(address or "ray", why) from error
        self._task = self._ray.remote(max_retries=RETRIES)(_do)

    def map[A, B](self, work: Callable[[A], B], parts: Iterable[A]) -> Iterator[B]:
        """Give what comes of each part, in the order of the parts.

        Raises:
            EngineError: A part could not be done, however often it was tried.
        """
        rules = identify_rules()
        under_way: deque[Any] = deque()
        for part in parts:
            under_way.append(self._task.remote(work, part, rules))
            if len(under_way) >= AHEAD * self._count_cores():
                yield self._take(under_way)
        while under_way:
            yield self._take(under_way)

    def close(self) -> None:
        """Leave the cluster; end it, if it was started here."""
        if self._is_ours:
            self._ray.shutdown()

    def __enter__(self) -> Self:
        """Give itself, to be closed at the end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the cluster."""
        self.close()

    def _count_cores(self) -> int:
        return max(1, int(self._ray.cluster_resources().get("CPU", 1)))

    def _take(self, under_way: deque[Any]) -> Any:  # noqa: ANN401 - whatever work gives
        try:
            return self._ray.get(under_way.popleft())
        except self._ray.exceptions.RayTaskError as error:
            raise error.cause from error
        except self._ray.exceptions.RayError as error:
            why = f"tried {RETRIES + 1} times: {str(error).partition('\n')[0]}"
            raise EngineError("ray", why) from error


def _do[A, B](work: Callable[[A], B], part: A, rules: str) -> B:
    """Do a part on a node, if it goes by the rules of who asks."""
    if identify_rules() != rules:
        raise EngineError("ray", "a node has another version of Dragoman; install one")
    return work(part)


def _reach(address: str) -> None:
    """Make sure that something listens there; Ray itself would try for minutes."""
    host, _, port = address.rpartition("//")[2].rpartition(":")
    try:
        socket.create_connection((host, int(port)), timeout=PATIENCE).close()
    except (OSError, ValueError) as error:
        raise EngineError(address, "no cluster answers there") from error


def _import_ray() -> ModuleType:
    os.environ.setdefault(NO_TALES, "0")
    try:
        import ray  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise EngineError("ray", "install dragoman[ray]") from error
    return ray
