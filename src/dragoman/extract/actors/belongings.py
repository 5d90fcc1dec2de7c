"""What a name has tells what it is: a state its ministers, a force its fighters.

A name of one word is a person's only where the report has introduced one: by a full
name, a title, an office. Else "Orlan's cabinet" and "Orlan officials" are a state's.
"""

from collections import Counter
from collections.abc import Iterator

from dragoman.extract.actors.drafts import CLEAR, Draft, looks_acronym
from dragoman.extract.actors.lexicon import actor_words, given_names, person_noun
from dragoman.extract.actors.names import Name
from dragoman.extract.grammar import first_conjunct
from dragoman.extract.syntax import Token
from dragoman.model.actor import ActorKind

MODIFYING = frozenset({"compound", "nmod", "amod"})
LANDS = ("ia", "land", "stan")
NEAR = 2

Votes = Counter[ActorKind | None]


def weigh_belongings(draft: Draft) -> Votes:
    """Give what the nouns that a name governs or follows say of its bearer."""
    votes: Votes = Counter()
    if draft.votes[ActorKind.PERSON] > 0 or draft.state is not None:
        return votes
    alone = is_unintroduced(draft)
    for name in draft.names:
        if _is_business(name):
            votes[ActorKind.ORGANISATION] += 2 * CLEAR
        for noun in _had(name):
            votes += _weigh(noun, name, alone=alone)
    if alone and not votes and any(map(_ends_as_land, draft.names)):
        votes[ActorKind.STATE] += CLEAR + 1
    return votes


def _ends_as_land(name: Name) -> bool:
    """Whether a name has the ending of a land's ("Vorland", "Palmoria")."""
    return name.label in {"PERSON", "GPE", ""} and name.text.endswith(LANDS)


def is_unintroduced(draft: Draft) -> bool:
    """Whether a report gives somebody no full name, title or office of a person."""
    return all(
        len(name.tokens) == 1
        and not name.title
        and name.text.casefold() not in given_names()
        and not _has_article(name)
        for name in draft.names
    )


def _is_business(name: Name) -> bool:
    """Whether a noun for a firm stands before a name ("seed maker Orlan")."""
    first = (name.title or name.tokens)[0]
    before = name.title[-1] if name.title else None
    nouns = [c for c in name.head.children if c.dep in MODIFYING and c.i < first.i]
    words = [*nouns, *([before] if before is not None else [])]
    return any(
        word.pos == "NOUN" and word.lemma in actor_words("business") for word in words
    )


def _had(name: Name) -> Iterator[Token]:
    """Give the nouns that a name has: "X's army", "the army of X", "X troops"."""
    word = name.head
    before = word.dep in MODIFYING and 0 < word.head.i - name.tokens[-1].i <= NEAR
    if word.dep == "poss" or before:
        yield word.head
    elif first_conjunct(word).dep == "pobj":
        link = first_conjunct(word).head
        if link.lower in {"of", "for"}:
            yield link.head


def _weigh(noun: Token, name: Name, *, alone: bool) -> Votes:
    """Give what one noun says of who has it."""
    votes: Votes = Counter()
    if _is_body(name):
        known = person_noun(noun)
        fights = known is not None and known.sort == "militant"
        if fights and noun.tag == "NNS" and name.head.dep not in MODIFYING:
            votes[ActorKind.ARMED_GROUP] += CLEAR + 1
        return votes
    told = noun.lemma
    if told in actor_words("statehood") and (alone or name.head.dep not in MODIFYING):
        votes[ActorKind.STATE] += 2 * CLEAR
        return votes
    if alone and told in actor_words("ruling"):
        votes[ActorKind.STATE] += CLEAR + 1
    return votes


def _is_body(name: Name) -> bool:
    """Whether a name is plainly a body's, so that its chief makes no state."""
    several = len(name.tokens) > 1 and name.label not in {"GPE", ""}
    return several or _has_article(name) or looks_acronym(name)


def _has_article(name: Name) -> bool:
    return any(c.dep == "det" for c in name.head.children)
