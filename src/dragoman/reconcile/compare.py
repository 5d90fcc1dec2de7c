"""Comparisons of two actors: each a score with a reason in words, or nothing.

A comparison is named for what a high score means. The first that speaks decides;
the order of ``ACTOR_COMPARISONS`` is the order of their authority.
"""

from collections.abc import Callable
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from dragoman.model.actor import Actor, ActorKind
from dragoman.reconcile.names import content_words, fold_name, initials

SPELLING_ALIKE = 0.93  # Jaro–Winkler; below it, transliterations mix with other names
MIN_SPELLING = 5


class Comparison(NamedTuple):
    """How alike two things are, and why."""

    score: float
    reason: str


Compare = Callable[[Actor, Actor], Comparison | None]


def other_kind(left: Actor, right: Actor) -> Comparison | None:
    """A person is never an organisation, nor an outlet a state."""
    if left.kind is right.kind or ActorKind.PERSON not in {left.kind, right.kind}:
        return None
    return Comparison(0.0, f"{left.kind.value} and {right.kind.value}")


def same_name(left: Actor, right: Actor) -> Comparison | None:
    """One writes the other's full name or one of its aliases."""
    ours, theirs = _names(left), _names(right)
    shared = ours & theirs
    full = {fold_name(left.name), fold_name(right.name)}
    if not shared & full:
        return None
    if left.kind is ActorKind.PERSON and all(len(name) == 1 for name in shared):
        return Comparison(0.8, "the same single name")
    return Comparison(1.0, "the same name")


def name_within_name(left: Actor, right: Actor) -> Comparison | None:
    """One name's words are among the other's ("Berg", "Anna Berg")."""
    ours, theirs = set(content_words(left.name)), set(content_words(right.name))
    if not ours or not theirs or not (ours <= theirs or theirs <= ours):
        return None
    if left.kind is ActorKind.PERSON:
        return Comparison(0.85, "one name is part of the other")
    return Comparison(0.4, "one name is part of the other, which may be a branch")


def short_form(left: Actor, right: Actor) -> Comparison | None:
    """One is the initials of the other."""
    if left.kind is ActorKind.PERSON:
        return None
    for short, long in ((left, right), (right, left)):
        compact = "".join(fold_name(short.name))
        if short.name.isupper() and len(compact) > 1 and compact == initials(long.name):
            return Comparison(0.9, "one is the initials of the other")
    return None


def other_spelling(left: Actor, right: Actor) -> Comparison | None:
    """The names differ as transliterations do."""
    ours, theirs = "".join(fold_name(left.name)), "".join(fold_name(right.name))
    if min(len(ours), len(theirs)) < MIN_SPELLING:
        return None
    alike = JaroWinkler.similarity(ours, theirs)
    if alike < SPELLING_ALIKE:
        return None
    return Comparison(0.75, f"spelled alike ({alike:.2f})")


def _names(actor: Actor) -> set[tuple[str, ...]]:
    return {fold_name(name) for name in (actor.name, *actor.aliases)}


ACTOR_COMPARISONS: tuple[Compare, ...] = (
    other_kind,
    same_name,
    short_form,
    name_within_name,
    other_spelling,
)
