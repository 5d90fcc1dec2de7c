"""Passages → the words to quote them with: a clause that can be read by itself."""

import re

from dragoman.model.report import Passage
from dragoman.record.lookup import Lookup
from dragoman.reference.wording import find_sentence

DATELINE = re.compile(
    r"[A-Z][A-Z' -]+(?:,\s[\w.\s]+?)?(?:,\s\w+\.?\s\d+(?:,\s\d{4})?)?\s*"
    r"(?:\([^)]{2,40}\)\s*)?(?:-+|–|—|_)\s+"
)
CUT = re.compile(
    r"[,;]\s|\s(?:-+|–|—)\s|\s(?:amid|because|although|though|even though|while|as part"
    r" of|when|after|before)\s"
)
SAID = re.compile(r"\b(?:said|says|added|announced|confirmed|reported)\s(?:that\s)?")
SUBJECT = 6  # characters that a subject has at least
FAR = 150  # characters before a passage from which on its sentence is cut
LONGEST = 260  # characters of a quotation in a line
FEWEST = 4  # words that a quotation has at least, but where its sentence has fewer


def quote_clause(passage: Passage, lookup: Lookup) -> str:
    """Give the words of a passage with what its sentence says before them.

    What its sentence says after them is left out from where a further clause begins.
    """
    text = lookup.reports[passage.report].text
    first, last = find_sentence(text, passage.start, passage.end)
    if dateline := DATELINE.match(text, first, passage.start + 1):
        first = min(dateline.end(), passage.start)
    if said := [m.end() for m in SAID.finditer(text, first, passage.start)]:
        first = said[-1] if passage.start - said[-1] > SUBJECT else first
    if passage.start - first > FAR:
        cuts = [m.end() for m in CUT.finditer(text, first, passage.start)]
        first = cuts[-1] if cuts else passage.start
    found = CUT.search(text, passage.end, last)
    stop = found.start() if found else last
    return clip_words(text[first:stop].strip())


def undate_line(passage: Passage) -> str:
    """Give the words of a passage without the place and day that open a report."""
    dateline = DATELINE.match(passage.quote)
    return passage.quote[dateline.end() :] if dateline else passage.quote


def is_fragment(words: str) -> bool:
    """Whether words are too few to be read by themselves."""
    return (
        len(words.split()) < FEWEST or words[:1] in "(" or BARE.match(words) is not None
    )


BARE = re.compile(r"(?:it|them|him|her|each other|one another|us|me)\b|the talks an?\b")


def clip_words(words: str, limit: int = LONGEST) -> str:
    """Give words on one line, cut between two of them where they are too many."""
    line = " ".join(words.split())
    if len(line) <= limit:
        return line
    return f"{line[:limit].rsplit(' ', 1)[0].rstrip(',;:–—-')} …"


def find_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Give where a sentence begins and ends, without the space about it."""
    first, last = find_sentence(text, start, end)
    words = text[first:last]
    return first + len(words) - len(words.lstrip()), last - len(words) + len(
        words.rstrip()
    )
