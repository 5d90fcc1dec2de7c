"""The head of a dossier: whom it is about, as of when, and on how much it rests."""

import datetime
from collections import Counter
from dataclasses import dataclass

from dragoman.model.actor import Actor, ActorKind, Role, RoleStatus
from dragoman.model.date import DateRange
from dragoman.model.record import Record, Standing
from dragoman.render.index import Index

MAX_NAMES = 4
MIN_PARTIES = 2
LEAST_SHARE = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What stands above everything else.

    Attributes:
        parties: Names of the parties most spoken of.
        mediators: Names of the mediators most spoken of.
        as_of: The interval in which the latest report was published.
        first: When the earliest dated report was published.
        standing: Where the talks stand, if that could be derived.
        counts: Noun and number of its entries.
    """

    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    as_of: DateRange
    first: datetime.date | None
    standing: Standing | None
    counts: tuple[tuple[str, int], ...]


def summarise(record: Record, index: Index) -> Summary:
    """Give the head of a record's dossier."""
    dates = [r.published for r in record.reports if r.published.is_known]
    latest = max(dates, key=lambda d: (d.end, d.start), default=DateRange())
    return Summary(
        parties=_holders(record, Role.PARTY),
        mediators=_holders(record, Role.MEDIATOR),
        as_of=latest,
        first=min((d.start for d in dates if d.start), default=None),
        standing=record.standings[-1] if record.standings else None,
        counts=(
            ("reports", len(record.reports)),
            ("named actors", sum(not actor.collective for actor in record.actors)),
            ("statements", len(record.statements)),
            ("proposals", len(record.proposals)),
            ("positions", len(record.positions)),
            ("figures", len(record.figures)),
            ("events", len(record.events)),
            ("disagreements", len(record.disagreements)),
        ),
    )


def _holders(record: Record, role: Role) -> tuple[str, ...]:
    """Name who is told to hold a role most often, members of others left out.

    An actor told to hold several roles is named under the one told most often;
    one told of far less than the first is not named. Where two bodies negotiate,
    persons are not named as parties beside them.
    """
    weights = {actor.id: _weight(actor, role) for actor in record.actors}
    held = {key for key, weight in weights.items() if weight}
    heads = [
        actor
        for actor in record.actors
        if actor.id in held and actor.affiliation not in held
    ]
    bodies = [actor for actor in heads if actor.kind is not ActorKind.PERSON]
    if role is Role.PARTY and len(bodies) >= MIN_PARTIES:
        heads = bodies
    heads.sort(key=lambda a: (-weights[a.id], -len(a.mentions), a.name))
    most = max((weights[actor.id] for actor in heads), default=0)
    named = [a.name for a in heads if weights[a.id] >= LEAST_SHARE * most]
    return tuple(named[:MAX_NAMES])


def _weight(actor: Actor, role: Role) -> int:
    """Count the passages that give an actor a role, 0 if another is told more often.

    Who has no name ("the army") counts for nothing: a head needs names.
    """
    if actor.collective or actor.name[:1].islower():
        return 0
    told = Counter[Role]()
    for claim in actor.roles:
        if claim.status is RoleStatus.HELD:
            told[claim.role] += len(claim.evidence)
    main = max((told[Role.PARTY], told[Role.MEDIATOR]))
    return told[role] if told[role] == main else 0
