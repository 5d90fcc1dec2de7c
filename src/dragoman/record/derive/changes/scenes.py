"""A report as its sentences, whom they name, and the positions that it tells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.model.claim import Position
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.record.derive.changes.turns import Span
from dragoman.record.derive.voices import Mention, index_mentions, index_statements
from dragoman.record.lookup import Lookup
from dragoman.reference.wording import SENTENCE_END

CLAUSE_BEGIN = re.compile(r"\b(?:sa(?:id|ys)|told|and|but|while)\s(?:that\s)?|;\s")
CLAUSE_END = re.compile(
    r"[;.!?\n](?!\d)|,\s(?:said|after|according|who|while|but)\s|\s(?:after|while)\s"
)
NEAR = 24  # characters from the end of a name to "had"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A report with what is known of it.

    Attributes:
        report: The report.
        sentences: Where its sentences are.
        mentions: Where it names whom.
        said: Where whom it has speak.
        known: The positions that it tells, in order.
        lookup: Reports and actors.
    """

    report: Report
    sentences: Sequence[Span]
    mentions: Sequence[Mention]
    said: Sequence[Mention]
    known: Sequence[Position]
    lookup: Lookup

    def read(self, span: Span) -> str:
        """Give the words of a place."""
        return self.report.text[slice(*span)]

    def list_sides(self, span: Span) -> dict[str, str]:
        """Give who is named in a place or says it, by side."""
        start, end = span
        near = [m for m in (*self.mentions, *self.said) if m[0] < end and start < m[1]]
        return {self.lookup.side(who): who for *_, who in reversed(near)}

    def name(self, stop: int, first: int) -> str:
        """Give who is named last before a place, and near it."""
        named = [m for m in self.mentions if first <= m[0] and stop - NEAR <= m[1]]
        return next((m[2] for m in reversed(named) if m[1] <= stop), "")


def part_sentences(report: Report) -> Iterator[Span]:
    """Give where the sentences of a report are."""
    start = report.body
    for match in SENTENCE_END.finditer(report.text, report.body):
        if report.text[start : match.end()].strip():
            yield start, match.end()
        start = match.end()
    if report.text[start:].strip():
        yield start, len(report.text)


def cut_clause(text: str, sentence: Span, words: Span) -> Span:
    """Give the clause of a sentence that some words of it stand in."""
    first, last = sentence
    begun = [m.end() for m in CLAUSE_BEGIN.finditer(text, first, words[0])]
    over = CLAUSE_END.search(text, words[1], last)
    return max([first, *begun]), over.start() if over else last


def set_scenes(record: Record, lookup: Lookup) -> tuple[Scene, ...]:
    """Give the scene of each report of a record."""
    mentions = index_mentions(record)
    said: dict[str, list[Mention]] = {}
    for (report, who), places in sorted(index_statements(record).items()):
        said.setdefault(report, []).extend((*place, who) for place in places)
    known: dict[str, list[Position]] = {}
    for position in sorted(record.positions, key=lambda p: (p.evidence[0], p.id)):
        known.setdefault(position.evidence[0].report, []).append(position)
    return tuple(
        Scene(
            report=report,
            sentences=tuple(part_sentences(report)),
            mentions=mentions.get(report.id, ()),
            said=sorted(said.get(report.id, ())),
            known=known.get(report.id, ()),
            lookup=lookup,
        )
        for report in record.reports
    )
