"""The whole analysis of a bargaining problem, in the order that it is read in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from dragoman.bargaining.candidates import Candidate, describe_candidate
from dragoman.bargaining.check import repair_problem, require_sound
from dragoman.bargaining.frontier import Frontier, find_frontier
from dragoman.bargaining.problem import BargainingError, BargainingProblem, Package
from dragoman.bargaining.robustness import (
    DRAWS,
    Swing,
    measure_robustness,
    rank_assumptions,
)
from dragoman.bargaining.scenario import (
    Ints,
    measure_options,
    measure_reservations,
    middle_scenario,
)
from dragoman.bargaining.solutions import (
    Point,
    Solution,
    find_solutions,
    keep_acceptable,
)
from dragoman.bargaining.space import RedLines, Space, build_space
from dragoman.bargaining.thin import find_thin
from dragoman.bargaining.zone import Zone, measure_zone
from dragoman.model.report import Problem

MOST_COMPARED = 40
"""Packages of the frontier among which the one that holds most often is sought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an analysis is made with.

    Attributes:
        candidates: How many packages a mediator is shown.
        draws: How many scenarios robustness is measured on.
        seed: Of all draws; with the same seed, everything comes out the same.
        red_lines: Whether packages that cross a red line are left out.
        rule: The rule whose choice the assumptions are ranked by.
    """

    candidates: int = 6
    draws: int = DRAWS
    seed: int = 0
    red_lines: RedLines = RedLines.HONOURED
    rule: Point = Point.NASH


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Analysis:
    """What can be said of a bargaining problem.

    Attributes:
        problem: The problem as analysed, mended where it had to be.
        settings: What it was made with.
        red_lines: Whether red lines were honoured in the end.
        frontier: The Pareto frontier, all numbers in the middle.
        reservations: What no deal is worth to each party, in the middle.
        zone: How large the zone of possible agreement is, in the middle.
        solutions: What each rule chooses, in the middle; none without a zone.
        swings: Which single assumptions move the rule's choice most.
        candidates: Packages to look at.
        problems: What was wrong, each with its place.
    """

    problem: BargainingProblem
    settings: Settings
    red_lines: RedLines
    frontier: Frontier
    reservations: tuple[float, ...]
    zone: Zone
    solutions: Mapping[Point, Solution]
    swings: tuple[Swing, ...]
    candidates: tuple[Candidate, ...]
    problems: tuple[Problem, ...]


def analyse_problem(
    problem: BargainingProblem, settings: Settings | None = None
) -> Analysis:
    """Analyse a bargaining problem: frontier, points, robustness, candidates.

    What does not hold together is mended and named. Where red lines leave an
    issue without any option, that is named too, and they are disregarded.

    Raises:
        BargainingError: Mending does not help: there are fewer than two parties,
            nothing to settle, or exclusions leave nothing.
    """
    settings = settings or Settings()
    problem, problems = repair_problem(problem)
    require_sound(problem)
    space, red_lines, fault = _build_space(problem, settings.red_lines)
    scenario = middle_scenario(problem)
    worth = measure_options(problem, scenario)
    floor = measure_reservations(problem, scenario)
    frontier = find_frontier(space, worth)
    solutions = find_solutions(frontier, floor)
    picks = _pick_packages(problem, (frontier, floor), solutions, settings)
    if red_lines is RedLines.HONOURED:
        picks = _add_crossing_pick(problem, picks, solutions, settings)
    zone = measure_zone(space, worth, floor, seed=settings.seed)
    return Analysis(
        problem=problem,
        settings=settings,
        red_lines=red_lines,
        frontier=frontier,
        reservations=tuple(party.reservation.middle for party in problem.parties),
        zone=zone,
        solutions=solutions,
        swings=rank_assumptions(problem, space, settings.rule),
        candidates=_choose_candidates(
            problem, space, (frontier, floor), picks, settings
        ),
        problems=(*problems, *fault, *find_thin(problem, zone)),
    )


type _Picks = dict[Package, list[str]]
type _Ground = tuple[Frontier, Ints]


def _build_space(
    problem: BargainingProblem, red_lines: RedLines
) -> tuple[Space, RedLines, tuple[Problem, ...]]:
    try:
        return build_space(problem, red_lines), red_lines, ()
    except BargainingError as error:
        if red_lines is RedLines.IGNORED:
            raise
        space = build_space(problem, RedLines.IGNORED)
        why = f"{error.why}; red lines are disregarded throughout"
        return space, RedLines.IGNORED, (Problem(path=error.where, why=why),)


def _pick_packages(
    problem: BargainingProblem,
    ground: _Ground,
    solutions: Mapping[Point, Solution],
    settings: Settings,
) -> _Picks:
    """Pick what theory singles out, what suits a party best, and what differs."""
    picks: _Picks = {}
    for point, solution in solutions.items():
        picks.setdefault(solution.package, []).append(f"{point.value} point")
    zone = _acceptable_or_nearest(ground, settings.candidates)
    if not solutions:
        for row in zone.packages:
            why = "nothing found is acceptable to all; among the least short of it"
            picks.setdefault(_to_package(row), []).append(why)
        return picks
    for column, party in enumerate(problem.parties):
        best = zone.packages[zone.utilities[:, column].argmax()]
        why = f"best for {party.name} of what all could accept"
        picks.setdefault(_to_package(best), []).append(why)
    return picks


def _add_crossing_pick(
    problem: BargainingProblem,
    picks: _Picks,
    solutions: Mapping[Point, Solution],
    settings: Settings,
) -> _Picks:
    """Add what the rule would choose if nobody had drawn a red line."""
    scenario = middle_scenario(problem)
    space = build_space(problem, RedLines.IGNORED)
    frontier = find_frontier(space, measure_options(problem, scenario))
    floor = measure_reservations(problem, scenario)
    free = find_solutions(frontier, floor).get(settings.rule)
    bound = solutions.get(settings.rule)
    if free and (bound is None or free.package != bound.package):
        why = f"{settings.rule.value} point if red lines could be crossed"
        picks.setdefault(free.package, []).append(why)
    return picks


def _choose_candidates(
    problem: BargainingProblem,
    space: Space,
    ground: _Ground,
    picks: _Picks,
    settings: Settings,
) -> tuple[Candidate, ...]:
    zone = _acceptable_or_nearest(ground, settings.candidates)
    step = max(1, -(-len(zone.packages) // MOST_COMPARED))
    pool = dict.fromkeys((*picks, *map(_to_package, zone.packages[::step])))
    measured = measure_robustness(
        problem, space, list(pool), draws=settings.draws, seed=settings.seed
    )
    steadiest = max(measured, key=lambda r: (r.acceptable, r.efficient))
    picks = {package: list(why) for package, why in picks.items()}
    share = f"{steadiest.acceptable:.0%}"
    why = f"acceptable to all in most scenarios ({share}) of those compared"
    picks.setdefault(steadiest.package, []).append(why)
    by_package = {robust.package: robust for robust in measured}
    chosen = _order_picks(picks)[: settings.candidates]
    chosen += _fill_up(chosen, list(pool), settings.candidates - len(chosen))
    different = ["differs most from the others"]
    return tuple(
        describe_candidate(problem, by_package[p], picks.get(p, different))
        for p in chosen
    )


def _order_picks(picks: _Picks) -> list[Package]:
    """Put what is only best for one party last."""
    return sorted(picks, key=lambda p: all(w.startswith("best for") for w in picks[p]))


def _fill_up(
    chosen: Sequence[Package], pool: Sequence[Package], room: int
) -> list[Package]:
    """Take packages that settle most issues differently from all taken before."""
    taken = list(chosen)
    for _ in range(max(0, room)):
        rest = [package for package in pool if package not in taken]
        if not rest:
            break
        taken.append(max(rest, key=lambda p: min(_differences(p, t) for t in taken)))
    return taken[len(chosen) :]


def _differences(first: Package, second: Package) -> int:
    return sum(a != b for a, b in zip(first, second, strict=True))


def _acceptable_or_nearest(ground: _Ground, count: int) -> Frontier:
    """Give what all could accept or, if nothing is, what is least short of it."""
    frontier, floor = ground
    zone = keep_acceptable(frontier, floor)
    if len(zone.packages):
        return zone
    short = (floor - frontier.utilities).max(axis=1)
    nearest = np.argsort(short, kind="stable")[:count]
    return replace(
        frontier,
        packages=frontier.packages[nearest],
        utilities=frontier.utilities[nearest],
    )


def _to_package(row: Ints) -> Package:
    return tuple(int(index) for index in row)
