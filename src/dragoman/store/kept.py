"""Answers that go over the whole record, kept until something in it changes."""

from collections.abc import Callable
from typing import Any

from dragoman.store.database import Database
from dragoman.store.meta import ASSEMBLED, INPUTS, read_number

MOST_KEPT = 200  # answers


class Kept:
    """Answers, each with the state of the record that it was given for.

    ``meta`` counts what changes a record: reports, decisions, refreshes.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: dict[tuple[str, ...], tuple[tuple[int, ...], Any]] = {}

    def answer[Value](self, name: tuple[str, ...], ask: Callable[[], Value]) -> Value:
        """Give an answer that was kept, or ask again where something changed."""
        with self._database.read() as connection:
            numbers = tuple(read_number(connection, n) for n in (INPUTS, ASSEMBLED))
        kept = self._kept.get(name)
        if kept is None or kept[0] != numbers:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            kept = numbers, ask()
            self._kept[name] = kept
        value: Value = kept[1]
        return value
