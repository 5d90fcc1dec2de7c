"""Lines above a report that name its outlet: "The Harbour Gazette", "Radio Ansel"."""

import calendar
import re
from functools import cache

from dragoman.reference import read_table, split_list

LONGEST_NAME = 6  # words
LONGEST_DATE_LINE = 90
SMALL = frozenset({"of", "the", "and", "for", "&", "de", "del", "la", "le", "du", "da"})
FREQUENCY = re.compile(r"\s+\d{2,4}(?:[.,]\d+)?\s*(?:FM|AM|MHz|kHz)\.?$")
PARTS = re.compile(r"\s*[|,–—]\s*|\s+-+\s+")
_NAMES = "|".join(name[:3] for name in calendar.month_name if name)
_MONTH = rf"(?:{_NAMES})[a-z]*\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = re.compile(
    rf"\b(?:{_DAY} {_MONTH}|{_MONTH} {_DAY}),? \d{{4}}\b|\b\d{{4}}-\d\d-\d\d"
)
SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)\]]*$")


def find_masthead(lines: list[str]) -> tuple[int, str] | None:
    """Find the line of a report's head that is the name of its outlet.

    It is the first line where a date or a headline stands below it, or the line
    below the headline. A name that many headlines end with ("Star", "Today") needs
    an article before it or a date beside it.

    Returns:
        The number of the line and the name, or ``None``.
    """
    for number, line in enumerate(lines[:2]):
        around = lines[max(0, number - 1) : number + 2]
        if len(lines) <= number + 1 or any(map(is_body, around[:number])):
            return None
        name = _read_name(line)
        below = lines[number + 1]
        dated = is_date_line(line) or is_date_line(below)
        sure = name is not None and (dated or _has_article(name))
        if name and sure and (dated or number or not is_body(below)):
            return number, name
    return None


def is_date_line(line: str) -> bool:
    """Whether a short line that is no sentence holds a date with its year."""
    short = len(line) <= LONGEST_DATE_LINE and not SENTENCE_END.search(line)
    return short and DATE.search(line) is not None


def is_body(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return bool(SENTENCE_END.search(line))


def _read_name(line: str) -> str | None:
    """Give the name of an outlet that a line is, apart from a date or frequency."""
    head = PARTS.split(line)[0] if is_date_line(line) else line
    name = FREQUENCY.sub("", head.strip("\ufeff* "))
    words = name.split()
    if not 1 < len(words) <= LONGEST_NAME or is_body(name):
        return None
    if any(not w[:1].isupper() and w.lower() not in SMALL for w in words):
        return None
    plain = f" {name.casefold()} "
    first, last = _signs()
    known = any(plain.startswith(f" {word} ") for word in first) or any(
        plain.endswith(f" {word} ") for word in last
    )
    return name if known else None


def _has_article(name: str) -> bool:
    return name.split(maxsplit=1)[0].casefold() in {"the", "radio"}


@cache
def _signs() -> tuple[frozenset[str], frozenset[str]]:
    """Give the words that names of outlets begin with, and those they end with."""
    rows = [
        (row["word"].casefold(), split_list(row["position"]))
        for row in read_table("outlet_words")
    ]
    return (
        frozenset(word for word, where in rows if "start" in where),
        frozenset(word for word, where in rows if "end" in where),
    )
