"""Noun phrases that describe somebody: "the group", "a Norland official"."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extract.actors.lexicon import (
    PersonNoun,
    actor_words,
    name_noun,
    person_nouns,
    speech_verbs,
)
from dragoman.extract.actors.names import join_words
from dragoman.extract.grammar import child, children, conjuncts, subtree
from dragoman.extract.syntax import Token

MODIFYING = frozenset({"compound", "nmod", "amod", "nummod", "quantmod"})
OWNING = frozenset({"of", "for", "to", "from", "with", "at", "in"})
LONGEST_OF = 6
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
INDEFINITE = frozenset({"a", "an", "another", "one", "some", "several", "many"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A noun phrase for a person or body that gives no name.

    Attributes:
        head: Its head noun.
        noun: What that noun says.
        lemma: The noun in the singular, in lower case.
        article: "definite", "indefinite", "owned" or "".
        modifiers: The words before the head that narrow it, in order.
    """

    head: Token
    noun: PersonNoun
    lemma: str
    article: str
    modifiers: tuple[Token, ...]

    @property
    def plural(self) -> bool:
        """Whether it speaks of several."""
        return self.head.tag in {"NNS", "NNPS"} or self.noun.number == "pl"

    @property
    def words(self) -> str:
        """The phrase without its article, with a short "of" phrase after it."""
        words = [*self.modifiers, self.head]
        possessor = child(self.head, "poss") if self.article == "owned" else None
        if possessor is not None and possessor.pos != "PRON":
            words = [*_plain_subtree(possessor), *words]
        for c in self.head.children:
            if c.dep == "prep" and c.lower == "of" and c.right.i - c.i < LONGEST_OF:
                words += sorted(subtree(c), key=lambda word: word.i)
                break
        return join_words(words)


def _plain_subtree(word: Token) -> list[Token]:
    words = sorted(subtree(word), key=lambda w: w.i)
    return words[1:] if words[0].dep == "det" else words


def read_description(word: Token) -> Description | None:
    """Read a noun as a description of somebody, or ``None``."""
    if word.pos not in {"NOUN", "PROPN", "ADJ"} or word.dep in {
        "compound",
        "amod",
        "nmod",
    }:
        return None
    noun = look_up_noun(word) or _look_up_age(word)
    if noun is None or (word.lower in actor_words("doubtful") and not _stands(word)):
        return None
    every = tuple(_modifiers(word))
    own = _own_modifiers(every)
    return Description(
        head=word,
        noun=noun,
        lemma=word.lemma.lower(),
        article=_article(word) if len(own) == len(every) else "",
        modifiers=own,
    )


def read_inner(word: Token) -> Description | None:
    """Read a noun before another as one who was spoken of ("union leaders")."""
    if word.dep not in {"compound", "nmod"} or word.tag != "NN":
        return None
    body = name_noun(word.lower)
    if body is None or not body.descriptive:
        return None
    noun = PersonNoun("sg", "other", anonymous=False)
    return Description(
        head=word,
        noun=person_nouns().get(word.lower, noun),
        lemma=word.lemma.lower(),
        article="definite",
        modifiers=(),
    )


def _stands(word: Token) -> bool:
    """Whether a doubtful noun is somebody ("a senior figure", "the paper said")."""
    said = {c.lower for c in word.children if c.dep in MODIFYING}
    speaks = word.dep == "nsubj" and word.head.lemma in speech_verbs()
    return speaks or bool(said & actor_words("standing"))


def _own_modifiers(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out somebody else, coordinated ("the government and Orlan rebels")."""
    for place in range(len(words) - 2, 0, -1):
        if words[place].lower == "and" and _is_somebody(words[place - 1]):
            return words[place + 1 :]
    return words


def _is_somebody(word: Token) -> bool:
    if word.text[0].isupper():
        return word.entity == "PERSON"
    body = name_noun(word.lower)
    return word.lower in person_nouns() or (body is not None and body.descriptive)


def look_up_noun(word: Token) -> PersonNoun | None:
    """Find the noun, with the words before it where they make one noun."""
    before = [
        c for c in word.children if c.dep in {"compound", "amod"} and c.i < word.i
    ]
    for size in range(len(before), 0, -1):
        phrase = " ".join([w.lower for w in before[-size:]] + [word.lower])
        if phrase in person_nouns():
            return person_nouns()[phrase]
    known = person_nouns().get(word.lower)
    if known is None and word.pos == "NOUN":
        body = name_noun(word.lower)
        if body is not None and body.kind is not None and body.descriptive:
            return PersonNoun("sg", "other", anonymous=False)
    return known


def _look_up_age(word: Token) -> PersonNoun | None:
    """Take an age for a person ("the 58-year-old")."""
    if word.lower != "old" or word.dep not in {"nsubj", "nsubjpass", "pobj", "dobj"}:
        return None
    year = child(word, "npadvmod")
    aged = year is not None and year.lower == "year"
    return PersonNoun("sg", "civilian", anonymous=False) if aged else None


def _article(word: Token) -> str:
    if child(word, "poss") is not None:
        return "owned"
    for c in children(word, "det", "predet", "nummod"):
        if c.lower in DEFINITE:
            return "definite"
        if c.lower in INDEFINITE or c.dep == "nummod":
            return "indefinite"
    return ""


def _modifiers(word: Token) -> Iterator[Token]:
    """Give the words before a head that narrow it, determiners left out."""
    found = {
        w.i: w
        for c in word.children
        if c.i < word.i and c.dep in MODIFYING
        for w in _flat(c)
    }
    first = word.i
    while first - 1 in found:
        first -= 1
    yield from (found[i] for i in range(first, word.i))


def _flat(word: Token) -> Iterator[Token]:
    yield word
    for c in word.children:
        if c.text not in {"(", ")", '"'}:
            yield from _flat(c)


def find_owners(description: Description) -> Iterator[Token]:
    """Give the words that may name whom somebody belongs to, likeliest first."""
    head = description.head
    possessor = child(head, "poss") if description.article == "owned" else None
    if possessor is not None:
        yield possessor
    for modifier in reversed(description.modifiers):
        if not _is_hyphened(modifier, description):
            yield from conjuncts(modifier)
    for preposition in head.children:
        if preposition.dep == "prep" and preposition.lower in OWNING:
            found = child(preposition, "pobj")
            if found is not None:
                yield found


def _is_hyphened(word: Token, description: Description) -> bool:
    """Whether a hyphen makes a word part of an adjective ("Norland-backed")."""
    return any(
        w.text == "-" and w.i == word.i + 1 and w.start == word.end
        for w in description.modifiers
    )
