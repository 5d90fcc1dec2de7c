"""What a report tells of each of its actors, for the choice among them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dragoman.extract.actors import Cast
from dragoman.extract.actors.lexicon import person_nouns
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import Actor

SUBJECT = frozenset({"nsubj", "nsubjpass"})
WITHIN = frozenset({"compound", "amod", "nmod", "punct", "case"})
BESIDE = frozenset({"appos", "compound", "amod", "nmod"})
SHORTEST = 3  # letters of a word of a name that may tell what bears it


class Profile:
    """An actor with where and how a report speaks of it.

    Attributes:
        actor: The actor.
        look: Whether it is "named", only "told" of, or a "group" in a role.
        sort: Look and kind together.
        roles: Its roles, by name.
        words: The words of its names, in lower case.
        nouns: The common nouns by which it is called or told of.
        classes: The classes of people among those words.
        tokens: The words that mean it, in order.
        places: Their indices.
    """

    __slots__ = (
        "actor",
        "classes",
        "look",
        "nouns",
        "places",
        "roles",
        "sort",
        "tokens",
        "words",
    )

    def __init__(self, actor: Actor, tokens: Sequence[Token]) -> None:
        self.actor = actor
        told = "told" if is_described(actor.id) else "named"
        self.look = "group" if actor.collective else told
        self.sort = f"{self.look}.{actor.kind.value}"
        self.roles = sorted({claim.role.value for claim in actor.roles}) or ["none"]
        self.words = frozenset(_words(actor, named=self.look == "named"))
        self.tokens = tokens
        self.places = [token.i for token in tokens]
        self.nouns = {noun for token in tokens for noun in _nouns_beside(token)}
        known = person_nouns()
        self.classes = sorted(
            {known[w].sort for w in self.nouns | self.words if w in known}
        ) or ["none"]

    def last_before(self, i: int) -> Token | None:
        """Give the last word before an index that means it."""
        at = bisect_left(self.places, i)
        return self.tokens[at - 1] if at else None


def is_described(actor: str) -> bool:
    """Whether an actor has no name, which shows in its id."""
    return "-" in actor


def read_profiles(cast: Cast, syntax: Syntax) -> dict[str, Profile]:
    """Read what a report tells of each actor, in order of first mention."""
    tokens: dict[str, list[Token]] = {actor.id: [] for actor in cast.actors}
    for token in syntax.tokens:
        actor = cast.at(token)
        if actor is None:
            continue
        inside = token.dep in WITHIN and cast.at(token.head) == actor
        if not inside:
            tokens[actor].append(token)
    return {actor.id: Profile(actor, tokens[actor.id]) for actor in cast.actors}


def _words(actor: Actor, *, named: bool) -> Iterator[str]:
    """Give the words of names of several words, and of every description."""
    for name in (actor.name, *actor.aliases):
        parts = name.lower().replace("-", " ").replace("'", " ").split()
        if len(parts) > 1 or not named:
            yield from (part for part in parts if len(part) >= SHORTEST)


def _nouns_beside(token: Token) -> Iterator[str]:
    """Give the common nouns by which a mention calls somebody ("the carrier X")."""
    if token.pos == "NOUN":
        yield token.lemma.lower()
    for part in token.children:
        if part.dep in BESIDE and part.pos == "NOUN":
            yield part.lemma.lower()
    above = token.head
    if token.dep == "appos" and above.pos == "NOUN":
        yield above.lemma.lower()
    if token.dep == "nsubj" and above.lemma == "be":
        for part in above.children:
            if part.dep == "attr" and part.pos == "NOUN":
                yield part.lemma.lower()
