"""What is new in a record since a day or a report, for the head of a dossier."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dragoman.model.record import Record
from dragoman.model.report import Passage
from dragoman.render.index import Index

MAX_LINES = 12  # of one noun; the rest is counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One new entry.

    Attributes:
        entry: Its id.
        text: What it says, in short.
        passages: The words.
    """

    entry: str
    text: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """New entries of one noun.

    Attributes:
        name: The noun.
        lines: The first of them.
        more: How many further ones there are.
    """

    name: str
    lines: tuple[Line, ...]
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is new.

    Attributes:
        since: Since when, in words.
        reports: Ids of the reports that are new.
        groups: The new entries, by noun; nouns without any left out.
    """

    since: str
    reports: tuple[str, ...]
    groups: tuple[Group, ...]


def gather_news(record: Record, index: Index, since: str, new: Collection[str]) -> News:
    """Group what is new, what moved and what is disputed first.

    Args:
        record: The record.
        index: Its codes and names.
        since: Since when, in words.
        new: Ids of the new entries, and of the new reports.
    """
    told = {
        "What changed": _changes(record),
        "Disagreements": _disagreements(record),
        "Proposals": _proposals(record),
        "Positions": _positions(record, index),
        "Events": _events(record),
        "Statements": _statements(record),
        "Figures": _figures(record),
        "Actors": _actors(record),
    }
    groups = []
    for name, lines in told.items():
        fresh = [line for line in lines if line.entry in new]
        if fresh:
            kept, more = tuple(fresh[:MAX_LINES]), max(0, len(fresh) - MAX_LINES)
            groups.append(Group(name=name, lines=kept, more=more))
    reports = tuple(report.id for report in record.reports if report.id in new)
    return News(since=since, reports=reports, groups=tuple(groups))


def _changes(record: Record) -> Iterator[Line]:
    words = {position.id: position.evidence for position in record.positions}
    for change in record.changes:
        passages = (*words.get(change.before, ()), *words.get(change.after, ()))
        yield Line(entry=change.id, text=change.why, passages=passages)


def _disagreements(record: Record) -> Iterator[Line]:
    for clash in record.disagreements:
        passages = tuple(item.passage for item in clash.items)
        yield Line(entry=clash.id, text=clash.why, passages=passages)


def _proposals(record: Record) -> Iterator[Line]:
    for plan in record.proposals:
        words = plan.mentions or tuple(t.evidence[0] for t in plan.terms)
        text = f"{plan.label} ({plan.status.value})"
        yield Line(entry=plan.id, text=text, passages=words[:1])


def _positions(record: Record, index: Index) -> Iterator[Line]:
    for position in record.positions:
        told = f"{index.name(position.party) or position.party} {position.stance.value}"
        yield _quoted(position.id, told, position.evidence[0])


def _events(record: Record) -> Iterator[Line]:
    for event in record.events:
        told = event.type.value
        if event.modality.value != "asserted":
            told = f"{told}, {event.modality.value}"
        yield _quoted(event.id, told, event.evidence[0])


def _statements(record: Record) -> Iterator[Line]:
    for statement in record.statements:
        who = statement.chain[0].text if statement.chain else "no speaker given"
        yield _quoted(statement.id, who, statement.content)


def _figures(record: Record) -> Iterator[Line]:
    for figure in record.figures:
        who = figure.says_text or "the report itself"
        yield _quoted(figure.id, who, figure.evidence)


def _actors(record: Record) -> Iterator[Line]:
    for actor in record.actors:
        if not actor.collective:
            yield Line(entry=actor.id, text=actor.name, passages=actor.mentions[:1])


def _quoted(entry: str, told: str, passage: Passage) -> Line:
    words = " ".join(passage.quote.split())
    return Line(entry=entry, text=f"{told}: “{words}”", passages=(passage,))
