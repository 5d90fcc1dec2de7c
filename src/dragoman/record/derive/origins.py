"""Entries → how many independent origins they have.

An origin is the far end of a chain: the speaker whom a report names, else the agency
that it credits, else its outlet, else the report itself. Reports that repeat one
another are one origin, and chains that meet at one speaker count once.
"""

from collections.abc import Iterable, Mapping

from dragoman.model.claim import Naming, Statement
from dragoman.model.record import Origin, Record
from dragoman.model.report import Passage, Report
from dragoman.record.lookup import Lookup


def derive_origins(
    record: Record, heads: Mapping[str, str], lookup: Lookup
) -> tuple[Origin, ...]:
    """Count the origins of entries that more than one passage tells.

    Args:
        record: The record so far.
        heads: For each statement, the one that stands for all with its words.
        lookup: Its reports and actors.
    """
    spoken = _by_report(record.statements)
    echoes = dict(record.echoes)
    terms = ((t.id, t.evidence) for p in record.proposals for t in p.terms)
    entries: Iterable[tuple[str, tuple[Passage, ...]]] = [
        *((event.id, event.evidence) for event in record.events),
        *terms,
        *((position.id, position.evidence) for position in record.positions),
        *_said_again(record.statements, heads),
    ]
    return tuple(
        _count(entry, passages, spoken, echoes, lookup)
        for entry, passages in entries
        if len({passage.report for passage in passages}) > 1
    )


def _by_report(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.chain:
            found.setdefault(statement.content.report, []).append(statement)
    return found


def _said_again(
    statements: Iterable[Statement], heads: Mapping[str, str]
) -> Iterable[tuple[str, tuple[Passage, ...]]]:
    groups: dict[str, list[Passage]] = {}
    for statement in statements:
        head = heads.get(statement.id, statement.id)
        groups.setdefault(head, []).append(statement.content)
    return [(head, tuple(passages)) for head, passages in groups.items()]


def _count(
    entry: str,
    passages: tuple[Passage, ...],
    spoken: Mapping[str, list[Statement]],
    echoes: Mapping[str, str],
    lookup: Lookup,
) -> Origin:
    origins = {
        find_origin(passage, spoken.get(passage.report, ()), echoes, lookup)
        for passage in passages
    }
    reports = len({passage.report for passage in passages})
    count = len(origins)
    why = f"{reports} reports, {count} independent origin{'s' if count > 1 else ''}"
    if count < reports:
        why += ": chains that meet, and reports that repeat another, count once"
    return Origin(entry=entry, origins=tuple(sorted(origins)), why=why)


def find_origin(
    passage: Passage,
    statements: Iterable[Statement],
    echoes: Mapping[str, str],
    lookup: Lookup,
) -> str:
    """Find where a passage comes from, in words."""
    around = [s for s in statements if _holds(s.content, passage)]
    if around:
        inner = min(around, key=lambda s: s.content.end - s.content.start)
        first = inner.chain[0]
        name = lookup.name(first.actor) or first.text
        if first.naming is not Naming.ANONYMOUS:
            return name
        return f"{name} ({_publisher(passage.report, echoes, lookup.reports)})"
    return _publisher(passage.report, echoes, lookup.reports)


def _holds(content: Passage, passage: Passage) -> bool:
    return content.start <= passage.start and passage.end <= content.end


def _publisher(
    report: str, echoes: Mapping[str, str], reports: Mapping[str, Report]
) -> str:
    first = reports.get(echoes.get(report, report), reports[report])
    if first.wire:
        return first.wire[0]
    return first.outlet or first.title or first.path
