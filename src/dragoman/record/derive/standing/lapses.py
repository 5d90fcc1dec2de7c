"""An agreement → what it hangs on: when it lapses, and what it still needs."""

import re

from dragoman.model.report import Passage, Report
from dragoman.record.derive.clauses import find_bounds
from dragoman.record.derive.standing.accord_patterns import name_agreement
from dragoman.record.derive.standing.accords import Accord

LAPSES = re.compile(
    r"\b(?:laps(?:es?|ed)|(?:null and )?void|expires?|falls? away|collapses?"
    r"|no longer (?:holds?|binds?)|ends? automatically)\b",
    re.I,
)
WHEN = re.compile(r"\b(?:if|unless|should|failing|by|on|after|when|once|until)\b", re.I)
STEP = (
    r"(?:sign(?:ed|ing|ature)|ratif(?:y|ied|ication)|ballot|vote[sd]?|approv(?:al|ed?)"
    r"|put to)"
)
PENDING = re.compile(
    rf"\b{STEP}\b[^.;]{{0,60}}?\b(?:planned|due|set|scheduled|expected|still|needed"
    r"|required)\b"
    rf"|\b(?:must|has|have|needs?|yet|still|will|awaits?|awaiting|subject)\b(?! not)"
    rf"[^.;,]{{0,50}}?\b{STEP}\b"
    r"|\bvotes? (?:on|by) (?:\d{1,2}\b|[A-Z][a-z]+ \d)",
    re.I,
)
SIGNING = re.compile(r"the (?:\w+ )?sign(?:ing|ature)\b", re.I)
VOTERS = re.compile(
    r"\b(?:members|parliament|assembly|deputies|congress|shareholders|cabinet)\b"
    r"[^.;]{0,40}\bvotes?\b",
    re.I,
)
CONDITIONS = 2  # sentences on what an agreement hangs on that are told with it


def find_conditions(report: Report, accord: Accord) -> tuple[Passage, ...]:
    """Find what makes an agreement lapse, and what is still to be done for it."""
    found: list[Passage] = []
    text, start = report.text, accord.passage.start
    while start < len(text) and len(found) < CONDITIONS:
        first, last = find_bounds(text, start, start + 1)
        words = text[first:last]
        if _hangs_on(words, is_first=first <= accord.passage.start):
            found.append(report.passage(first, last))
        start = max(last, start) + 1
    return tuple(found)


def is_lapse(words: str) -> bool:
    """Whether words say when an agreement is to hold no longer."""
    return LAPSES.search(words) is not None and WHEN.search(words) is not None


def _hangs_on(words: str, *, is_first: bool) -> bool:
    named = name_agreement().search(words) is not None
    if named and is_lapse(words):
        return True
    waited = PENDING.search(words)
    return waited is not None and not is_first and (named or _is_on_it(words))


def _is_on_it(words: str) -> bool:
    """Whether words are on what becomes of an agreement that they do not name."""
    return SIGNING.match(words) is not None or VOTERS.search(words) is not None
