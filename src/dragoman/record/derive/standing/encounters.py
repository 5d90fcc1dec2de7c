"""Events as one report tells them → those at which the talks were held, or will be.

A head of state who visits a hospital, a delegation that leaves, a round to which a
union was not invited: all are events, and none says who sits at the table. An event
is held talks where it is a meeting that is told as done and its sentence names two
sides, or a mediator and a side. What is planned counts where it is of the talks, and
is neither what somebody asks for nor what somebody would do if.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.model.actor import Role, RoleStatus
from dragoman.model.claim import Event, EventType, Modality, Stance
from dragoman.model.record import Record
from dragoman.model.report import Passage
from dragoman.record.derive.alliances import find_allies, has_two_camps
from dragoman.record.derive.standing.intents import is_ahead, is_plan
from dragoman.record.derive.standing.talk_patterns import (
    are_unreal,
    find_between,
    is_by_telephone,
    names_talks,
)
from dragoman.record.derive.voices import Mentions, index_mentions
from dragoman.record.lookup import Lookup, comes_before
from dragoman.reference.wording import find_sentence

MOVES = frozenset([EventType.MEETING, EventType.ARRIVAL, EventType.DEPARTURE])
ASKED = frozenset([Stance.DEMANDS, Stance.REJECTS, Stance.CONDITIONAL])
PHONE = "/phone"  # the mode of those who only speak by telephone
VISIT = "/visit"  # the mode of those who are only received or called upon
BOTH = re.compile(
    r"\b(?:the|both|rival|two|opposing)\s+(?:\w+\s)?"
    r"(?:sides|delegations|parties|negotiating teams|negotiators)\b",
    re.I,
)
SPEAKS = re.compile(r"\s(?:said|says|told|tells|added|insisted)\b")
POSSESSIVE = ("'s", "’s", "' ", "’ ")
LOOSE = ("it", "its")  # words that as often stand for nobody
BESIDE = re.compile(r"\b(?:with|and|between)\s+(?:the\s+)?(?:\w+\s+){0,4}$|,\s*$", re.I)
AT = re.compile(r"\b(?:in|at|near|outside)\s(?:the\s)?\Z")
PAST_NAMES = re.compile(
    r"[,;.]|\s(?:to|on|over|who|which|that|for|in|at|about|aimed|was|were|had|have)\s"
)
NEAR = 40  # characters before a name in which its preposition stands
TWO_SIDES = 2


def by_telling(event: Event) -> Iterator[Event]:
    """Give an event as each of its reports tells it."""
    for told in event.tellings:
        yield replace(
            event,
            participants=told.participants,
            place=told.place,
            date=told.date if told.date.is_known else event.date,
            modality=told.modality,
            evidence=(told.evidence,),
        )
    if not event.tellings:
        yield from (replace(event, evidence=(passage,)) for passage in event.evidence)


def find_both(event: Event) -> str:
    """Give the words that name the sides of an event together, "" for none."""
    found = BOTH.search(event.evidence[0].quote)
    return found.group() if found else ""


class Table:
    """Who is at the table, of a record's events."""

    def __init__(self, record: Record, lookup: Lookup) -> None:
        self._lookup = lookup
        self._mentions: Mentions = index_mentions(record)
        self._allies = find_allies(record, lookup)
        self._asked: Mapping[str, Sequence[Passage]] = _find_asked(record)

    def find_held(self, events: Iterable[Event]) -> list[Event]:
        """Give the talks that were held, each with those whom its sentence names."""
        found = []
        for event in events:
            if self._is_told_as_held(event):
                seen = replace(event, participants=tuple(self._named(event)))
                if self._are_two(seen) or self._says_both(seen):
                    found.append(seen)
        return found

    def find_planned(self, events: Iterable[Event]) -> list[Event]:
        """Give what is planned of the talks, with those whom its sentence names."""
        return [
            replace(event, participants=tuple(self._named(event)))
            for event in events
            if self._is_planned(event)
        ]

    def are_named(self, event: Event) -> bool:
        """Whether two sides, or a mediator and a side, are named as taking part."""
        return self._are_two(event)

    def _is_told_as_held(self, event: Event) -> bool:
        passage = event.evidence[0]
        return (
            event.type is EventType.MEETING
            and event.modality is Modality.ASSERTED
            and not event.plover.endswith(VISIT)
            and not comes_before(self._lookup.published(passage), event.date)
            and not event.plover.endswith(PHONE)
            and not is_by_telephone(passage.quote)
            and not are_unreal(self._lookup.sentence(passage))
        )

    def _is_planned(self, event: Event) -> bool:
        passage = event.evidence[0]
        published = self._lookup.published(passage)
        sentence = self._lookup.sentence(passage)
        ahead = event.modality is Modality.PLANNED or (
            event.modality is Modality.ASSERTED
            and event.type is EventType.MEETING
            and comes_before(published, event.date)
            and is_ahead(sentence)
        )
        return (
            ahead
            and event.type in MOVES
            and is_plan(sentence, dated=event.date.is_known)
            and not self._is_asked(passage)
            and self._is_of_talks(event)
            and not self._is_with_others(event)
        )

    def _is_of_talks(self, event: Event) -> bool:
        """Whether talks or those who hold them are in the words, or both sides."""
        if event.type is EventType.MEETING and not event.plover.endswith(VISIT):
            named = self._sides(event)
            return bool(
                names_talks(event.evidence[0].quote)
                or named & (self._lookup.parties | self._lookup.mediators)
                or not event.participants
            )
        return names_talks(event.evidence[0].quote) or bool(
            self._sides(event) & self._lookup.mediators
        )

    def _is_with_others(self, event: Event) -> bool:
        """Whether a meeting is with somebody who is no side and does not mediate."""
        lookup, passage = self._lookup, event.evidence[0]
        known = lookup.parties | lookup.mediators
        if not known or len(self._sides(event) & known) >= TWO_SIDES:
            return False
        text = lookup.reports[passage.report].text
        first, last = find_sentence(text, passage.start, passage.end)
        return any(
            lookup.side(actor) not in known
            and lookup.side(actor) in self._sides(event)
            and BESIDE.search(text[max(first, start - NEAR) : start])
            for start, end, actor in self._mentions.get(passage.report, ())
            if first <= start and end <= last
        )

    def _is_asked(self, passage: Passage) -> bool:
        return any(
            other.start < passage.end and passage.start < other.end
            for other in self._asked.get(passage.report, ())
        )

    def _named(self, event: Event) -> Iterator[str]:
        """Give the participants whom the sentence names, and not as another's owner.

        Sides and mediators take part as well whom the words of the event name, or who
        are what it was between.
        """
        passage = event.evidence[0]
        text = self._lookup.reports[passage.report].text
        first, last = find_sentence(text, passage.start, passage.end)
        inner = range(passage.start, passage.end)
        between = find_between(text, passage.start, min(last, passage.end + NEAR))
        if between is not None:
            first = between  # "a summit between the two" names who is there
            inner = range(first, _find_end(text, first, last))
        named = [
            (start, end, actor)
            for start, end, actor in self._mentions.get(passage.report, ())
            if first <= start
            and end <= last
            and _takes_part(text, start, end)
            and not AT.search(text, max(first, start - NEAR), start)
        ]
        found = {
            actor
            for start, end, actor in named
            if actor in event.participants
            or (
                start in inner
                and self._sits(actor)
                and not _is_within(start, end, named)
            )
        }
        told = (actor for actor in event.participants if actor in found)
        return iter(dict.fromkeys((*told, *(a for _, _, a in named if a in found))))

    def _sits(self, actor: str) -> bool:
        """Whether an actor is one of those who may sit at the table."""
        return self._lookup.side(actor) in self._lookup.parties | self._lookup.mediators

    def _sides(self, event: Event) -> frozenset[str]:
        return frozenset(self._lookup.side(actor) for actor in event.participants)

    def _are_two(self, event: Event) -> bool:
        lookup, sides = self._lookup, self._sides(event)
        if not lookup.parties:
            return len(sides) >= TWO_SIDES
        mediators = sides & lookup.mediators
        parties = (sides & lookup.parties) - mediators
        if len(parties) >= TWO_SIDES and not has_two_camps(parties, self._allies):
            return self._has_mediator(event)  # a summit of allies, whoever is the host
        return len(parties) >= TWO_SIDES or bool(parties and mediators)

    def _has_mediator(self, event: Event) -> bool:
        """Whether somebody takes part who is told to mediate himself, not his side."""
        actors = (self._lookup.actors.get(key) for key in event.participants)
        return any(
            role.role is Role.MEDIATOR and role.status is RoleStatus.HELD
            for actor in actors
            if actor
            for role in actor.roles
        )

    def _says_both(self, event: Event) -> bool:
        """Whether the words name the sides together ("the two delegations")."""
        return bool(find_both(event))


def _find_end(text: str, first: int, last: int) -> int:
    """Find where those end whom talks are between."""
    found = PAST_NAMES.search(text, first, last)
    return found.start() if found else last


def _is_within(start: int, end: int, named: Iterable[tuple[int, int, str]]) -> bool:
    """Whether words are a part of a longer name ("Norse" of "Norse mediators")."""
    return any(
        left <= start and end <= right and (left, right) != (start, end)
        for left, right, _ in named
    )


def _takes_part(text: str, start: int, end: int) -> bool:
    """Whether a name is no other's owner, and not of one who speaks."""
    return (
        not text.startswith(POSSESSIVE, end)
        and not SPEAKS.match(text, end)
        and text[start:end].casefold() not in LOOSE
    )


def _find_asked(record: Record) -> Mapping[str, Sequence[Passage]]:
    """Give the words of what sides ask, refuse or make conditions of, by report."""
    found: dict[str, list[Passage]] = {}
    for position in record.positions:
        if position.stance in ASKED:
            for passage in position.evidence:
                found.setdefault(passage.report, []).append(passage)
    for plan in record.proposals:
        for term in plan.terms:
            for passage in term.evidence:
                found.setdefault(passage.report, []).append(passage)
    return found
