"""What words count, and how long a length of time is."""

import re
from functools import cache

from dragoman.reference.patterns import any_of
from dragoman.reference.tables import read_table

SAME_LENGTH = 0.07  # 40 days and six weeks differ by a twentieth
DAYS = {"Y": 365.0, "M": 30.4, "W": 7.0, "D": 1.0}
LENGTH = re.compile(r"(\d+(?:\.\d+)?)([YMWD])")


def count_days(duration: str | None) -> float:
    """Count the days of an ISO 8601 duration, 0 for none or for hours.

    Example:
        >>> count_days("P6W"), count_days("P40D")
        (42.0, 40.0)
    """
    parts = LENGTH.findall((duration or "").split("T")[0])
    return sum(float(number) * DAYS[unit] for number, unit in parts)


def is_one_length(left: float, right: float) -> bool:
    """Whether two numbers of days are one length in other words."""
    return abs(left - right) <= SAME_LENGTH * max(left, right)


def name_measures(text: str) -> frozenset[str]:
    """Give what the words of a text count ("captives", "prisoners")."""
    rows = _measures()
    return frozenset(rows[word] for word in _pattern().findall(text.casefold()))


@cache
def _measures() -> dict[str, str]:
    return {row["word"]: row["measure"] for row in read_table("measures")}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(_measures())}\b")
