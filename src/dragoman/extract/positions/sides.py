"""Which side of the talks an actor is on, and who stands across the table."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from dragoman.extract.actors import Cast
from dragoman.model.actor import Actor, ActorKind, Role
from dragoman.reference import read_class, read_table, split_list

FIGHTERS = frozenset(
    {"rebels", "guerrillas", "insurgents", "militants", "fighters", "takers", "captors"}
    | {"gunmen", "separatists", "kidnappers", "hijackers"}
)
ORGANS = frozenset(
    {"board", "leadership", "management", "directors", "authorities"} | {"members"}
)


class Sides:
    """The sides of the talks that a report tells of.

    A body is a side; its people and organs are on it. The two sides are those
    of whom, with their people, the report speaks most among the parties.
    """

    def __init__(self, cast: Cast) -> None:
        self._by_id = {actor.id: actor for actor in cast.actors}
        self._armed = _find_armed(cast)
        self._roots = {actor.id: self._find_root(actor) for actor in cast.actors}
        weights: Counter[str] = Counter()
        for actor in cast.actors:
            root = self._by_id[self._roots[actor.id]]
            if is_party(root) and not root.collective and not actor.collective:
                weights[root.id] += len(actor.mentions)
        ranked = [actor for actor, _ in weights.most_common()]
        if self._armed in ranked:
            ranked = [str(self._armed), *(a for a in ranked if a != self._armed)]
        self.principals = tuple(ranked[:2])
        self._adjectives = dict(_find_adjectives(cast))

    def of(self, actor: str) -> str:
        """Give the body at whose head of affiliations an actor stands."""
        return self._roots.get(actor, actor)

    def counterpart(self, actor: str) -> str | None:
        """Give the other side, or ``None`` if the actor is on neither."""
        if self.of(actor) not in self.principals:
            return None
        across = [side for side in self.principals if side != self.of(actor)]
        return across[0] if across else None

    def fighters(self, noun: str) -> str | None:
        """Give the armed group that "rebels" means, if the report names just one."""
        return self._armed if noun.lower() in FIGHTERS else None

    def named_by(self, adjective: str) -> str | None:
        """Give the state that an adjective such as "Norwegian" names."""
        return self._adjectives.get(adjective.lower())

    def body_of(self, actor: str) -> str:
        """Give for whom an unnamed actor acts; a named one acts for itself."""
        found = self._by_id.get(actor)
        if found is None or (found.affiliation is None and not found.collective):
            return actor
        if self._are_fighters(found):
            return str(self._armed)
        if found.affiliation is None:
            return actor
        named = found.name.lower().split()
        if named and (named[-1] in ORGANS or named[0] == "members"):
            return self._body_above(found)
        person = found.kind is ActorKind.PERSON and not found.name[:1].isupper()
        person = person and not self._is_kin(found)
        group = found.collective and bool(
            set(found.name.lower().split()) & agent_words()
        )
        return str(found.affiliation) if person or group else actor

    def _is_kin(self, person: Actor) -> bool:
        """Whether somebody belongs to a person without speaking for it ("father")."""
        whose = self._by_id.get(str(person.affiliation))
        words = set(person.name.lower().split())
        alone = whose is not None and whose.kind is ActorKind.PERSON
        return alone and not words & agent_words()

    def _body_above(self, organ: Actor) -> str:
        """Give the body that an organ belongs to ("his board")."""
        above = self._by_id.get(str(organ.affiliation), organ)
        if above.kind is ActorKind.PERSON and above.affiliation is not None:
            return above.affiliation
        return above.id

    def _are_fighters(self, group: Actor) -> bool:
        """Whether "the rebels" can only mean the one armed group of the report."""
        words = set(group.name.lower().replace("-", " ").split())
        return self._armed is not None and group.collective and bool(words & FIGHTERS)

    def _find_root(self, actor: Actor) -> str:
        if self._are_fighters(actor):
            return str(self._armed)
        seen: set[str] = set()
        while actor.affiliation in self._by_id and actor.id not in seen:
            seen.add(actor.id)
            actor = self._by_id[str(actor.affiliation)]
        return actor.id


def _find_adjectives(cast: Cast) -> Iterator[tuple[str, str]]:
    demonyms = _load_demonyms()
    for actor in cast.actors:
        if actor.kind is ActorKind.STATE:
            for name in (actor.name, *actor.aliases):
                yield from ((word, actor.id) for word in demonyms.get(name, ()))


@cache
def _load_demonyms() -> dict[str, tuple[str, ...]]:
    return {
        name: tuple(word.lower() for word in split_list(row["demonyms"]))
        for row in read_table("states")
        for name in (row["name"], *split_list(row["aliases"]))
    }


def _find_armed(cast: Cast) -> str | None:
    """Give the one armed group that a report names, or ``None``."""
    armed = [
        actor.id
        for actor in cast.actors
        if actor.kind is ActorKind.ARMED_GROUP
        and not actor.collective
        and is_party(actor)
        and actor.affiliation is None
    ]
    return armed[0] if len(armed) == 1 else None


def is_party(actor: Actor) -> bool:
    """Whether an actor is told to be a party."""
    return any(claim.role is Role.PARTY for claim in actor.roles)


@cache
def agent_words() -> frozenset[str]:
    """Give the nouns of those who act for a body, with their plurals."""
    words = read_class("term_kinds", "agent")
    return words | {f"{word}s" for word in words}
