"""Whether what belongs to somebody is the same somebody: "its board", "his party"."""

from dragoman.extract.actors.descriptions import Description
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.fits import BODIES
from dragoman.extract.actors.lexicon import actor_words
from dragoman.extract.actors.salience import SUBJECTS
from dragoman.extract.grammar import child
from dragoman.model.actor import ActorKind

PARTIES = frozenset({"party", "union"})


def is_his_body(described: Description, owner: Draft) -> bool:
    """Whether "his party" is the body that somebody is known to be of."""
    body = owner.owner
    if owner.kind is not ActorKind.PERSON or body is None or described.plural:
        return False
    bodies = actor_words("group") | actor_words("business") | PARTIES
    return body.kind in BODIES and described.lemma in bodies


def steers(described: Description, owner: Draft) -> bool:
    """Whether those are described who decide for a body ("its board refused")."""
    if owner.kind is not ActorKind.ORGANISATION or not owner.names:
        return False
    words = {described.lemma, described.head.lower}
    return bool(words & actor_words("steering")) and described.head.dep in SUBJECTS


def is_city_of(described: Description) -> bool:
    """Whether "the city of X" is X, as one that acts."""
    place = child(described.head, "prep")
    named = place is not None and place.lower == "of"
    return named and described.head.lower in actor_words("city")


def is_of_name(described: Description, owner: Draft) -> bool:
    """Whether a possessive is a pronoun or a name ("his office", not "the mayor's")."""
    possessor = child(described.head, "poss")
    if possessor is None or described.modifiers:
        return False
    named = any(possessor is w for name in owner.names for w in name.tokens)
    return named or possessor.pos == "PRON"
