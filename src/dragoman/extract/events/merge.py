"""One event told twice in a report is one event."""

from collections.abc import Iterable

from dragoman.model.claim import Event, EventType, Modality

MERGED = frozenset(EventType) - {EventType.STATEMENT, EventType.OTHER}


def merge_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """Keep one telling of each event, the one that says most, in order of text."""
    kept: list[Event] = []
    for event in sorted(events, key=_order):
        if not any(is_same(event, other) for other in kept):
            kept.append(event)
    return tuple(sorted(kept, key=lambda event: event.evidence[0].start))


def _order(event: Event) -> tuple[int, int]:
    """Put first what says most: date, participants, place; then what comes first."""
    told = 4 * _is_dated(event) + 2 * bool(event.participants) + bool(event.place)
    return -told, event.evidence[0].start


def _is_dated(event: Event) -> bool:
    return event.date.start is not None or event.date.end is not None


def is_same(event: Event, other: Event) -> bool:
    """Whether two tellings may be of one event: nothing in them says otherwise."""
    if event.evidence == other.evidence:
        return True
    if event.type is not other.type or event.type not in MERGED:
        return False
    if (event.modality is Modality.DENIED) != (other.modality is Modality.DENIED):
        return False
    if event.place and other.place and event.place != other.place:
        return False
    if _is_dated(event) and _is_dated(other):
        return event.date.start == other.date.start and _share(event, other)
    return _share(event, other)


def _share(event: Event, other: Event) -> bool:
    """Whether the participants of one are among the other's."""
    one, two = set(event.participants), set(other.participants)
    return not one or not two or one <= two or two <= one
