"""Who takes part in an event: by role in the clause, and whom each phrase names."""

from collections.abc import Iterable, Iterator

from dragoman.extract.actors import Cast
from dragoman.extract.events.cues import NOMINAL, VERBAL
from dragoman.extract.grammar import (
    agent,
    ancestors,
    child,
    children,
    conjuncts,
    objects_of,
    subject,
)
from dragoman.extract.parse import Sentence, Token
from dragoman.model.actor import ActorKind

VERB_COMPANY = ("with", "between", "among", "by", "to", "against", "from", "on", "of")
NOUN_COMPANY = ("with", "between", "among", "by", "of", "from", "against", "on")
LEADERS = frozenset({"lead", "head", "chair", "host", "mediate", "broker", "represent"})
RELATIVES = frozenset({"WP", "WDT"})


def find_participants(words: Iterable[Token], cast: Cast) -> tuple[str, ...]:
    """Give the ids of the actors that take part, doer first, each once."""
    found: dict[str, None] = {}
    for word in words:
        heads = _of_verb(word) if word.pos in VERBAL else _of_noun(word)
        for head in heads:
            found.update(dict.fromkeys(_actors(head, cast)))
    return tuple(found)


def find_bystanders(sentence: Sentence, cast: Cast) -> tuple[str, ...]:
    """Give the bodies that a sentence names: whose talks it speaks of, if no word says.

    Outlets and people are left out.
    """
    found = dict.fromkeys(a for word in sentence.tokens if (a := cast.at(word)))
    people = {ActorKind.OUTLET, ActorKind.PERSON}
    actors = [cast.actor(one) for one in found]
    return tuple(a.id for a in actors if a.kind not in people and not a.collective)


def find_doer(verb: Token) -> Token | None:
    """Give the subject of a verb, or for "who" the noun that it stands for."""
    found = subject(verb)
    if found is None or found.tag not in RELATIVES:
        return found
    return next((a for a in ancestors(found) if a.pos in NOMINAL), found)


def _of_verb(verb: Token) -> Iterator[Token]:
    own = children(verb, "nsubj", "nsubjpass")
    doer = find_doer(verb)
    for head in (*own[1:], doer, agent(verb), *children(verb, "dobj", "dative")):
        if head is not None:
            yield from conjuncts(head)
    yield from objects_of(verb, *VERB_COMPANY)


def _of_noun(noun: Token) -> Iterator[Token]:
    yield from children(noun, "poss", "compound", "amod", "nmod")
    yield from objects_of(noun, *NOUN_COMPANY)
    for clause in children(noun, "acl", "relcl"):
        yield from objects_of(clause, "by", "with", "between")
    verb = noun.head.head if noun.dep == "pobj" else noun.head
    if verb.pos in VERBAL and noun.dep in {"pobj", "dobj"}:
        yield from (who for who in (find_doer(verb), child(verb, "dobj")) if who)
        yield from objects_of(verb, "with", "between")


def _actors(head: Token, cast: Cast) -> Iterator[str]:
    """Give whom a phrase means, and on whose behalf a body or group acts."""
    found = cast.at(head)
    if found is not None:
        actor = cast.actor(found)
        yield found
        if actor.kind is not ActorKind.PERSON or actor.collective:
            if actor.affiliation is not None:
                yield actor.affiliation
            yield from _inside(head, cast)
    elif head.pos in NOMINAL:
        yield from _inside(head, cast)


def _inside(head: Token, cast: Cast) -> Iterator[str]:
    """Give the actors named inside a phrase: "from" whom, "led by" whom, in apposition."""
    named = [
        *children(head, "compound", "poss", "nmod"),
        *objects_of(head, "of", "from"),
    ]
    for apposed in children(head, "appos"):
        named += conjuncts(apposed)
    for clause in children(head, "acl"):
        if clause.lemma in LEADERS:
            named += objects_of(clause, "by")
    for word in named:
        for one in conjuncts(word):
            if (found := cast.at(one)) is not None:
                yield found
