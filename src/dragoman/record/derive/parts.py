"""Whether a count is of some of those whom another counts.

"Seven people, among them three children": the three are no other count of the seven,
and a count of children is none of all people.
"""

import re

from dragoman.model.claim import Figure
from dragoman.model.report import Passage
from dragoman.record.lookup import Lookup
from dragoman.reference.wording import find_sentence

AMONG = re.compile(
    r"\b(?:including|(?:among|of)\s(?:them|whom|those|these))[\s,:]+(?:were\s|was\s)?"
    r"(?:(?:at\sleast|about|some|only|the)\s)?\Z",
    re.I,
)
AMONG_THEM = re.compile(r"\s(?:of|among)\s(?:them|whom|those|these)\b", re.I)
YOUNG = re.compile(
    r"\b(?:child(?:ren)?|bab(?:y|ies)|infants?|minors?|toddlers?)\b", re.I
)


def name_part(figure: Figure, lookup: Lookup) -> str:
    """Give of which part of all people a figure is, "" for no part."""
    passage = figure.evidence
    if is_of_young(passage.quote):
        return "young"
    return figure.unit if is_told_among(passage, lookup) else ""


def is_told_among(passage: Passage, lookup: Lookup) -> bool:
    """Whether a count is told as some of those before it ("among them three")."""
    text = lookup.reports[passage.report].text
    first, last = find_sentence(text, passage.start, passage.end)
    before, after = text[first : passage.start], text[passage.end : last]
    return bool(AMONG.search(before) or AMONG_THEM.match(after))


def is_of_young(words: str) -> bool:
    """Whether a count is of children, whom a count of people has among others."""
    return YOUNG.search(words) is not None
