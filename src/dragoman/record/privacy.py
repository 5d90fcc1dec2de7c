"""What a report says that a side holds in private, and not before all."""

import re

from dragoman.model.claim import Position
from dragoman.model.report import Report
from dragoman.reference.wording import find_sentence

PRIVATE = re.compile(
    r"\b(?:privately|in private|behind closed doors|behind the scenes|off the record"
    r"|confidentially|in confidence)\b",
    re.I,
)
PUBLIC = re.compile(r"\b(?:publicly|in public|openly)\b", re.I)


def is_private(position: Position, report: Report) -> bool:
    """Whether a report says that a position is held in private only.

    Of a sentence that sets the one against the other ("in public …, in private …")
    the nearer word before the position counts.
    """
    passage = position.evidence[0]
    first, last = find_sentence(report.text, passage.start, passage.end)
    hidden = [m.start() for m in PRIVATE.finditer(report.text, first, last)]
    shown = [m.start() for m in PUBLIC.finditer(report.text, first, last)]
    if not hidden or not shown:
        return bool(hidden)
    marks = sorted((abs(at - passage.start), at in hidden) for at in [*hidden, *shown])
    return marks[0][1]
