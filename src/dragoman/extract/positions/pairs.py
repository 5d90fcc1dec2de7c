"""Whom "the two leaders", "both companies" and "the rival bidders" mean."""

from collections.abc import Sequence

from dragoman.extract.grammar import child
from dragoman.extract.syntax import Token
from dragoman.model.actor import Actor, ActorKind

PAIRING = frozenset({"two", "both", "rival"})
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.ARMED_GROUP})
KINDS = {
    ActorKind.PERSON: frozenset(
        {"leader", "president", "minister", "man", "woman", "politician", "premier"}
        | {"candidate", "statesman", "lawmaker", "senator", "chief", "boss", "rival"}
    ),
    ActorKind.ORGANISATION: frozenset(
        {"company", "firm", "bidder", "suitor", "carrier", "airline", "bank", "maker"}
        | {"union", "concern", "giant", "party", "side", "group", "rival", "competitor"}
    ),
    ActorKind.STATE: frozenset(
        {"country", "nation", "state", "government", "neighbour", "neighbor", "ally"}
        | {"capital", "power", "side", "party"}
    ),
}
REACHES = (250, 500, 1500)  # characters back to where the two are named


class Pairs:
    """The named actors of a report by where they are named, to find two of a kind."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._counts = {actor.id: len(actor.mentions) for actor in actors}
        self._places = {
            kind: sorted(
                (mention.start, actor.id)
                for actor in actors
                if actor.kind is kind and not actor.collective and _is_name(actor)
                for mention in actor.mentions
            )
            for kind in KINDS
        }

    def find(self, noun: Token) -> tuple[str, ...]:
        """Give the two actors that a noun such as "the two leaders" means, or none."""
        if not is_pair(noun):
            return ()
        for kind, nouns in KINDS.items():
            if noun.lemma not in nouns:
                continue
            for reach in REACHES:
                found = self._two_before(kind, noun.start, reach)
                if found:
                    return found
        return ()

    def last_two(self, offset: int) -> tuple[str, ...]:
        """Give the two of one kind named last before an offset, if near ("both")."""
        best: tuple[int, tuple[str, ...]] = (0, ())
        for places in self._places.values():
            near = {actor: at for at, actor in places if 0 < offset - at <= REACHES[0]}
            two = sorted(near, key=lambda a: -near[a])[:2]
            if len(two) > 1:
                best = max(best, (near[two[1]], tuple(two)))
        return best[1]

    def _two_before(self, kind: ActorKind, offset: int, reach: int) -> tuple[str, ...]:
        """Give the two of a kind named last, the more often named of more."""
        near = {
            actor: start
            for start, actor in self._places[kind]
            if 0 < offset - start <= reach
        }
        often = sorted(near, key=lambda a: (-self._counts[a], -near[a]))[:2]
        return tuple(often) if len(often) > 1 else ()


def is_pair(noun: Token) -> bool:
    """Whether a plural noun means two that were named before."""
    if noun.tag not in {"NNS", "NNPS"}:
        return False
    if any(c.dep in {"relcl", "acl"} for c in noun.children):
        return False
    if child(noun, "poss") is not None:
        return False
    return any(
        c.lower in PAIRING and c.dep in {"nummod", "det", "predet", "amod", "preconj"}
        for c in noun.children
    )


def _is_name(actor: Actor) -> bool:
    return actor.name[:1].isupper()
