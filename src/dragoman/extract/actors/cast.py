"""The cast of a report: its actors, and whom each word means."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dragoman.extract.actors.agency import acts
from dragoman.extract.actors.identity import Draft, draft_actors
from dragoman.extract.actors.names import Name, find_names
from dragoman.extract.parse import Syntax, Token
from dragoman.model.actor import Actor, ActorKind, Role, RoleClaim
from dragoman.model.claim import identify


class Cast:
    """Who appears in a report.

    Attributes:
        actors: Everybody, in order of first mention; ids are local to the report.
    """

    def __init__(self, actors: Sequence[Actor], meant: Mapping[int, str]) -> None:
        self.actors = tuple(actors)
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

    def name_of(self, actor_id: str) -> str:
        """Give the fullest name of the actor with this id."""
        return self._by_id[actor_id].name


def find_cast(syntax: Syntax) -> Cast:
    """Find who appears in a report."""
    drafts = [d for d in draft_actors(syntax, find_names(syntax)) if acts(d)]
    actors = []
    meant: dict[int, str] = {}
    for draft in drafts:
        actor = _finish(syntax, draft)
        actors.append(actor)
        for name in draft.names:
            for word in name.tokens:
                meant[word.i] = actor.id
    return Cast(actors, meant)


def _finish(syntax: Syntax, draft: Draft) -> Actor:
    names = Counter(name.text for name in draft.names)
    kind = draft.kind or ActorKind.ORGANISATION
    best = _fullest(names, kind)
    mentions = tuple(_passage(syntax, name) for name in draft.names)
    roles: tuple[RoleClaim, ...] = ()
    if kind is ActorKind.OUTLET:
        roles = (RoleClaim(role=Role.SOURCE, evidence=mentions[:1], rule="outlet"),)
    return Actor(
        id=identify(syntax.report.id, "actor", best),
        name=best,
        aliases=tuple(name for name in names if name != best),
        kind=kind,
        mentions=mentions,
        roles=roles,
    )


def _fullest(names: Counter[str], kind: ActorKind) -> str:
    """Choose the longest name; for a state the commonest."""
    if kind is ActorKind.STATE:
        return max(names, key=lambda name: (names[name], name))
    return max(names, key=lambda name: (len(name.split()), len(name), name))


def _passage(syntax: Syntax, name: Name):  # noqa: ANN202
    return syntax.report.passage(name.tokens[0].start, name.tokens[-1].end)
