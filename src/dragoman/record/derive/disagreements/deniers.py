"""Reports → who denies what, with words of denial that have no content of their own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.model.claim import Statement
from dragoman.model.report import Passage, Report
from dragoman.record.derive.disagreements.denying import find_denials, is_denial_alone
from dragoman.record.derive.voices import (
    Mentions,
    name_speaker,
    named_between,
    sentences_between,
    side_of,
)
from dragoman.record.lookup import Lookup

PARTICIPLE = re.compile(r"\w+ing\b")
SPEAKS = re.compile(r"\b(?:sa(?:id|ys?)|added|told \w+),?\s\Z")
SHARED_SUBJECT = re.compile(r"\b(?:and|but)\s(?:\w+ly\s|also\s)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refutal:
    """A denial without a content of its own.

    Attributes:
        side: Who denies.
        name: The same in words.
        ref: Id of the entry that tells it: a statement, else who denies.
        passage: The words of denial.
        denied: What the denial names as denied, ``None`` where it only points.
        goes_on: What who denies says next, ``None`` where that is nothing.
    """

    side: str
    name: str
    ref: str
    passage: Passage
    denied: Passage | None = None
    goes_on: Statement | None = None


def find_refutals(
    report: Report,
    statements: Sequence[Statement],
    mentions: Mentions,
    lookup: Lookup,
) -> Iterator[Refutal]:
    """Find the denials of a report that have no content of their own."""
    for passage, who, denied in find_denials(report):
        for actor in _find_denier(passage, who, report, mentions):
            side = lookup.side(actor)
            yield Refutal(
                side=side,
                name=lookup.name(actor),
                ref=_entry(side, passage, statements, lookup) or actor,
                passage=passage,
                denied=denied,
                goes_on=_find_next(side, passage, statements, lookup),
            )
    for statement in statements:
        if statement.chain and is_denial_alone(statement):
            yield Refutal(
                side=side_of(statement, lookup),
                name=name_speaker(statement, lookup),
                ref=statement.id,
                passage=statement.content,
            )


def _find_denier(
    passage: Passage, who: tuple[int, int], report: Report, mentions: Mentions
) -> tuple[str, ...]:
    """Give who denies, none where that is not told.

    It is who is named last before, but for the subject of two verbs, and of a sentence
    that goes on with one ("The firm wrote to Holt, calling it a lie").
    """
    named = named_between(mentions, report.id, *who)
    if SHARED_SUBJECT.search(report.text, *who):
        return named[:1]
    if PARTICIPLE.match(passage.quote) and not SPEAKS.search(report.text, *who):
        text, (first, last) = report.text, who
        begun = first + len(text[first:last]) - len(text[first:last].lstrip())
        return named[:1] if _names_at(begun, report, mentions) else ()
    return named[-1:]


def _names_at(place: int, report: Report, mentions: Mentions) -> bool:
    """Whether a sentence begins with an actor."""
    near = place + len("The ")
    return any(place <= start <= near for start, _, _ in mentions.get(report.id, ()))


def _find_next(
    side: str, passage: Passage, statements: Sequence[Statement], lookup: Lookup
) -> Statement | None:
    """Find what a side, or somebody for it, says right after its words of denial."""
    after = (s for s in statements if s.content.start >= passage.end)
    said = next(after, None)
    if said is None or not (said.direct or side_of(said, lookup) == side):
        return None
    return said if sentences_between(passage, said.content, lookup) <= 1 else None


def _entry(
    side: str, passage: Passage, statements: Sequence[Statement], lookup: Lookup
) -> str | None:
    """Give the statement of a side that goes on from its words of denial."""
    for statement in statements:
        content = statement.content
        if content.end > passage.start and side_of(statement, lookup) == side:
            near = not sentences_between(passage, content, lookup)
            return statement.id if near else None
    return None
