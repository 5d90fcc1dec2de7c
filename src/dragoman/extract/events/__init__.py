"""Meetings, movements, attacks, agreements: asserted, denied, planned."""

from collections.abc import Sequence

from dragoman.extract.actors import Cast
from dragoman.extract.parse import Syntax
from dragoman.extract.times import Times
from dragoman.model.claim import Event, Statement

__all__ = ["find_events"]


def find_events(
    syntax: Syntax, cast: Cast, times: Times, statements: Sequence[Statement]
) -> tuple[Event, ...]:
    """Find what happened, is planned, or did not happen."""
    return ()
