"""Who bargains, to judge by what they hold: a demand, an offer, a refusal of their own.

The words about a name tell some roles; others show only once positions are found.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.extract.actors.lexicon import actor_words, body_of, plain, seats
from dragoman.model.actor import Actor, ActorKind, Role, RoleClaim
from dragoman.model.claim import Position, Stance
from dragoman.model.report import Passage

BARGAINING = frozenset(
    {Stance.DEMANDS, Stance.OFFERS, Stance.ACCEPTS, Stance.REJECTS, Stance.CONDITIONAL}
)
OPEN = frozenset({Role.SOURCE, Role.OBSERVER})  # roles of those who only speak
SPEAKING = frozenset({"speaks", "according"})
LEARNED = "learned"
LONGEST_CHAIN = 3

Evidence = dict[str, tuple[Passage, ...]]


def add_holders(
    actors: Sequence[Actor], positions: Iterable[Position]
) -> tuple[Actor, ...]:
    """Give a party's role to those who hold a position and have no other part.

    A body has it from its people, and people from the body that they belong to.
    """
    by_id = {actor.id: actor for actor in actors}
    held = _find_holders(by_id, positions)
    for holder in list(held):
        for owner in _owners(by_id, by_id[holder]):
            held.setdefault(owner.id, held[holder])
    for actor in actors:
        leads = next((o for o in _owners(by_id, actor) if o.id in held), None)
        if leads is not None and _takes_after(actor, leads):
            held.setdefault(actor.id, held[leads.id])
    return tuple(_with_role(actor, held.get(actor.id)) for actor in actors)


def _find_holders(
    by_id: Mapping[str, Actor], positions: Iterable[Position]
) -> Evidence:
    held: Evidence = {}
    for position in positions:
        holder = by_id.get(position.party)
        if holder is None or position.stance not in BARGAINING or not position.own:
            continue
        if position.rule == LEARNED:
            continue  # the model's guess at a position is no ground for a role
        if holder.kind is ActorKind.PERSON and holder.affiliation is None:
            continue  # who speaks for nobody else is a bystander with a wish
        if _is_of_states(holder):
            continue
        if _is_learned(by_id.get(holder.affiliation or holder.id)):
            continue
        held[holder.id] = (*held.get(holder.id, ()), *position.evidence)
    return held


def _is_of_states(holder: Actor) -> bool:
    """Whether a body is known as one of no single state: it urges, and is no party."""
    body = body_of(holder.name)
    if body is None or body.kind is not ActorKind.ORGANISATION:
        return False
    return not body.state


def _is_learned(body: Actor | None) -> bool:
    """Whether a body of scholars, or of those who watch over rights."""
    words = body.name.lower().replace("-", " ").split() if body else []
    return not (actor_words("learned") | actor_words("onlooker")).isdisjoint(words)


def _owners(by_id: Mapping[str, Actor], actor: Actor) -> list[Actor]:
    """Give whom somebody belongs to, nearest first, as far as they have no part."""
    found: list[Actor] = []
    while len(found) < LONGEST_CHAIN and _is_open(actor):
        owner = by_id.get(actor.affiliation or "")
        if owner is None or owner in found:
            break
        found.append(owner)
        actor = owner
    return found


def _takes_after(actor: Actor, owner: Actor) -> bool:
    """Whether somebody has a part because its owner has.

    An office of a state need not, unless it speaks and is no court or house.
    """
    if actor.kind is ActorKind.PERSON or owner.kind is not ActorKind.STATE:
        return True
    if plain(actor.name) in seats():
        return True
    bound = not set(actor.name.lower().split()) & actor_words("unbound")
    return bound and any(role.rule == "speaks" for role in actor.roles)


def _is_open(actor: Actor) -> bool:
    """Whether no words give somebody a part but that of speaking."""
    if actor.kind is ActorKind.OUTLET:
        return False
    return all(role.role in OPEN and role.rule in SPEAKING for role in actor.roles)


def _with_role(actor: Actor, evidence: tuple[Passage, ...] | None) -> Actor:
    if evidence is None or not _is_open(actor):
        return actor
    claim = RoleClaim(
        role=Role.PARTY, evidence=tuple(dict.fromkeys(evidence)), rule="position"
    )
    return replace(actor, roles=(claim,))
