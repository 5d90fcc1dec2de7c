"""Which party demands, offers, accepts or rejects what."""

from collections.abc import Sequence

from dragoman.extract.actors import Cast
from dragoman.extract.parse import Syntax
from dragoman.extract.times import Times
from dragoman.model.claim import Position, Statement

__all__ = ["find_positions"]


def find_positions(
    syntax: Syntax, cast: Cast, times: Times, statements: Sequence[Statement]
) -> tuple[Position, ...]:
    """Find where each party stands on each issue."""
    return ()
