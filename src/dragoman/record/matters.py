"""Which reports are on one matter, so that two wars in one folder stay two.

Reports are on one matter where two of the actors that each speaks of most are the
same two. A single common actor is not enough: a great power, or an agency, is in
reports on everything. In a large folder two are not enough either where one of them is
in reports on everything: a name that two wars have by chance beside a great power's
would make them one. Such a pair joins only where a fair share of that one's reports
has it; a report that only such pairs tell of goes where most of them are.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from dragoman.model.actor import Actor, ActorKind

FOREMOST = 5  # actors of a report that say what it is about
FEW = 50  # reports on an actor up to which each of its pairs says what they are about
LEAST_COMMON = 2  # names in common that place a report that else stands alone
FAIR = 0.02  # share of the reports on an actor that a telling pair is in, beyond that

type Pair = tuple[str, str]


def find_foremost(actors: Iterable[Actor], heads: Mapping[str, str]) -> tuple[str, ...]:
    """Give the actors of one report that it speaks of most, as the record's."""
    counts: Counter[str] = Counter()
    for actor in actors:
        if not actor.collective and actor.kind is not ActorKind.OUTLET:
            counts[heads.get(actor.id, actor.id)] += len(actor.mentions)
    ranked = sorted(counts, key=lambda actor: (-counts[actor], actor))
    return tuple(ranked[:FOREMOST])


def find_named(actors: Iterable[Actor], heads: Mapping[str, str]) -> tuple[str, ...]:
    """Give all actors that one report has by name, as the record's."""
    return tuple(
        dict.fromkeys(
            heads.get(actor.id, actor.id)
            for actor in actors
            if not actor.collective
            and actor.kind is not ActorKind.OUTLET
            and actor.name[:1].isupper()
        )
    )


def find_matters(
    foremost: Mapping[str, Iterable[str]],
    named: Mapping[str, Iterable[str]] | None = None,
) -> Mapping[str, str]:
    """Give, for each report, the id of a report that stands for its matter.

    Args:
        foremost: For each report, the actors that it speaks of most.
        named: For each report, all whom it names; one that stands alone goes with the
            report with which it has most of them in common.
    """
    counts: Counter[str] = Counter()
    places: dict[Pair, list[str]] = defaultdict(list)
    for report, actors in foremost.items():
        counts.update(actors)
        for pair in combinations(sorted(actors), 2):
            places[pair].append(report)
    parent = {report: report for report in foremost}
    weak = []
    for pair, reports in places.items():
        if len(reports) > 1 and _is_telling(pair, len(reports), counts):
            for report in reports[1:]:
                _join(parent, reports[0], report)
        elif len(reports) > 1:
            weak.append(reports)
    if weak:
        _place_alone(parent, weak)
    _place_by_names(parent, named or {})
    return {report: _root(parent, report) for report in parent}


def _is_telling(pair: Pair, shared: int, counts: Mapping[str, int]) -> bool:
    most = max(counts[pair[0]], counts[pair[1]])
    return most <= FEW or shared >= FAIR * most


def _place_alone(parent: dict[str, str], weak: Iterable[list[str]]) -> None:
    """Put reports that no telling pair joins to any where their pairs mostly are."""
    roots = {report: _root(parent, report) for report in parent}
    sizes = Counter(roots.values())
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for reports in weak:
        joined = Counter(roots[r] for r in reports if sizes[roots[r]] > 1)
        for report in reports:
            if sizes[roots[report]] == 1:
                votes[report].update(joined)
    for report, found in votes.items():
        if found:
            _join(parent, min(found, key=lambda r: (-found[r], r)), report)


def _place_by_names(parent: dict[str, str], named: Mapping[str, Iterable[str]]) -> None:
    """Put reports that stand alone with the one that names most of the same."""
    roots = {report: _root(parent, report) for report in parent}
    sizes = Counter(roots.values())
    alone = [report for report, root in roots.items() if sizes[root] == 1]
    if not alone:
        return
    places: dict[str, list[str]] = defaultdict(list)
    for report, actors in named.items():
        for actor in actors:
            places[actor].append(report)
    joins = [
        (best, report)
        for report in alone
        if (best := _most_like(report, named.get(report, ()), places))
    ]
    for best, report in joins:
        _join(parent, best, report)


def _most_like(
    report: str, actors: Iterable[str], places: Mapping[str, Sequence[str]]
) -> str:
    """Give the report with most names in common with another, "" for too few."""
    common: Counter[str] = Counter()
    for actor in actors:
        if len(places[actor]) <= FEW:
            common.update(places[actor])
    common.pop(report, None)
    best = min(common, key=lambda r: (-common[r], r), default="")
    return best if common[best] >= LEAST_COMMON else ""


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key


def _join(parent: dict[str, str], one: str, other: str) -> None:
    left, right = sorted((_root(parent, one), _root(parent, other)))
    parent[right] = left
