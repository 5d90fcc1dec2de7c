"""Agreements that a report tells of → those between the sides of these talks.

Two sides are named, or "both sides", or nobody besides them. Of an agreement with
somebody else, or of one that a side has with itself, the head of a record says nothing.
Talks that broke off are told in the same way.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.model.actor import ActorKind
from dragoman.model.claim import Event, EventType, Modality
from dragoman.model.date import DateRange
from dragoman.model.record import Record, StandingKind, StandingLine
from dragoman.model.report import Passage, Report
from dragoman.record.derive.alliances import Allies, has_two_camps
from dragoman.record.derive.clauses import clip_words, undate_line
from dragoman.record.derive.standing.accord_patterns import AccordKind
from dragoman.record.derive.standing.accords import Accord, find_accords
from dragoman.record.derive.standing.lapses import find_conditions, is_lapse
from dragoman.record.derive.voices import Mentions, index_mentions
from dragoman.record.lookup import Lookup, days_apart, print_days
from dragoman.reference import read_class
from dragoman.reference.patterns import any_of

OLD = 60  # days before its report that make an agreement no news
BODIES = frozenset([ActorKind.STATE, ActorKind.ARMED_GROUP, ActorKind.ORGANISATION])
WITH = re.compile(r"\b(?:with|between|by|and)\s+(?:the\s+)?(?:\w+\s+){0,2}$", re.I)
JOINT = re.compile(
    r"\band (?:the|its|their|his|her)\s[^.;,]{1,60}?\b(?:have |has |had )?(?:signed"
    r"|sealed|reached|struck|clinched|concluded|initialled|agreed)\b"
    r"|\bwith (?:the|its|their)\s\w+",
    re.I,
)
GOES_ON = frozenset([AccordKind.MADE, AccordKind.TAKEN_UP])
LABELS: Mapping[AccordKind, str] = {
    AccordKind.REFUSED: "turned down",
    AccordKind.ENDED: "no longer in force",
    AccordKind.BROKEN_OFF: "talks broken off",
}
NEAR = 40  # characters before a name in which its preposition stands
TWO_SIDES = 2
MAX_SETTLED = 3
STALE_AFTER = 21  # days after which a break that nobody tells again says nothing
ONE_AGREEMENT = range(4)  # days between two tellings of one


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """An agreement between the sides, or talks or an agreement that came to an end.

    Attributes:
        accord: How it is told.
        date: When it was made or fell, or else when the report came out.
        dated: Whether the report says when.
        event: Id of the event, "" where none is in the record.
        conditions: What it hangs on, in the report's words.
    """

    accord: Accord
    date: DateRange
    dated: bool = False
    event: str = ""
    conditions: tuple[Passage, ...] = ()


def find_settled(
    record: Record, lookup: Lookup, contending: frozenset[str], allies: Allies
) -> Mapping[str, tuple[Settled, ...]]:
    """Find, by report, the agreements of the sides, in the order of its words.

    Args:
        record: The record so far.
        lookup: Its reports and actors.
        contending: The sides with a stake of their own.
        allies: Pairs of sides that stand together.
    """
    told = {
        report: accords
        for report in record.reports
        if (accords := find_accords(report))
    }
    if not told:
        return {}
    mentions, events = index_mentions(record), _index(record.events)
    sides = _find_sides(record, told, contending, lookup)
    found = {}
    for report, accords in told.items():
        kept = [a for a in accords if _is_theirs(a, sides, allies, mentions, lookup)]
        dated = (_date(a, report, events.get(report.id, ())) for a in kept)
        fresh = tuple(s for s in dated if not _is_over(s, report))
        if fresh:
            found[report.id] = fresh
    return found


def _find_sides(
    record: Record,
    told: Mapping[Report, tuple[Accord, ...]],
    contending: frozenset[str],
    lookup: Lookup,
) -> frozenset[str]:
    """Give the sides of the talks: who holds more than what such an agreement says."""
    words = [accord.passage for accords in told.values() for accord in accords]
    firm = frozenset(
        lookup.side(position.party)
        for position in record.positions
        if not any(overlaps(position.evidence[0], passage) for passage in words)
    )
    bodies = frozenset(side for side in firm if not lookup.is_person(side))
    for sides in (firm & contending, bodies - lookup.mediators, contending):
        if len(sides) >= TWO_SIDES:
            return sides
    return lookup.parties


def overlaps(one: Passage, other: Passage) -> bool:
    """Whether two passages share words."""
    return (
        one.report == other.report and one.start < other.end and other.start < one.end
    )


def _index(events: Iterable[Event]) -> Mapping[str, list[tuple[Passage, Event]]]:
    found: dict[str, list[tuple[Passage, Event]]] = {}
    for event in events:
        if event.type is EventType.AGREEMENT and event.modality is Modality.ASSERTED:
            for passage in event.evidence:
                found.setdefault(passage.report, []).append((passage, event))
    return found


def _is_theirs(
    accord: Accord,
    sides: frozenset[str],
    allies: Allies,
    mentions: Mentions,
    lookup: Lookup,
) -> bool:
    """Whether an agreement is one between the sides of the talks."""
    passage = accord.passage
    here = [
        (start, lookup.side(actor))
        for start, end, actor in mentions.get(passage.report, ())
        if passage.start <= start and end <= passage.end
    ]
    parties = {side for _, side in here} & sides
    if len(parties) >= TWO_SIDES and has_two_camps(parties, allies):
        return True
    if _both().search(passage.quote):
        return True
    if accord.kind is AccordKind.REFUSED:
        return bool(parties) or not here
    text = lookup.reports[passage.report].text
    known = sides | lookup.mediators
    others = ((start, side) for start, side in here if side not in known)
    if any(_is_body(s, lookup) and _takes_part(text, i) for i, s in others):
        return False
    return accord.anonymous or JOINT.search(passage.quote) is not None


def _is_body(side: str, lookup: Lookup) -> bool:
    found = lookup.actors.get(side)
    return found is not None and found.kind in BODIES and not found.collective


def _takes_part(text: str, start: int) -> bool:
    """Whether a name stands where those do who make an agreement."""
    return WITH.search(text[max(0, start - NEAR) : start]) is not None


def _date(
    accord: Accord, report: Report, events: Iterable[tuple[Passage, Event]]
) -> Settled:
    passage = accord.passage
    event = next((e for p, e in events if overlaps(p, passage)), None)
    dated = event is not None and event.date.is_known and accord.is_made
    return Settled(
        accord=accord,
        date=event.date if event and dated else report.published,
        dated=dated,
        event=event.id if event and accord.is_made else "",
        conditions=find_conditions(report, accord) if accord.is_made else (),
    )


def _is_over(settled: Settled, report: Report) -> bool:
    return (days_apart(settled.date, report.published) or 0) > OLD


def follow_settled(
    known: tuple[Settled, ...],
    told: Iterable[Settled],
    report: Report,
    *,
    held: bool,
) -> tuple[Settled, ...]:
    """Give what stands of agreements and breaks after what a report tells.

    Talks that are held again are no longer broken off, and an agreement is told once,
    in the latest words. One that fell takes the place of those made before.

    Args:
        known: What stood before.
        told: What the report tells.
        report: The report.
        held: Whether the report tells of talks that were held, or that they move.
    """
    news = tuple(told)
    goes_on = held or any(s.accord.kind in GOES_ON for s in news)
    kept = [s for s in known if not _is_gone(s, report, goes_on=goes_on)]
    for settled in (s for s in news if s.accord.kind is not AccordKind.TAKEN_UP):
        kept = [s for s in kept if not _replaces(settled, s)]
        kept.append(settled)
    return tuple(kept[-MAX_SETTLED:])


def _is_gone(settled: Settled, report: Report, *, goes_on: bool) -> bool:
    """Whether talks that broke off were taken up again, or nobody tells it still."""
    if settled.accord.is_made:
        return False
    apart = days_apart(settled.date, report.published) or 0
    return apart > STALE_AFTER or (settled.accord.is_of_talks and goes_on)


def _replaces(new: Settled, old: Settled) -> bool:
    """Whether what is told anew is told in place of what was told before."""
    if new.accord.is_of_talks or old.accord.is_of_talks:
        return new.accord.is_made or new.accord.is_of_talks is old.accord.is_of_talks
    if not new.accord.is_made or not old.accord.is_made:
        return True
    return days_apart(new.date, old.date) in ONE_AGREEMENT


def _tell_condition(words: str) -> str:
    told = "lapses" if is_lapse(words) else "still to come"
    return f"; {told}: “{clip_words(words)}”"


def print_when(settled: Settled) -> str:
    """Tell when an agreement was made: on a day, or by when it was told."""
    day = print_days(settled.date)
    if settled.dated:
        return day
    return f"(report of {day.removeprefix('on ')})" if settled.date.is_day else ""


def tell_settled(settled: Settled) -> StandingLine:
    """Tell an agreement with what it hangs on, or what came to an end."""
    accord, when = settled.accord, print_when(settled)
    words = clip_words(undate_line(accord.passage))
    kind = StandingKind.AGREED if accord.is_made else StandingKind.BLOCKED
    label = f"told as {accord.how} {when}".rstrip()
    told = f"{label if accord.is_made else LABELS[accord.kind]}: “{words}”"
    hangs = "".join(_tell_condition(p.quote) for p in settled.conditions)
    return StandingLine(
        kind=kind,
        text=f"{told}{hangs}",
        refs=(settled.event,) if settled.event else (),
        passages=(accord.passage, *settled.conditions),
        date=settled.date,
        rule="words that tell an agreement made or ended",
    )


@cache
def _both() -> re.Pattern[str]:
    """Give a pattern of the words that name the sides together."""
    sides = any_of(read_class("standing_words", "sides"))
    return re.compile(
        r"\b(?:the|both|all|two|three|four|rival|opposing|warring|neighbouring)\s"
        rf"(?:\w+\s){{0,2}}?{sides}\b",
        re.I,
    )
