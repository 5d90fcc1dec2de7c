"""A number as a report gives it: low, high, and how it hedges."""

from dataclasses import dataclass
from enum import Enum

ABOUT = 0.1  # "about 400" may be 360 to 440
UNROUNDED = 100  # smaller counts are taken as counted
MOST_ROUNDING = 0.05  # of a number; "300" is hardly said of 350, nor "40,000" of 44,000


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

    @property
    def reach(self) -> tuple[float, float]:
        """The lowest and the highest number that the words allow."""
        low, high, slack = self.low, self.high, _rounding(self.low)
        match self.hedge:
            case Hedge.EXACT:
                return low - slack, high + slack
            case Hedge.AT_LEAST | Hedge.MORE_THAN:
                return low - slack, float("inf")
            case Hedge.AROUND:
                return low * (1 - ABOUT), high * (1 + ABOUT)
            case Hedge.UP_TO:
                return 0, high + slack
            case Hedge.NEARLY:
                return low * (1 - ABOUT), high + slack

    def may_be(self, other: "Quantity") -> bool:
        """Whether both may be one number, as their hedges and rounding have it."""
        (low, high), (bottom, top) = self.reach, other.reach
        meet = self.low <= other.high and other.low <= self.high
        return meet or (low < top and bottom < high)


def _rounding(value: float) -> float:
    """Give half of the last place that is not nought: 50 for 1,200, 0 for 1,139.

    It is never more than a small share of the number: 15 for 300.
    """
    whole = int(value)
    if whole < UNROUNDED or whole % 10:
        return 0
    digits = str(whole)
    place = 10.0 ** (len(digits) - len(digits.rstrip("0")))
    return min(place / 2, value * MOST_ROUNDING)
