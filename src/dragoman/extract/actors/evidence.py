"""Every word of a report that speaks for somebody's role."""

from collections.abc import Iterator, Mapping

from dragoman.extract.actors.callings import read_calling, read_go_between
from dragoman.extract.actors.cues import Cue, Meaning
from dragoman.extract.actors.deeds import read_verb
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.salience import THEY
from dragoman.extract.actors.stakes import (
    MEDIATED,
    read_according,
    read_between,
    read_mediated,
    read_noun,
)
from dragoman.extract.grammar import conjuncts, first_conjunct, objects_of
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import ActorKind

SMALL = MEDIATED | {"between", "according"}
TOGETHER = frozenset({"along", "together"})


def find_cues(syntax: Syntax, meant: Mapping[int, Draft]) -> Iterator[Cue]:
    """Find every word of a report that speaks for somebody's role."""

    def meaning(word: Token | None) -> list[Draft]:
        if word is None:
            return []
        if word.tag in {"WP", "WDT", "WP$"}:
            word = _antecedent(word)
        words = [*_listed(word, meant), *_company(word), *_fellows(word, meant)]
        found = [meant[w.i] for w in words if w.i in meant]
        return list(dict.fromkeys(d for one in found for d in _principals(one)))

    for word in syntax.tokens:
        if word.pos == "VERB":
            yield from read_verb(word, meaning)
        elif word.pos == "NOUN":
            yield from read_noun(word, meaning)
            yield from read_calling(word, syntax, meaning)
        if word.lower in SMALL:
            yield from _read_small_word(word, syntax, meaning)


def _antecedent(word: Token) -> Token:
    """Give whom "who" or "whose" takes up."""
    clause = word.head if word.tag != "WP$" else word.head.head
    return clause.head if clause.dep == "relcl" else word


def _read_small_word(word: Token, syntax: Syntax, meaning: Meaning) -> Iterator[Cue]:
    if word.lower == "between":
        yield from read_between(word, meaning)
        yield from read_go_between(word, syntax, meaning)
    elif word.lower in MEDIATED and word.i:
        yield from read_mediated(word, syntax, meaning)
    elif word.lower == "according":
        yield from read_according(word, meaning)


def _listed(word: Token, meant: Mapping[int, Draft]) -> Iterator[Token]:
    """Give a word with those coordinated, a list taken for apposition too."""
    for one in conjuncts(word):
        yield one
        for c in one.children:
            if c.dep == "appos" and meant.get(c.i) is not meant.get(one.i):
                yield from conjuncts(c)


def _fellows(word: Token, meant: Mapping[int, Draft]) -> list[Token]:
    """Give all of those whom "their" takes up: "A and B said their offer"."""
    one = meant.get(word.i)
    if word.lower not in THEY or one is None:
        return []
    names = (w for w in word.sentence.tokens if w.pos == "PROPN")
    before = (w for w in names if w.i < word.i and w.dep != "compound")
    first = next((first_conjunct(w) for w in before if meant.get(w.i) is one), word)
    return conjuncts(first)[1:]


def _company(word: Token) -> Iterator[Token]:
    """Give those named by "along with", "together with" beside a subject."""
    for c in (*word.children, *word.head.children):
        if c.lower in TOGETHER:
            for found in objects_of(c, "with"):
                yield from conjuncts(found)


def _principals(draft: Draft) -> list[Draft]:
    """Give a group with those for whom it speaks, else the one alone."""
    if draft.members:
        return [draft, *draft.members]
    if draft.names or not draft.owners:
        return [draft]
    return [draft, *(o for o in draft.owners if o.kind is not ActorKind.PERSON)]
