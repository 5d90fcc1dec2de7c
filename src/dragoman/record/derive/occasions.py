"""Of what those died whom a figure counts: dead of two causes are two counts.

The sentence of the number tells, else the one before it in its paragraph.
"""

import re
from functools import cache

from dragoman.model.claim import Figure
from dragoman.record.lookup import Lookup
from dragoman.reference import read_table
from dragoman.reference.patterns import any_of
from dragoman.reference.wording import find_sentence


def find_causes(figure: Figure, lookup: Lookup) -> frozenset[str]:
    """Find the kinds of cause that are named with a count of dead or hurt."""
    passage = figure.evidence
    text = lookup.reports[passage.report].text
    first, last = find_sentence(text, passage.start, passage.end)
    named = _named(text[first:last])
    if named or not first or "\n" in text[max(0, first - 2) : first]:
        return named
    before, end = find_sentence(text, first - 1, first - 1)
    return _named(text[before:end])


def _named(words: str) -> frozenset[str]:
    kinds = _kinds()
    return frozenset(kinds[m.group()] for m in _pattern().finditer(words.casefold()))


@cache
def _kinds() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in read_table("death_causes")}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(_kinds())}\b")
