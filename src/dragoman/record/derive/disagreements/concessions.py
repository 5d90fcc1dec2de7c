"""Assessments → where a report itself says otherwise in the same sentence.

"The round brought little progress, although the mediator called it constructive": the
one side is the report's own, so the disagreement is between it and the speaker.
"""

import re
from collections.abc import Iterable, Iterator

from dragoman.model.claim import identify
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
)
from dragoman.model.report import Passage
from dragoman.record.derive.assessments import Assessment, find_direction
from dragoman.record.lookup import Lookup
from dragoman.reference.wording import find_sentence

CONCESSION = re.compile(
    r"\b(?:although|though|but|while|whereas|despite|however|even as|contrary to)\b",
    re.I,
)
REACH = 60  # characters before and after the words, for a reader to know them by
NOT_BECAUSE = "both stand in one sentence, which sets the one against the other"


def derive_concessions(
    assessments: Iterable[Assessment], lookup: Lookup
) -> tuple[Disagreement, ...]:
    """Find speakers whose view of the talks their report contradicts at once."""
    return tuple(
        _disagreement(assessment, words)
        for assessment in assessments
        for words in list(_find_contrary(assessment, lookup))[:1]
    )


def _find_contrary(assessment: Assessment, lookup: Lookup) -> Iterator[Passage]:
    """Find what the sentence says otherwise, outside of what the speaker says."""
    passage = assessment.passage
    report = lookup.reports[passage.report]
    start, end = find_sentence(report.text, passage.start, passage.end)
    for first, last in ((start, passage.start), (passage.end, end)):
        words = report.text[first:last]
        found = find_direction(words) if CONCESSION.search(words) else None
        if found and found[0] is not assessment.forward:
            begin = max(first, report.text.rfind(" ", first, first + found[1]) - REACH)
            yield report.passage(_word(report.text, begin, first), first + found[2])


def _word(text: str, place: int, first: int) -> int:
    """Give where the first whole word after a place begins."""
    if place <= first:
        return first + len(text[first:]) - len(text[first:].lstrip())
    return text.find(" ", place) + 1 or place


def _disagreement(assessment: Assessment, words: Passage) -> Disagreement:
    way, other = (
        ("moving", "not moving") if assessment.forward else ("not moving", "moving")
    )
    return Disagreement(
        id=identify("concession", assessment.statement, words),
        kind=DisagreementKind.ASSESSMENT,
        items=(
            DisagreementItem(
                ref=assessment.statement, value=way, passage=assessment.passage
            ),
            DisagreementItem(
                ref=words.report, value=f"{other}, says the report", passage=words
            ),
        ),
        why=(
            f"“{assessment.passage.quote}” according to {assessment.name}, "
            f"“{words.quote}” according to the report itself."
        ),
        not_because=NOT_BECAUSE,
    )
