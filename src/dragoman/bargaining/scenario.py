"""One number for each estimate, and what packages are worth under those numbers.

A scenario is an array with one row for each party: its reservation value, then
its weights by issue, then its values by option, in the order of the problem.
That makes drawing a sample, or moving a single assumption, plain arithmetic.

Utilities are counted in billionths, as whole numbers: sums then come out the
same in whatever order they are made, and a tie is a tie.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.bargaining.problem import (
    BargainingError,
    BargainingProblem,
    Estimate,
    Party,
    find_weight,
    list_options,
)

type Floats = NDArray[np.float64]
type Ints = NDArray[np.int64]

UNIT = 1_000_000_000
"""Utility 1 in whole numbers; beyond what any preference is known to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """One estimate of a problem, with its place.

    Attributes:
        party: The party's id.
        issue: The issue's id, or "" for a reservation value.
        option: The option's id, or "" for a weight or reservation value.
        estimate: The estimate itself.
    """

    party: str
    issue: str = ""
    option: str = ""
    estimate: Estimate

    @property
    def place(self) -> str:
        """Where it stands: ``union: pay/two-percent``, ``union: weight of pay``."""
        if self.option:
            return f"{self.party}: {self.issue}/{self.option}"
        what = f"weight of {self.issue}" if self.issue else "reservation value"
        return f"{self.party}: {what}"


def list_assumptions(problem: BargainingProblem) -> tuple[Assumption, ...]:
    """List every estimate, row by row in the order of a scenario's cells.

    Raises:
        BargainingError: A party has no weight for an issue or no view of an option.
    """
    return tuple(a for party in problem.parties for a in _list_row(problem, party))


def middle_scenario(problem: BargainingProblem) -> Floats:
    """Give the scenario in which each estimate is the middle of its interval."""
    low, high = scenario_bounds(problem)
    return (low + high) / 2


def scenario_bounds(problem: BargainingProblem) -> tuple[Floats, Floats]:
    """Give the lower and the upper bound of each cell of a scenario."""
    estimates = [assumption.estimate for assumption in list_assumptions(problem)]
    shape = (len(problem.parties), -1)
    low = np.array([e.low for e in estimates], dtype=np.float64).reshape(shape)
    high = np.array([e.high for e in estimates], dtype=np.float64).reshape(shape)
    return low, high


def draw_scenarios(problem: BargainingProblem, draws: int, seed: int) -> Floats:
    """Draw scenarios, each estimate on its own and evenly over its interval.

    Even and independent draws say how much of the box of assumptions a result
    holds in. They are not a belief about which assumption is likely.

    Returns:
        An array with one scenario for each draw, the same for the same seed.
    """
    low, high = scenario_bounds(problem)
    shares = np.random.default_rng(seed).random((draws, *low.shape))
    return low + shares * (high - low)


def measure_options(problem: BargainingProblem, scenario: Floats) -> Ints:
    """Measure what each option adds to each party's utility, in billionths.

    Weights are scaled to add up to 1, so that a package's utility lies in 0..1.

    Returns:
        One row for each option in the order of the problem, one column for each
        party.
    """
    counts = [len(issue.options) for issue in problem.issues]
    weights = scenario[:, 1 : 1 + len(counts)]
    totals = weights.sum(axis=1, keepdims=True)
    even = np.full_like(weights, 1 / len(counts))
    shares = np.divide(weights, totals, out=even, where=totals > 0)
    values = scenario[:, 1 + len(counts) :]
    worth = np.repeat(shares, counts, axis=1) * values
    return np.rint(worth.T * UNIT).astype(np.int64)


def measure_reservations(problem: BargainingProblem, scenario: Floats) -> Ints:
    """Measure what no deal is worth to each party, in billionths.

    As many billionths are taken off as there are issues, which is more than
    rounding can take off a package's utility: one worth exactly as much as no
    deal stays acceptable.
    """
    exact: Ints = np.rint(scenario[:, 0] * UNIT).astype(np.int64)
    return exact - len(problem.issues)


def _list_row(problem: BargainingProblem, party: Party) -> Iterator[Assumption]:
    place = f"parties[{party.id}]"
    views = {(view.issue, view.option): view for view in party.views}
    yield Assumption(party=party.id, estimate=party.reservation)
    for issue in problem.issues:
        if (weight := find_weight(party, issue.id)) is None:
            raise BargainingError(f"{place}.weights[{issue.id}]", "no weight")
        yield Assumption(party=party.id, issue=issue.id, estimate=weight.value)
    for issue, option in list_options(problem):
        if (view := views.get((issue.id, option.id))) is None:
            where = f"{place}.views[{issue.id}/{option.id}]"
            raise BargainingError(where, "no view of it")
        yield Assumption(
            party=party.id, issue=issue.id, option=option.id, estimate=view.value
        )
