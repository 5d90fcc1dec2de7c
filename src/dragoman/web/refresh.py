"""Puts the record together anew in the background, one at a time.

What is decided shows in its entries at once; what follows from many entries (gaps,
series, where the talks stand) is made again when nobody has decided for a while, or
when somebody asks for it. Of what has not changed since the last time nothing is made
again.
"""

import threading

from dragoman.errors import DragomanError
from dragoman.pipeline import Upkeep, refresh_record
from dragoman.store import Store


class Refresher:
    """Knows whether the record is being put together, and what went wrong."""

    def __init__(self, store: Store, quiet: float = 0.0) -> None:
        """Prepare to work on a store.

        Args:
            store: The store.
            quiet: After how many seconds without a decision to begin; 0 for never.
        """
        self._store = store
        self._quiet = quiet
        self.upkeep = Upkeep()
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        self.failure = ""

    @property
    def is_running(self) -> bool:
        """Whether the record is being put together now."""
        return self._lock.locked()

    def start(self) -> bool:
        """Begin, unless it has begun already; say whether it did."""
        if not self._lock.acquire(blocking=False):
            return False
        threading.Thread(target=self._refresh, name="refresh", daemon=True).start()
        return True

    def expect(self) -> None:
        """Begin when nobody has decided for a while; each decision puts that off."""
        if not self._quiet:
            return
        if self._timer:
            self._timer.cancel()
        self._timer = threading.Timer(self._quiet, self.start)
        self._timer.daemon = True
        self._timer.start()

    def _refresh(self) -> None:
        try:
            self.failure = ""
            refresh_record(self._store, self.upkeep)
        except DragomanError as error:
            self.failure = str(error)
        finally:
            self._lock.release()
