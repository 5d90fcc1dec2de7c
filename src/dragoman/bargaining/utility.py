"""What a package is worth to a party, exactly, over all that is assumed of it.

A package's utility is the weighted mean of the values of its options. It rises
with each value, so that its bounds lie at bounds of the values; for the weights it
is a ratio of linear functions, whose greatest value has all weights above some
value at their upper bound and all others at their lower (Charnes and Cooper 1962,
Programming with linear fractional functionals).
"""

from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from dragoman.bargaining.problem import BargainingProblem, Package
from dragoman.bargaining.scenario import Floats, scenario_bounds


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cells:
    """Where the numbers that bear on a package stand in a scenario.

    Attributes:
        weights: Columns of the weights.
        values: Columns of the values of the package's options.
    """

    weights: slice
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """What a package may be worth to a party.

    Attributes:
        party: The party's id.
        low: The least, whatever the numbers are within their intervals.
        middle: What it is worth with each number in the middle.
        high: The most.
        reservation: What no deal is worth: least, middle and most.
    """

    party: str
    low: float
    middle: float
    high: float
    reservation: tuple[float, float, float]

    @property
    def is_surely_acceptable(self) -> bool:
        """Whether the party prefers it to no deal on every assumption."""
        return self.low >= self.reservation[2]

    @property
    def is_possibly_acceptable(self) -> bool:
        """Whether the party prefers it to no deal on some assumption."""
        return self.high >= self.reservation[0]


def find_cells(problem: BargainingProblem, package: Package) -> Cells:
    """Find the columns of a scenario that bear on a package."""
    counts = [len(issue.options) for issue in problem.issues]
    first = 1 + len(counts)
    starts = (first, *(first + total for total in accumulate(counts[:-1])))
    values = tuple(s + index for s, index in zip(starts, package, strict=True))
    return Cells(weights=slice(1, first), values=values)


def measure_ranges(problem: BargainingProblem, package: Package) -> tuple[Range, ...]:
    """Measure what a package may be worth to each party: exactly, not by sampling."""
    low, high = scenario_bounds(problem)
    middle = (low + high) / 2
    cells = find_cells(problem, package)
    columns = list(cells.values)
    return tuple(
        Range(
            party=party.id,
            low=-_highest_mean(
                -low[n, columns], low[n, cells.weights], high[n, cells.weights]
            ),
            middle=_mean(middle[n, columns], middle[n, cells.weights]),
            high=_highest_mean(
                high[n, columns], low[n, cells.weights], high[n, cells.weights]
            ),
            reservation=(float(low[n, 0]), float(middle[n, 0]), float(high[n, 0])),
        )
        for n, party in enumerate(problem.parties)
    )


def _mean(values: Floats, weights: Floats) -> float:
    if not weights.any():
        return float(values.mean())
    return float(values @ weights / weights.sum())


def _highest_mean(values: Floats, low: Floats, high: Floats) -> float:
    order = np.argsort(-values, kind="stable")
    values, low, high = values[order], low[order], high[order]
    best = -np.inf
    for cut in range(len(values) + 1):
        weights = np.concatenate([high[:cut], low[cut:]])
        if weights.any():
            best = max(best, _mean(values, weights))
    return float(best)
