"""Events in the order of their days, and those without one by report."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from dragoman.model.claim import Event, EventType, Modality
from dragoman.model.record import Record, Standing, StandingKind, StandingLine

HELD = frozenset([StandingKind.AGREED, StandingKind.BLOCKED])  # of which several hold
MONTH = datetime.timedelta(days=31)  # what lasts longer is of no one month
ON_ISSUE = "latest position of each side on an issue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Events of one month, or of one longer time.

    Attributes:
        name: The time in words.
        events: The events, earliest first.
    """

    name: str
    events: tuple[Event, ...]


def is_saying(event: Event) -> bool:
    """Whether an event is no more than that somebody said something."""
    return event.type is EventType.STATEMENT and event.modality is Modality.ASSERTED


def order_events(events: Iterable[Event]) -> tuple[Stretch, ...]:
    """Group events that have a date by month, earliest first.

    What lasts longer than a month stands under its own time, before the month in which
    it begins.
    """
    dated = [e for e in events if e.date.start]
    dated.sort(key=_place)
    return tuple(
        Stretch(name=name, events=tuple(group))
        for name, group in groupby(dated, key=_name_stretch)
    )


def _place(event: Event) -> tuple[str, bool, str, str, str]:
    start, end = str(event.date.start), str(event.date.end or event.date.start)
    return start[: len("2031-05")], not _is_long(event), start, end, event.id


def _is_long(event: Event) -> bool:
    start, end = event.date.start, event.date.end
    return bool(start and end and end - start > MONTH)


def _name_stretch(event: Event) -> str:
    start, end = event.date.start, event.date.end
    if start is None:
        return ""
    if end is None or not _is_long(event):
        return f"{start:%B %Y}"
    if (start.month, end.month) == (1, 12):
        years = dict.fromkeys((str(start.year), str(end.year)))
        return "–".join(years)
    first = f"{start:%B}" if start.year == end.year else f"{start:%B %Y}"
    return f"{first} – {end:%B %Y}"


def undated_events(record: Record) -> tuple[tuple[str, tuple[Event, ...]], ...]:
    """Give the events without a date, by id of the report that tells them first."""
    undated = [e for e in record.events if not e.date.start and not is_saying(e)]
    told = _by_report(undated)
    return tuple((r.id, tuple(told[r.id])) for r in record.reports if r.id in told)


def list_sayings(events: Iterable[Event]) -> tuple[Event, ...]:
    """Give the events that are no more than that somebody spoke, those dated first."""
    said = [event for event in events if is_saying(event)]
    return tuple(sorted(said, key=lambda e: (str(e.date.start or "9"), e.evidence[0])))


def _by_report(events: Iterable[Event]) -> dict[str, list[Event]]:
    ordered = sorted(events, key=lambda e: (e.evidence[0].report, e.evidence[0].start))
    grouped = groupby(ordered, key=lambda e: e.evidence[0].report)
    return {report: list(group) for report, group in grouped}


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
