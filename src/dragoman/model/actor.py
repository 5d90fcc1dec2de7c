"""Who appears in a negotiation, and in which role, as reports claim."""

from dataclasses import dataclass
from enum import Enum

from dragoman.model.report import Passage


class ActorKind(Enum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    ARMED_GROUP = "armed_group"
    OUTLET = "outlet"


class Role(Enum):
    """What an actor does in the negotiation."""

    PARTY = "party"
    MEDIATOR = "mediator"
    HOST = "host"
    GUARANTOR = "guarantor"
    MONITOR = "monitor"
    OBSERVER = "observer"
    DONOR = "donor"
    OUTLET = "outlet"
    SOURCE = "source"
    OTHER = "other"


class RoleStatus(Enum):
    """Whether a role is held or only spoken of."""

    HELD = "held"
    OFFERED = "offered"
    DEMANDED = "demanded"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleClaim:
    """That an actor has a role, with the words that say so.

    Attributes:
        role: The role.
        status: Held, or only offered, demanded or rejected.
        evidence: The passages.
        rule: Which rule found it.
    """

    role: Role
    status: RoleStatus = RoleStatus.HELD
    evidence: tuple[Passage, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody or something that acts, in one report or over all of them.

    Attributes:
        id: Hash of the report and name (one report), or of its members (record).
        name: The fullest name.
        aliases: Its other names, as reports write them.
        kind: What it is.
        affiliation: Id of the actor that it belongs to, or ``None``.
        roles: Role claims.
        mentions: Every place where it is named or plainly meant.
        collective: A role actor such as "mediators", not a named one.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind
    affiliation: str | None = None
    roles: tuple[RoleClaim, ...] = ()
    mentions: tuple[Passage, ...]
    collective: bool = False
