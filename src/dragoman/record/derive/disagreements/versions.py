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
NOT_AS = re.compile(
    r"(?P<one>\b[^.;:\n]{3,120}?),\s(?:and\s|but\s)?(?:not|rather\sthan)\s"
    rf"(?!to\b)(?P<other>[^.;,:\n]{{2,80}}?),?\sas\s{WHO}\s"
    r"(?:(?:has|have|had)\s)?(?:wrongly\s)?(?:had\sit|has\sit|put\sit|report\w+|wrote"
    r"|written|says?|said|stated|claim\w*|pretend\w*|maintain\w*|alleg\w+|repeated"
    r"|announced|printed)\b"
)
WE = (
    r"\b(?:[Ww]e|[Tt]his\s(?:newspaper|paper|page|letter|agency|column|station|bulletin)"
    r"|(?:[Oo]ur|[Aa]n\searlier)\s(?:\w+\s)?(?:report|story|version|dispatch|letter"
    r"|bulletin|item))"
)
CORRECTED = re.compile(
    rf"(?P<other>{WE}\s(?:\w+\s){{0,2}}?(?:wrote|reported|gave|put|stated|printed)\b"
    r"[^\n;:!?\"“”]{8,160}?)\.\s"
    r"(?P<one>(?:In\sfact,?\s)?(?:It|He|She|They|There|That|This|The\s\w+)\s(?:is|was|were|are"
    r"|has|had|did|should)\b[^.;\n\"“”]{2,60})"
)
FURTHEST = 130  # characters before the words of a pattern in which it may begin
PATTERNS = (
    (re.compile(r"\sor,?\sas\s"), SOME),
    (re.compile(r",\sor\s"), HAS_IT),
    (re.compile(r",\s(?:and\s|but\s)?(?:not|rather\sthan)\s"), NOT_AS),
    (re.compile(WE), CORRECTED),
)
NOT_BECAUSE = "one sentence gives both as two ways of telling one thing"


def derive_versions(record: Record) -> tuple[Disagreement, ...]:
    """Find what a report tells in two ways, one of them as somebody else's."""
    return tuple(found for report in record.reports for found in _find(report))


def _find(report: Report) -> Iterator[Disagreement]:
    for gate, pattern in PATTERNS:
        for match in _match(report, gate, pattern):
            sides = [report.passage(*match.span(key)) for key in ("one", "other")]
            yield Disagreement(
                id=identify("version", *sides),
                kind=DisagreementKind.EVENT,
                items=tuple(
                    DisagreementItem(ref=report.id, value=value, passage=passage)
                    for value, passage in zip(
                        ("told by the report", f"told by {_who(match)}"),
                        sides,
                        strict=True,
                    )
                ),
                why=(
                    f"“{sides[0].quote}”, or “{sides[1].quote}” according to "
                    f"{_who(match)}."
                ),
                not_because=NOT_BECAUSE,
            )


def _match(
    report: Report, gate: re.Pattern[str], pattern: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Find a pattern in lines in which its few words stand: it is slow elsewhere."""
    text = report.text
    place = report.body
    while found := gate.search(text, place):
        first = max(report.body, text.rfind("\n", 0, found.start()) + 1)
        last = text.find("\n", found.end())
        place = last if last >= 0 else len(text)
        start = max(first, found.start() - FURTHEST)
        yield from pattern.finditer(text, start, place)


def _who(match: re.Match[str]) -> str:
    """Give whose the other version is: the report's own, where it corrects itself."""
    return match.groupdict().get("who") or "an earlier report"
