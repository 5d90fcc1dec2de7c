"""Lengths of time as people type them: "90 days", "six weeks", or P90D."""

import re

from dragoman.errors import CodecError
from dragoman.extract.quantities.durations import to_duration, unit_of_time
from dragoman.extract.quantities.numerals import number_words

NUMBER = r"\d+(?:\.\d+)?"
ISO = re.compile(
    rf"P(?=\d|T)({NUMBER}Y)?({NUMBER}M)?({NUMBER}W)?({NUMBER}D)?"
    rf"(?:T(?=\d)({NUMBER}H)?({NUMBER}M)?({NUMBER}S)?)?"
)
TYPED = re.compile(r"(?P<number>[\w.]+(?:[ -]\w+)?)[ -](?P<unit>[a-z]+)", re.IGNORECASE)
ONE = frozenset({"a", "an"})


def read_length(name: str, text: str) -> str:
    """Give what was typed as an ISO 8601 duration.

    Args:
        name: Of the field, for the error.
        text: What was typed.

    Raises:
        CodecError: It is no length of time.

    Example:
        >>> read_length("duration", "ten years"), read_length("duration", "p6w")
        ('P10Y', 'P6W')
    """
    if ISO.fullmatch(text.upper()):
        return text.upper()
    found = TYPED.fullmatch(text)
    unit = unit_of_time(found["unit"]) if found else None
    value = _read_number(found["number"]) if found else None
    if unit is None or value is None:
        raise CodecError(name, f"no length such as 90 days, six weeks or P90D: {text}")
    return to_duration(value, unit)


def _read_number(text: str) -> float | None:
    """Read digits, or a number in words ("forty-five")."""
    if re.fullmatch(NUMBER, text):
        return float(text)
    known = number_words("cardinal")
    parts = [
        1.0 if part in ONE else known.get(part)
        for part in re.split(r"[ -]", text.lower())
    ]
    told = [part for part in parts if part is not None]
    return sum(told) if told and len(told) == len(parts) else None
