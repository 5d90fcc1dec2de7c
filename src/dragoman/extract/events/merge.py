"""One event told twice in a report is one event."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dragoman.model.claim import Event, EventType, Modality
from dragoman.model.date import DateRange

MERGED = frozenset(EventType) - {EventType.STATEMENT, EventType.OTHER}
MOVING = frozenset({EventType.MEETING, EventType.ARRIVAL, EventType.DEPARTURE})
HARM = frozenset({"kill", "wound", "injure", "hurt"})
OF_A_CLAUSE = 2  # rank of a verb of its own clause


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One telling of an event.

    Attributes:
        event: The event as told.
        when: The words that say when, or "".
        rank: 2 for a verb of its own clause, 1 for an infinitive, 0 for a noun.
        lemma: The word that tells it.
        done_to: What it was done to, in its main word.
        sure: Whether the words themselves say who takes part.
        sides: Who takes part, and the bodies that they belong to.
        form: In what form people met, where that is told ("phone", "dinner").
        ordinal: Which of several rounds it was, where that is told ("third").
        again: Whether it speaks of what was told before ("in the letter").
    """

    event: Event
    when: str
    rank: int = 0
    lemma: str = ""
    done_to: str = ""
    sure: bool = True
    sides: frozenset[str] = frozenset()
    again: bool = False
    form: str = ""
    ordinal: str = ""


def merge_tellings(tellings: Iterable[Telling]) -> tuple[Event, ...]:
    """Give each event once, in order of text.

    What one telling leaves open another may say: the evidence is the telling that
    says most, and its date and place are filled from the rest.
    """
    groups: list[list[Telling]] = []
    for telling in sorted(tellings, key=_order):
        same = (g for g in groups if any(is_same(telling, other) for other in g))
        group = next(same, None)
        if group is None:
            groups.append([telling])
        else:
            group.append(telling)
    return tuple(sorted(map(_join, groups), key=lambda e: e.evidence[0].start))


def _join(group: Sequence[Telling]) -> Event:
    event = _choose(group).event
    for other in group:
        if event.date.start is None and other.event.date.start is not None:
            event = replace(event, date=other.event.date)
        if not event.place and other.event.place:
            event = replace(event, place=other.event.place)
    return event


def _choose(group: Sequence[Telling]) -> Telling:
    """Give the telling to show: an early clause, a dated one before others."""
    clauses = [t for t in group if t.rank == OF_A_CLAUSE and t.event.participants]
    dated = [t for t in clauses if t.when]
    return min([*(dated or clauses), group[0]], key=lambda t: t.event.evidence[0].start)


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
    if not _is_alike(one, two):
        return False
    if left.evidence == right.evidence or _says_again(one, two):
        return True
    if left.type is EventType.OTHER and one.rank and two.rank:
        same = one.lemma == two.lemma and one.done_to == two.done_to
        return same and _share(one, two) and _agree(one, two)
    denied = Modality.DENIED in {left.modality, right.modality}
    if left.type not in MERGED or (denied and left.modality is not right.modality):
        return False
    return _is_one_happening(one, two)


def _is_alike(one: Telling, two: Telling) -> bool:
    """Whether two tellings are of one kind, in one form, of one round."""
    rounds = {one.ordinal, two.ordinal} - {""}
    kinds = one.event.type is two.event.type and one.form == two.form
    return kinds and len(rounds) <= 1


def _is_one_happening(one: Telling, two: Telling) -> bool:
    """Whether meetings, journeys, attacks or agreements of two tellings are one."""
    left, right = one.event, two.event
    by_others = left.type is EventType.ATTACK and _by_others(one, two)
    if by_others and one.rank and two.rank:
        return False
    both = one.rank and two.rank and one.lemma != two.lemma
    both = both and not {one.lemma, two.lemma} & HARM  # "killed two and wounded six"
    apart = left.type is EventType.ATTACK and both and not _is_exact(left.date)
    if left.date.start is not None and left.date == right.date and not apart:
        known = one.sure and two.sure and one.sides and two.sides
        return not known or bool(one.sides & two.sides)
    if left.type not in MOVING and one.rank and two.rank and one.lemma != two.lemma:
        return False
    return not by_others and _share(one, two) and _agree(one, two)


def _says_again(one: Telling, two: Telling) -> bool:
    """Whether the later of two sayings goes on in the act of the earlier."""
    if one.event.type is not EventType.STATEMENT:
        return False
    early, late = sorted((one, two), key=lambda t: t.event.evidence[0].start)
    speaker = early.event.participants[:1]
    same = bool(speaker) and speaker == late.event.participants[:1]
    return late.again and same and _agree(early, late)


def _agree(one: Telling, two: Telling) -> bool:
    """Whether nothing in when and where two tellings took place keeps them apart."""
    left, right = one.event, two.event
    if left.place and right.place and left.place != right.place:
        return False
    if left.date.start is not None and right.date.start is not None:
        return _overlap(left.date, right.date)
    return not (one.when and two.when) or one.when == two.when


def _by_others(one: Telling, two: Telling) -> bool:
    """Whether one attack is by another hand than the other."""
    first, second = one.event.participants[:1], two.event.participants[:1]
    known = one.sure and two.sure
    return bool(known and first and second) and first != second


def _share(one: Telling, two: Telling) -> bool:
    """Whether the participants of one are among the other's."""
    left, right = set(one.event.participants), set(two.event.participants)
    return bool(left and right) and (left <= right or right <= left)


def _overlap(one: DateRange, two: DateRange) -> bool:
    """Whether two dates may be one; an open end reaches as far as need be."""
    early, late = sorted((one, two), key=lambda date: date.start or datetime.date.min)
    return early.end is None or late.start is None or late.start <= early.end
