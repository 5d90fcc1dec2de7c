"""Puts the record together anew in the background, one at a time.

What is decided shows in its entries at once; what follows from many entries (gaps,
series, where the talks stand) takes the whole record, and so its time.
"""

import threading

from dragoman.errors import DragomanError
from dragoman.pipeline import refresh_record
from dragoman.store import Store


class Refresher:
    """Knows whether the record is being put together, and what went wrong."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
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

    def wait(self, seconds: float) -> None:
        """Wait until it is done."""
        if self._lock.acquire(timeout=seconds):
            self._lock.release()

    def _refresh(self) -> None:
        try:
            self.failure = ""
            refresh_record(self._store)
        except DragomanError as error:
            self.failure = str(error)
        finally:
            self._lock.release()
