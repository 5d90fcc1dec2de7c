"""Lengths of time in ISO 8601: "six weeks" is P6W, "an hour" PT1H."""

from collections.abc import Mapping

UNITS: Mapping[str, tuple[str, float, str]] = {
    "second": ("PT", 1, "S"),
    "minute": ("PT", 1, "M"),
    "min": ("PT", 1, "M"),
    "hour": ("PT", 1, "H"),
    "hr": ("PT", 1, "H"),
    "day": ("P", 1, "D"),
    "night": ("P", 1, "D"),
    "week": ("P", 1, "W"),
    "fortnight": ("P", 2, "W"),
    "month": ("P", 1, "M"),
    "quarter": ("P", 3, "M"),
    "year": ("P", 1, "Y"),
    "decade": ("P", 10, "Y"),
    "century": ("P", 100, "Y"),
}


def unit_of_time(word: str) -> str | None:
    """Give the singular of a unit of time, or ``None`` for other words."""
    word = word.lower()
    if word == "centuries":
        return "century"
    single = word.removesuffix("s")
    return single if single in UNITS else None


def to_duration(value: float, unit: str) -> str:
    """Write a length of time in ISO 8601.

    Example:
        >>> to_duration(6, "week"), to_duration(1.5, "hour"), to_duration(2, "decade")
        ('P6W', 'PT1.5H', 'P20Y')
    """
    prefix, factor, letter = UNITS[unit]
    return f"{prefix}{value * factor:g}{letter}"
