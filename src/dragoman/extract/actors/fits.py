"""Whether a description can mean somebody: the questions, without the search."""

from collections.abc import Iterable

from dragoman.extract.actors.descriptions import Description
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.lexicon import (
    actor_words,
    body_of,
    name_noun,
    person_nouns,
)
from dragoman.extract.grammar import first_conjunct
from dragoman.model.actor import ActorKind

HOLDERS = frozenset({"leader", "spokesperson", "negotiator", "official", "mediator"})
UNIQUE = frozenset({"leader", "spokesperson", "negotiator"})
NAMING = frozenset({"compound", "nmod"})
UNIONS = frozenset({"union", "unions", "brotherhood", "guild"})
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.ARMED_GROUP})


def bears(draft: Draft, described: Description, owner: Draft | None) -> bool:
    """Whether somebody is known by the noun of a description.

    "The acting envoy" is not the envoy, and "the envoy of Norland" not that of
    somebody else.
    """
    if draft.plural != described.plural and draft.kind is ActorKind.PERSON:
        return False
    further = draft.owner.owner if draft.owner is not None else None
    if owner is not None and owner not in (draft.owner, further, *draft.owners):
        return False
    said = {word.lower for word in described.modifiers}
    if said & actor_words("distinct") - draft.nouns:
        return False
    if {described.lemma, described.head.lower} & draft.nouns:
        return True
    return any(
        name.tokens[-1].lower == described.lemma
        for name in draft.names
        if len(name.tokens) > 1
    )


def can_be_called(draft: Draft, noun: str) -> bool:
    """Whether "the company", "the union" can mean a body of this name."""
    if draft.kind is not ActorKind.ORGANISATION or not draft.names:
        return False
    words = {w.lower for n in draft.names for w in n.tokens if len(n.tokens) > 1}
    workers = any(map(_is_of_workers, words))
    if noun == "union":
        return workers or bool(words & actor_words("labour"))
    civic = workers or bool(words & actor_words("civic"))
    return not civic if noun in actor_words("business") else noun in words


def is_union(draft: Draft) -> bool:
    """Whether a body's name is that of a union of workers."""
    if draft.kind is not ActorKind.ORGANISATION:
        return False
    words = {w.lower for n in draft.names for w in n.tokens if len(n.tokens) > 1}
    if words & UNIONS or any(map(_is_of_workers, words)):
        return True
    heads = (first_conjunct(name.head) for name in draft.names)
    return any(w.dep in NAMING and w.head.lower in UNIONS for w in heads)


def is_political(draft: Draft) -> bool:
    """Whether a body is a political party, by its name or as one calls its people."""
    if draft.kind is not ActorKind.ORGANISATION or draft.state or not draft.names:
        return False
    last = {name.tokens[-1] for name in draft.names}
    people = any(n.label == "NORP" and n.tokens[-1].tag == "NNPS" for n in draft.names)
    return people or any(word.lower in {"party", "coalition"} for word in last)


def is_lawmaker(draft: Draft) -> bool:
    """Whether somebody has a seat in a chamber, and need not speak for a body."""
    titles = {word.lower for name in draft.names for word in name.title}
    return bool(draft.nouns & actor_words("lawmaker")) and not (
        (titles | draft.nouns) & actor_words("delegated")
    )


def is_onlooker(draft: Draft) -> bool:
    """Whether a body watches over rights or scholarship, and blames all sides."""
    if draft.kind is not ActorKind.ORGANISATION:
        return False
    words = {word.lower for name in draft.names for word in name.tokens}
    words |= {word for noun in draft.nouns for word in noun.split()}
    return not words.isdisjoint(actor_words("onlooker"))


def is_organ(draft: Draft) -> bool:
    """Whether a state acts through a body, which is not only of that country."""
    words = {word.lower for name in draft.names for word in name.tokens}
    for known in map(body_of, {name.text for name in draft.names}):
        words |= set(known.name.lower().split()) if known is not None else set()
    return not draft.names or not words.isdisjoint(actor_words("organ"))


def is_of_members(draft: Draft, owner: Draft) -> bool:
    """Whether a body speaks for its members alone, and not for whose they are.

    A union of a firm's pilots is not the firm's voice, nor a country's association of
    growers that of the country; one within a larger union is the union's.
    """
    if owner.kind not in {ActorKind.STATE, ActorKind.ORGANISATION} or is_of_all(owner):
        return False
    return bool(owner.names or owner.state) and is_of_all(draft)


def is_of_all(draft: Draft) -> bool:
    """Whether a body is called by its members: "the union", or "the drivers"."""
    if not draft.names and draft.plural and any(map(_works, draft.nouns)):
        return True
    last = {name.tokens[-1].lower for name in draft.names if len(name.tokens) > 1}
    return bool((last or draft.nouns) & actor_words("members"))


def is_unique(described: Description, owner: Draft | None) -> bool:
    """Whether a description without a name means one actor in particular.

    "Norland's prime minister", "its armed wing" and "the police" do, "an
    official" and "mediators" do not.
    """
    body = name_noun(described.lemma)
    kind = body.kind if body is not None else None
    gathered = described.noun.number == "collective"
    if kind is ActorKind.OUTLET and gathered:
        return bool(described.modifiers) and described.article == ""
    whole = gathered and kind is ActorKind.ORGANISATION
    if described.article == "indefinite" or (described.plural and not whole):
        return False
    if owner is None:
        return whole and not described.modifiers
    if owner.collective:
        return False
    deputy = described.lemma == "deputy" and described.article == "owned"
    holder = described.noun.number == "sg" and described.noun.sort in UNIQUE
    return kind in BODIES or deputy or holder


def _is_of_workers(word: str) -> bool:
    known = person_nouns().get(word)
    return known is not None and known.sort == "worker" and known.number == "pl"


def most_named(drafts: Iterable[Draft], kind: ActorKind) -> Draft | None:
    """Give the one of a kind, or the one named most."""
    found = [draft for draft in drafts if draft.kind is kind]
    return max(found, key=lambda draft: len(draft.names), default=None)


def _works(noun: str) -> bool:
    known = person_nouns().get(noun)
    return known is not None and known.sort == "worker"
