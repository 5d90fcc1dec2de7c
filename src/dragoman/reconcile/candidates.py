"""What comparisons look at: a claim with what its report and actors say about it."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import Event, Proposal, Reading, Statement
from dragoman.model.date import DateRange
from dragoman.model.report import Passage
from dragoman.reconcile.names import fold_name, is_of_members
from dragoman.reference.wording import content_stems, find_sentence

FOREMOST = 5  # actors of a report that say what it is about
OUTLET = ActorKind.OUTLET
NO_BODIES = frozenset([OUTLET, ActorKind.PERSON, ActorKind.STATE])

type Heads = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor of one report.

    Attributes:
        actor: The actor.
        belongs: Name of what it belongs to, or "".
        published: When its report was published.
        single: Whether a person decided on it, so that it stands for itself alone.
    """

    actor: Actor
    belongs: str
    published: DateRange
    single: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An event as one report tells it.

    Attributes:
        event: The event.
        participants: Heads of its participants, and of whom they belong to.
        words: Stems of the sentence that tells it.
        core: Stems of the words that tell it themselves, those of its date left out.
        published: When its report was published.
        cast: Heads of whom its report speaks most.
    """

    event: Event
    participants: frozenset[str]
    words: frozenset[str]
    core: frozenset[str]
    published: DateRange
    cast: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A proposal as one report tells it.

    Attributes:
        proposal: The proposal.
        by: Heads of those who put it forward.
        published: When its report was published.
        cast: Heads of whom its report speaks most: plans on two matters are two.
    """

    proposal: Proposal
    by: frozenset[str]
    published: DateRange
    cast: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A statement as one report has it.

    Attributes:
        statement: The statement.
        words: Stems of its content.
    """

    statement: Statement
    words: frozenset[str]


def name_actors(reading: Reading, decided: Container[str] = frozenset()) -> list[Named]:
    """Give the actors of a reading as candidates."""
    names = {actor.id: actor.name for actor in reading.actors}
    longer = find_longer(reading.actors)
    return [
        Named(
            actor=replace(actor, aliases=(*actor.aliases, *longer.get(actor.id, ()))),
            belongs=names.get(actor.affiliation or "", ""),
            published=reading.report.published,
            single=actor.id in decided,
        )
        for actor in reading.actors
    ]


def find_longer(actors: Iterable[Actor]) -> Mapping[str, tuple[str, ...]]:
    """Find the one long name of a report that a short name of a body stands for.

    "The League" is the Farmers' League, and the Greens are the Green Party, where the
    report names no other body so. Norland is not the Norland Growers' Association.
    """
    bodies = [a for a in actors if a.kind not in NO_BODIES and not a.collective]
    long: dict[str, set[str]] = defaultdict(set)
    for body in bodies:
        words = fold_name(body.name)
        if len(words) > 1:
            begun = set() if is_of_members(words) else {words[0], f"{words[0]}s"}
            for short in {*begun, words[-1]}:
                long[short].add(body.name)
    return {
        body.id: (name,)
        for body in bodies
        if len(fold_name(body.name)) == 1
        and len(found := long[fold_name(body.name)[0]]) == 1
        for name in found
    }


def tell_events(reading: Reading, heads: Heads) -> list[Telling]:
    """Give the events of a reading as candidates."""
    bodies = {a.id: a.affiliation for a in reading.actors if a.affiliation}
    cast = find_foremost(reading, heads)
    return [
        Telling(
            event=event,
            participants=frozenset(
                heads.get(who, who)
                for key in event.participants
                for who in (key, bodies.get(key))
                if who
            ),
            words=content_stems(read_sentence(reading, event.evidence[0])),
            core=find_core(event),
            published=reading.report.published,
            cast=cast,
        )
        for event in reading.events
    ]


def find_core(event: Event) -> frozenset[str]:
    """Give the stems of the words that tell an event, but for those of its date."""
    return content_stems(event.evidence[0].quote) - content_stems(event.date.words)


def plan_proposals(reading: Reading, heads: Heads) -> list[Plan]:
    """Give the proposals of a reading as candidates."""
    cast = find_foremost(reading, heads)
    return [
        Plan(
            proposal=proposal,
            by=frozenset(heads.get(key, key) for key in proposal.by),
            published=reading.report.published,
            cast=cast,
        )
        for proposal in reading.proposals
    ]


def find_foremost(reading: Reading, heads: Heads) -> frozenset[str]:
    """Give the heads of the actors that a report speaks of most."""
    ranked = sorted(reading.actors, key=lambda a: (-len(a.mentions), a.id))
    foremost = (a for a in ranked if not a.collective and a.kind is not OUTLET)
    return frozenset(heads.get(a.id, a.id) for a in islice(foremost, FOREMOST))


def quote_statements(reading: Reading) -> list[Saying]:
    """Give the statements of a reading as candidates."""
    return [
        Saying(statement=statement, words=content_stems(statement.content.quote))
        for statement in reading.statements
    ]


def read_sentence(reading: Reading, passage: Passage) -> str:
    """Give the sentence that a passage stands in."""
    text = reading.report.text
    start, end = find_sentence(text, passage.start, passage.end)
    return text[start:end]


def days_between(left: DateRange, right: DateRange) -> int | None:
    """Give how many days lie between two dates, 0 where they meet, if known."""
    if not (left.start and left.end and right.start and right.end):
        return None
    return max(0, (left.start - right.end).days, (right.start - left.end).days)
