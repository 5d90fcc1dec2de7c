"""Counts that a report states as fact."""

from collections.abc import Sequence

from dragoman.extract.actors import Cast
from dragoman.extract.parse import Syntax
from dragoman.extract.quantities import Count
from dragoman.extract.times import Times
from dragoman.model.claim import Figure, Statement


def find_figures(
    syntax: Syntax,
    counts: Sequence[Count],
    cast: Cast,
    times: Times,
    statements: Sequence[Statement],
) -> tuple[Figure, ...]:
    """Find the counts that a report or its speakers state as fact."""
    return ()
