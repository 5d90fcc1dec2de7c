"""Measure the search for a deal: time and peak memory on spaces of growing size.

Run from the root: ``python benchmarks/bargaining.py``. The target is ten issues of
five options between two parties, 9.8 million packages: frontier and points in at
most 10 s and 2 GiB.
"""

import resource
import sys
import time
from collections.abc import Callable

import numpy as np

from dragoman.bargaining.analysis import analyse_problem
from dragoman.bargaining.frontier import find_frontier
from dragoman.bargaining.given import Numbers, problem_from_numbers
from dragoman.bargaining.problem import BargainingProblem
from dragoman.bargaining.scenario import (
    measure_options,
    measure_reservations,
    middle_scenario,
)
from dragoman.bargaining.solutions import find_solutions
from dragoman.bargaining.space import build_space
from dragoman.bargaining.zone import list_frontier, measure_zone

MOST_SECONDS = 10.0
MOST_GIBIBYTES = 2.0


def make_problem(
    issues: int, options: int, parties: int, seed: int = 0
) -> BargainingProblem:
    """Make a problem of random intervals, a fifth wide."""
    random = np.random.default_rng(seed)

    def interval() -> tuple[float, float]:
        low = float(random.random()) * 0.8
        return low, low + 0.2

    return problem_from_numbers(
        {
            f"party-{n}": Numbers(
                values={
                    f"issue-{i}": {f"option-{o}": interval() for o in range(options)}
                    for i in range(issues)
                },
                weights={f"issue-{i}": interval() for i in range(issues)},
                reservation=(0.35, 0.45),
            )
            for n in range(parties)
        }
    )


def measure[T](what: str, act: Callable[[], T]) -> tuple[T, float]:
    """Run something, print how long it took, and give back both."""
    start = time.perf_counter()
    result = act()
    seconds = time.perf_counter() - start
    print(f"  {what:<44}{seconds:>9.3f} s")
    return result, seconds


def measure_case(
    issues: int, options: int, parties: int, *, listed: bool = False
) -> float:
    """Measure one size; gives the seconds that frontier and points took."""
    problem = make_problem(issues, options, parties)
    print(f"{issues} issues x {options} options, {parties} parties: {problem.size:,}")
    scenario = middle_scenario(problem)
    worth = measure_options(problem, scenario)
    floor = measure_reservations(problem, scenario)
    space = build_space(problem)
    frontier, first = measure("frontier", lambda: find_frontier(space, worth))
    found, second = measure("points", lambda: find_solutions(frontier, floor))
    zone, third = measure("zone", lambda: measure_zone(space, worth, floor))
    print(f"    {len(frontier.packages):,} on the frontier, gap {frontier.gap:.6f}")
    print(f"    zone {zone.low:.4%} to {zone.high:.4%}, {len(found)} points")
    if listed:
        slow, _ = measure(
            "frontier by listing all", lambda: list_frontier(space, worth)
        )
        same = slow.packages.tolist() == frontier.packages.tolist()
        print(f"    the same packages: {same}")
    return first + second + third


def main() -> int:
    """Measure all sizes; the exit status says whether the target is met."""
    seconds = measure_case(10, 5, 2, listed=True)
    measure_case(20, 5, 2)
    measure_case(40, 6, 2)
    measure_case(8, 4, 3)
    measure_case(10, 5, 3)
    measure_case(8, 4, 4)
    problem = make_problem(10, 5, 2)
    print("whole analysis, 10 x 5, two parties")
    measure("analysis with 200 draws", lambda: analyse_problem(problem))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"peak memory {memory:.2f} GiB; target case {seconds:.2f} s")
    return int(seconds > MOST_SECONDS or memory > MOST_GIBIBYTES)


if __name__ == "__main__":
    sys.exit(main())
