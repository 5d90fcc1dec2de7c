"""A date of any precision, as an interval of days, with how it is known."""

import datetime
from dataclasses import dataclass
from enum import Enum


class Precision(Enum):
    """How wide the words are; the interval says how wide the date is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    RANGE = "range"
    UNKNOWN = "unknown"


class Basis(Enum):
    """How a date is known."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """An interval of days, both ends included; ``None`` is an open end.

    Attributes:
        start: First day it may be.
        end: Last day it may be.
        precision: How wide the words are.
        basis: How it is known.
        words: The words that it rests on, as the report has them.
        anchor: What relative words are counted from, in words.
    """

    start: datetime.date | None = None
    end: datetime.date | None = None
    precision: Precision = Precision.UNKNOWN
    basis: Basis = Basis.UNKNOWN
    words: str = ""
    anchor: str = ""

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it starts."""
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"not an interval: {self.start}..{self.end}")

    @property
    def is_known(self) -> bool:
        """Whether both ends are known."""
        return self.start is not None and self.end is not None

    @property
    def is_day(self) -> bool:
        """Whether it is one single day."""
        return self.is_known and self.start == self.end
