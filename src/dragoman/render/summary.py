"""The head of a dossier: whom it is about, as of when, and on how much it rests."""

import datetime
from dataclasses import dataclass

from dragoman.model.actor import Role, RoleStatus
from dragoman.model.date import DateRange
from dragoman.model.record import Record, Standing
from dragoman.render.index import Index

MAX_NAMES = 4


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
            ("actors", sum(not actor.collective for actor in record.actors)),
            ("statements", len(record.statements)),
            ("proposals", len(record.proposals)),
            ("positions", len(record.positions)),
            ("figures", len(record.figures)),
            ("events", len(record.events)),
            ("disagreements", len(record.disagreements)),
        ),
    )


def _holders(record: Record, role: Role) -> tuple[str, ...]:
    """Name who holds a role, those most mentioned first; members of others left out."""
    held = [
        actor
        for actor in record.actors
        if not actor.collective
        and any(r.role is role and r.status is RoleStatus.HELD for r in actor.roles)
    ]
    ids = {actor.id for actor in held}
    heads = [actor for actor in held if actor.affiliation not in ids] or held
    heads.sort(key=lambda actor: (-len(actor.mentions), actor.name))
    return tuple(actor.name for actor in heads[:MAX_NAMES])
