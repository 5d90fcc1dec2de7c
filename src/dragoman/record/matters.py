"""Which reports are on one matter, so that two wars in one folder stay two.

Reports are on one matter where two of the actors that each speaks of most are the
same two. A single common actor is not enough: a great power, or an agency, is in
reports on everything.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations

from dragoman.model.actor import Actor, ActorKind

FOREMOST = 5  # actors of a report that say what it is about


def find_foremost(actors: Iterable[Actor], heads: Mapping[str, str]) -> tuple[str, ...]:
    """Give the actors of one report that it speaks of most, as the record's."""
    counts: Counter[str] = Counter()
    for actor in actors:
        if not actor.collective and actor.kind is not ActorKind.OUTLET:
            counts[heads.get(actor.id, actor.id)] += len(actor.mentions)
    ranked = sorted(counts, key=lambda actor: (-counts[actor], actor))
    return tuple(ranked[:FOREMOST])


def find_matters(foremost: Mapping[str, Iterable[str]]) -> Mapping[str, str]:
    """Give, for each report, the id of a report that stands for its matter.

    Args:
        foremost: For each report, the actors that it speaks of most.
    """
    parent = {report: report for report in foremost}
    first: dict[tuple[str, str], str] = {}
    for report, actors in foremost.items():
        for pair in combinations(sorted(actors), 2):
            known = first.setdefault(pair, report)
            if known != report:
                _join(parent, known, report)
    return {report: _root(parent, report) for report in parent}


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key


def _join(parent: dict[str, str], one: str, other: str) -> None:
    left, right = sorted((_root(parent, one), _root(parent, other)))
    parent[right] = left
