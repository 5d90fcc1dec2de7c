"""Which round of the talks a report tells of, by words that number one."""

import re
from collections.abc import Iterable
from functools import lru_cache

from dragoman.model.claim import Event, Modality
from dragoman.model.record import StandingKind, StandingLine
from dragoman.model.report import Report
from dragoman.reference.wording import TEXTS

ROUND = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth|latest|final|new|next|current|\d+(?:st|nd|rd|th))\s+(?:and final\s+)?"
    r"(?:round|session|day)\s+of\s+(?:[\w-]+\s+){0,3}?(?:talks|negotiations|bargaining)"
    r"|\b(?:round|session)\s+of\s+(?:[\w-]+\s+){0,2}?(?:talks|negotiations)\b",
    re.I,
)


def find_round(report: Report, events: Iterable[Event]) -> StandingLine | None:
    """Find the first words of a report that number a round of talks.

    Args:
        report: The report.
        events: What it tells; a round that it says was not held is none.
    """
    return next((r for r in _find_rounds(report) if not _is_denied(r, events)), None)


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
        for match in ROUND.finditer(report.text, report.body)
    )
