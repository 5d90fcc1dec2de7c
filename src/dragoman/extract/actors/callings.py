"""Nouns that name a role: "mediators A and B", "to be guarantors", "fellow envoys"."""

from collections.abc import Iterator

from dragoman.extract.actors.cues import PLAIN, Cue, Meaning, Sign
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.lexicon import role_words
from dragoman.extract.actors.standing import status_of
from dragoman.extract.grammar import (
    ancestors,
    child,
    conjuncts,
    first_conjunct,
    objects_of,
    subject,
)
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import ActorKind, Role

CONCILING = frozenset({"conciliation", "mediation", "arbitration"})
CALLED = frozenset({"mediator", "guarantor", "monitor", "observer"})
NOT_PEOPLE = frozenset(
    {"guarantee", "assurance", "monitoring", "witness", "watch", "verification"}
)
DASHES = frozenset({"-", "–", "—", ","})
INNER = frozenset({"compound", "poss", "amod", "nmod"})
NEAR = 4


def read_calling(noun: Token, syntax: Syntax, meaning: Meaning) -> Iterator[Cue]:
    """Find whom a noun for a role is said of, and whether they hold it."""
    role = role_words("noun").get(noun.lemma)
    if role not in CALLED or noun.lemma in NOT_PEOPLE or _trades(noun):
        return
    called = [*meaning(noun), *_called(noun, syntax, meaning)]
    if any(c.lower == "fellow" for c in noun.children):
        called += _fellows(noun, meaning)
    if noun.dep in {"compound", "poss"}:
        called += [draft for draft in meaning(noun.head) if not draft.names]
    sign = Sign(Role(role), PLAIN, noun, "called", status_of(noun))
    yield from sign.of(dict.fromkeys(called))


def read_go_between(word: Token, syntax: Syntax, meaning: Meaning) -> Iterator[Cue]:
    """Find whom "go-between" is said of, which the parser cuts in three."""
    go = syntax.tokens[word.i - 2] if word.i > 1 else word
    if go.lower != "go" or syntax.tokens[word.i - 1].text != "-":
        return
    noun = word if go.head is word else go
    called = dict.fromkeys(_called(noun, syntax, meaning))
    yield from Sign(Role.MEDIATOR, PLAIN, word, "called", status_of(noun)).of(called)


def _called(noun: Token, syntax: Syntax, meaning: Meaning) -> list[Draft]:
    """Give those whom a clause calls so, beside whom the noun itself means."""
    return [
        *_named_after(noun, syntax, meaning),
        *_said_to_be(noun, meaning),
        *_named_as(noun, meaning),
        *_one_of(noun, meaning),
    ]


def _trades(noun: Token) -> bool:
    """Whether a broker is one of shares ("a broker with a securities firm")."""
    if noun.lemma != "broker":
        return False
    beside = {w.lemma for w in (noun.head, *conjuncts(first_conjunct(noun)))}
    return bool(objects_of(noun, "with", "at") or beside & {"analyst", "trader"})


def read_name(draft: Draft) -> Iterator[Cue]:
    """Find a role in a body's own name ("the Norland Monitoring Mission")."""
    if draft.kind is not ActorKind.ORGANISATION:
        return
    for name in draft.names[:1]:
        for word in name.tokens if len(name.tokens) > 1 else ():
            role = role_words("noun").get(word.lower)
            role = "mediator" if word.lower in CONCILING else role
            if role in CALLED - {"guarantor"}:
                yield Cue(draft, Role(role), PLAIN, word, "named")


def _said_to_be(noun: Token, meaning: Meaning) -> list[Draft]:
    """Give the subject of "A is a mediator", "for A to be the guarantor"."""
    if noun.dep not in {"attr", "oprd"}:
        return []
    wanted = _wanted(noun.head)
    return meaning(wanted if wanted is not None else subject(noun.head))


def _named_as(noun: Token, meaning: Meaning) -> list[Draft]:
    """Give the one in "A acts as mediator", "B named A as mediator"."""
    if noun.dep == "conj":
        first = first_conjunct(noun)
        return meaning(first.head) if first.dep == "appos" else []
    if noun.dep != "pobj" or noun.head.lower != "as":
        return []
    verb = noun.head.head
    named = child(verb, "dobj")
    pointed = [w for w in objects_of(verb, "to", "at", "with") if w.i < noun.i]
    if named is None and pointed:
        named = pointed[-1]
    return meaning(named if named is not None else subject(verb))


def _wanted(verb: Token) -> Token | None:
    """Give the first of those in "for A and B to be", wherever it hangs."""
    to = child(verb, "aux")
    if to is None or to.lower != "to":
        return None
    above = next((w for w in verb.sentence.tokens if w.i == to.i - 1), verb)
    while above.dep in INNER or above.dep == "conj":
        above = above.head
    return above if above.dep == "pobj" and above.head.lower == "for" else None


def _one_of(noun: Token, meaning: Meaning) -> list[Draft]:
    """Give the one in "A, one of the mediators"."""
    above = (noun.head, noun.head.head, noun.head.head.head)
    beside = next((w for w in above if w.dep == "appos"), None)
    return meaning(beside.head) if beside is not None and noun.dep == "pobj" else []


def _fellows(noun: Token, meaning: Meaning) -> list[Draft]:
    """Give those whose fellows are spoken of: "A met fellow mediators"."""
    verb = next((w for w in ancestors(noun) if w.pos in {"VERB", "AUX"}), None)
    return meaning(subject(verb)) if verb is not None else []


def _named_after(noun: Token, syntax: Syntax, meaning: Meaning) -> list[Draft]:
    """Give those named right after a plural: "the three mediators - A, B and C"."""
    words = syntax.tokens
    place = noun.i + 1
    while place < len(words) and words[place].text in DASHES:
        place += 1
    for word in words[place : place + NEAR] if noun.tag == "NNS" else ():
        if word.sentence is noun.sentence and word.text[0].isupper():
            top = word
            while top.dep in INNER:
                top = top.head
            return meaning(top)
        if word.pos not in {"ADJ", "NOUN", "DET"}:
            break
    return []
