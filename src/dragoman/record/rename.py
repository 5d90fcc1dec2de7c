"""Claims of one report → claims that speak of the record's actors."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dragoman.model.actor import Actor
from dragoman.model.claim import (
    Event,
    Figure,
    Position,
    Proposal,
    Reading,
    Statement,
    Term,
)
from dragoman.model.report import Report
from dragoman.record.privacy import is_private

Names = Mapping[str, str]


def rename_reading(reading: Reading, heads: Names) -> Reading:
    """Give a reading whose actors and claims have the record's ids of actors."""
    return replace(
        reading,
        actors=tuple(_actor(a, heads) for a in reading.actors),
        statements=tuple(_statement(s, heads) for s in reading.statements),
        figures=tuple(_figure(f, heads) for f in reading.figures),
        proposals=tuple(_proposal(p, heads) for p in reading.proposals),
        positions=tuple(_position(p, reading.report, heads) for p in reading.positions),
        events=tuple(_event(e, heads) for e in reading.events),
    )


def _head(actor: str | None, heads: Names) -> str | None:
    return heads.get(actor, actor) if actor else None


def _actor(actor: Actor, heads: Names) -> Actor:
    return replace(
        actor,
        id=heads.get(actor.id, actor.id),
        affiliation=_head(actor.affiliation, heads),
    )


def _all(actors: Iterable[str], heads: Names) -> tuple[str, ...]:
    return tuple(dict.fromkeys(heads.get(actor, actor) for actor in actors))


def _statement(statement: Statement, heads: Names) -> Statement:
    hops = (replace(hop, actor=_head(hop.actor, heads)) for hop in statement.chain)
    return replace(statement, chain=tuple(hops))


def _figure(figure: Figure, heads: Names) -> Figure:
    return replace(figure, says=_head(figure.says, heads))


def _term(term: Term, heads: Names) -> Term:
    return replace(
        term,
        obligor=_head(term.obligor, heads),
        as_stated_by=_head(term.as_stated_by, heads),
    )


def _proposal(proposal: Proposal, heads: Names) -> Proposal:
    steps = (replace(step, by=_head(step.by, heads)) for step in proposal.history)
    return replace(
        proposal,
        by=_all(proposal.by, heads),
        terms=tuple(_term(term, heads) for term in proposal.terms),
        history=tuple(steps),
    )


def _position(position: Position, report: Report, heads: Names) -> Position:
    return replace(
        position,
        private=position.private or is_private(position, report),
        party=heads.get(position.party, position.party),
        as_stated_by=_head(position.as_stated_by, heads),
    )


def _event(event: Event, heads: Names) -> Event:
    return replace(event, participants=_all(event.participants, heads))
