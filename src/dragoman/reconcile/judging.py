"""Pairs of things judged in parts, which other processes may take over.

The judgement on a pair depends on nothing but the two. So it makes no difference to
the result who judges it, nor when.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import batched, starmap
from typing import Protocol

from dragoman.model.judgement import Link

PART = 10_000  # pairs; some tenths of a second of work

type Judge[T] = Callable[[T, T], Link | None]


class Engine(Protocol):
    """Does work that falls into parts, wherever that may be."""

    def map[A, B](self, work: Callable[[A], B], parts: Iterable[A]) -> Iterator[B]:
        """Give what comes of each part, in the order of the parts."""


class Here:
    """Does the work in this process, part after part."""

    def map[A, B](self, work: Callable[[A], B], parts: Iterable[A]) -> Iterator[B]:
        """Give what comes of each part, in the order of the parts."""
        return map(work, parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part[T]:
    """Some pairs to be judged, and the things that they are of, each once.

    Attributes:
        judge: The judgement of two things.
        things: The things.
        pairs: Places of two among the things.
    """

    judge: Judge[T]
    things: tuple[T, ...]
    pairs: tuple[tuple[int, int], ...]


def judge_pairs[T](
    judge: Judge[T], pairs: Iterable[tuple[T, T]], engine: Engine
) -> Iterator[Link | None]:
    """Judge pairs of things; the judgements in the order of the pairs."""
    if isinstance(engine, Here):
        yield from starmap(judge, pairs)
        return
    parts = (_part(judge, some) for some in batched(pairs, PART))
    for links in engine.map(judge_part, parts):
        yield from links


def judge_part[T](part: Part[T]) -> list[Link | None]:
    """Judge the pairs of one part."""
    things = part.things
    return [part.judge(things[left], things[right]) for left, right in part.pairs]


def _part[T](judge: Judge[T], pairs: Iterable[tuple[T, T]]) -> Part[T]:
    places: dict[int, int] = {}
    things: list[T] = []

    def place(thing: T) -> int:
        found = places.setdefault(id(thing), len(things))
        if found == len(things):
            things.append(thing)
        return found

    spots = tuple((place(left), place(right)) for left, right in pairs)
    return Part(judge=judge, things=tuple(things), pairs=spots)
