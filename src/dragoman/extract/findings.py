"""What the first steps find in a report, for the steps that build on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.extract.actors import Cast, find_cast
from dragoman.extract.quantities import Count, find_counts
from dragoman.extract.statements import find_statements
from dragoman.extract.syntax import Syntax
from dragoman.extract.times import Times, find_times
from dragoman.model.claim import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """One report's words, and who, how many, when and who says so in it.

    Attributes:
        syntax: The parsed report.
        counts: The numbers that count something.
        cast: Who appears.
        times: When things are.
        statements: Who said what.
    """

    syntax: Syntax
    counts: Sequence[Count]
    cast: Cast
    times: Times
    statements: tuple[Statement, ...]


def gather_findings(syntax: Syntax) -> Findings:
    """Find what the later steps build on, in a parsed report."""
    cast = find_cast(syntax)
    return Findings(
        syntax=syntax,
        counts=find_counts(syntax),
        cast=cast,
        times=find_times(syntax),
        statements=find_statements(syntax, cast),
    )
