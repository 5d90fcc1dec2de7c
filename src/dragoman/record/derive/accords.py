"""Reports → words in which they tell that an agreement was made, or fell.

"The two sides signed a treaty", "a truce, agreed on Friday": each is told as done, and
neither as hoped for, planned, demanded or denied.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.model.report import Passage, Report
from dragoman.record.derive.clauses import find_bounds
from dragoman.reference import read_table
from dragoman.reference.wording import TEXTS, content_stems

AGREED = "agreed"
IN_FORCE = "in force"
TAKEN_UP = "taken up again"  # of talks that had been broken off
BEFORE = 120  # characters before such words that may make them unreal
NEXT = 90  # characters after a sentence in which it may be denied
YEARS_BACK = 1  # years before its report that make an agreement an old one
ADJECTIVES = (
    r"(?:(?!(?:on|over|for|about|after|before|in|of|to|with|against|by|at|that|which"
    r"|but|and|no|any|not|until|under)\b)[\w’'-]+\s+){0,5}?"
)
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
    r"\b(?:denie[sd]|deny|dismissed|not (?:so|true)|untrue|no such|there is no)\b", re.I
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MONTH = re.compile(
    r"\bin (?:early |mid-|late )?(?P<month>January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)
OF_ROUND = r"(?<!round of )(?<!session of )(?<!rounds of )"  # one of several
LATELY = 30  # characters after such words in which they may be dated
LAST = re.compile(r"\blast (?:year|month|spring|summer|autumn|fall|winter)\b", re.I)
RESUMED = re.compile(r"(?<!to )\b(?:resumed|restarted|reopened|reconvened)\b", re.I)
BACKGROUND = re.compile(r"\b(?:when|since)\s[^,;.]{0,30}$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accord:
    """Words of one report on an agreement, or on talks that are held no longer.

    Attributes:
        passage: The sentence.
        noun: The words for what was made or fell.
        how: How it was made ("signed"), or that talks were taken up again; "" where
            it is told to hold no longer.
        whole: Whether it is on all that is at issue.
        talks: Whether it is the talks that came to an end, and no agreement.
        anonymous: Whether its words leave unsaid who made it.
    """

    passage: Passage
    noun: Passage
    how: str
    whole: bool = False
    talks: bool = False
    anonymous: bool = False

    def noun_within(self, passage: Passage) -> bool:
        """Whether words are those for what was made."""
        noun = self.noun
        same = noun.report == passage.report
        return same and passage.start <= noun.start and noun.end <= passage.end


@lru_cache(TEXTS)
def find_accords(report: Report) -> tuple[Accord, ...]:
    """Find what a report tells of agreements made or ended, in its order."""
    found: dict[tuple[int, int], Accord] = {}
    for pattern, how in _patterns():
        for match in pattern.finditer(report.text, report.body):
            accord = _read(report, match, how)
            if accord:
                found.setdefault(_span(accord), accord)
    return tuple(found[span] for span in sorted(found))


@cache
def name_made() -> frozenset[str]:
    """Give the stems of the words by which reports name any agreement, or talks."""
    words = _words("whole") | {
        "talks",
        "negotiations",
        "sign",
        "plan",
        "basis",
        "offer",
    }
    return frozenset(stem for word in words for stem in content_stems(word))


def _span(accord: Accord) -> tuple[int, int]:
    return accord.passage.start, accord.passage.end


def _read(report: Report, match: re.Match[str], how: str) -> Accord | None:
    text = report.text
    first, last = find_bounds(text, *match.span())
    before = text[max(first, match.start() - BEFORE) : match.start()]
    if _is_unreal(before, match.group()):
        return None
    if how and (_is_old(report, match) or DENIED.search(text[last : last + NEXT])):
        return None
    if how == "" and (RESUMED.search(text[first:last]) or BACKGROUND.search(before)):
        return None
    groups = match.groupdict()
    noun = (groups.get("noun") or "").casefold()
    made = " ".join((groups.get("made") or "").casefold().split())
    return Accord(
        passage=report.passage(first, last),
        noun=report.passage(*_find_noun(match)),
        how=_made().get(made, how) if how else "",
        whole=bool(groups.get("all")) or _is_whole(noun, match.group()),
        talks=how == TAKEN_UP or (how == "" and not noun),
        anonymous=not groups.get("active"),
    )


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
    parts = set(re.findall(r"[\w-]+", words.casefold())) & _words("partial")
    return noun in _words("whole") and not parts


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


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(
        r["word"] for r in read_table("accord_words") if r["class"] == kind
    )


@cache
def _made() -> dict[str, str]:
    rows = read_table("accord_words")
    return {row["word"]: row["tells"] for row in rows if row["class"] == "made"}


def _any(*kinds: str) -> str:
    words = sorted({w for kind in kinds for w in _words(kind)}, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


@cache
def name_agreement() -> re.Pattern[str]:
    """Give a pattern of the nouns by which reports name agreements."""
    return re.compile(rf"\b(?:{_any('whole', 'part')})\b", re.I)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Give the patterns of agreements made and ended, each with how it was made."""
    noun = rf"(?P<noun>{_any('whole', 'part')})\b"
    made, article = rf"(?P<made>{_any('made')})", r"(?:an?|the|their|its|this)\s+"
    tail = r"(?:\s+(?:on|of|for|between|with)\s+[^.,;:]{1,60}?)?"
    be = r"(?:(?:was|were|has|have|had)\s+(?:been\s+)?)?(?:\w+ly\s+)?"
    within = r"(?:(?!\bto\b)[^.;,:]){0,45}?"
    wholes = (
        r"(?:govern|form|merge|share power|end\s+(?:[\w’'-]+\s+){1,4}?(?:strike|walkout"
        r"|lockout|war|dispute|conflict|fighting|hostilities|siege|stand-?off|boycott))"
    )
    acts = r"(?:stop|halt|cease|suspend|extend|prolong|renew|exchange|swap)"
    texts = (
        (rf"\b(?P<active>{made}\s+(?:{article})?{ADJECTIVES}{noun})", "made"),
        (
            r"\b(?:maps?|annex\w*|text|paper|draft)\b[^.;]{0,20}?\binitiall?ed\b"
            r"|\b(?P<active>initiall?(?:ed)\s+(?:the|an?)\s+(?:maps?|annex|text))\b",
            "initialled",
        ),
        (
            rf"\b(?P<active>agreed\b{within}\b(?:on|to|upon)\s+(?:the text of\s+)?"
            rf"{article}{ADJECTIVES}{noun})",
            AGREED,
        ),
        (
            rf"\b(?P<active>agreed\b{within}\bto\s+{acts})\b(?:[^.;,:]{{0,40}}?{noun})?",
            AGREED,
        ),
        (
            rf"\b(?P<active>agreed\b{within}\bto\s+(?P<all>{wholes}))\b",
            AGREED,
        ),
        (rf"\b{article}{ADJECTIVES}{noun}{tail},?\s+(?:which\s+)?{be}{made}\b", "made"),
        (
            rf"\b{noun}\b[^.;]{{0,60}}?\b(?:took effect|(?:came|entered|went) into"
            r" (?:force|effect))\b",
            IN_FORCE,
        ),
        (
            r"\b(?:talks|negotiations)\b[^.;]{0,80}?(?<!to )\b(?:resumed|restarted"
            r"|reconvened|reopened)\b",
            TAKEN_UP,
        ),
        (
            rf"\b{noun}{tail},?\s+{be}(?:{_any('ended')})\b",
            "",
        ),
        (
            rf"{OF_ROUND}\b(?:talks|negotiations)\b{tail},?\s+{be}(?:{_any('broken')})\b"
            r"|\bbroken off (?:all )?(?:talks|negotiations|contacts?)\b"
            r"|\b(?:walked out of|withdrew from|pulled out of) the"
            r" (?:talks|negotiations)\b",
            "",
        ),
    )
    return tuple((re.compile(text, re.I), how) for text, how in texts)
