"""Which words can be words of a name."""

import re

from dragoman.extract.actors.lexicon import person_noun
from dragoman.extract.syntax import Token

NAMED = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"}
)
HYPHENS = frozenset({"-", "–", "/"})
SHORTEST = 2
ABLE = frozenset({"ADJ", "NOUN"})
PARTY_TAG = re.compile(r"[A-Z]-[A-Z]|(?:DFL|GOP|Ind|Dem|Rep)-[A-Z]|#")


def is_capital(word: Token) -> bool:
    """Whether a word can be one of a name, to judge by its form and label."""
    if not (word.text[0].isupper() or (word.text[0].isdigit() and word.pos == "PROPN")):
        return False
    if PARTY_TAG.match(word.text) or _is_militants(word) or _opens_with_people(word):
        return False
    if word.entity == "NORP":
        several = word.text.endswith("s") and not word.text.endswith("ss")
        plural = word.tag in {"NNPS", "NNS"} or (word.tag == "NNP" and several)
        return word.pos in {"PROPN", "NOUN"} and (plural or _acts_alone(word))
    if word.entity in NAMED:
        return (
            word.pos not in {"DET", "PRON", "ADP"}
            or word.sentence.tokens[0] is not word
        )
    initials = word.pos in ABLE and word.text.isupper() and len(word.text) > SHORTEST
    if initials and word.pos == "NOUN":
        initials = word.dep in {"nsubj", "poss"} and person_noun(word) is None
    named = word.pos == "PROPN" or initials
    return named and word.entity not in {"DATE", "TIME", "MONEY"}


def _opens_with_people(word: Token) -> bool:
    """Whether a plural for people is only capital since it opens a sentence.

    It opens a name in "Farmers' Movement".
    """
    first = word.sentence.tokens[0] is word
    known = person_noun(word) if first and word.text.endswith("s") else None
    if known is not None and _owns_capital(word):
        return False
    return known is not None and known.number == "pl"


def _acts_alone(word: Token) -> bool:
    """Whether what is taken for a people stands as a land does ("Orlan accuses")."""
    narrowing = [c for c in word.children if c.dep in {"det", "amod", "compound"}]
    bare = all(c.lower.endswith("ern") or c.lower == "central" for c in narrowing)
    return word.tag == "NNP" and bare and word.dep in {"nsubj", "pobj", "poss"}


def _owns_capital(word: Token) -> bool:
    after = word.sentence.tokens[1:3]
    return len(after) > 1 and after[0].text == "'" and after[1].text[0].isupper()


def _is_militants(word: Token) -> bool:
    """Whether a capitalised plural is a description ("the Islamists")."""
    known = person_noun(word) if word.tag in {"NNS", "NNPS"} else None
    return known is not None and known.sort == "militant"
