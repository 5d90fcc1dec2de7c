"""Comparisons of two actors: each a score with a reason in words, or nothing.

A comparison is named for what a high score means. The first that speaks decides;
the order of ``ACTOR_COMPARISONS`` is the order of their authority.
"""

from collections.abc import Callable
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from dragoman.model.actor import ActorKind
from dragoman.reconcile.candidates import Named, days_between
from dragoman.reconcile.names import (
    content_words,
    fold_group,
    fold_name,
    fold_sounds,
    initials,
    is_anonymous,
    is_proper,
    may_be_initial,
    person_words,
)

SPELLING_ALIKE = 0.93  # Jaro–Winkler; below it, transliterations mix with other names
MIN_SPELLING = 5
TERM_OF_OFFICE = 92  # days over which "the foreign minister" is taken for one person


class Comparison(NamedTuple):
    """How alike two things are, and why."""

    score: float
    reason: str


Compare = Callable[[Named, Named], Comparison | None]
NEVER = Comparison(0.0, "")


def both_unnamed(left: Named, right: Named) -> Comparison | None:
    """Two unnamed speakers ("an official") are never known to be one."""
    names = (left.actor.name, right.actor.name)
    return NEVER if any(is_anonymous(name) for name in names) else None


def other_kind(left: Named, right: Named) -> Comparison | None:
    """A person is never an organisation, nor a group known by what it does a name.

    Of one whole name one report may take the kind wrongly, and of a single word that
    is all that it has for a name; but a family name is no body's.
    """
    kinds = {left.actor.kind, right.actor.kind}
    names = {fold_name(left.actor.name), fold_name(right.actor.name)}
    if len(kinds) > 1 and ActorKind.PERSON in kinds:
        person, body = left, right
        if right.actor.kind is ActorKind.PERSON:
            person, body = right, left
        if len(names) > 1 and fold_name(person.actor.name)[-1:] in _names(body):
            return Comparison(0.0, "a person, and a body of the family name")
        if len(names) > 1 or any(len(name) > 1 for name in _names(person) - names):
            return NEVER
    return NEVER if _is_group_beside_name(left, right) else None


def _is_group_beside_name(left: Named, right: Named) -> bool:
    """Whether one is a group known by what it does, and the other has a name.

    A word with a capital that is the other's whole name is no such group.
    """
    if left.actor.collective == right.actor.collective:
        return False
    group, body = (left, right) if left.actor.collective else (right, left)
    known = {body.actor.name, *body.actor.aliases}
    is_word = len(group.actor.name.split()) == 1 and is_proper(group.actor.name)
    return not (is_word and group.actor.name in known)


def same_office(left: Named, right: Named) -> Comparison | None:
    """One description ("foreign minister"), of one state or body, within a while."""
    names = (left.actor.name, right.actor.name)
    if any(map(is_proper, names)):
        return None
    fold = fold_group if left.actor.collective else fold_name
    if fold(names[0]) != fold(names[1]):
        return NEVER
    if fold_name(left.belongs) != fold_name(right.belongs):
        return Comparison(0.3, "one description, of two bodies")
    apart = days_between(left.published, right.published)
    if left.actor.kind is ActorKind.PERSON and (apart or 0) > TERM_OF_OFFICE:
        return Comparison(0.5, f"one office, {apart} days apart: the holder may change")
    return Comparison(0.75, "one description, of one body")


def same_name(left: Named, right: Named) -> Comparison | None:
    """One writes the other's full name or one of its aliases."""
    ours, theirs = _names(left), _names(right)
    shared = ours & theirs
    full = {fold_name(left.actor.name), fold_name(right.actor.name)}
    if not shared & full:
        return None
    if left.actor.kind is ActorKind.PERSON and all(len(name) == 1 for name in shared):
        return Comparison(0.8, "the same single name")
    return Comparison(1.0, "the same name")


def name_within_name(left: Named, right: Named) -> Comparison | None:
    """One name's words are among the other's ("Berg", "Anna Berg")."""
    ours, theirs = set(_tell(left)), set(_tell(right))
    if not ours or not theirs or not (ours <= theirs or theirs <= ours):
        return None
    if left.actor.kind is ActorKind.PERSON:
        return Comparison(0.85, "one name is part of the other")
    if left.actor.kind is right.actor.kind and min(len(ours), len(theirs)) > 1:
        return Comparison(0.72, "one name is most of the other")
    return Comparison(0.4, "one name is part of the other, which may be a branch")


def short_form(left: Named, right: Named) -> Comparison | None:
    """One is the initials of the other."""
    if left.actor.kind is ActorKind.PERSON:
        return None
    for short, long in ((left.actor, right.actor), (right.actor, left.actor)):
        compact = "".join(fold_name(short.name))
        if short.name.isupper() and len(compact) > 1 and compact == initials(long.name):
            return Comparison(0.9, "one is the initials of the other")
    return None


def other_spelling(left: Named, right: Named) -> Comparison | None:
    """The names differ as transliterations do."""
    ours = "".join(fold_name(left.actor.name))
    theirs = "".join(fold_name(right.actor.name))
    if min(len(ours), len(theirs)) < MIN_SPELLING:
        return None
    alike = JaroWinkler.similarity(ours, theirs)
    if alike >= SPELLING_ALIKE:
        return Comparison(0.75, f"spelled alike ({alike:.2f})")
    sounds = [tuple(map(fold_sounds, fold_name(n.actor.name))) for n in (left, right)]
    if len(sounds[0]) > 1 and sounds[0] == sounds[1]:
        return Comparison(0.75, "two spellings of one sound")
    return None


def initial_given_name(left: Named, right: Named) -> Comparison | None:
    """One writes only the initial of the other's given name ("J. Berg")."""
    ours, theirs = _tell(left), _tell(right)
    if left.actor.kind is not ActorKind.PERSON or len(ours) != len(theirs):
        return None
    *given, family = ours
    *other, name = theirs
    short = any(len(word) == 1 for word in (*given, *other))
    one_family = fold_sounds(family) == fold_sounds(name)
    if not (given and short and one_family and all(map(may_be_initial, given, other))):
        return None
    return Comparison(0.8, "the initial of a given name, and one family name")


def other_given_name(left: Named, right: Named) -> Comparison | None:
    """Two people of one family name, whom a family name alone must not join."""
    ours, theirs = _tell(left), _tell(right)
    if left.actor.kind is not ActorKind.PERSON or min(len(ours), len(theirs)) == 1:
        return None
    if not ours or not theirs or ours[-1] != theirs[-1]:
        return None
    alike = JaroWinkler.similarity("".join(ours[:-1]), "".join(theirs[:-1]))
    if alike >= SPELLING_ALIKE:
        return None
    return Comparison(0.0, "one family name, other given names")


def _tell(named: Named) -> tuple[str, ...]:
    """Give the words of a name that tell its bearer from others."""
    name = named.actor.name
    is_person = named.actor.kind is ActorKind.PERSON
    return person_words(name) if is_person else content_words(name)


def _names(named: Named) -> set[tuple[str, ...]]:
    actor = named.actor
    return {fold_name(name) for name in (actor.name, *actor.aliases)}


ACTOR_COMPARISONS: tuple[Compare, ...] = (
    both_unnamed,
    other_kind,
    same_office,
    same_name,
    short_form,
    name_within_name,
    initial_given_name,
    other_given_name,
    other_spelling,
)


def compare_actors(left: Named, right: Named) -> Comparison | None:
    """Compare two actors by the first comparison that speaks."""
    for compare in ACTOR_COMPARISONS:
        if found := compare(left, right):
            return found
    return None
