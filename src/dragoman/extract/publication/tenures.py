"""Offices: a report that names a president in office was published in that term.

Whoever took office last decides; who left before is spoken of in retrospect. A
holder called former, or named beside a year, tells nothing.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.extract.moments.words import words_of
from dragoman.extract.publication.window import Window
from dragoman.extract.syntax import Syntax
from dragoman.reference import read_table, split_list

PAST = re.compile(r"\b(?:former|late|then|ex|previous|outgoing)\b[^.;]{0,24}$", re.I)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
BEFORE = 40  # characters in which "former" may stand before a title
LATEST = datetime.date(9999, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A term of office.

    Attributes:
        name: Who held it.
        words: The words of the names, of which a text must have the last.
        pattern: The holder with the title of the office.
        start: The first day.
        end: The last day, or far ahead while it lasts.
    """

    name: str
    words: frozenset[str]
    pattern: re.Pattern[str]
    start: datetime.date
    end: datetime.date


def cut_by_offices(syntax: Syntax, window: Window) -> Window:
    """Cut to the terms of those whom the report names in office."""
    found = list(_find_tenures(syntax))
    terms = [t for t in found if not _is_of_another_term(t, found)]
    if not terms:
        return window
    low = max(term.start for term in terms)
    held = [term for term in terms if term.start <= low <= term.end]
    high = min(term.end for term in held)
    names = ", ".join(sorted({term.name for term in held}))
    end = None if high == LATEST else high
    return window.narrow(low, end, f"{names} in office")


def _is_of_another_term(tenure: Tenure, found: list[Tenure]) -> bool:
    """Whether the same name held an office in a term that others fit no better."""
    same = [t for t in found if t.name == tenure.name]
    if len(same) == 1:
        return False
    others = [t for t in found if t.name != tenure.name]
    fits = [t for t in same if _meets(t, others)]
    return fits != [tenure]


def _meets(tenure: Tenure, others: list[Tenure]) -> bool:
    return bool(others) and all(
        t.start <= tenure.end and tenure.start <= t.end for t in others
    )


def _find_tenures(syntax: Syntax) -> Iterator[Tenure]:
    text = syntax.report.text
    words = words_of(text.lower())
    for tenure in _tenures():
        if tenure.words <= words and any(
            _is_in_office(syntax, match) for match in tenure.pattern.finditer(text)
        ):
            yield tenure


def _is_in_office(syntax: Syntax, match: re.Match[str]) -> bool:
    text = syntax.report.text
    if PAST.search(text[max(0, match.start() - BEFORE) : match.start()]):
        return False
    here = (s for s in syntax.sentences if s.start <= match.start() < s.end)
    return not any(YEAR.search(text[s.start : s.end]) for s in here)


@cache
def _tenures() -> tuple[Tenure, ...]:
    return tuple(
        Tenure(
            name=split_list(row["name"])[0],
            words=words_of(split_list(row["name"])[0].split()[-1].lower()),
            pattern=_pattern(split_list(row["titles"]), split_list(row["name"])),
            start=datetime.date.fromisoformat(row["start"]),
            end=datetime.date.fromisoformat(row["end"]) if row["end"] else LATEST,
        )
        for row in read_table("office_holders")
    )


def _pattern(titles: tuple[str, ...], names: tuple[str, ...]) -> re.Pattern[str]:
    """Match a title with the whole name of its holder."""
    title = "|".join(map(re.escape, titles))
    name = "|".join(map(re.escape, names))
    return re.compile(rf"\b(?:{title})s? (?:{name})\b")
