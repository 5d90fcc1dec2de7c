"""Who speaks: from the head of a noun phrase to a link of the chain."""

from functools import cache

from dragoman.extract.actors import Cast
from dragoman.extract.grammar import child, noun_phrase
from dragoman.extract.parse import Syntax, Token
from dragoman.model.claim import Hop, Naming
from dragoman.reference import read_table

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "which", "both"})
PLURAL_PRONOUNS = frozenset({"they", "we", "both"})
DETERMINERS = frozenset({"the", "this", "that", "these", "those"})
IMPERSONAL = frozenset({"it", "there"})


@cache
def anonymous_nouns() -> frozenset[str]:
    """Give the nouns that hide who spoke."""
    rows = read_table("person_nouns")
    return frozenset(row["noun"] for row in rows if row["anonymous"] == "yes")


@cache
def collective_nouns() -> frozenset[str]:
    """Give the nouns for many people or a body of them."""
    rows = read_table("person_nouns")
    return frozenset(row["noun"] for row in rows if row["number"] != "sg")


class Speakers:
    """The speakers of a report, in the order in which they are resolved."""

    def __init__(self, syntax: Syntax, cast: Cast) -> None:
        self.syntax = syntax
        self.cast = cast
        self.past: list[tuple[Token, Hop]] = []

    def resolve(self, head: Token) -> Hop | None:
        """Give the link for the noun phrase with this head.

        A pronoun, or "the official", means the nearest earlier speaker who can
        be meant; the evidence stays the words that stand here.
        """
        evidence = self._evidence(head)
        if head.lower in PRONOUNS and head.pos == "PRON":
            hop = self._pronoun(head)
        else:
            hop = self._description(head) or self._named(head)
        if hop is None:
            return None
        found = Hop(
            text=hop.text, actor=hop.actor, naming=hop.naming, evidence=evidence
        )
        if head.pos != "PRON":
            self.past.append((head, found))
        return found

    def _evidence(self, head: Token):  # type: ignore[no-untyped-def]
        start, end = noun_phrase(head)
        for c in head.children:
            if c.dep in {"appos", "conj", "cc"}:
                end = max(end, c.right.end)
        return self.syntax.report.passage(start, end)

    def _named(self, head: Token) -> Hop:
        start, end = noun_phrase(head)
        for c in head.children:
            if c.dep == "conj":
                end = max(end, c.right.end)
        named = child(head, "appos")
        actor = self.cast.at(head)
        text = self.syntax.report.text[start:end]
        if head.pos != "PROPN" and named is not None and named.pos == "PROPN":
            start, end = noun_phrase(named)
            text = self.syntax.report.text[start:end]
            actor = self.cast.at(named) or actor
            return Hop(text=text, actor=actor, naming=Naming.NAMED)
        return Hop(text=text, actor=actor, naming=naming_of(head))

    def _pronoun(self, head: Token) -> Hop | None:
        actor = self.cast.at(head)
        if actor is not None:
            return Hop(text=self.cast.actor(actor).name, actor=actor)
        plural = head.lower in PLURAL_PRONOUNS
        for word, hop in reversed(self.past):
            if _is_plural(word) == plural and (
                head.lower not in {"he", "she"} or _is_personal(word)
            ):
                return hop
        return None

    def _description(self, head: Token) -> Hop | None:
        """Resolve "the official" to the official who spoke before."""
        if head.pos == "PROPN":
            return None
        words = [c for c in head.children if c.dep not in {"punct"}]
        if len(words) != 1 or words[0].lower not in DETERMINERS:
            return None
        for word, hop in reversed(self.past):
            if word.lower == head.lower:
                return hop
        return None


def _is_plural(word: Token) -> bool:
    return word.tag in {"NNS", "NNPS"} or any(c.dep == "conj" for c in word.children)


def _is_personal(word: Token) -> bool:
    return word.pos != "PROPN" or word.entity in {"PERSON", ""}


def naming_of(head: Token) -> Naming:
    """Tell how a noun phrase names whom it means."""
    if head.pos == "PROPN":
        return Naming.NAMED
    if head.lower in anonymous_nouns():
        return Naming.ANONYMOUS
    if head.lower in collective_nouns() or head.tag == "NNS":
        return Naming.COLLECTIVE
    return Naming.ROLE
