"""Events in the order of their days, and those without one by report."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from dragoman.model.claim import Event
from dragoman.model.record import Record, Standing, StandingKind, StandingLine

HELD = frozenset([StandingKind.AGREED, StandingKind.BLOCKED])  # of which several hold
ON_ISSUE = "latest position of each side on an issue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Events of one month.

    Attributes:
        name: The month in words.
        events: The events, earliest first.
    """

    name: str
    events: tuple[Event, ...]


def order_events(events: Iterable[Event]) -> tuple[Stretch, ...]:
    """Group events that have a date by month, earliest first."""
    dated = [e for e in events if e.date.start]
    dated.sort(key=lambda e: (e.date.start, e.date.end or e.date.start, e.id))
    return tuple(
        Stretch(name=month, events=tuple(group))
        for month, group in groupby(dated, key=_month)
    )


def undated_events(record: Record) -> tuple[tuple[str, tuple[Event, ...]], ...]:
    """Give the events without a date, by id of the report that tells them first."""
    undated = [e for e in record.events if not e.date.start]
    told = _by_report(undated)
    return tuple((r.id, tuple(told[r.id])) for r in record.reports if r.id in told)


def _by_report(events: Iterable[Event]) -> dict[str, list[Event]]:
    ordered = sorted(events, key=lambda e: (e.evidence[0].report, e.evidence[0].start))
    grouped = groupby(ordered, key=lambda e: e.evidence[0].report)
    return {report: list(group) for report, group in grouped}


def _month(event: Event) -> str:
    return f"{event.date.start:%B %Y}" if event.date.start else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What a report changed in where the talks stand.

    Attributes:
        standing: Where they stood after it.
        fresh: The lines that are not as they were after the report before.
        gone: The lines that no longer hold, nor anything in their place.
    """

    standing: Standing
    fresh: tuple[StandingLine, ...]
    gone: tuple[StandingLine, ...]


def order_turns(record: Record) -> tuple[Turn, ...]:
    """Give what each report changed in where the talks stand, in time."""
    turns = []
    before: tuple[StandingLine, ...] = ()
    for standing in record.standings:
        known, told = (set(map(_key, lines)) for lines in (before, standing.lines))
        kinds = {line.kind for line in standing.lines} - HELD
        fresh = tuple(line for line in standing.lines if _key(line) not in known)
        gone = tuple(n for n in before if _key(n) not in told and n.kind not in kinds)
        turns.append(Turn(standing=standing, fresh=fresh, gone=gone))
        before = standing.lines
    return tuple(turns)


def _key(line: StandingLine) -> tuple[StandingKind, str]:
    """Give what a line is on: an issue whose state is as it was is no news."""
    label, _, _ = line.text.partition(": ")
    is_issue = line.kind in HELD and line.rule == ON_ISSUE
    return line.kind, label if is_issue else line.text
