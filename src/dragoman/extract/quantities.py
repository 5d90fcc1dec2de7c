"""Numbers, hedges, ranges, units and durations."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.extract.parse import Syntax, Token
from dragoman.model.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number in its noun phrase.

    Attributes:
        quantity: The number with its hedge.
        number: The words of the number itself.
        counted: Head noun of what is counted, or ``None``.
        start: Offset where the hedge or number begins.
        end: Offset after what is counted.
        duration: ISO 8601 duration if a length of time is counted.
    """

    quantity: Quantity
    number: tuple[Token, ...]
    counted: Token | None
    start: int
    end: int
    duration: str | None = None


def find_counts(syntax: Syntax) -> Sequence[Count]:
    """Find every number that counts something, in order."""
    return ()
