"""A number as a report gives it: low, high, and how it hedges."""

from dataclasses import dataclass
from enum import Enum


class Hedge(Enum):
    """What the words before a number make of it."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AROUND = "around"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    NEARLY = "nearly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number or a range of numbers.

    Attributes:
        low: The number, or the lower end of a range.
        high: The number again, or the upper end.
        hedge: What the words make of it.
    """

    low: float
    high: float
    hedge: Hedge = Hedge.EXACT

    def __post_init__(self) -> None:
        """Refuse a range that ends below its start."""
        if self.high < self.low:
            raise ValueError(f"not a range: {self.low}..{self.high}")
