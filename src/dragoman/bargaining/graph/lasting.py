"""Which candidate packages would last, once all parties back them.

Each candidate is put to the graph model as the state in which every party backs it
(`graph.offers`): is it stable for all, in the face of which countermoves, and which
share of a party's conceivable rankings would make it so?
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.bargaining.analysis import Analysis
from dragoman.bargaining.graph.conflict import MOST_STATES
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
    problem = analysis.problem
    packages = [candidate.package for candidate in analysis.candidates]
    parties = len(problem.parties)
    while packages and (len(packages) + 1) ** parties > MOST_STATES:
        packages.pop()
    if not packages:
        return ()
    return tuple(_find(analysis, packages))


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
