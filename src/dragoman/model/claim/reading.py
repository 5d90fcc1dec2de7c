"""All that one report says."""

from dataclasses import dataclass

from dragoman.model.actor import Actor
from dragoman.model.claim.event import Event
from dragoman.model.claim.figure import Figure
from dragoman.model.claim.position import Position
from dragoman.model.claim.proposal import Proposal
from dragoman.model.claim.statement import Statement
from dragoman.model.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one report says; ids of actors are local to the report.

    Attributes:
        report: The report, its date of publication inferred where it gave none.
        actors: Who appears.
        named: Who is only named, and may act in other reports on the matter.
        statements: Who said what.
        figures: Counts.
        proposals: Plans, demands and past deals, with their terms.
        positions: Who stands where.
        events: What happened or is planned.
        fault: What broke while it was read; then nothing else is in it.
    """

    report: Report
    actors: tuple[Actor, ...] = ()
    named: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    positions: tuple[Position, ...] = ()
    events: tuple[Event, ...] = ()
    fault: str = ""
