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


def make_opposed(issues: int, options: int) -> BargainingProblem:
    """Make the hardest problem: what is good for one is as bad for the other."""
    random = np.random.default_rng(0)
    steps = np.linspace(0, 1, options).tolist()
    names = [f"issue-{i}" for i in range(issues)]

    def numbers(values: list[float]) -> Numbers:
        scale = {f"option-{o}": value for o, value in enumerate(values)}
        weights = {name: 0.1 + 0.9 * float(random.random()) for name in names}
        return Numbers(values=dict.fromkeys(names, scale), weights=weights)

    return problem_from_numbers({"a": numbers(steps), "b": numbers(steps[::-1])})


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
    what: str, problem: BargainingProblem, *, listed: bool = False
) -> float:
    """Measure one problem; gives the seconds that frontier, points and zone took."""
    print(f"{what}: {problem.size:,} packages")
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
    target = make_problem(10, 5, 2)
    opposed = make_opposed(10, 5)
    seconds = max(
        measure_case("10 x 5, two parties", target, listed=True),
        measure_case("10 x 5, two parties, opposed", opposed, listed=True),
    )
    for issues, options, parties in [(20, 5, 2), (40, 6, 2), (10, 5, 3), (8, 5, 4)]:
        what = f"{issues} x {options}, {parties} parties"
        measure_case(what, make_problem(issues, options, parties))
    print("10 x 5, two parties: everything a mediator sees")
    measure("analysis with 200 draws", lambda: analyse_problem(target))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"peak memory {memory:.2f} GiB; target case {seconds:.2f} s")
    return int(seconds > MOST_SECONDS or memory > MOST_GIBIBYTES)


if __name__ == "__main__":
    sys.exit(main())
