"""Actors of many readings → actors of the record."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain

from dragoman.model.actor import Actor, ActorKind, Role, RoleClaim

GOING_BETWEEN = frozenset({Role.MEDIATOR, Role.GUARANTOR, Role.HOST})

Names = Mapping[str, str]


def merge_actors(actors: Iterable[Actor], heads: Names) -> tuple[Actor, ...]:
    """Join the actors that a cluster holds; ``heads`` gives each one's cluster."""
    clusters: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        clusters[heads.get(actor.id, actor.id)].append(actor)
    merged = [_join(head, members, heads) for head, members in clusters.items()]
    return tuple(sorted(merged, key=lambda actor: (-len(actor.mentions), actor.id)))


def merge_named(
    members: list[Actor],
    named: list[Actor],
    names: Names,
    plain: frozenset[str],
) -> Actor:
    """Merge actors, with where reports only name them.

    Args:
        members: The actors.
        named: The same where a report only names them.
        names: For each id of one report, the record's.
        plain: Those whose report says beside the name what they are of.
    """
    actor = _merge(members, names)
    guessed = {m.id for m in members if m.affiliation and m.id not in plain}
    if any(m.id in plain for m in members) and guessed:
        told = [replace(m, affiliation=None) if m.id in guessed else m for m in members]
        belongs = _merge(told, names).affiliation
        actor = replace(actor, affiliation=belongs or actor.affiliation)
    mentions = {*actor.mentions, *chain.from_iterable(a.mentions for a in named)}
    order = sorted(mentions, key=lambda p: (p.report, p.start, p.end))
    return replace(actor, mentions=tuple(order))


def _merge(members: list[Actor], names: Names) -> Actor:
    (merged,) = merge_actors(members, names)
    return merged


def _join(head: str, members: list[Actor], heads: Names) -> Actor:
    members = sorted(members, key=lambda a: (-len(a.mentions), -len(a.name), a.id))
    names = {name: None for m in members for name in (m.name, *m.aliases)}
    counts = Counter(member.name for member in members)
    # The name that most reports use in full, then the longer one.
    name = max(counts, key=lambda n: (counts[n], len(n), n))
    mentions = {passage: None for m in members for passage in m.mentions}
    # A short form may be misread for a body; the full name is the surer.
    kind = _kind([m for m in members if m.name == name])
    return replace(
        members[0],
        id=head,
        name=name,
        kind=kind,
        collective=_is_collective(members, kind),
        aliases=tuple(sorted(other for other in names if other != name)),
        affiliation=_affiliation(head, [m for m in members if m.kind is kind], heads),
        roles=_roles(members),
        mentions=tuple(sorted(mentions, key=lambda p: (p.report, p.start, p.end))),
    )


def _kind(members: list[Actor]) -> ActorKind:
    """Give the kind that most members have, the first of equals.

    What one report knows for a body by a single word is no person, though others
    took it for one.
    """
    is_word = all(len(m.name.split()) == 1 for m in members)
    bodies = [m for m in members if is_word and m.kind is not ActorKind.PERSON]
    counts = Counter(member.kind for member in bodies or members)
    return max(counts, key=counts.__getitem__)


def _is_collective(members: list[Actor], kind: ActorKind) -> bool:
    """Whether most reports know it by what it does only; of equals, the fullest.

    A state has a name wherever one report knows it by that.
    """
    votes = sum(1 if member.collective else -1 for member in members)
    if votes == 0 or kind is ActorKind.STATE:
        return members[0].collective
    return votes > 0


def _affiliation(head: str, members: list[Actor], heads: Names) -> str | None:
    """Give what most members say it belongs to; never itself."""
    told = [heads.get(m.affiliation, m.affiliation) for m in members if m.affiliation]
    counts = Counter(key for key in told if key != head)
    return max(counts, key=lambda key: (counts[key], key), default=None)


def _roles(members: list[Actor]) -> tuple[RoleClaim, ...]:
    """Give every role that a report tells, and where a report gives none."""
    told = frozenset(claim.role for member in members for claim in member.roles)
    joined: dict[tuple[str, str], list[RoleClaim]] = defaultdict(list)
    for member in members:
        for role in _told(member, told):
            joined[role.role.value, role.status.value].append(role)
    return tuple(_join_roles(joined[key]) for key in sorted(joined))


def _join_roles(roles: list[RoleClaim]) -> RoleClaim:
    evidence = {passage for role in roles for passage in role.evidence}
    return replace(roles[-1], evidence=tuple(sorted(evidence)))


def _told(member: Actor, told: frozenset[Role]) -> tuple[RoleClaim, ...]:
    """Give what one report says; beside others that say more, "other" for nothing.

    Else a party to one war would be one in a report on another that only names it.
    People and bodies that go between are known for it in all reports.

    Args:
        member: The actor as the report has it.
        told: The roles that any report gives it.
    """
    known = member.kind is not ActorKind.STATE and not told.isdisjoint(GOING_BETWEEN)
    if member.roles or not told or known:
        return member.roles
    return (RoleClaim(role=Role.OTHER, evidence=member.mentions[:1], rule="named"),)
