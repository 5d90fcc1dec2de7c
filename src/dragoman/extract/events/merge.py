"""One event told twice in a report is one event."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.claim import Event, EventType, Modality
from dragoman.model.date import DateRange

MERGED = frozenset(EventType) - {EventType.STATEMENT, EventType.OTHER}

MOVING = frozenset({EventType.MEETING, EventType.ARRIVAL, EventType.DEPARTURE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One telling of an event.

    Attributes:
        event: The event as told.
        when: The words that say when, or "".
        rank: 2 for a verb of its own clause, 1 for an infinitive, 0 for a noun.
        lemma: The word that tells it.
        sure: Whether the words themselves say who takes part.
    """

    event: Event
    when: str
    rank: int = 0
    lemma: str = ""
    sure: bool = True


def merge_tellings(tellings: Iterable[Telling]) -> tuple[Event, ...]:
    """Keep one telling of each event, the one that says most, in order of text."""
    kept: list[Telling] = []
    for telling in sorted(tellings, key=_order):
        if not any(is_same(telling, other) for other in kept):
            kept.append(telling)
    events = (telling.event for telling in kept)
    return tuple(sorted(events, key=lambda event: event.evidence[0].start))


def _order(telling: Telling) -> tuple[int, int]:
    """Put first what says most: date, participants, place; then what comes first."""
    event = telling.event
    told = 16 * bool(telling.when) + 8 * bool(event.participants)
    told += 4 * bool(event.place) + 2 * _is_exact(event.date) + telling.rank
    return -told, event.evidence[0].start


def _is_exact(date: DateRange) -> bool:
    return date.start is not None and date.start == date.end


def is_same(one: Telling, two: Telling) -> bool:
    """Whether two tellings may be of one event: nothing in them says otherwise."""
    left, right = one.event, two.event
    if left.type is not right.type:
        return False
    if left.evidence == right.evidence:
        return True
    denied = Modality.DENIED in {left.modality, right.modality}
    if left.type not in MERGED or (denied and left.modality is not right.modality):
        return False
    if left.date.start is not None and left.date == right.date:
        both = left.participants and right.participants and one.sure and two.sure
        return not both or bool({*left.participants} & {*right.participants})
    if left.type not in MOVING and one.rank and two.rank and one.lemma != two.lemma:
        return False
    return _share(left, right) and _agree(one, two)


def _agree(one: Telling, two: Telling) -> bool:
    """Whether nothing in when and where two tellings took place keeps them apart."""
    left, right = one.event, two.event
    if left.place and right.place and left.place != right.place:
        return False
    if left.date.start is not None and right.date.start is not None:
        return _overlap(left.date, right.date)
    return not (one.when and two.when) or one.when == two.when


def _share(left: Event, right: Event) -> bool:
    """Whether the participants of one are among the other's."""
    one, two = set(left.participants), set(right.participants)
    return bool(one and two) and (one <= two or two <= one)


def _overlap(one: DateRange, two: DateRange) -> bool:
    """Whether two dates may be one; an open end reaches as far as need be."""
    early, late = sorted((one, two), key=lambda date: date.start or datetime.date.min)
    return early.end is None or late.start is None or late.start <= early.end
