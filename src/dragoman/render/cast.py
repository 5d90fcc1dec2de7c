"""Actors by what they do in the talks, and apart from them who has no name."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.actor import Actor, Role, RoleStatus
from dragoman.model.record import Record

ROLES = {
    Role.PARTY: "Parties",
    Role.MEDIATOR: "Mediators",
    Role.HOST: "Hosts",
    Role.GUARANTOR: "Guarantors",
    Role.MONITOR: "Monitors",
    Role.OBSERVER: "Observers",
    Role.DONOR: "Donors",
    Role.OTHER: "Others",
    Role.SOURCE: "Sources of reports",
    Role.OUTLET: "Outlets",
}
ORDER = tuple(ROLES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Actors that do one thing in the talks.

    Attributes:
        name: What they are.
        actors: The actors, most spoken of first, those who go by an office last.
    """

    name: str
    actors: tuple[Actor, ...]


def seat_actors(record: Record) -> tuple[Bench, ...]:
    """Group named actors by the role that they are told to hold most often."""
    named = [actor for actor in record.actors if not actor.collective]
    named.sort(key=lambda a: (a.name[:1].islower(), -len(a.mentions), a.name))
    benches = (
        Bench(name=name, actors=tuple(a for a in named if find_role(a) is role))
        for role, name in ROLES.items()
    )
    return tuple(bench for bench in benches if bench.actors)


def find_role(actor: Actor) -> Role:
    """Find the role that an actor is told to hold most often, ``OTHER`` for none.

    That some reports name an actor without a part weighs nothing beside those that
    give it one.
    """
    told = Counter[Role]()
    for claim in actor.roles:
        if claim.status is RoleStatus.HELD and claim.role is not Role.OTHER:
            told[claim.role] += len(claim.evidence)
    return min(
        told, key=lambda role: (-told[role], ORDER.index(role)), default=Role.OTHER
    )


def find_unnamed(record: Record) -> tuple[Actor, ...]:
    """Give who speaks, acts or takes a position without being named."""
    active = set(_active(record))
    found = [a for a in record.actors if a.collective and a.id in active]
    return tuple(sorted(found, key=lambda a: (-len(a.mentions), a.name)))


def _active(record: Record) -> Iterator[str | None]:
    for statement in record.statements:
        yield from (hop.actor for hop in statement.chain)
    for position in record.positions:
        yield position.party
    for event in record.events:
        yield from event.participants
    for figure in record.figures:
        yield figure.says
    for clash in record.disagreements:
        yield from (item.ref for item in clash.items)
