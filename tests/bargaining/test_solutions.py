"""Worked cases with published answers, each with its source, and laws."""

from itertools import pairwise
from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.bargaining.frontier import find_frontier
from dragoman.bargaining.given import Numbers, problem_from_numbers
from dragoman.bargaining.problem import name_package
from dragoman.bargaining.scenario import (
    UNIT,
    measure_options,
    measure_reservations,
    middle_scenario,
)
from dragoman.bargaining.solutions import (
    Point,
    find_solutions,
    keep_acceptable,
)
from dragoman.bargaining.space import build_space


def solve(problem):
    scenario = middle_scenario(problem)
    frontier = find_frontier(build_space(problem), measure_options(problem, scenario))
    return find_solutions(frontier, measure_reservations(problem, scenario))


def solve_curve(points):
    """Solve a one-issue problem whose options are worth the given pairs, or triples."""
    parties = {
        f"p{column}": Numbers(
            values={"x": {f"{i:05}": row[column] for i, row in enumerate(points)}}
        )
        for column in range(len(points[0]))
    }
    return solve(problem_from_numbers(parties))


def test_bill_and_jack_trade_as_nash_worked_out():
    # Nash (1950), The bargaining problem, Econometrica 18, the example at the end:
    # Bill gives book, whip, ball and bat, Jack gives pen, toy and knife. They gain
    # 12 and 5.
    bills = {"book": (2, 4), "whip": (2, 2), "ball": (2, 1), "bat": (2, 2)}
    bills["box"] = (4, 1)
    jacks = {"pen": (10, 1), "toy": (4, 1), "knife": (6, 2), "hat": (2, 2)}
    goods = bills | jacks

    def values_of(person):
        worth = {name: pair[person] for name, pair in goods.items()}
        sides = ("bill", "jack")
        return {
            name: {side: float(side == sides[person]) for side in sides}
            for name in goods
        }, {name: value / 16 for name, value in worth.items()}

    bill_values, bill_weights = values_of(0)
    jack_values, jack_weights = values_of(1)
    bill_total = sum(pair[0] for pair in goods.values())
    jack_total = sum(pair[1] for pair in goods.values())
    problem = problem_from_numbers(
        {
            "bill": Numbers(
                values=bill_values,
                weights=bill_weights,
                reservation=sum(pair[0] for pair in bills.values()) / bill_total,
            ),
            "jack": Numbers(
                values=jack_values,
                weights=jack_weights,
                reservation=sum(pair[1] for pair in jacks.values()) / jack_total,
            ),
        }
    )
    nash = solve(problem)[Point.NASH]
    owners = name_package(problem, nash.package)
    assert {good for good in bills if owners[good] == "jack"} == {
        "book",
        "whip",
        "ball",
        "bat",
    }
    assert {good for good in jacks if owners[good] == "bill"} == {"pen", "toy", "knife"}
    assert nash.gains[0] * bill_total == pytest.approx(12, abs=1e-6)
    assert nash.gains[1] * jack_total == pytest.approx(5, abs=1e-6)


def mix(*corners, steps=2000):
    """Points on the straight lines from corner to corner: mixtures of the two."""
    return [
        tuple((1 - t) * a + t * b for a, b in zip(first, second, strict=True))
        for first, second in pairwise(corners)
        for t in np.linspace(0, 1, steps + 1)
    ]


def test_a_larger_set_can_leave_nash_with_less_but_not_kalai_smorodinsky():
    # Kalai and Smorodinsky (1975), Other solutions to Nash's bargaining problem,
    # Econometrica 43: the two sets in which a player that could have more at every
    # level of the other's gets less from the Nash solution: (3/4, 3/4), then (1, 7/10).
    small = solve_curve(mix((0, 1), (0.75, 0.75), (1, 0)))
    large = solve_curve(mix((0, 1), (1, 0.7)))
    assert small[Point.NASH].utilities == pytest.approx((0.75, 0.75))
    assert large[Point.NASH].utilities == pytest.approx((1, 0.7))
    assert small[Point.KALAI_SMORODINSKY].utilities == pytest.approx((0.75, 0.75))
    # Both ideals are 1, so that all gain the same share: 1 - 0.3 x = x.
    assert large[Point.KALAI_SMORODINSKY].utilities == pytest.approx(
        (1 / 1.3, 1 / 1.3), abs=1e-3
    )


def test_dividing_a_dollar_with_somebody_who_shuns_risk():
    # x and sqrt(1 - x): the standard illustration that the Nash solution favours the
    # one who shuns risk less (Kihlstrom, Roth and Schmeidler 1981, Risk aversion and
    # solutions to Nash's bargaining problem). The maximum of x sqrt(1 - x) is at 2/3;
    # x = sqrt(1 - x) at the inverse of the golden ratio; x + sqrt(1 - x) at 3/4.
    points = [(x, sqrt(1 - x)) for x in np.linspace(0, 1, 6001)]
    found = solve_curve(points)
    golden = (sqrt(5) - 1) / 2
    assert found[Point.NASH].utilities[0] == pytest.approx(2 / 3, abs=2e-4)
    for point in (Point.KALAI_SMORODINSKY, Point.EGALITARIAN):
        assert found[point].utilities[0] == pytest.approx(golden, abs=2e-4)
    assert found[Point.UTILITARIAN].utilities[0] == pytest.approx(3 / 4, abs=2e-4)


def test_three_who_can_share_a_dollar_in_any_way_get_a_third_each():
    # Symmetry, Nash (1950), axiom 8, for n players.
    steps = range(31)
    points = [
        (a / 30, b / 30, 1 - (a + b) / 30) for a in steps for b in steps[: 31 - a]
    ]
    found = solve_curve([tuple(max(0.0, u) for u in point) for point in points])
    for point in (Point.NASH, Point.KALAI_SMORODINSKY, Point.EGALITARIAN):
        assert found[point].utilities == pytest.approx((1 / 3,) * 3)


def test_without_a_zone_of_agreement_there_is_no_solution():
    pie = {"all": 1.0, "none": 0.0}
    problem = problem_from_numbers(
        {
            "a": Numbers(values={"pie": pie}, reservation=0.5),
            "b": Numbers(values={"pie": {"all": 0.0, "none": 1.0}}, reservation=0.5),
        }
    )
    assert solve(problem) == {}


def test_a_tie_goes_to_the_option_that_comes_first():
    found = solve_curve([(0.2, 0.8), (0.8, 0.2)])
    assert {solution.package for solution in found.values()} == {(0,)}


def test_a_package_worth_exactly_as_much_as_no_deal_is_acceptable():
    thirds = {f"i{n}": {"yes": 1.0, "no": 0.0} for n in range(3)}
    problem = problem_from_numbers(
        {
            "a": Numbers(values=thirds, reservation=1.0),
            "b": Numbers(values=thirds, reservation=1.0),
        }
    )
    assert solve(problem)[Point.NASH].package == (0, 0, 0)


tenths = st.integers(0, 10).map(lambda n: n / 10)


@st.composite
def problems(draw):
    shape = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    names = [f"p{n}" for n in range(draw(st.integers(2, 3)))]

    def numbers():
        return Numbers(
            values={
                f"i{i}": {f"o{o}": draw(tenths) for o in range(size)}
                for i, size in enumerate(shape)
            },
            weights={f"i{i}": draw(st.integers(1, 9)) / 10 for i in range(len(shape))},
            reservation=draw(st.sampled_from([0.0, 0.2, 0.4])),
        )

    return problem_from_numbers({name: numbers() for name in names})


@given(problem=problems(), scale=st.sampled_from([0.25, 0.5]), shift=st.data())
@settings(max_examples=60, deadline=None)
def test_nash_and_kalai_smorodinsky_do_not_depend_on_a_party_s_scale(
    problem, scale, shift
):
    scenario = middle_scenario(problem)
    moved = scenario.copy()
    offset = shift.draw(st.sampled_from([0.0, 0.25, 0.5]))
    weights = 1 + len(problem.issues)
    moved[0, 0] = scale * scenario[0, 0] + offset
    moved[0, weights:] = scale * scenario[0, weights:] + offset
    space = build_space(problem)

    def score(numbers):
        frontier = find_frontier(space, measure_options(problem, numbers))
        floor = measure_reservations(problem, numbers)
        found = find_solutions(frontier, floor)
        if not found:
            return None
        ideal = (keep_acceptable(frontier, floor).utilities - floor).max(axis=0) / UNIT
        nash = np.prod(found[Point.NASH].gains) / (scale if numbers is moved else 1)
        shares = np.array(found[Point.KALAI_SMORODINSKY].gains) / ideal
        return nash, shares[ideal > 1e-5].min(initial=1)

    before, after = score(scenario), score(moved)
    assert (before is None) == (after is None)
    if before:
        # Ties may fall to another package, of the same score.
        assert before == pytest.approx(after, abs=1e-3)


@given(problem=problems())
@settings(max_examples=80, deadline=None)
def test_every_solution_is_on_the_frontier_and_acceptable_to_all(problem):
    scenario = middle_scenario(problem)
    frontier = find_frontier(build_space(problem), measure_options(problem, scenario))
    rows = {tuple(row) for row in frontier.packages.tolist()}
    for solution in solve(problem).values():
        assert solution.package in rows
        assert all(
            utility >= party.reservation.middle - 1e-6
            for utility, party in zip(solution.utilities, problem.parties, strict=True)
        )


@given(problem=problems())
@settings(max_examples=80, deadline=None)
def test_no_package_beats_a_solution_at_its_own_rule(problem):
    scenario = middle_scenario(problem)
    frontier = find_frontier(build_space(problem), measure_options(problem, scenario))
    found = solve(problem)
    if not found:
        return
    floor = np.array([party.reservation.middle for party in problem.parties])
    gains = frontier.points - floor
    gains = gains[(gains > -1e-6).all(axis=1)]
    assert found[Point.UTILITARIAN].gains == pytest.approx(
        gains[gains.sum(axis=1).argmax()].tolist(), abs=1e-6
    ) or sum(found[Point.UTILITARIAN].gains) == pytest.approx(
        gains.sum(axis=1).max(), abs=1e-6
    )
    assert min(found[Point.EGALITARIAN].gains) == pytest.approx(
        max(0, gains.min(axis=1).max()), abs=1e-6
    )
    product = np.prod(np.maximum(gains, 0), axis=1).max()
    assert np.prod(found[Point.NASH].gains) == pytest.approx(product, abs=1e-6)
