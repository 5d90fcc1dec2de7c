"""On which assumptions a package fails, one at a time.

With all other numbers in the middle of their intervals, a package's utility moves
one way as a single number grows. So there is one value at which the party would as
soon have no deal, and it follows from a division. Where that value lies within the
number's own interval, the package hangs on the number.
"""

from dataclasses import dataclass
from enum import Enum

from dragoman.bargaining.problem import BargainingProblem, Package
from dragoman.bargaining.scenario import (
    Assumption,
    Floats,
    list_assumptions,
    middle_scenario,
)
from dragoman.bargaining.utility import find_cells

SLACK = 1e-9
"""Differences in utility below this are rounding."""


class Fails(Enum):
    """On which side of its break-even value an assumption undoes a package."""

    BELOW = "below"
    ABOVE = "above"
    NEVER = "never"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependence:
    """How a package's acceptance hangs on one assumption, all else in the middle.

    Attributes:
        assumption: The assumption, with its interval, basis and reason.
        fails: On which side of the break-even value the party would have no deal.
        at: The break-even value, or ``None`` where there is none from 0 to 1.
    """

    assumption: Assumption
    fails: Fails
    at: float | None = None

    @property
    def is_open(self) -> bool:
        """Whether the interval itself holds both acceptance and refusal."""
        estimate = self.assumption.estimate
        return self.at is not None and estimate.low < self.at < estimate.high

    @property
    def margin(self) -> float:
        """How far the middle of the interval is from the break-even value."""
        if self.at is None:
            return 1.0
        return abs(self.assumption.estimate.middle - self.at)


def list_dependences(
    problem: BargainingProblem, package: Package
) -> tuple[Dependence, ...]:
    """List all assumptions that bear on a package, those it hangs on first.

    Assumptions about options that the package does not choose do not bear on
    whether it is acceptable, and are left out.

    Returns:
        First those whose interval holds both acceptance and refusal, then by how
        near the break-even value is; ties in the order of the problem.
    """
    scenario = middle_scenario(problem)
    cells = find_cells(problem, package)
    width = scenario.shape[1]
    bearing = {0, *range(*cells.weights.indices(width)), *cells.values}
    found = []
    for n, assumption in enumerate(list_assumptions(problem)):
        row, column = divmod(n, width)
        if column in bearing:
            fails, at = _break_even(scenario[row], column, cells.values)
            found.append(Dependence(assumption=assumption, fails=fails, at=at))
    return tuple(sorted(found, key=lambda d: (not d.is_open, d.margin)))


def _break_even(
    row: Floats, column: int, values: tuple[int, ...]
) -> tuple[Fails, float | None]:
    """Solve utility = reservation for one number of a party's row."""
    count = len(values)
    weights, worth, floor = row[1 : 1 + count], row[list(values)], float(row[0])
    total = float(weights.sum())
    utility = float(weights @ worth / total) if total else float(worth.mean())
    if column == 0:
        return (Fails.ABOVE, utility) if utility < 1 else (Fails.NEVER, None)
    if column > count:
        issue = values.index(column)
        slope = float(weights[issue] / total) if total else 1 / count
        offset = utility - slope * float(worth[issue])
    else:
        issue = column - 1
        if total <= weights[issue]:  # alone in mattering, so its size does not
            return _solve(0.0, utility - floor)
        slope = float(worth[issue]) - floor
        rest = float(weights @ worth - weights[issue] * worth[issue])
        offset = rest - floor * (total - float(weights[issue])) + floor
    return _solve(slope, offset - floor)


def _solve(slope: float, offset: float) -> tuple[Fails, float | None]:
    """Tell for which x in 0..1 slope * x + offset is below 0."""
    start, end = offset, offset + slope
    if min(start, end) >= -SLACK:
        return Fails.NEVER, None
    if max(start, end) < -SLACK:
        return Fails.ALWAYS, None
    at = min(1.0, max(0.0, -offset / slope))
    return (Fails.BELOW if slope > 0 else Fails.ABOVE), at
