"""Reports → words in which they tell that an agreement was made, or fell.

"The two sides signed a treaty", "a truce, agreed on Friday": each is told as done, and
neither as hoped for, planned, demanded or denied.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.report import Passage, Report
from dragoman.record.derive.clauses import find_bounds
from dragoman.record.derive.standing.accord_patterns import (
    AccordKind,
    accord_words,
    list_patterns,
    name_verbs,
    name_ways,
)
from dragoman.reference.patterns import match_class
from dragoman.reference.wording import TEXTS

BEFORE = 120  # characters before such words that may make them unreal
NEXT = 90  # characters after a sentence in which it may be denied
YEARS_BACK = 1  # years before its report that make an agreement an old one
UNTRUE = re.compile(
    r"\b(?:if|unless|until|whether|hop(?:e|es|ed|ing)|want\w*|demand\w*|urg\w+"
    r"|call\w* (?:for|on)|refus\w+|declin\w+|reject\w*|den(?:y|ies|ied)|expect\w*"
    r"|rumou?r\w*|reports? that|reportedly|alleg\w+|accus\w+|speculat\w+"
    r"|purported\w*|suppos\w+|before|ahead of|once)\b",
    re.I,
)
UNDONE = re.compile(
    r"\b(?:no|not|never|neither|nor|none|without|nobody|yet to|fail\w*|would"
    r"|could|might|(?-i:may)|should|must|cannot|will|shall|to be|ask\w*|nearly"
    r"|almost|close to|about to|due|secret\w*|every|any|had earlier)\b|n['’]t\b",
    re.I,
)
CLAUSE = re.compile(r"[,;:]|\b(?:after|because|when|while|that|but)\b", re.I)
AGO = re.compile(
    r"\b(?:days?|weeks?|months?|years?|decades?)\s(?:after|since|before|ago|earlier)\b"
    r"|\blast year\b",
    re.I,
)
DENIED = re.compile(
    r"\b(?:denie[sd]|deny|dismissed (?:it|this|that|them|as|the|any|such|reports?"
    r"|claims?|talk)|not (?:so|true)|untrue|no such|there is no)\b",
    re.I,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MONTH = re.compile(
    r"\bin (?:early |mid-|late )?(?P<month>January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)
LATELY = 30  # characters after such words in which they may be dated
LAST = re.compile(r"\blast (?:year|month|spring|summer|autumn|fall|winter)\b", re.I)
RESUMED = re.compile(r"(?<!to )\b(?:resumed|restarted|reopened|reconvened)\b", re.I)
WOULD_HAVE = re.compile(r"\bwould (?:\w+ )?have\b", re.I)
BACKGROUND = re.compile(r"\b(?:when|since)\s[^,;.]{0,30}$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accord:
    """Words of one report on an agreement, or on talks that are held no longer.

    Attributes:
        passage: The sentence.
        noun: The words for what was made or fell.
        kind: Whether an agreement was made, refused or fell, or talks broke off.
        how: How it was made ("signed"), "" where it was not.
        whole: Whether it is on all that is at issue.
        anonymous: Whether its words leave unsaid who made it.
    """

    passage: Passage
    noun: Passage
    kind: AccordKind
    how: str = ""
    whole: bool = False
    anonymous: bool = False

    @property
    def is_made(self) -> bool:
        """Whether an agreement was made."""
        return self.kind is AccordKind.MADE

    @property
    def is_of_talks(self) -> bool:
        """Whether it is the talks of which something is told, and no agreement."""
        return self.kind in (AccordKind.BROKEN_OFF, AccordKind.TAKEN_UP)

    def noun_within(self, passage: Passage) -> bool:
        """Whether words are those for what was made."""
        noun = self.noun
        same = noun.report == passage.report
        return same and passage.start <= noun.start and noun.end <= passage.end


@lru_cache(TEXTS)
def find_accords(report: Report) -> tuple[Accord, ...]:
    """Find what a report tells of agreements made or ended, in its order."""
    found: dict[tuple[int, int], Accord] = {}
    for match, kind, how in _find_matches(report):
        accord = _read(report, match, kind, how)
        if accord:
            found.setdefault(_span(accord), accord)
    return tuple(found[span] for span in sorted(found))


def _find_matches(
    report: Report,
) -> Iterator[tuple[re.Match[str], AccordKind, str]]:
    """Find what the patterns find, in the sentences that have a verb of theirs."""
    told = name_verbs().finditer(report.text, report.body)
    sentences = dict.fromkeys(find_bounds(report.text, *m.span()) for m in told)
    for pattern, kind, how in list_patterns() if sentences else ():
        for first, last in sentences:
            for match in pattern.finditer(report.text, max(first, report.body), last):
                yield match, kind, how


def _span(accord: Accord) -> tuple[int, int]:
    return accord.passage.start, accord.passage.end


def _read(
    report: Report, match: re.Match[str], kind: AccordKind, how: str
) -> Accord | None:
    first, last = find_bounds(report.text, *match.span())
    if not _is_told(report, match, kind, (first, last)):
        return None
    groups = match.groupdict()
    noun = (groups.get("noun") or "").casefold()
    made = " ".join((groups.get("made") or "").casefold().split())
    return Accord(
        passage=report.passage(first, last),
        noun=report.passage(*_find_noun(match)),
        kind=kind,
        how=name_ways().get(made, how),
        whole=bool(groups.get("all") or groups.get("each"))
        or _is_whole(noun, match.group()),
        anonymous=not (groups.get("active") or groups.get("joint")),
    )


def _is_told(
    report: Report, match: re.Match[str], kind: AccordKind, bounds: tuple[int, int]
) -> bool:
    """Whether a sentence tells of its words as news, and as so."""
    text, (first, last) = report.text, bounds
    before = text[max(first, match.start() - BEFORE) : match.start()]
    words = "" if kind is AccordKind.REFUSED else match.group()
    if _is_unreal(before, words) or WOULD_HAVE.search(text, match.end(), last):
        return False
    if kind in (AccordKind.MADE, AccordKind.TAKEN_UP):
        denied = DENIED.search(text[last : last + NEXT])
        return denied is None and not _is_old(report, match)
    if RESUMED.search(text, first, last) or BACKGROUND.search(before):
        return False
    voted = match_class("standing_words", "voting").search(text, first, last)
    return kind is not AccordKind.REFUSED or voted is not None


def _find_noun(match: re.Match[str]) -> tuple[int, int]:
    return match.span("noun") if match.groupdict().get("noun") else match.span()


def _is_unreal(before: str, words: str) -> bool:
    """Whether what stands before such words, or in them, says that it is not so."""
    near = CLAUSE.split(before)[-1]
    return bool(
        UNTRUE.search(f"{before} {words}")
        or UNDONE.search(f"{near} {words}")
        or AGO.search(before)
    )


def _is_whole(noun: str, words: str) -> bool:
    parts = set(re.findall(r"[\w-]+", words.casefold())) & accord_words("partial")
    return noun in accord_words("whole") and not parts


def _is_old(report: Report, match: re.Match[str]) -> bool:
    """Whether the words are of a year or a month before the report's."""
    words = report.text[match.start() : match.end() + LATELY]
    if LAST.search(words):
        return True
    published = report.published.start
    if published is None:
        return False
    month = MONTH.search(words)
    if month and month["month"] != f"{published:%B}":
        return True
    years = YEAR.findall(words)
    return any(published.year - int(year) >= YEARS_BACK for year in years)
