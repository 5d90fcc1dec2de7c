"""Who speaks: from the head of a noun phrase to a link of the chain."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from dragoman.extract.actors import Cast
from dragoman.extract.statements.earlier import Earlier
from dragoman.extract.statements.links import name_link
from dragoman.extract.statements.sorts import document_nouns
from dragoman.extract.statements.wording import is_pointing
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.claim import Hop


class Speakers:
    """The speakers of a report, in the order in which they are resolved."""

    def __init__(self, syntax: Syntax, cast: Cast, quoted: Collection[int]) -> None:
        self.report = syntax.report
        self.tokens = syntax.tokens
        self.cast = cast
        self.earlier = Earlier(syntax, cast, quoted)

    def resolve(
        self, head: Token, relays: Sequence[Token], pronoun: Token | None = None
    ) -> tuple[Hop, ...]:
        """Give the chain for the noun phrase with this head.

        A pronoun, or "the official", means the nearest earlier speaker who can
        be meant, together with whom that speaker spoke to; the evidence stays
        the words that stand here, up to the relative pronoun where there is one.
        """
        own = self._named(head)
        if pronoun is not None and own.evidence and pronoun.i > head.i:
            words = self.report.passage(own.evidence.start, pronoun.end)
            own = replace(own, evidence=words)
        earlier = self.earlier.find(head)
        chain: tuple[Hop, ...] = (own,)
        if earlier and head.pos == "PRON":
            chain = (replace(earlier[0], evidence=own.evidence), *earlier[1:])
        elif earlier:
            actor = earlier[0].actor
            described = actor is not None and head.lower not in document_nouns()
            described = described and not is_pointing(head)
            text = own.text if described else earlier[0].text
            chain = (replace(own, text=text, actor=actor), *earlier[1:])
        passed = tuple(self._relay(relay) for relay in relays)
        if passed:
            chain = (*chain[:1], *passed)
        if chain:
            self.earlier.add(head, chain)
        return chain

    def before_break(self, verb: Token) -> Token | None:
        """Find the speaker whom a false end of sentence parts from the verb.

        In "Sen. X (I-Orl.) on Friday said" the parser may end one after "Orl.".
        """
        first = verb.sentence.tokens[0].i
        before = self.tokens[first - 1].sentence if first else None
        if before is None or before.block != verb.sentence.block:
            return None
        if verb.dep != "ROOT" or any(w.pos in {"VERB", "AUX"} for w in before.tokens):
            return None
        named = [w for w in before.tokens if w.entity == "PERSON"]
        return named[-1] if named else None

    def _relay(self, head: Token) -> Hop:
        """Give who passes it on; "the paper" is the outlet that was told of last."""
        own = self._named(head)
        known = self.earlier.outlet(head) if own.actor is None else None
        return (
            own if known is None else replace(own, text=known.text, actor=known.actor)
        )

    def _named(self, head: Token) -> Hop:
        return name_link(head, self.cast, self.report)
