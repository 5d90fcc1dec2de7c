"""Proposals: their phases, obligations, exchanges and conditions."""

from collections.abc import Sequence

from dragoman.extract.actors import Cast
from dragoman.extract.parse import Syntax
from dragoman.extract.quantities import Count
from dragoman.extract.times import Times
from dragoman.model.claim import Position, Proposal, Statement

__all__ = ["find_proposals"]


def find_proposals(
    syntax: Syntax,
    counts: Sequence[Count],
    cast: Cast,
    times: Times,
    statements: Sequence[Statement],
    positions: Sequence[Position],
) -> tuple[Proposal, ...]:
    """Find plans on the table, each side's demands, and past deals."""
    return ()
