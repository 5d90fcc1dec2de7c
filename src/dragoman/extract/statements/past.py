"""Who has spoken so far in a report."""

from dataclasses import dataclass

from dragoman.extract.grammar import children
from dragoman.extract.statements.sorts import person_nouns
from dragoman.extract.syntax import Token
from dragoman.model.claim import Hop

WOMEN = frozenset({"ms", "mrs", "miss", "madam", "lady", "queen", "princess"})
MEN = frozenset({"mr", "sir", "lord", "king", "prince"})
SINGULAR_TAGS = frozenset({"NN", "NNP"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """Somebody who has spoken.

    Attributes:
        head: Head of the noun phrase that named the speaker.
        block: Number of the paragraph.
        chain: The speaker, and who passed it on.
    """

    head: Token
    block: int
    chain: tuple[Hop, ...]


def is_one_person(head: Token) -> bool:
    """Whether a noun phrase may mean one man or woman."""
    if children(head, "conj") or head.entity == "PERSON":
        return head.entity == "PERSON" and not children(head, "conj")
    people = person_nouns("number", "sg")
    things = person_nouns("class", "media", "other")
    return head.tag in SINGULAR_TAGS and head.lower in people - things


def agrees(pronoun: Token, name: Token) -> bool:
    """Whether "he" or "she" fits how a name is addressed ("Ms. Low")."""
    titles = {c.lower.rstrip(".") for c in name.children if c.dep == "compound"}
    if pronoun.lower in {"he", "him", "his"}:
        return not titles & WOMEN
    return pronoun.lower not in {"she", "her"} or not titles & MEN


def goes_on(name: Token, pronoun: Token) -> bool:
    """Whether "he" after a semicolon or colon means who spoke before it."""
    tokens = name.sentence.tokens
    between = tokens[name.i - tokens[0].i : pronoun.i - tokens[0].i]
    parted = any(w.text in {";", ":"} for w in between)
    told = name.dep in {"nsubj", "dobj"}
    return parted and told and is_one_person(name) and agrees(pronoun, name)
