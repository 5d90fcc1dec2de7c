"""The latest talks → who sat at the table, and where, in a line each.

A delegation says more than its side beside it, and a side that has a name says more
than "the rebels" of one report.
"""

import re
from collections.abc import Iterable, Sequence

from dragoman.model.actor import Actor, ActorKind, Role, RoleStatus
from dragoman.model.claim import Event
from dragoman.model.record import StandingKind, StandingLine
from dragoman.model.report import Report
from dragoman.record.derive.standing.encounters import Table, find_both
from dragoman.record.lookup import Lookup
from dragoman.reference.patterns import match_class

AFTER_PLACE = re.compile(r"\s(?:between|with|among)\s")  # goes on after a place
MAX_NAMES, MAX_MEDIATORS = 6, 4
CALLED = "called"  # the rule of a role that a report names
GO_BETWEENS = re.compile(r"\b(?:mediators|guarantors|facilitators)\b", re.I)


def tell_present(
    held: Sequence[Event], report: Report, table: Table, lookup: Lookup
) -> StandingLine | None:
    """Tell who took part in the latest talks; those without a day count for less."""
    if named := [event for event in held if table.are_named(event)]:
        latest = _latest(named, report)
        names = dict.fromkeys(filter(None, _names(latest, lookup)))
        text = ", ".join(list(names)[:MAX_NAMES])
        return _line(StandingKind.PRESENT, text, latest, "latest talks with two sides")
    if held:
        latest = _latest(held, report)
        text = ", ".join(filter(None, _names(latest, lookup)))
        return _line(StandingKind.PRESENT, text, latest, "latest talks of the sides")
    return None


def tell_venue(held: Iterable[Event], report: Report) -> StandingLine | None:
    """Tell where the latest talks were held."""
    placed = [event for event in held if event.place]
    if not placed:
        return None
    last = max(placed, key=lambda e: _day(e, report))
    place = AFTER_PLACE.split(last.place)[0]
    return _line(StandingKind.VENUE, place, last, "latest talks")


def _latest(held: Sequence[Event], report: Report) -> Event:
    dated = [event for event in held if event.date.is_known] or held
    return max(dated, key=lambda e: _day(e, report))


def _names(event: Event, lookup: Lookup) -> Iterable[str]:
    """Name those at the table; who sent somebody is not named beside him.

    Where both sides are named together, whoever mediates is named beside them.
    """
    seated = lookup.parties | lookup.mediators
    if both := find_both(event):
        seated = lookup.mediators
    people = [a for a in event.participants if not seated or lookup.side(a) in seated]
    if joint := _find_joint(event, people, lookup):
        return joint, *(lookup.label(a) for a in people if lookup.name(a) not in joint)
    sent = {lookup.side(actor) for actor in people if lookup.side(actor) != actor}
    names = (_name(actor, lookup) for actor in people if actor not in sent)
    return (*names, both[:1].lower() + both[1:])


def _find_joint(event: Event, people: Iterable[str], lookup: Lookup) -> str:
    """Find words that name who came from several sides at once, "" for none.

    "Negotiators from Aland and Berria": neither side's negotiators stand for both.
    """
    names = [name for actor in event.participants if (name := lookup.name(actor))]
    for actor in people:
        found = lookup.actors.get(actor)
        for mention in found.mentions if found and found.collective else ():
            others = [
                n for n in names if n != lookup.name(actor) and n in mention.quote
            ]
            if len(others) > 1 and mention.report == event.evidence[0].report:
                return mention.quote
    return ""


def _name(actor: str, lookup: Lookup) -> str:
    """Give the name of somebody at the table, or of his side where he has none."""
    found = lookup.actors.get(actor)
    if found and found.collective and GO_BETWEENS.search(found.name):
        return _name_mediators(found, lookup)
    if found is None or not _is_nameless(found):
        return lookup.label(actor)
    side = _find_side(lookup)
    return lookup.name(side) if side else lookup.label(actor)


def _name_mediators(actor: Actor, lookup: Lookup) -> str:
    """Name nameless mediators, with whom the reports tell to mediate."""
    told = {
        key: _count_called(other)
        for key, other in lookup.actors.items()
        if other.kind is ActorKind.PERSON and not other.collective
    }
    most = sorted((k for k, n in told.items() if n), key=lambda k: (-told[k], k))
    names = ", ".join(lookup.name(key) for key in most[:MAX_MEDIATORS])
    return f"{actor.name} (who mediate: {names})" if most[1:] else actor.name


def _count_called(actor: Actor) -> int:
    """Count where somebody is called a mediator, 0 if more often another thing."""
    called = others = 0
    for role in actor.roles:
        if role.status is RoleStatus.HELD:
            if role.role is Role.MEDIATOR and role.rule == CALLED:
                called += len(role.evidence)
            else:
                others += len(role.evidence)
    return called if called > others else 0


def _is_nameless(actor: Actor) -> bool:
    is_sent = match_class("standing_words", "sent").search(actor.name)
    fights = match_class("standing_words", "fighters").search(actor.name)
    return fights is not None and is_sent is None


def _find_side(lookup: Lookup) -> str:
    """Find the side of fighters without a name, "" where it may be several."""
    armed = [
        key
        for key in lookup.parties
        if (found := lookup.actors.get(key))
        and found.kind is ActorKind.ARMED_GROUP
        and not _is_nameless(found)
    ]
    return armed[0] if len(armed) == 1 else ""


def _line(kind: StandingKind, text: str, event: Event, rule: str) -> StandingLine:
    return StandingLine(
        kind=kind,
        text=text,
        refs=(event.id,),
        passages=event.evidence[:1],
        date=event.date,
        rule=rule,
    )


def _day(event: Event, report: Report) -> str:
    return str(event.date.start or report.published.start or "")
