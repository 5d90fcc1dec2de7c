"""Actors of many readings → actors of the record, and ids to match."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dragoman.model.actor import Actor, RoleClaim
from dragoman.model.claim import (
    Event,
    Figure,
    Position,
    Proposal,
    Reading,
    Statement,
    Term,
)

Names = Mapping[str, str]


def merge_actors(actors: Iterable[Actor], heads: Names) -> tuple[Actor, ...]:
    """Join the actors that a cluster holds; ``heads`` gives each one's cluster."""
    clusters: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        clusters[heads[actor.id]].append(actor)
    merged = [_join(head, members, heads) for head, members in clusters.items()]
    return tuple(sorted(merged, key=lambda actor: (-len(actor.mentions), actor.id)))


def _join(head: str, members: list[Actor], heads: Names) -> Actor:
    members = sorted(members, key=lambda a: (-len(a.mentions), -len(a.name), a.id))
    names = {name: None for m in members for name in (m.name, *m.aliases)}
    name = max((m.name for m in members), key=lambda n: (_is_full(n, members), n))
    affiliation = next((m.affiliation for m in members if m.affiliation), None)
    mentions = {passage: None for m in members for passage in m.mentions}
    return replace(
        members[0],
        id=head,
        name=name,
        aliases=tuple(sorted(other for other in names if other != name)),
        affiliation=heads.get(affiliation, affiliation) if affiliation else None,
        roles=_roles(members),
        mentions=tuple(sorted(mentions)),
    )


def _is_full(name: str, members: list[Actor]) -> tuple[int, int]:
    """Prefer the name that most reports use in full, then the longer one."""
    return sum(m.name == name for m in members), len(name)


def _roles(members: list[Actor]) -> tuple[RoleClaim, ...]:
    joined: dict[tuple[str, str], RoleClaim] = {}
    for role in (role for member in members for role in member.roles):
        key = (role.role.value, role.status.value)
        known = joined.get(key)
        evidence = (*known.evidence, *role.evidence) if known else role.evidence
        joined[key] = replace(role, evidence=tuple(sorted(set(evidence))))
    return tuple(joined[key] for key in sorted(joined))


def rename_reading(reading: Reading, heads: Names) -> Reading:
    """Give a reading whose claims speak of the record's actors."""
    return replace(
        reading,
        statements=tuple(_statement(s, heads) for s in reading.statements),
        figures=tuple(_figure(f, heads) for f in reading.figures),
        proposals=tuple(_proposal(p, heads) for p in reading.proposals),
        positions=tuple(_position(p, heads) for p in reading.positions),
        events=tuple(_event(e, heads) for e in reading.events),
    )


def _head(actor: str | None, heads: Names) -> str | None:
    return heads.get(actor, actor) if actor else None


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


def _position(position: Position, heads: Names) -> Position:
    return replace(
        position,
        party=heads.get(position.party, position.party),
        as_stated_by=_head(position.as_stated_by, heads),
    )


def _event(event: Event, heads: Names) -> Event:
    return replace(event, participants=_all(event.participants, heads))
