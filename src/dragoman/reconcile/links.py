"""Candidate pairs, judged."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from dragoman.model.actor import Actor
from dragoman.model.claim import Reading
from dragoman.model.judgement import Judgement, Link
from dragoman.reconcile.compare import ACTOR_COMPARISONS
from dragoman.reconcile.names import content_words, fold_name, initials

SAME = 0.7
UNSURE = 0.35


def link_readings(readings: Sequence[Reading]) -> tuple[Link, ...]:
    """Judge which actors of several readings are one, in the order of ids."""
    actors = [actor for reading in readings for actor in reading.actors]
    return tuple(sorted(set(judge_actors(actors)), key=lambda k: (k.left, k.right)))


def judge_actors(actors: Iterable[Actor]) -> Iterator[Link]:
    """Judge each pair of actors that have part of a name in common."""
    blocks: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        for key in _keys(actor):
            blocks[key].append(actor)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for one, other in combinations(sorted(block, key=lambda a: a.id), 2):
            if one.id != other.id and (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                if link := _judge(one, other):
                    yield link


def _keys(actor: Actor) -> set[str]:
    if actor.collective:
        return {" ".join(fold_name(actor.name))}
    keys = {
        word for name in (actor.name, *actor.aliases) for word in content_words(name)
    }
    return keys | {initials(actor.name), *(word[:4] for word in keys)}


def _judge(one: Actor, other: Actor) -> Link | None:
    if one.collective != other.collective:
        return None
    for compare in ACTOR_COMPARISONS:
        found = compare(one, other)
        if found is None:
            continue
        judgement = Judgement.UNSURE
        if found.score >= SAME:
            judgement = Judgement.SAME
        elif found.score < UNSURE:
            return None
        return Link(
            noun="actors",
            left=one.id,
            right=other.id,
            judgement=judgement,
            score=found.score,
            reasons=(found.reason,),
        )
    return None
