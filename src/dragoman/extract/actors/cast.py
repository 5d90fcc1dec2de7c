"""The cast of a report: its actors, and whom each word means."""

from collections.abc import Mapping

from dragoman.extract.parse import Syntax, Token
from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import identify


class Cast:
    """Who appears in a report.

    Attributes:
        actors: Everybody, in order of first mention; ids are local to the report.
    """

    def __init__(self, actors: tuple[Actor, ...], meant: Mapping[int, str]) -> None:
        self.actors = actors
        self._meant = meant
        self._by_id = {actor.id: actor for actor in actors}

    def at(self, word: Token) -> str | None:
        """Give the id of the actor that a noun phrase with this head means.

        Names, pronouns and descriptions ("the group", "its chief") count; an
        adjective ("Israeli") means nobody by itself.
        """
        return self._meant.get(word.i)

    def actor(self, actor_id: str) -> Actor:
        """Give the actor with this id."""
        return self._by_id[actor_id]


KINDS = {
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "GPE": ActorKind.STATE,
}


def find_cast(syntax: Syntax) -> Cast:
    """Find who appears in a report."""
    names: dict[str, list[tuple[int, int]]] = {}
    kinds: dict[str, ActorKind] = {}
    meant: dict[int, str] = {}
    report = syntax.report
    for entity in syntax.entities:
        if entity.label not in KINDS:
            continue
        start, end = entity.tokens[0].start, entity.tokens[-1].end
        name = report.text[start:end]
        names.setdefault(name, []).append((start, end))
        kinds.setdefault(name, KINDS[entity.label])
        for word in entity.tokens:
            meant[word.i] = identify(report.id, "actor", name)
    actors = tuple(
        Actor(
            id=identify(report.id, "actor", name),
            name=name,
            kind=kinds[name],
            mentions=tuple(report.passage(start, end) for start, end in spans),
        )
        for name, spans in names.items()
    )
    return Cast(actors, meant)
