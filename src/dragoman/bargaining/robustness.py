"""How far results hold over everything that is assumed.

`measure_robustness` draws scenarios from the box of all intervals and counts in
which share of them a package is acceptable, on the frontier, or the choice of a
rule. `rank_assumptions` moves one number at a time from one end of its interval to
the other, all else in the middle, and ranks the numbers by what that does to the
result: a tornado analysis (Howard 1988, Decision analysis: practice and promise;
Clemen 1996, Making Hard Decisions, ch. 5).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.bargaining.check import FEWEST_PARTIES
from dragoman.bargaining.frontier import Frontier, find_frontier
from dragoman.bargaining.problem import BargainingProblem, Package
from dragoman.bargaining.scenario import (
    Assumption,
    Floats,
    Ints,
    draw_scenarios,
    list_assumptions,
    measure_options,
    measure_reservations,
    middle_scenario,
    scenario_bounds,
)
from dragoman.bargaining.solutions import Point, Solution, find_solutions
from dragoman.bargaining.space import Space, measure_packages
from dragoman.bargaining.utility import Range, measure_ranges

DRAWS = 200
"""Scenarios drawn unless told otherwise: a share is then known to some 7 per cent."""


SMALLEST = 1e-12

THINNED_TO = {3: 1_500, 4: 1_500}
THINNED_TO_BY_MANY = 300
"""Points of a partial frontier between so many parties, or more, when one is found
for every draw: some 50 ms each. What that costs is stated as the gap."""

MOST_SWUNG = 60
"""Assumptions tried one by one between more than two parties, those first that can
move a utility most; between two, all are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Robustness:
    """How far a package holds over the intervals.

    Attributes:
        package: The package.
        draws: How many scenarios were drawn.
        acceptable: In which share of them every party prefers it to no deal.
        efficient: In which share no other package is better for all.
        chosen: In which share each rule chooses it.
        ranges: What it may be worth to each party, exactly.
        gap: The largest gap of a frontier that it was compared with; see
            `Frontier`. Where it is not 0, ``efficient`` and ``chosen`` are near
            enough to the truth only for differences larger than it.
    """

    package: Package
    draws: int
    acceptable: float
    efficient: float
    gap: float
    chosen: Mapping[Point, float]
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """What one assumption does to a rule's choice, all else in the middle.

    Attributes:
        assumption: The assumption.
        at_low: The choice with the number at its lower bound, or ``None`` if
            there is then no package acceptable to all.
        at_high: The choice with the number at its upper bound.
        issues: How many issues the two choices settle differently.
        utility: The greatest change in a party's utility between the two.
    """

    assumption: Assumption
    at_low: Solution | None
    at_high: Solution | None
    issues: int
    utility: float

    @property
    def decides_agreement(self) -> bool:
        """Whether there is anything to agree on at one end only."""
        return (self.at_low is None) != (self.at_high is None)


def measure_robustness(
    problem: BargainingProblem,
    space: Space,
    packages: Sequence[Package],
    *,
    draws: int = DRAWS,
    seed: int = 0,
) -> tuple[Robustness, ...]:
    """Measure how far packages hold over the intervals of all assumptions.

    Args:
        problem: The problem.
        space: The packages that may be put together.
        packages: Those to measure.
        draws: How many scenarios to draw.
        seed: Of the draws; the same seed gives the same figures.

    Returns:
        One for each package, in the order given.
    """
    rows = np.array(packages, dtype=np.int64)
    acceptable = np.zeros(len(packages))
    efficient = np.zeros(len(packages))
    chosen = {point: np.zeros(len(packages)) for point in Point}
    gap = 0.0
    for scenario in draw_scenarios(problem, draws, seed):
        worth = measure_options(problem, scenario)
        floor = measure_reservations(problem, scenario)
        frontier = find_frontier(space, worth, _most_points(problem))
        gap = max(gap, frontier.gap)
        utilities = measure_packages(space, rows, worth)
        acceptable += (utilities >= floor).all(axis=1)
        efficient += _is_efficient(utilities, frontier)
        for point, solution in find_solutions(frontier, floor).items():
            chosen[point] += [package == solution.package for package in packages]
    return tuple(
        Robustness(
            package=package,
            draws=draws,
            acceptable=float(acceptable[n] / draws),
            efficient=float(efficient[n] / draws),
            gap=gap,
            chosen={
                point: float(counts[n] / draws) for point, counts in chosen.items()
            },
            ranges=measure_ranges(problem, package),
        )
        for n, package in enumerate(packages)
    )


def rank_assumptions(
    problem: BargainingProblem, space: Space, point: Point = Point.NASH
) -> tuple[Swing, ...]:
    """Rank the assumptions by how much each one alone moves a rule's choice.

    Returns:
        Those that decide whether there is anything to agree on come first, then
        by issues settled differently, then by utility moved. Numbers known
        exactly move nothing and are left out, as are, between more than two
        parties, all but the `MOST_SWUNG` that can move a utility most.
    """
    low, high = scenario_bounds(problem)
    middle = middle_scenario(problem)
    assumptions = list_assumptions(problem)
    swings = []
    for n in _find_movable(problem, low, high):
        cell = divmod(n, middle.shape[1])
        ends = [
            _solve_with(problem, space, point, _replace_cell(middle, cell, bound))
            for bound in (low[cell], high[cell])
        ]
        swings.append(_compare_ends(assumptions[n], ends[0], ends[1]))
    return tuple(
        sorted(swings, key=lambda s: (not s.decides_agreement, -s.issues, -s.utility))
    )


def _most_points(problem: BargainingProblem) -> int | None:
    parties = len(problem.parties)
    if parties <= FEWEST_PARTIES:
        return None
    return THINNED_TO.get(parties, THINNED_TO_BY_MANY)


def _find_movable(problem: BargainingProblem, low: Floats, high: Floats) -> list[int]:
    """Find the cells that are not known exactly, in order; of many, the widest."""
    counts = [len(issue.options) for issue in problem.issues]
    weights = (low + high)[:, 1 : 1 + len(counts)]
    shares = weights / np.maximum(weights.sum(axis=1, keepdims=True), SMALLEST)
    effect = high - low
    effect[:, 1 + len(counts) :] *= np.repeat(shares, counts, axis=1)
    effect[:, 1 : 1 + len(counts)] *= 1 - shares
    effect = effect.ravel()
    cells = np.flatnonzero(effect > 0)
    if len(problem.parties) > FEWEST_PARTIES:
        cells = cells[np.argsort(-effect[cells], kind="stable")][:MOST_SWUNG]
    return sorted(int(n) for n in cells)


def _is_efficient(utilities: Ints, frontier: Frontier) -> np.typing.NDArray[np.bool_]:
    rivals = frontier.utilities[None, :, :]
    mine = utilities[:, None, :]
    beaten = (rivals >= mine).all(axis=2) & (rivals > mine).any(axis=2)
    return ~beaten.any(axis=1)


def _replace_cell(scenario: Floats, cell: tuple[int, int], number: float) -> Floats:
    changed = scenario.copy()
    changed[cell] = number
    return changed


def _solve_with(
    problem: BargainingProblem, space: Space, point: Point, scenario: Floats
) -> Solution | None:
    worth = measure_options(problem, scenario)
    frontier = find_frontier(space, worth, _most_points(problem))
    floor = measure_reservations(problem, scenario)
    return find_solutions(frontier, floor).get(point)


def _compare_ends(
    assumption: Assumption, at_low: Solution | None, at_high: Solution | None
) -> Swing:
    issues, utility = 0, 0.0
    if at_low is not None and at_high is not None:
        pairs = zip(at_low.package, at_high.package, strict=True)
        issues = sum(first != second for first, second in pairs)
        both = zip(at_low.utilities, at_high.utilities, strict=True)
        utility = max(abs(first - second) for first, second in both)
    return Swing(
        assumption=assumption,
        at_low=at_low,
        at_high=at_high,
        issues=issues,
        utility=utility,
    )
