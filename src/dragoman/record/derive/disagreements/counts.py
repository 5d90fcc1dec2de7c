"""Figures, terms and statements → counts with who gives each."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.claim import Figure, Statement, Term, TermKind
from dragoman.model.quantity import Quantity
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
)
from dragoman.model.report import Passage, Report
from dragoman.record.derive.disagreements.givers import (
    NEXT,
    SAYING,
    find_bare_giver,
    find_giver,
)
from dragoman.record.derive.measures import print_quantity
from dragoman.record.derive.numbers import find_values
from dragoman.record.derive.voices import Mentions
from dragoman.record.lookup import Lookup
from dragoman.reference.wording import find_sentence

COUNTED = re.compile(r"\s(?:\w+ed\s)?(?P<noun>[a-z]{3,})(?<!than)(?<!and)\b")
CALENDAR = re.compile(
    r"(?:\b(?:in|since|by|until|from|on)|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\s$"
)
SIZE = re.compile(r"[mbt]n?|million|billion|trillion")
RELATIVES = frozenset(["which", "who", "that", "there"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number that somebody gives, in a figure or in a term of a plan.

    Attributes:
        entry: Id of the figure or term.
        quantity: The number.
        unit: What is counted, one word, or "".
        says: Who gives it, as an id or in words.
        passage: The words.
        figure: The figure, where it is one.
        spoken: Whether it stands in a statement only, and is read as no figure.
    """

    entry: str
    quantity: Quantity
    unit: str
    says: str
    passage: Passage
    figure: Figure | None = None
    spoken: bool = False


def find_counts(
    record: Record, mentions: Mentions, lookup: Lookup
) -> Iterator[list[Count]]:
    """Give the counts of each report in the order of its text."""
    for key, given in _by_report(record, lookup.reports).items():
        report = lookup.reports[key]
        told = sorted(given, key=lambda c: (c.passage.start, c.passage.end, c.entry))
        counts = [_with_giver(count, report, mentions) for count in told]
        yield sorted(
            [*counts, *_find_bare(counts, report, mentions)],
            key=lambda c: (c.passage.start, c.passage.end, c.entry),
        )


def _by_report(record: Record, reports: Mapping[str, Report]) -> dict[str, list[Count]]:
    counts: dict[str, list[Count]] = defaultdict(list)
    for figure in record.figures:
        counts[figure.evidence.report].append(_of_figure(figure))
    for plan in record.proposals:
        for term in plan.terms:
            for count in _of_term(term):
                counts[count.passage.report].append(count)
    for statement in sorted(record.statements, key=_length):
        told = counts[statement.content.report]
        for count in _of_statement(statement, reports[statement.content.report]):
            if not any(_meet(count.passage, known.passage) for known in told):
                told.append(count)
    return counts


def _length(statement: Statement) -> tuple[int, Passage, str]:
    """Put what somebody says before the words of others that hold it."""
    content = statement.content
    return content.end - content.start, content, statement.id


def _meet(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _of_statement(statement: Statement, report: Report) -> Iterator[Count]:
    """Give the numbers of things in what somebody says."""
    first = statement.chain[0] if statement.chain else None
    content = statement.content
    for start, end, value in find_values(content.quote) if first else ():
        noun = COUNTED.match(content.quote, end)
        stop = content.start + (noun.end() if noun else end)
        if first and value > 1 and not CALENDAR.search(content.quote[:start]):
            yield Count(
                entry=statement.id,
                quantity=Quantity(low=value, high=value),
                unit=_unit(noun["noun"].removesuffix("s")) if noun else "",
                says=first.actor or first.text,
                passage=report.passage(content.start + start, stop),
                spoken=True,
            )


def _unit(word: str) -> str:
    """Give what is counted, "" for a word that only says how much ("million")."""
    folded = word.casefold()
    return "" if SIZE.fullmatch(folded) else folded


def _of_figure(figure: Figure) -> Count:
    return Count(
        entry=figure.id,
        quantity=figure.quantity,
        unit=_unit(figure.unit),
        says=figure.says or _nobody_as_none(figure.says_text),
        passage=figure.evidence,
        figure=figure,
    )


def _nobody_as_none(text: str) -> str:
    return "" if text.casefold() in RELATIVES else text


def _of_term(term: Term) -> Iterator[Count]:
    if term.quantity and term.as_stated_by and term.kind is not TermKind.DURATION:
        yield Count(
            entry=term.id,
            quantity=term.quantity,
            unit=_unit(term.unit),
            says=term.as_stated_by,
            passage=term.evidence[0],
        )


def _with_giver(count: Count, report: Report, mentions: Mentions) -> Count:
    """Give a count with whom its own clause has give it.

    A second clause of a sentence has a speaker of its own; the first one's is told
    of the whole.
    """
    says = find_giver(count.passage, report, mentions)
    return replace(count, says=says) if says else count


def says_only(count: Count, report: Report) -> bool:
    """Whether a count is all that somebody says there ("The army says two.")."""
    passage = count.passage
    first, _ = find_sentence(report.text, passage.start, passage.end)
    is_last = report.text[passage.end : passage.end + 1] in ".;,"
    return is_last and SAYING.search(report.text[first : passage.start]) is not None


def _find_bare(
    counts: Sequence[Count], report: Report, mentions: Mentions
) -> Iterator[Count]:
    """Find numbers without a noun that a sentence sets after another's count."""
    known = [(c.passage.start, c.passage.end) for c in counts]
    for (first, last), given in _sentences(counts, report).items():
        for start, end, value in find_values(report.text[first:last]):
            place, stop = first + start, first + end
            if any(s < stop and place < e for s, e in known):
                continue
            passage = report.passage(place, stop)
            says = find_bare_giver(passage, report, mentions)
            if says and report.text[stop : stop + 1] in ".;,":
                yield Count(
                    entry=given.entry,
                    quantity=Quantity(low=value, high=value),
                    unit="",
                    says=says,
                    passage=passage,
                    figure=given.figure,
                )


def _sentences(counts: Iterable[Count], report: Report) -> dict[tuple[int, int], Count]:
    """Give where sentences are that hold a count or come next, with that count."""
    found: dict[tuple[int, int], Count] = {}
    for count in counts:
        if count.figure is None or not count.says:
            continue
        span = find_sentence(report.text, count.passage.start, count.passage.end)
        found.setdefault(span, count)
        if span[1] + NEXT < len(report.text):
            after = find_sentence(report.text, span[1] + NEXT, span[1] + NEXT)
            found.setdefault(after, count)
    return found


def oppose_counts(
    key: str, sides: Sequence[Count], *, why: str, not_because: str
) -> Disagreement:
    """Give the disagreement that counts are in: on a figure, else on a term."""
    is_figure = all(count.figure or count.spoken for count in sides)
    return Disagreement(
        id=key,
        kind=DisagreementKind.FIGURE if is_figure else DisagreementKind.TERM,
        items=tuple(
            DisagreementItem(ref=c.entry, value=print_count(c), passage=c.passage)
            for c in sides
        ),
        why=why,
        not_because=not_because,
    )


def print_count(count: Count) -> str:
    """Give a number in words, one that is of no entry as it stands ("2034")."""
    is_bare = count.entry == count.passage.report
    return count.passage.quote if is_bare else print_quantity(count.quantity)
