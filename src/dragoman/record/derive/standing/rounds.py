"""Which round of the talks a report tells of, by words that number one."""

import calendar
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from dragoman.model.claim import Event, Modality
from dragoman.model.record import StandingKind, StandingLine
from dragoman.model.report import Report
from dragoman.reference import read_table
from dragoman.reference.patterns import match_class
from dragoman.reference.wording import TEXTS, find_sentence

NUMBER = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth|latest|final|new|current|\d+(?:st|nd|rd|th))"
)
ROUND = re.compile(
    rf"\b{NUMBER}\s+(?:and final\s+)?(?:round|session|day)\s+of\s+"
    r"(?:[\w-]+\s+){0,3}?"
    r"(?:talks|negotiations|bargaining|consultations)"
    rf"|(?<![\w-]){NUMBER}\s+(?:and final\s+)?(?:formal\s+|joint\s+)?"
    r"(?:round|session)\b",
    re.I,
)
SPOKEN_OF = re.compile(r"[Rr]ound\b|[Ss]ession\b|[Dd]ay of\b")
AHEAD = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|propos\w+|schedul\w+|due|set|expect\w*|invit\w+|would"
    r"|could|(?-i:may)|might|eve of|before|until|ahead of|no|not|demand\w*"
    r"|call(?:s|ed)? for|hop\w+|agreed (?:to|on)|prepar\w+)\b[^.;,]{0,50}\Z",
    re.I,
)
TO_COME = re.compile(
    r"\A[^.;,]{0,60}?\b(?:will|would|is to|are to|was to|pencil\w+|planned|due|set for"
    r"|scheduled|expected|fell through|(?:was|were)"
    r" (?:called off|cancelled|postponed))\b",
    re.I,
)
HELD = re.compile(
    r"\b(?:after|conclud\w+|ended|completed|held|opened|began)\b[^.;,]{0,25}\Z", re.I
)
BESIDE = 60  # characters about a round in which it may be said to be ahead
MONTHS = {name.casefold(): n for n, name in enumerate(calendar.month_name) if name}
MONTH = "|".join(MONTHS)
HAD = re.compile(r"\A[^.;]{0,80}?\bhad\b(?! to\b)", re.I)
SAID = re.compile(r"\b(?:said|says|told|added|announced|confirmed|stated|report\w*)\b")
WHILE_AGO = re.compile(
    r"\A(?! (?:began|opened|started|which)\b)[^.;]{0,40}?\b(?:"
    r"(?:last|earlier this|that) (?:month|year|spring|summer|autumn|winter)"
    r"|(?:\w+ )?(?:weeks|months?|years?) (?:ago|earlier|before)"
    rf"|(?:in|on) (?:early |late |mid-)?(?:\d+ )?(?P<month>{MONTH})\b(?: \d+\b)?"
    r"|in (?P<year>(?:19|20)\d\d))\b",
    re.I,
)


def find_round(report: Report, events: Iterable[Event]) -> StandingLine | None:
    """Find the words of a report that number a round of talks, the latest by number.

    One that a report only looks back to ("the first round, in March, collapsed") is
    not the latest, nor one that it says was not held.

    Args:
        report: The report.
        events: What it tells.
    """
    found = [r for r in _find_rounds(report) if not _is_denied(r, events)]
    return max(found, key=number_round, default=None)


def number_round(line: StandingLine) -> int:
    """Give the number of a round, 0 where it has none ("the latest round")."""
    word = line.text.split()[0].casefold()
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    return _ordinals().get(word, 0)


def _is_denied(line: StandingLine, events: Iterable[Event]) -> bool:
    words = line.passages[0]
    return any(
        event.modality is Modality.DENIED
        and any(p.start < words.end and words.start < p.end for p in event.evidence)
        for event in events
    )


@lru_cache(TEXTS)
def _find_rounds(report: Report) -> tuple[StandingLine, ...]:
    return tuple(
        StandingLine(
            kind=StandingKind.ROUND,
            text=match.group(),
            passages=(report.passage(*match.span()),),
            date=report.published,
            rule="words that number a round",
        )
        for match in _find_matches(report)
        if _is_round(report.text, match) and not _is_recalled(report, match)
    )


def _find_matches(report: Report) -> Iterator[re.Match[str]]:
    """Find the words that number a round, in the sentences that speak of one."""
    text, body = report.text, report.body
    told = SPOKEN_OF.finditer(text, body)
    for first, last in dict.fromkeys(find_sentence(text, *m.span()) for m in told):
        yield from ROUND.finditer(text, max(first, body), last)


def _is_round(text: str, match: re.Match[str]) -> bool:
    """Whether words number a round of talks, and one that is not yet to come."""
    first, last = find_sentence(text, *match.span())
    before = text[max(first, match.start() - BESIDE) : match.start()]
    after = text[match.end() : min(last, match.end() + BESIDE)]
    if TO_COME.search(after) or (AHEAD.search(before) and not HELD.search(before)):
        return False
    others = match_class("standing_words", "elsewhere")
    return " of " in match.group() or not others.search(text[first:last])


def _is_recalled(report: Report, match: re.Match[str]) -> bool:
    """Whether a report looks back to a round from what it tells as new."""
    text = report.text
    first, last = find_sentence(text, *match.span())
    after = text[match.end() : last]
    if HAD.search(after) and not SAID.search(text[first:last]):
        return True
    found = WHILE_AGO.search(after)
    if found is None:
        return False
    day = report.published.start
    month, year = found.group("month"), found.group("year")
    if day and year:
        return int(year) != day.year
    return not (day and month and MONTHS[month.casefold()] == day.month)


@cache
def _ordinals() -> dict[str, int]:
    rows = read_table("number_words")
    return {r["word"]: int(r["value"]) for r in rows if r["kind"] == "ordinal"}
