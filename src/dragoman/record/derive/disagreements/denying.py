"""Words of denial in a report: where they stand, who says them, and of what.

Four shapes: a verb with what it denies ("denied the reports of a deal", "denied it"),
a claim called names ("called the charge pure fiction", "reports of a deal are without
foundation"), a claim with who denies it ("a charge that the army denied"), and an
answer ("Not so, says the union").
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from dragoman.model.claim import Statement
from dragoman.model.report import Passage, Report
from dragoman.record.derive.disagreements.frames import either_of
from dragoman.reference import read_table
from dragoman.reference.wording import TEXTS, content_stems, find_sentence

LEAST_NAMED = 2  # words of content with which a denial names what it denies
UNTOLD = re.compile(
    r"\b(?:not|never|neither|nor|refus\w+|declin\w+|unable|could|cannot|would)\b"
    r"[^.;,]{0,25}$|n['’]t\s+(?:\w+\s+)?$",
    re.I,
)
OTHER_CLAIMS = re.compile(
    r"\b(?:pay|wage|wages|insurance|land|territorial|compensation|asylum|criminal"
    r"|police|annual|progress|final|draft|commission)\s+$",
    re.I,
)
ASIDE = re.compile(r",\s(?:which|who|whose)\b(?:[^,;]|(?<=\d),(?=\d))*,\s$")
NO_SUCH = re.compile(
    r"^(?:there(?:['’]s| (?:is|was|are|were|has been|have been)) no such\b"
    r"|no such \w+)"
)
REFUSED = re.compile(  # an offer, not what somebody counted
    r"reject\w*\s(?:(?:the|this|that|its|their|his|her)\s)?figures?\Z", re.I
)
WITHIN = r"[^.;:,\n]"
ENDS = (
    r"(?=\s*[.;:,\n]|\s(?:on|as|outright|at|flatly|again|this|last|yesterday|today)\b)"
)

type Span = tuple[int, int]
type Denial = tuple[Passage, Span, Passage | None]


@lru_cache(TEXTS)
def find_denials(report: Report) -> tuple[Denial, ...]:
    """Find words of denial, where who says them is named, and what they name.

    Returns:
        For each its words, the place in which the last actor named is who denies
        (the first, where it begins with the words), and what it says is denied.
    """
    return tuple(_find(report))


def is_word_of_denial(cue: str) -> bool:
    """Whether words that introduce a statement say that it is not so ("denied")."""
    return _of_clause().search(cue) is not None


def is_denial_alone(statement: Statement) -> bool:
    """Whether what somebody says is nothing but a denial ("That is not true").

    That there is no such thing answers what came before only in a speaker's own words.
    """
    content = statement.content.quote.casefold()
    if _untrue().search(content):
        return True
    return statement.direct and NO_SUCH.search(content) is not None


def _find(report: Report) -> Iterator[Denial]:
    for pattern in (_belittling(), _denying(), _calling()):
        for match in pattern.finditer(report.text, report.body):
            first, _ = find_sentence(report.text, *match.span())
            noun = match.start("noun")
            if REFUSED.match(match.group()):
                continue
            untold = UNTOLD.search(report.text[first : match.start()])
            if not untold and not OTHER_CLAIMS.search(
                report.text[first : max(noun, 0)]
            ):
                who = first, _end_of_subject(report.text, first, match.start())
                yield report.passage(*match.span()), who, _denied(report, match)
    for match in _answering().finditer(report.text, report.body):
        yield report.passage(*match.span()), _span(match, "by", "who"), None
    for match in _baseless().finditer(report.text, report.body):
        yield report.passage(*match.span()), match.span("by"), _denied(report, match)
    for match in _not_so().finditer(report.text, report.body):
        yield report.passage(*match.span("not")), match.span("by"), None


def _span(match: re.Match[str], *names: str) -> Span:
    return next(match.span(name) for name in names if match.group(name))


def _end_of_subject(text: str, first: int, verb: int) -> int:
    """Give where a subject ends: before "…, which had paid 900 people, denied …"."""
    aside = ASIDE.search(text, first, verb)
    return aside.start() if aside else verb


def _denied(report: Report, match: re.Match[str]) -> Passage | None:
    """Give what a denial names: "reports of a deal", "the claim that it had left"."""
    if not match.group("noun"):
        return None
    start, end = match.start("noun"), match.end("of")
    words = content_stems(report.text[match.end("noun") : max(end, 0)])
    return report.passage(start, end) if len(words) >= LEAST_NAMED else None


@cache
def _words(kind: str) -> str:
    words = {
        row["word"] for row in read_table("refuting_words") if row["class"] == kind
    }
    return "|".join(map(re.escape, sorted(words, key=lambda w: (-len(w), w))))


def _claim(of: str) -> str:
    """Give the pattern of a claim with what it is of."""
    return rf"(?P<noun>\b(?:{_words('claim')})\b(?!['’])){of}"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


@cache
def _of_clause() -> re.Pattern[str]:
    return _compile(rf"\b(?:{either_of('deny')})\b")


@cache
def _denying() -> re.Pattern[str]:
    """Give the pattern of "denied the reports of a deal", "denies any part in it"."""
    where = rf"(?:\s(?:in|by|from|on)\s{WITHIN}{{2,40}}?)?"
    aside = rf"(?:,\s{WITHIN}{{2,50}},\s{WITHIN}+)?"
    claim = _claim(rf"(?P<of>{where}\s(?:that|of|about)\s{WITHIN}+{aside})?")
    return _compile(
        rf"\b(?:{_words('verb')})\s+(?:(?:{WITHIN}{{0,60}}?\s)??"
        rf"(?:{claim}|(?P<part>{_words('part')})\b|this(?=\s*[.;:,\n]))"
        rf"|(?:it|this|that|them|both|all this)\b{ENDS})",
    )


@cache
def _belittling() -> re.Pattern[str]:
    """Give the pattern of "called the reports of a deal pure speculation"."""
    return _compile(
        rf"\b(?:{_words('call')}|{_words('verb')})\s(?:{WITHIN}{{0,40}}?\s)??"
        + _claim(rf"(?P<of>{WITHIN}{{0,120}})")
        + rf",?\s[\"“‘']?(?:\w+\s)??(?:{_words('worthless')})\b",
    )


@cache
def _calling() -> re.Pattern[str]:
    """Give the pattern of "called this untrue", "called it a lie"."""
    return _compile(
        rf"\b(?:{_words('call')})\s(?:this|that|it|them|those|all this)\s"
        r"(?P<noun>(?!))?(?P<of>(?!))?[\"“]?(?:\w+ly\s)?(?:an?\s)?(?:\w+\s)?"
        rf"(?:{_words('worthless')}|{_words('untrue')}|lies?|inventions?)\b"
    )


@cache
def _baseless() -> re.Pattern[str]:
    """Give the pattern of "Reports of a deal are without foundation, the army said"."""
    return _compile(
        _claim(rf"(?P<of>\s(?:that|of|about|in)\s{WITHIN}{{1,160}}?)")
        + r"\s(?:is|are|was|were)\s(?:\w+ly\s|all\s|pure\s)?"
        rf"(?:{_words('worthless')})\b[^.;:\w]{{1,3}}(?P<by>{WITHIN}{{2,70}}?)"
        r"\s(?:said|says|stated|insisted|added)\b",
    )


@cache
def _answering() -> re.Pattern[str]:
    """Give the pattern of "a charge that the army denied", "was denied by the army"."""
    return _compile(
        rf"\b(?:{_words('claim')})\b(?:(?P<who>{WITHIN}{{1,60}}?)\s"
        rf"(?:{_words('verb')})(?=\s*[.;:,\n]|\s(?:on|as|outright|at)\b)"
        rf"|{WITHIN}{{0,20}}\b(?:{_words('verb')})\sby\s(?P<by>{WITHIN}{{1,60}}))",
    )


@cache
def _not_so() -> re.Pattern[str]:
    """Give the pattern of "Not so, says the union"."""
    return _compile(
        r"(?<=[.!?\"”’]\s|.\n|\n\n)[\"“]?"
        r"(?P<not>Not (?:so|true|at all)|Nonsense|Untrue)"
        rf"[,!.]?[\"”]?,?\s(?:says?|said|replie[sd])\s(?P<by>{WITHIN}{{2,60}})",
    )


@cache
def _untrue() -> re.Pattern[str]:
    """Give the pattern of "That is simply not true", "There is no such plan"."""
    return re.compile(
        rf"^(?:no, )?(?:(?:that|this|it|these|the reports?)\s?(?:['’]s|is|was|are)\s"
        rf"(?:\w+ly\s|just\s|all\s)?(?:{_words('untrue')})\b"
        r"|nothing of the (?:sort|kind)\b"
        r"|(?:this|that|it) (?:is|was) the first (?:time )?(?:\w+ )?"
        r"(?:(?:has|have|had) |\w+['’](?:ve|d) )?(?:\w+ )?(?:has |have |had )?heard\b)"
    )
