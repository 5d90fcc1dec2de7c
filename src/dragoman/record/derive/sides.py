"""A matter's actors → the sides for which they speak.

An actor belongs to a body by what stands beside its name in most reports. What has no
name is known by its noun where only one side can be meant: "the company" where one
party is a company, "the rebels" where one bears arms. A minister is of the government,
which is one side unless ministers of two states are in the talks. No outlet is a side.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.record import Record
from dragoman.record.derive.belonging import PLAIN, count_votes, side_words
from dragoman.record.derive.cast import (
    Cast,
    Sides,
    follow,
    is_outlet,
    is_unnamed,
    kind_of,
    mediates,
)
from dragoman.record.derive.governments import join_government
from dragoman.record.derive.voices import index_mentions
from dragoman.record.lookup import Lookup
from dragoman.reference import read_words

MOST = 0.6  # of the times that a noun names somebody, for it to name nobody else
THE = re.compile(r"(?:the|this|that)\s(?:\w+\s)?(?P<noun>[\w-]+)\Z", re.I)


def settle_sides(record: Record, lookup: Lookup) -> Lookup:
    """Give a lookup that knows for whom the actors of a matter speak."""
    mentions = index_mentions(record)
    actors: dict[str, list[Actor]] = defaultdict(list)
    for actor in record.actors:
        actors[actor.id].append(actor)
    cast = Cast(
        actors=actors,
        mentions=mentions,
        votes=count_votes(record, mentions, lookup),
        lookup=lookup,
    )
    sides, joint = find_sides(cast)
    parties = frozenset(sides.get(key, key) for key in lookup.parties)
    known = {key: sides.get(key, key) for key in lookup.mediators}
    mediators = frozenset(
        side for key, side in known.items() if side == key or side in known
    )
    return replace(
        lookup,
        sides=sides,
        joint=joint,
        parties=parties - (mediators - lookup.parties),
        mediators=mediators,
    )


def find_sides(cast: Cast) -> tuple[Sides, Mapping[str, tuple[str, ...]]]:
    """Find for whom each actor speaks, and who are spoken of together.

    Returns:
        For each actor that speaks for another, the side; for each that stands for
        several ("the two unions"), those.
    """
    belongs = _find_owners(cast)
    called = _count_called(cast, belongs)
    for actor in cast.actors:
        kind = kind_of(cast.lookup.name(actor))
        if kind and actor not in belongs and is_unnamed(actor, cast):
            side = _most(called[kind])
            if side and side != actor:
                belongs[actor] = side
    belongs |= _elect(cast, belongs)
    join_government(cast, belongs)
    sides = {actor: follow(actor, belongs) for actor in cast.actors}
    return sides, _find_joint(cast, sides)


def _find_owners(cast: Cast) -> Sides:
    """Give what each body, and whoever has no vote, was read to be of."""
    return {
        actor: known.affiliation
        for actor in cast.actors
        if (known := cast.lookup.actors.get(actor))
        and known.affiliation
        and not (
            cast.votes.get(actor)
            or is_outlet(known.affiliation, cast)
            or _is_apart(known, cast)
        )
    }


def _elect(cast: Cast, belongs: Mapping[str, str]) -> Sides:
    """Give for each person the body that most words say he is of.

    Bodies on one side have their votes together; the one with most of these is his. A
    guess that he is of the mediators counts only where there is nothing else.
    """
    found: Sides = {}
    for actor, votes in cast.votes.items():
        sides: Counter[str] = Counter()
        for body, weight in votes.items():
            sides[follow(body, belongs)] += weight  # type: ignore[assignment]
        plain = {b for b in votes if votes[b] >= PLAIN or not _hosts(b, belongs, cast)}
        best = max(
            votes if mediates(actor, cast) else plain or votes,
            key=lambda b: (sides[follow(b, belongs)], votes[b], b),
        )
        if best != actor and (votes[best] >= PLAIN or not mediates(actor, cast)):
            found[actor] = best
    return found


def _hosts(body: str, belongs: Mapping[str, str], cast: Cast) -> bool:
    mediators = cast.lookup.mediators
    return body in mediators or follow(body, belongs) in mediators


def _is_apart(actor: Actor, cast: Cast) -> bool:
    """Whether a body is of a state only as all are who live in it: no organ of it."""
    body = cast.lookup.actors.get(actor.affiliation or "")
    if body is None or body.kind is not ActorKind.STATE or body.name in actor.name:
        return False
    words = actor.name.split()
    return words[0][:1].isupper() and not read_words("independent_bodies").isdisjoint(
        word.casefold() for word in words
    )


def _count_called(cast: Cast, belongs: Mapping[str, str]) -> Mapping[str, Counter[str]]:
    """Count for each noun ("the company") the named sides that reports mean by it."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for actor, told in cast.actors.items():
        side = follow(actor, belongs)
        if not (is_unnamed(side, cast) or is_outlet(side, cast)):
            for passage in (m for one in told for m in one.mentions):
                match = THE.match(passage.quote)
                kind = kind_of(match["noun"]) if match else ""
                if kind:
                    found[side][kind] += 1
    called: dict[str, Counter[str]] = defaultdict(Counter)
    for side, kinds in found.items():
        kind = kind_of(cast.lookup.name(side)) or _most_told(kinds)
        called[kind][side] += kinds[kind]  # a company is no union, if one says so once
    return called


def _most_told(counts: Mapping[str, int]) -> str:
    return max(counts, key=lambda key: (counts[key], key))


def _most(counts: Mapping[str, int]) -> str:
    """Give what has by far most of all counts, "" for nothing."""
    best = max(counts, key=lambda key: (counts[key], key), default="")
    return best if best and counts[best] >= MOST * sum(counts.values()) else ""


def _find_joint(cast: Cast, sides: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Find who is meant where several of a kind are named at once."""
    named = sorted(
        {
            side
            for actor in cast.actors
            if not is_unnamed(side := sides.get(actor, actor), cast)
            and not is_unnamed(actor, cast)
            and cast.actors[actor][0].kind is not ActorKind.PERSON
            and not side_words("union").isdisjoint(
                cast.lookup.name(actor).casefold().split()
            )
        }
    )
    return {
        actor: tuple(named)
        for actor in cast.actors
        if is_unnamed(actor, cast)
        and cast.lookup.name(actor).casefold().endswith("unions")
        and len(named) > 1
    }
