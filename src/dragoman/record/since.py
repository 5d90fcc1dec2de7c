"""What is new in a record since a day or a report."""

import datetime
from collections.abc import Iterable, Iterator

from dragoman.model.record import Record
from dragoman.model.report import Passage


def find_reports_since(record: Record, since: datetime.date | str) -> tuple[str, ...]:
    """Give the ids of the reports that came after a day, or after a report.

    Reports are in the record's order: by day of publication, then id. A report of
    unknown day counts as new: nobody can say that it is not.

    Raises:
        ValueError: There is no such report.
    """
    ids = [report.id for report in record.reports]
    if isinstance(since, str):
        if since not in ids:
            raise ValueError(f"no such report: {since!r}")
        return tuple(ids[ids.index(since) + 1 :])
    return tuple(
        report.id
        for report in record.reports
        if report.published.end is None or report.published.end > since
    )


def find_new_entries(record: Record, since: datetime.date | str) -> tuple[str, ...]:
    """Give the ids of the entries that only reports since then tell.

    An entry that was told before is not new, though a later report tells it again; a
    disagreement or a change is new where one of its sides is.
    """
    new = set(find_reports_since(record, since))
    told = [
        entry
        for entry, passages in _entries(record)
        if passages and all(passage.report in new for passage in passages)
    ]
    fresh = set(told)
    told += [
        clash.id
        for clash in record.disagreements
        if any(item.passage.report in new for item in clash.items)
    ]
    told += [change.id for change in record.changes if change.after in fresh]
    return tuple(told)


def _entries(record: Record) -> Iterator[tuple[str, Iterable[Passage]]]:
    for actor in record.actors:
        yield actor.id, actor.mentions
    for statement in record.statements:
        yield statement.id, (statement.content,)
    for figure in record.figures:
        yield figure.id, (figure.evidence,)
    for proposal in record.proposals:
        words = [p for term in proposal.terms for p in term.evidence]
        yield proposal.id, [*proposal.mentions, *words]
        for term in proposal.terms:
            yield term.id, term.evidence
    for position in record.positions:
        yield position.id, position.evidence
    for event in record.events:
        yield event.id, event.evidence
