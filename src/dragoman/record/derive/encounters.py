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
from dragoman.record.derive.voices import Mentions, index_mentions
from dragoman.record.lookup import Lookup, comes_before
from dragoman.reference.wording import find_sentence

MOVES = frozenset([EventType.MEETING, EventType.ARRIVAL, EventType.DEPARTURE])
ASKED = frozenset([Stance.DEMANDS, Stance.REJECTS, Stance.CONDITIONAL])
VISIT = "/visit"  # the mode of those who are only received or called upon
TALKS = (
    r"(?:talks|negotiations?|rounds?|sessions?|meetings?|summit|consultations|dialogue"
    r"|negotiators|delegations?|envoys?|mediators?|negotiating teams?|bargaining)"
)
OF_TALKS = re.compile(rf"\b{TALKS}\b", re.I)
MATTER = r"\b(?:over|about|on (?:who|how|what|whether)|who|that|which)\b"
BOTH = re.compile(
    r"\b(?:the|both|rival|two|opposing)\s+(?:\w+\s)?"
    r"(?:sides|delegations|parties|negotiating teams|negotiators)\b",
    re.I,
)
UNREAL = re.compile(
    rf"\b(?:if|whether|unless|would|could|might|may|not|never|nor|invit\w+|cancel\w+"
    rf"|postpon\w+|refus\w+|declin\w+|before|until|ahead of|propos\w+|demand\w*"
    rf"|offer\w*|calls?|called|urg\w+|ask\w*|seek\w*|sought|want\w*|hop(?:e|es|ed|ing))\b"
    rf"[^.;]{{0,60}}?\b{TALKS}\b"
    rf"|\b{TALKS}\b(?:(?!{MATTER})[^.;,]){{0,40}}?\b(?:(?:is|are|was|were)\s+(?:\w+\s)?(?:planned|due"
    r"|scheduled|expected|set|cancelled|canceled|postponed|called off|to)|will|would"
    r"|could|might|did not|planned|scheduled)\b",
    re.I,
)
CALL = re.compile(
    r"\b(?:phone|telephone|video|conference)\s+calls?\b|\bby phone\b", re.I
)
CONDITIONAL = re.compile(r"\bwould\b.*\b(?:if|were|unless)\b|\bif\b.*\bwould\b", re.I)
BETWEEN = re.compile(rf"\b{TALKS}\b[^.;,]{{0,40}}?\bbetween\s", re.I)
SPEAKS = re.compile(r"\s(?:said|says|told|tells|added|insisted)\b")
POSSESSIVE = ("'s", "’s", "' ", "’ ")
LOOSE = ("it", "its")  # words that as often stand for nobody
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
            and not CALL.search(passage.quote)
            and not UNREAL.search(self._lookup.sentence(passage))
        )

    def _is_planned(self, event: Event) -> bool:
        passage = event.evidence[0]
        published = self._lookup.published(passage)
        ahead = event.modality is Modality.PLANNED or (
            event.modality is Modality.ASSERTED
            and event.type is EventType.MEETING
            and comes_before(published, event.date)
        )
        return (
            ahead
            and event.type in MOVES
            and not CONDITIONAL.search(self._lookup.sentence(passage))
            and not self._is_asked(passage)
            and self._is_of_talks(event)
        )

    def _is_of_talks(self, event: Event) -> bool:
        """Whether talks or those who hold them are in the words, or both sides."""
        if event.type is EventType.MEETING and not event.plover.endswith(VISIT):
            named = self._sides(event)
            return bool(
                OF_TALKS.search(event.evidence[0].quote)
                or named & (self._lookup.parties | self._lookup.mediators)
                or not event.participants
            )
        return bool(OF_TALKS.search(event.evidence[0].quote)) or bool(
            self._sides(event) & self._lookup.mediators
        )

    def _is_asked(self, passage: Passage) -> bool:
        return any(
            other.start < passage.end and passage.start < other.end
            for other in self._asked.get(passage.report, ())
        )

    def _named(self, event: Event) -> Iterator[str]:
        """Give the participants whom the sentence names, and not as another's owner."""
        passage = event.evidence[0]
        text = self._lookup.reports[passage.report].text
        first, last = find_sentence(text, passage.start, passage.end)
        if between := BETWEEN.search(text, passage.start, last):
            first = between.end()  # "a summit between the two" names who is there
        taking_part = set(event.participants)
        named = {
            actor
            for start, end, actor in self._mentions.get(passage.report, ())
            if first <= start
            and end <= last
            and actor in taking_part
            and not text.startswith(POSSESSIVE, end)
            and not SPEAKS.match(text, end)
            and text[start:end].casefold() not in LOOSE
        }
        return (actor for actor in event.participants if actor in named)

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
        return BOTH.search(event.evidence[0].quote) is not None


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
