"""Words that name what is negotiated: whole plans, and issues of the packs."""

from functools import cache

from dragoman.extract.grammar import subtree
from dragoman.extract.positions.issues import names_any
from dragoman.extract.syntax import Token
from dragoman.reference import read_class, read_words

OFFERED = frozenset(
    {"offer", "offers", "bid", "tender", "proposal", "counteroffer", "takeover"}
)
BODIES = frozenset({"PERSON", "ORG", "GPE", "NORP", "DATE", "TIME"})
WHO = frozenset({"government", "media", "press", "lack", "failure"})


@cache
def words_of(name: str) -> frozenset[str]:
    """Give the words of one class of the table of term words."""
    return read_class("term_kinds", name)


def is_plan(noun: Token) -> bool:
    """Whether a noun names a whole proposal or deal."""
    named = noun.pos in {"NOUN", "PROPN"}
    return named and noun.lemma.lower() in words_of("plan")


def is_stake(noun: Token) -> bool:
    """Whether a noun names what somebody may be for or against: a plan, a law."""
    return is_plan(noun) or (
        noun.pos in {"NOUN", "PROPN"} and noun.lemma in read_words("stake_words")
    )


def is_act(noun: Token) -> bool:
    """Whether a noun names what was done, said or made, and nobody who did it."""
    return (
        noun.pos == "NOUN"
        and noun.entity not in BODIES
        and noun.lemma not in read_words("person_nouns")
        and noun.lemma not in WHO
    )


def names_stake(head: Token) -> bool:
    """Whether a phrase names a stake, or an issue of a pack."""
    return is_stake(head) or names_issue(head)


def names_issue(head: Token) -> bool:
    """Whether a phrase names a plan, a demand, or an issue of a pack."""
    words = list(subtree(head))
    if any(is_plan(w) or w.lemma in words_of("stance") for w in words):
        return True
    return names_any(" ".join(w.lower for w in sorted(words, key=_index)))


def _index(word: Token) -> int:
    return word.i


def is_plan_or_bid(noun: Token) -> bool:
    """Whether a noun names a plan or an offer."""
    return is_plan(noun) or noun.lemma in OFFERED
