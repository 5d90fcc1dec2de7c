"""The actors of a matter, and what their names tell of them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.actor import Actor, ActorKind, Role, RoleStatus
from dragoman.record.derive.belonging import Votes, side_words
from dragoman.record.derive.voices import Mentions
from dragoman.record.lookup import MAX_DEPTH, Lookup

BEFORE = 45  # characters before a noun that tell whether a sentence begins with it
MIDDLE = re.compile(r"[a-z,]['’]?\s\Z")
UNNAMED = frozenset(["company", "union", "armed", "government"])

type Sides = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """What is known of the actors of a matter.

    Attributes:
        actors: By id, as each report has them.
        mentions: Where they are named.
        votes: Of what bodies people are said to be.
        lookup: Reports and actors.
    """

    actors: Mapping[str, Sequence[Actor]]
    mentions: Mentions
    votes: Votes
    lookup: Lookup


def is_outlet(actor: str, cast: Cast) -> bool:
    """Whether an actor is an outlet."""
    known = cast.lookup.actors.get(actor)
    return known is not None and known.kind is ActorKind.OUTLET


def follow(actor: str, belongs: Mapping[str, str]) -> str:
    """Give the far end of what an actor belongs to."""
    for _ in range(MAX_DEPTH):
        actor = belongs.get(actor, actor)
    return actor


def kind_of(name: str) -> str:
    """Give what a body without a name is called by its last word, "" for nothing."""
    last = name.casefold().split()[-1:] or [""]
    return next((kind for kind in UNNAMED if last[0] in side_words(kind)), "")


def is_unnamed(actor: str, cast: Cast) -> bool:
    """Whether an actor has no name, but a noun for its kind ("the company")."""
    name = cast.lookup.name(actor)
    if any(word[:1].isupper() for word in name.split()[1:]):
        return False
    return name[:1].islower() or (
        bool(kind_of(name)) and not _is_written_large(actor, name, cast)
    )


def _is_written_large(actor: str, name: str, cast: Cast) -> bool:
    """Whether a noun stands for a name: "the Guild", large in mid-sentence."""
    for passage in (m for one in cast.actors.get(actor, ()) for m in one.mentions):
        text = cast.lookup.reports[passage.report].text
        place = text.find(name, passage.start, passage.end)
        if place > 0 and MIDDLE.search(text, max(0, place - BEFORE), place):
            return True
    return False


def mediates(actor: str, cast: Cast) -> bool:
    """Whether a named actor is told to mediate more often than to be a party."""
    told: Counter[Role] = Counter()
    for one in cast.actors[actor]:
        for role in one.roles:
            if role.status is RoleStatus.HELD:
                told[role.role] += len(role.evidence)
    named = not cast.lookup.name(actor)[:1].islower()
    return named and told[Role.MEDIATOR] > told[Role.PARTY]
