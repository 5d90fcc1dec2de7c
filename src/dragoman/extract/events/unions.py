"""Whose members workers are, where a report names one union only."""

from collections.abc import Iterator
from functools import cache

from dragoman.extract.actors import Cast
from dragoman.extract.events.cues import roles_of
from dragoman.extract.grammar import child
from dragoman.extract.syntax import Token
from dragoman.model.actor import Actor, ActorKind
from dragoman.reference import read_table

DONE_TO = frozenset({"dobj", "dative", "attr"})


def find_union(head: Token, cast: Cast) -> Iterator[str]:
    """Give the one union that a report names, where a phrase means its members.

    "The strikers", "union members" and "the union" act as it; who else works
    somewhere does so where a report names one union and no other.
    """
    if head.pos != "NOUN" or not are_members(head):
        return
    if head.dep in DONE_TO and child(head, "relcl") is None:
        return
    unions = [actor.id for actor in cast.actors if _is_union(actor)]
    if len(unions) == 1:
        yield unions[0]


def are_members(head: Token) -> bool:
    """Whether a noun means workers, or a union or its people."""
    word = head.lower
    if word in _workers() or "union" in roles_of(word):
        return True
    of_union = any("union" in roles_of(c.lower) for c in head.children)
    return of_union and head.lemma in {"member", "leader", "official", "negotiator"}


def _is_union(actor: Actor) -> bool:
    if actor.collective or actor.kind is not ActorKind.ORGANISATION:
        return False
    roles = [roles_of(word) for word in actor.name.lower().split()]
    bloc = any("bloc" in one for one in roles)  # "the European Union"
    return not bloc and any("union" in one for one in roles)


@cache
def _workers() -> frozenset[str]:
    rows = read_table("person_nouns")
    return frozenset(row["noun"] for row in rows if row["class"] == "worker")
