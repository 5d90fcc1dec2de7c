"""Sentences in which a report tells a thing in two ways and takes neither for its own.

"He resigned, or was dismissed, as the ministry has it": the one version stands beside
the other, with whose it is.
"""

import re
from collections.abc import Iterator

from dragoman.model.claim import identify
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
)
from dragoman.model.report import Report

SAYS = (
    r"(?:says?|claims?|insists?|maintains?|(?:has|have|had)\sit|tells?\sit|puts?\sit)"
)
WHO = r"(?P<who>(?:the\s)?[\w'’. -]{2,40}?)"
SOME = re.compile(
    rf"(?P<one>\b[^,.;:\n]{{3,120}}?),?\sor,?\sas\s{WHO}\s{SAYS},?\s"
    r"(?P<other>[^.;:\n]{3,160})"
)
HAS_IT = re.compile(
    rf"(?P<one>\b[^,.;:\n]{{3,120}}?),\sor\s(?P<other>[^,.;:\n]{{3,120}}?),\sas\s{WHO}\s"
    rf"{SAYS}(?=[.,;])"
)
NOT_BECAUSE = "one sentence gives both as two ways of telling one thing"


def derive_versions(record: Record) -> tuple[Disagreement, ...]:
    """Find what a report tells in two ways, one of them as somebody else's."""
    return tuple(found for report in record.reports for found in _find(report))


def _find(report: Report) -> Iterator[Disagreement]:
    for pattern in (SOME, HAS_IT):
        for match in pattern.finditer(report.text, report.body):
            sides = [report.passage(*match.span(key)) for key in ("one", "other")]
            yield Disagreement(
                id=identify("version", *sides),
                kind=DisagreementKind.EVENT,
                items=tuple(
                    DisagreementItem(ref=report.id, value=value, passage=passage)
                    for value, passage in zip(
                        ("told by the report", f"told by {match['who']}"),
                        sides,
                        strict=True,
                    )
                ),
                why=(
                    f"“{sides[0].quote}”, or “{sides[1].quote}” according to "
                    f"{match['who']}."
                ),
                not_because=NOT_BECAUSE,
            )
