"""Words of the calendar, as fragments of patterns and as numbers."""

import re
from collections.abc import Mapping

from dragoman.reference import read_table
from dragoman.reference.patterns import any_of

MONTHS: Mapping[str, int] = {
    name: n
    for n, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS: Mapping[str, int] = {
    name: n
    for n, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SEASON_CODES: Mapping[str, str] = {
    "spring": "SP",
    "summer": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
}
PARTS: Mapping[str, str] = {
    "morning": "TMO",
    "dawn": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "midnight": "TNI",
    "noon": "T12:00",
}
ORDINALS: Mapping[str, int] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
SMALL: Mapping[str, float] = {
    row["word"]: float(row["value"])
    for row in read_table("number_words")
    if row["kind"] == "cardinal" and row["word"] not in {"no", "nil", "nought"}
} | {
    "a": 1,
    "an": 1,
    "hundred": 100,
    "thousand": 1000,
    "a couple of": 2,
    "a couple": 2,
    "couple of": 2,
    "couple": 2,
}
VAGUE = ("several", "a few", "few", "some", "many", "a number of", "a handful of")


LONGEST_SHORT = 4  # letters of "sept"
FULL_MONTHS = tuple(
    name for name in MONTHS if len(name) > LONGEST_SHORT or name in {"june", "july"}
)
SHORT_MONTHS = tuple(n for n in MONTHS if n not in FULL_MONTHS and n != "may")
MONTH = rf"(?:{any_of((*FULL_MONTHS, 'may'))}|{any_of(SHORT_MONTHS)}\b\.?)"
WEEKDAY = any_of(tuple(n for n in WEEKDAYS if n.endswith("day")))
SHORT_WEEKDAY = any_of(WEEKDAYS) + r"\.?"
PART = r"(?:morning|afternoon|evening|night|noon|midnight|dawn)"
SEASON = any_of(SEASON_CODES)
UNIT = (
    r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade)"
)
LONG_UNIT = r"(?:day|week|fortnight|month|quarter|year|decade|century)"
ORDINAL = any_of(ORDINALS)
TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
NUMBER = (
    r"(?:\d+(?:,\d{3})*(?:\.\d+)?(?:[ -]\d/\d)?"
    rf"|{TENS}[ -]{ONES}|{any_of(SMALL)})"
)
VAGUE_NUMBER = any_of(VAGUE)
YEAR = r"(?:1[5-9]\d\d|20\d\d)"


WORD = re.compile(r"[^\W\d_]+|\d")
UNIT_CUES = frozenset(
    word + ending
    for word in (
        "second",
        "minute",
        "hour",
        "day",
        "night",
        "week",
        "weekend",
        "fortnight",
        "month",
        "quarter",
        "year",
        "decade",
    )
    for ending in ("", "s")
) | {"century", "centuries"}
WEEKDAY_CUES = frozenset(
    n + e for n in WEEKDAYS if n.endswith("day") for e in ("", "s")
)
DIGIT_CUES = frozenset("0123456789")


def words_of(text: str) -> frozenset[str]:
    """Give the words and the digits of a text, in lower case, for quick tests."""
    return frozenset(WORD.findall(text.lower()))


def read_number(words: str) -> float | None:
    """Read the number of a length of time, ``None`` for a vague one.

    Example:
        >>> read_number("twenty-four"), read_number("2 1/2"), read_number("several")
        (24.0, 2.5, None)
    """
    text = " ".join(words.lower().split())
    if text in SMALL:
        return float(SMALL[text])
    tens, _, ones = text.replace("-", " ").partition(" ")
    if tens in SMALL and ones in SMALL:
        return float(SMALL[tens] + SMALL[ones])
    match = re.fullmatch(r"([\d,]+(?:\.\d+)?)(?:[ -](\d)/(\d))?", text)
    if not match:
        return None
    value = float(match[1].replace(",", ""))
    return value + (int(match[2]) / int(match[3]) if match[3] and int(match[3]) else 0)
