"""What the first steps find in a report, for the steps that build on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.extract.actors import Cast
from dragoman.extract.quantities import Count
from dragoman.extract.syntax import Syntax
from dragoman.extract.times import Times
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
    statements: Sequence[Statement]
