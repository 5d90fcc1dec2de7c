"""Matters that are only pointed back to: "the demand", "it", "to discuss the idea"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from dragoman.extract.positions.issues import FRAME, OTHER
from dragoman.model.claim import Position
from dragoman.reference import read_table, read_words
from dragoman.reference.wording import fold_words

REACH = 600  # characters back to what is pointed to: some three sentences
CLASSES = frozenset({"pointing", "holding", "yielding"})


def take_up_issues(positions: Iterable[Position]) -> Iterator[Position]:
    """Give the positions of a report, those that point back with the issue meant.

    Args:
        positions: The positions, in the order of the report.
    """
    named: list[Position] = []
    for position in positions:
        if position.issue == OTHER and points_back(position.issue_text):
            meant = next((p for p in reversed(named) if _is_near(p, position)), None)
            yield replace(position, issue=meant.issue) if meant else position
            continue
        if position.issue not in {OTHER, FRAME}:
            named.append(position)
        yield position


def points_back(text: str) -> bool:
    """Whether words name no matter of their own but point to one.

    Example:
        >>> points_back("to discuss the idea"), points_back("the release of its men")
        (True, False)
    """
    words = fold_words(text)
    return bool(words) and all(
        word in read_words("stop_words") or word in _pointing() for word in words
    )


def _is_near(earlier: Position, later: Position) -> bool:
    return 0 < later.evidence[0].start - earlier.evidence[0].end < REACH


@cache
def _pointing() -> frozenset[str]:
    rows = read_table("moving_words")
    return frozenset(row["word"] for row in rows if row["class"] in CLASSES)
