"""Whom the holder of a stance is, among the actors of the report."""

from bisect import bisect_right
from collections.abc import Sequence

from dragoman.extract.actors import Cast
from dragoman.extract.grammar import conjuncts
from dragoman.extract.parse import Token
from dragoman.extract.positions.holders import antecedent
from dragoman.extract.positions.sides import Sides
from dragoman.model.actor import ActorKind
from dragoman.model.claim import Naming, Statement

SPEAKERS = frozenset({"i", "we", "us", "our", "my", "me"})


class Parties:
    """The cast as holders of positions, with who speaks where."""

    def __init__(self, cast: Cast, statements: Sequence[Statement]) -> None:
        self._cast = cast
        self.sides = Sides(cast)
        spans = [
            (passage.start, passage.end, statement)
            for statement in statements
            for passage in (statement.content, *statement.content_rest)
        ]
        self._spans = sorted(spans, key=lambda s: (s[0], -s[1]))
        self._starts = [span[0] for span in self._spans]

    def statement_at(self, offset: int) -> Statement | None:
        """Give the innermost statement whose content holds an offset."""
        for at in range(bisect_right(self._starts, offset) - 1, -1, -1):
            _, end, statement = self._spans[at]
            if offset < end:
                return statement
            if self._starts[at] < offset - 5000:
                break
        return None

    def speaker_at(self, offset: int) -> str | None:
        """Give who speaks at an offset: an actor, or nobody."""
        statement = self.statement_at(offset)
        return statement.chain[0].actor if statement and statement.chain else None

    def side_of(self, offset: int) -> str | None:
        """Give the party that the speaker at an offset speaks for.

        An unnamed official speaks for the body that he belongs to, a named one
        for himself.
        """
        statement = self.statement_at(offset)
        if statement is None or not statement.chain:
            return None
        hop = statement.chain[0]
        if hop.actor is None:
            return None
        actor = self._cast.actor(hop.actor)
        if hop.naming is not Naming.NAMED and actor.kind is ActorKind.PERSON:
            return actor.affiliation or actor.id
        return self.sides.body_of(actor.id)

    def of(self, word: Token | None, offset: int) -> tuple[str, ...]:
        """Give the actors that a noun phrase means, one for each conjunct."""
        if word is None:
            return ()
        found: dict[str, None] = {}
        head = antecedent(word)
        if is_both_sides(head) and len(self.sides.principals) > 1:
            return self.sides.principals
        for part in conjuncts(head):
            actor = self._cast.at(part)
            if part.lower in SPEAKERS and part.text != "US":
                actor = self.side_of(offset) or actor
            if actor is None:
                noun = part.lower
                actor = self.sides.named_by(noun) or self.sides.fighters(noun)
            if actor is not None:
                found[self.sides.body_of(actor)] = None
        return tuple(found)


def is_both_sides(noun: Token) -> bool:
    """Whether a phrase means the two sides of the talks ("neither party")."""
    if noun.lemma not in {"side", "party"}:
        return False
    return any(c.lower in {"neither", "both", "two"} for c in noun.children)
