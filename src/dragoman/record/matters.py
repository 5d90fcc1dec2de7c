"""Which reports are on one matter, so that two wars in one folder stay two.

Reports are on one matter where two of the actors that each speaks of most are the
same two. A single common actor is not enough: a great power, or an agency, is in
reports on everything.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.report import Report

FOREMOST = 5  # actors of a report that say what it is about


def find_matters(
    reports: Iterable[Report], actors: Iterable[Actor]
) -> Mapping[str, str]:
    """Give, for each report, the id of a report that stands for its matter."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for actor in actors:
        if not actor.collective and actor.kind is not ActorKind.OUTLET:
            for mention in actor.mentions:
                counts[mention.report][actor.id] += 1
    parent = {report.id: report.id for report in reports}
    first: dict[tuple[str, str], str] = {}
    for key in parent:
        for pair in combinations(sorted(_foremost(counts[key])), 2):
            _join(parent, first.setdefault(pair, key), key)
    return {key: _root(parent, key) for key in parent}


def _foremost(counts: Counter[str]) -> list[str]:
    return sorted(counts, key=lambda actor: (-counts[actor], actor))[:FOREMOST]


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key


def _join(parent: dict[str, str], one: str, other: str) -> None:
    left, right = sorted((_root(parent, one), _root(parent, other)))
    parent[right] = left
