"""Which candidate packages would last, once all parties back them.

Each candidate is put to the graph model as the state in which every party backs it
(`graph.offers`): is it stable for all, in the face of which countermoves, and which
share of a party's conceivable rankings would make it so?
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.bargaining.analysis import Analysis
from dragoman.bargaining.graph.conflict import (
    MOST_COURSES,
    MOST_STATES,
    Conflict,
    Course,
    DecisionMaker,
    Graph,
)
from dragoman.bargaining.graph.inverse import require_stability
from dragoman.bargaining.graph.offers import build_offers
from dragoman.bargaining.graph.stability import Concept, analyse_stability
from dragoman.bargaining.problem import BargainingError, Package
from dragoman.bargaining.scenario import middle_scenario

CONCEPTS = (Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """How far a package would last.

    Attributes:
        number: The candidate's number, from 1.
        stable: For each concept, the parties for which it is stable, by position.
        equilibrium: The concepts in which it is stable for all.
        shares: For each party, the share of all its rankings of the outcomes that
            would make the package stable in the sense of Nash, or ``None`` where
            they are too many to count.
    """

    number: int
    stable: tuple[tuple[Concept, tuple[int, ...]], ...]
    equilibrium: tuple[Concept, ...]
    shares: tuple[float | None, ...]


def find_lasting(analysis: Analysis) -> tuple[Lasting, ...]:
    """Find how far each candidate of an analysis would last, numbers in the middle.

    Returns:
        One for each candidate, as many as the parties can choose among.
    """
    packages = _choose_packages(analysis)
    return tuple(_find(analysis, packages)) if packages else ()


def _choose_packages(analysis: Analysis) -> list[Package]:
    """Choose as many candidates as the parties' choices make states that fit."""
    packages = [candidate.package for candidate in analysis.candidates]
    parties = len(analysis.problem.parties)
    while packages and (len(packages) + 1) ** parties > MOST_STATES:
        packages.pop()
    return packages


def _find(analysis: Analysis, packages: Sequence[Package]) -> list[Lasting]:
    problem = analysis.problem
    graph = build_offers(problem, middle_scenario(problem), packages)
    found = analyse_stability(graph)
    makers = range(len(problem.parties))
    lasting = []
    for number in range(1, len(packages) + 1):
        state = _find_state(number, len(packages), len(makers))
        stable = tuple(
            (c, tuple(m for m in makers if state in found.stable[c][m]))
            for c in CONCEPTS
        )
        shares = []
        for maker in makers:
            try:
                needed = require_stability(graph, Concept.NASH, maker, state)
                shares.append(needed.share)
            except BargainingError:
                shares.append(None)
        lasting.append(
            Lasting(
                number=number,
                stable=stable,
                equilibrium=tuple(c for c, who in stable if len(who) == len(makers)),
                shares=tuple(shares),
            )
        )
    return lasting


def _find_state(number: int, packages: int, parties: int) -> int:
    """Give the position of the state in which all back one package."""
    place = 0
    for _ in range(parties):
        place = place * (packages + 1) + number
    return place


def build_conflict(analysis: Analysis) -> Conflict:
    """Give the conflict over which candidate to back, in option form.

    Each party may back one of the candidates, or none; the same conflict as
    `find_lasting` looks at, for other programs of the graph model.

    Raises:
        BargainingError: There are too few candidates to make one.
    """
    problem = analysis.problem
    parties = range(len(problem.parties))
    packages = _choose_packages(analysis)
    while packages and len(packages) * len(parties) > MOST_COURSES:
        packages.pop()
    if not packages:
        raise BargainingError("candidates", "no package to back")
    count = len(packages)
    courses = tuple(Course(name=f"back candidate {n}") for n in range(1, count + 1))
    both = (
        ((party * count + one, True), (party * count + other, True))
        for party in parties
        for one, other in itertools.combinations(range(count), 2)
    )
    graph = build_offers(problem, middle_scenario(problem), packages)
    makers = tuple(
        DecisionMaker(
            name=party.name,
            courses=courses,
            ranking=_rank(graph, number, count, len(parties)),
        )
        for number, party in enumerate(problem.parties)
    )
    return Conflict(decision_makers=makers, infeasible=tuple(both))


def _rank(
    graph: Graph, maker: int, count: int, parties: int
) -> tuple[tuple[str, ...], ...]:
    """Give a party's states in tiers, the best first."""
    tiers: dict[int, list[str]] = {}
    choices = itertools.product(range(count + 1), repeat=parties)
    for place, state in enumerate(choices):
        label = "".join(
            "".join("Y" if choice == n else "N" for n in range(1, count + 1))
            for choice in state
        )
        tiers.setdefault(graph.ranks[maker][place], []).append(label)
    return tuple(tuple(tiers[rank]) for rank in sorted(tiers, reverse=True))
