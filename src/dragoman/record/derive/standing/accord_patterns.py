"""The patterns in which reports tell that an agreement was made, refused or fell."""

import re
from enum import Enum
from functools import cache

from dragoman.reference import read_class, read_table
from dragoman.reference.patterns import any_of
from dragoman.reference.wording import content_stems

AGREED, IN_FORCE = "agreed", "in force"
ADJECTIVES = (
    r"(?:(?!(?:on|over|for|about|after|before|in|of|to|with|against|by|at|that|which"
    r"|but|and|no|any|not|until|under)\b)[\w’'-]+\s+){0,5}?"
)
OF_ROUND = r"(?<!round of )(?<!session of )(?<!rounds of )"  # one of several
ARTICLE = r"(?:an?|the|their|its|this)\s+"
TEXT = r"(?:draft|plan|proposal|paper|blueprint|package|compromise|text|framework)"
SIGNED = r"(?P<made>signed|co-signed|initiall?ed|ratified)"
JOINTLY = (  # one side alone makes no deal of a draft
    r"\b(?:both|all|two|sides|parties|they|delegations|governments|and)\b[^.;]{0,60}?\b"
)
VERBS = ("made", "ended", "broken")
NOT_YET = (
    r"(?!\s+(?:proposals?|plans?|talks|offers?|negotiations|drafts?|efforts|terms))"
)


class AccordKind(Enum):
    """What is told of an agreement, or of talks."""

    MADE = "made"
    REFUSED = "refused"
    ENDED = "ended"
    BROKEN_OFF = "broken off"
    TAKEN_UP = "taken up"


@cache
def accord_words(kind: str) -> frozenset[str]:
    """Give the words of one class about agreements."""
    return read_class("accord_words", kind)


@cache
def name_ways() -> dict[str, str]:
    """Give how to call each way of making an agreement."""
    rows = read_table("accord_words")
    return {row["word"]: row["tells"] for row in rows if row["class"] == "made"}


def _any(*kinds: str) -> str:
    known = {word for kind in kinds for word in accord_words(kind)}
    return any_of(known).replace(r"\ ", r"\s+")


@cache
def name_verbs() -> re.Pattern[str]:
    """Give a pattern of the words without which none of the patterns matches."""
    others = (
        r"agreed|into force|effect\b|turns? |turned |vote|threw|throws|reject|walked"
        r" out|withdrew|pulled out|resum|restart|reconven|reopen"
    )
    return re.compile(rf"\b(?:{_any(*VERBS)}|{others})")


@cache
def name_agreement() -> re.Pattern[str]:
    """Give a pattern of the nouns by which reports name agreements."""
    return re.compile(rf"\b(?:{_any('whole', 'part')})\b", re.I)


@cache
def name_made() -> frozenset[str]:
    """Give the stems of the words by which reports name any agreement, or talks."""
    words = accord_words("whole") | {
        "talks",
        "negotiations",
        "sign",
        "plan",
        "basis",
        "offer",
    }
    return frozenset(stem for word in words for stem in content_stems(word))


type Pattern = tuple[re.Pattern[str], AccordKind, str]


@cache
def list_patterns() -> tuple[Pattern, ...]:
    """Give the patterns of what is told of agreements and talks, in order."""
    noun = rf"(?P<noun>{_any('whole', 'part')})\b{NOT_YET}"
    tail = r"(?:\s+(?:on|of|for|between|with)\s+[^.,;:]{1,60}?)?"
    be = r"(?:(?:was|were|has|have|had)\s+(?:been\s+)?)?(?:\w+ly\s+)?"
    made = [(text, AccordKind.MADE, how) for text, how in _list_made(noun, tail, be)]
    ended = (
        (
            rf"\b(?P<active>(?:turn(?:ed|s)?|vot(?:ed?|es)|threw|throws?) (?:down|out)"
            rf"|reject(?:ed|s)?|vot(?:ed?|es) against)\s+{ARTICLE}{ADJECTIVES}"
            rf"(?P<noun>{_any('whole')}|offer|compromise|proposal)\b",
            AccordKind.REFUSED,
        ),
        (rf"\b{noun}{tail},?\s+{be}(?:{_any('ended')})\b", AccordKind.ENDED),
        (
            rf"{OF_ROUND}\b(?:talks|negotiations)\b{tail},?\s+{be}(?:{_any('broken')})\b"
            r"|\bbroken off (?:all )?(?:talks|negotiations|contacts?)\b"
            r"|\b(?:walked out of|withdrew from|pulled out of) the"
            r" (?:talks|negotiations)\b",
            AccordKind.BROKEN_OFF,
        ),
        (
            r"\b(?:talks|negotiations)\b[^.;]{0,80}?(?<!to )\b(?:resumed|restarted"
            r"|reconvened|reopened)\b",
            AccordKind.TAKEN_UP,
        ),
    )
    told = (*made, *((text, kind, "") for text, kind in ended))
    return tuple((re.compile(text, re.I), kind, how) for text, kind, how in told)


def _list_made(noun: str, tail: str, be: str) -> tuple[tuple[str, str], ...]:
    """Give the patterns of agreements made, each with how they were, if that is one."""
    made = rf"(?P<made>{_any('made')})"
    within = r"(?:(?!\bto\b)[^.;,:]){0,45}?"
    acts = r"(?:stop|halt|cease|suspend|extend|prolong|renew|exchange|swap)"
    strife = any_of(read_class("standing_words", "strife"))
    wholes = rf"(?:govern|form|merge|share power|end\s+(?:[\w’'-]+\s+){{1,4}}?{strife})"
    return (
        (rf"\b(?P<active>{made}\s+(?:{ARTICLE})?{ADJECTIVES}{noun})", ""),
        (
            r"\b(?:maps?|annex\w*|text|paper|draft)\b[^.;]{0,20}?\binitiall?ed\b"
            r"|\b(?P<active>initiall?(?:ed)\s+(?:the|an?)\s+(?:maps?|annex|text))\b",
            "initialled",
        ),
        (
            rf"{JOINTLY}(?P<active>{SIGNED}\s+(?:the|their|its|this|[\w’'-]+['’]s)\s+{ADJECTIVES}"
            rf"(?P<noun>{TEXT})\b(?!\s+of\b))",
            "signed",
        ),
        (
            rf"\b{ARTICLE}{ADJECTIVES}(?P<noun>{TEXT}),?\s+{be}{SIGNED}\b"
            r"(?!\s+by\s+(?!both|all|the two))",
            "signed",
        ),
        (
            rf"\b(?P<active>agreed\b{within}\b(?:on|to|upon)\s+(?:the text of\s+)?"
            rf"{ARTICLE}{ADJECTIVES}{noun})",
            AGREED,
        ),
        (
            rf"\b(?P<active>agreed\b{within}\bto\s+{acts})\b(?:[^.;,:]{{0,40}}?{noun})?",
            AGREED,
        ),
        (
            rf"\b(?P<active>agreed\b{within}\bto\s+(?P<all>{wholes}))\b"
            rf"|\b(?P<joint>agreed\s+on\s[^.;:]{{1,90}}?,\s+ending\s+(?P<each>{ARTICLE}"
            rf"(?:[\w’'-]+\s+){{0,4}}?{strife}))\b",
            AGREED,
        ),
        (rf"\b{ARTICLE}{ADJECTIVES}{noun}{tail},?\s+(?:which\s+)?{be}{made}\b", ""),
        (
            rf"\b{noun}\b[^.;]{{0,60}}?\b(?:took effect|(?:came|entered|went) into"
            r" (?:force|effect))\b",
            IN_FORCE,
        ),
    )
