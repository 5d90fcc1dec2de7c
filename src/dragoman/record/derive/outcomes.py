"""Planned events → what became of them.

Reconciliation judges which later telling is of what was planned; where there is none
and its day has gone by in the reports, the record says so.
"""

from collections.abc import Iterable, Mapping

from dragoman.model.claim import Event, Modality
from dragoman.model.date import DateRange
from dragoman.model.judgement import Judgement, Link
from dragoman.model.record import Outcome, OutcomeKind, Record
from dragoman.record.lookup import Lookup, comes_before, print_days

LINKED = "outcomes"  # the noun of links between a plan and its happening


def derive_outcomes(
    record: Record, heads: Mapping[str, str], lookup: Lookup
) -> tuple[Outcome, ...]:
    """Say of each planned event what later reports tell of it.

    Args:
        record: The record so far.
        heads: For each event of one report, its entry in the record.
        lookup: Its reports and actors.
    """
    events = {event.id: event for event in record.events}
    told = _find_later(record.links, heads, events, lookup)
    latest = _latest(record)
    found = []
    for event in record.events:
        if event.modality is not Modality.PLANNED:
            continue
        if later := told.get(event.id):
            found.append(_told(event, events[later], lookup))
        elif latest and comes_before(event.date, latest):
            why = f"planned {print_days(event.date)}; no later report tells of it"
            kind = OutcomeKind.NOT_REPORTED
            found.append(Outcome(planned=event.id, kind=kind, why=f"{why}."))
    return tuple(found)


def _find_later(
    links: Iterable[Link],
    heads: Mapping[str, str],
    events: Mapping[str, Event],
    lookup: Lookup,
) -> dict[str, str]:
    """Give, for each planned event, the best later telling of it."""
    best: dict[str, tuple[float, str]] = {}
    for link in links:
        if link.noun != LINKED or link.judgement is not Judgement.SAME:
            continue
        pair = [events.get(heads.get(k, k)) for k in (link.left, link.right)]
        planned = next((e for e in pair if e and _is_ahead(e)), None)
        later = next((e for e in pair if e and not _is_ahead(e)), None)
        if planned and later and not _is_over(later, planned, lookup):
            known = best.get(planned.id, (0.0, ""))
            best[planned.id] = max(known, (link.score, later.id))
    return {planned: later for planned, (_, later) in best.items()}


def _is_ahead(event: Event) -> bool:
    return event.modality is Modality.PLANNED


def _is_over(later: Event, planned: Event, lookup: Lookup) -> bool:
    """Whether a telling is of something over before the plan was reported."""
    reported = lookup.published(planned.evidence[0])
    told = lookup.published(later.evidence[0])
    return comes_before(later.date, reported) or comes_before(told, reported)


def _told(planned: Event, later: Event, lookup: Lookup) -> Outcome:
    reported = print_days(lookup.published(planned.evidence[0]))
    told = print_days(lookup.published(later.evidence[0]))
    happened = later.modality is not Modality.DENIED
    kind = OutcomeKind.HAPPENED if happened else OutcomeKind.DID_NOT_HAPPEN
    verb = "told as done" if happened else "told as not done"
    return Outcome(
        planned=planned.id,
        kind=kind,
        later=later.id,
        why=f"reported as planned {reported}, {verb} in a report of {_plain(told)}.",
    )


def _plain(words: str) -> str:
    return words.removeprefix("on ").removeprefix("at ")


def _latest(record: Record) -> DateRange | None:
    known = [r.published for r in record.reports if r.published.is_known]
    return max(known, key=lambda d: str(d.start), default=None)
