"""What one report says: statements, figures, terms, positions, events.

Every claim rests on at least one passage; the types do not allow one without.
Ids are hashes of content, so that reading a report twice changes nothing.
"""

from dragoman.model.claim.event import Event, EventType, Telling
from dragoman.model.claim.figure import Figure
from dragoman.model.claim.identity import identify
from dragoman.model.claim.modality import Modality
from dragoman.model.claim.position import Position, Stance
from dragoman.model.claim.proposal import (
    Proposal,
    ProposalStatus,
    ProposalStep,
    Term,
    TermKind,
)
from dragoman.model.claim.reading import Reading
from dragoman.model.claim.statement import Hop, Naming, Statement

Claim = Statement | Figure | Term | Position | Event

__all__ = [
    "Claim",
    "Event",
    "EventType",
    "Figure",
    "Hop",
    "Modality",
    "Naming",
    "Position",
    "Proposal",
    "ProposalStatus",
    "ProposalStep",
    "Reading",
    "Stance",
    "Statement",
    "Telling",
    "Term",
    "TermKind",
    "identify",
]
