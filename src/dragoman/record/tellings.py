"""Events of many readings → events of the record, with each telling.

Dates are combined as intervals: where tellings meet, the days that all allow. Where
they do not, the narrowest stands and each telling keeps its own. Participants are
combined as a set; the place is the one that most tellings give.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.claim import Event, EventType, Telling
from dragoman.model.date import DateRange
from dragoman.model.report import Passage


def merge_events(
    events: Iterable[Event], heads: Mapping[str, str]
) -> tuple[Event, ...]:
    """Join the events that a cluster holds, in the order of their first telling."""
    clusters: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        clusters[heads.get(event.id, event.id)].append(event)
    return tuple(_join(head, members) for head, members in clusters.items())


def _join(head: str, members: Sequence[Event]) -> Event:
    if len(members) == 1:
        return replace(members[0], id=head)
    first = next((e for e in members if e.id == head), members[0])
    passages: list[Passage] = [p for event in members for p in event.evidence]
    people = dict.fromkeys(who for event in members for who in event.participants)
    return replace(
        first,
        id=head,
        type=_type(members),
        plover=_commonest(e.plover for e in members),
        participants=tuple(people),
        place=_commonest(e.place for e in members),
        date=combine_dates([e.date for e in members]),
        evidence=tuple(dict.fromkeys(passages)),
        tellings=tuple(_telling(event) for event in members),
        confidence=max(e.confidence for e in members),
    )


def _telling(event: Event) -> Telling:
    return Telling(
        event=event.id,
        participants=event.participants,
        place=event.place,
        date=event.date,
        modality=event.modality,
        evidence=event.evidence[0],
    )


def _type(members: Sequence[Event]) -> EventType:
    """Give the type that most tellings give; "other" only where none says more."""
    counts = Counter(e.type for e in members)
    return max(
        counts,
        key=lambda kind: (kind is not EventType.OTHER, counts[kind], kind.value),
    )


def _commonest(values: Iterable[str]) -> str:
    counts = Counter(filter(None, values))
    return max(counts, key=lambda v: (counts[v], len(v), v), default="")


def combine_dates(dates: Sequence[DateRange]) -> DateRange:
    """Give the days that all known dates allow, else the narrowest date.

    Returns:
        The interval, with the words of the narrowest date; an unknown date where
        none is known.
    """
    known = sorted((d for d in dates if d.is_known), key=_width)
    if not known:
        return next((d for d in dates if d.start or d.end), DateRange())
    narrow = known[0]
    start = max(d.start for d in known if d.start)
    end = min(d.end for d in known if d.end)
    return replace(narrow, start=start, end=end) if start <= end else narrow


def _width(date: DateRange) -> tuple[int, str]:
    days = (date.end - date.start).days if date.start and date.end else 0
    return days, str(date.start)
