from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.bargaining.assumptions import Fails, list_dependences
from dragoman.bargaining.given import Numbers, problem_from_numbers
from dragoman.bargaining.problem import find_package
from dragoman.bargaining.robustness import measure_robustness, rank_assumptions
from dragoman.bargaining.scenario import (
    UNIT,
    draw_scenarios,
    list_assumptions,
    measure_options,
    middle_scenario,
)
from dragoman.bargaining.space import RedLines, build_space, measure_packages
from dragoman.bargaining.utility import measure_ranges

twentieths = st.integers(0, 20).map(lambda n: n / 20)
intervals = st.tuples(twentieths, twentieths).map(lambda pair: tuple(sorted(pair)))
weights = st.tuples(st.integers(1, 10), st.integers(0, 10)).map(
    lambda pair: (pair[0] / 20, (pair[0] + pair[1]) / 20)
)


@st.composite
def problems(draw):
    shape = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
    return problem_from_numbers(
        {
            name: Numbers(
                values={
                    f"i{i}": {f"o{o}": draw(intervals) for o in range(size)}
                    for i, size in enumerate(shape)
                },
                weights={f"i{i}": draw(weights) for i in range(len(shape))},
                reservation=draw(intervals),
            )
            for name in ("a", "b")
        }
    )


def utility_of(problem, package, scenario):
    space = build_space(problem, RedLines.IGNORED)
    worth = measure_options(problem, scenario)
    return measure_packages(space, np.array([package]), worth)[0] / UNIT


@given(problem=problems(), seed=st.integers(0, 99))
@settings(max_examples=60, deadline=None)
def test_no_scenario_leads_outside_the_range_of_a_package(problem, seed):
    package = (0,) * len(problem.issues)
    ranges = measure_ranges(problem, package)
    for scenario in draw_scenarios(problem, 20, seed):
        for found, utility in zip(
            ranges, utility_of(problem, package, scenario), strict=True
        ):
            assert found.low - 1e-6 <= utility <= found.high + 1e-6


@given(problem=problems())
@settings(max_examples=60, deadline=None)
def test_the_ends_of_a_range_are_reached_at_ends_of_the_intervals(problem):
    package = (0,) * len(problem.issues)
    party = problem.parties[0]
    corners = [(w.value.low, w.value.high) for w in party.weights]
    options = [f"i{i}/o0" for i in range(len(corners))]
    views = {f"{v.issue}/{v.option}": v.value for v in party.views}

    def mean(values, chosen):
        return sum(v * w for v, w in zip(values, chosen, strict=True)) / sum(chosen)

    grids = np.array(np.meshgrid(*corners)).T.reshape(-1, len(corners))
    highest = max(mean([views[o].high for o in options], row) for row in grids)
    lowest = min(mean([views[o].low for o in options], row) for row in grids)
    found = measure_ranges(problem, package)[0]
    assert (found.low, found.high) == pytest.approx((lowest, highest))


@given(problem=problems())
@settings(max_examples=80, deadline=None)
def test_a_package_is_refused_just_beyond_the_break_even_value(problem):
    package = (0,) * len(problem.issues)
    middle = middle_scenario(problem)
    cells = {
        assumption.place: divmod(n, middle.shape[1])
        for n, assumption in enumerate(list_assumptions(problem))
    }
    for found in list_dependences(problem, package):
        row, column = cells[found.assumption.place]

        def margin(number, row=row, column=column):
            scenario = middle.copy()
            scenario[row, column] = number
            return utility_of(problem, package, scenario)[row] - scenario[row, 0]

        if found.at is None:
            ends = [margin(x) for x in (1e-6, 1.0)]
            if found.fails is Fails.NEVER:
                assert min(ends) >= -1e-5
            else:
                assert max(ends) < 1e-5
        else:
            assert margin(max(found.at, 1e-9)) == pytest.approx(0, abs=1e-5)
            beyond = 1e-9 if found.fails is Fails.BELOW else 1.0
            assert margin(beyond) <= 1e-5


def test_the_assumption_that_a_package_hangs_on_comes_first(problem):
    package = find_package(problem, {"pay": "six", "rota": "new"})
    first = list_dependences(problem, package)[0]
    assert first.is_open
    margins = [d.margin for d in list_dependences(problem, package) if d.is_open]
    assert margins == sorted(margins)


def test_the_same_seed_gives_the_same_figures(problem):
    space = build_space(problem)
    packages = [(1, 0), (2, 1)]
    first = measure_robustness(problem, space, packages, draws=50, seed=7)
    assert first == measure_robustness(problem, space, packages, draws=50, seed=7)
    assert first != measure_robustness(problem, space, packages, draws=50, seed=8)


def test_what_is_surely_acceptable_is_accepted_in_every_draw(problem):
    union, firm = problem.parties

    def content(party):
        low = replace(party.reservation, low=0, high=0.05)
        return replace(party, reservation=low)

    easy = replace(problem, parties=(content(union), content(firm)))
    package = find_package(easy, {"pay": "six", "rota": "new"})
    (found,) = measure_robustness(easy, build_space(easy), [package], draws=50)
    assert all(r.is_surely_acceptable for r in found.ranges)
    assert found.acceptable == 1


def test_shares_of_a_rule_add_up_over_all_packages(problem):
    space = build_space(problem)
    packages = [(pay, rota) for pay in (1, 2) for rota in (0, 1)]
    found = measure_robustness(problem, space, packages, draws=40)
    for point in found[0].chosen:
        assert sum(r.chosen[point] for r in found) <= 1 + 1e-9


def test_only_the_number_that_matters_swings_the_result():
    # Two ways to split; only what the second is worth to ann is open.
    splits = {"even": 0.5, "hers": 0.9}
    problem = problem_from_numbers(
        {
            "ann": Numbers(values={"pie": splits | {"trade": (0.3, 1.0)}}),
            "bob": Numbers(values={"pie": {"even": 0.5, "hers": 0.1, "trade": 0.5}}),
        }
    )
    (swing,) = rank_assumptions(problem, build_space(problem))
    assert swing.assumption.place == "ann: pie/trade"
    assert swing.at_low.package == (0,)
    assert swing.at_high.package == (2,)
    assert (swing.issues, swing.utility) == (1, pytest.approx(0.5))


def test_an_assumption_that_decides_on_agreement_comes_first():
    pie = {"half": 0.5}
    problem = problem_from_numbers(
        {
            "ann": Numbers(values={"pie": pie}, reservation=(0.2, 0.8)),
            "bob": Numbers(values={"pie": {"half": (0.4, 0.6)}}, reservation=0.1),
        }
    )
    first, second = rank_assumptions(problem, build_space(problem))
    assert first.assumption.place == "ann: reservation value"
    assert first.decides_agreement
    assert not second.decides_agreement
