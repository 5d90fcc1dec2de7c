from dataclasses import replace

import pytest

from dragoman.bargaining import space as space_module
from dragoman.bargaining.frontier import find_frontier
from dragoman.bargaining.problem import BargainingError, Exclusion
from dragoman.bargaining.scenario import measure_options, middle_scenario
from dragoman.bargaining.space import RedLines, build_space
from dragoman.bargaining.zone import list_packages, measure_zone


def test_red_lines_shrink_the_space_unless_they_are_ignored(problem):
    assert build_space(problem).size == 4
    assert build_space(problem, RedLines.IGNORED).size == problem.size == 8


def test_options_that_exclude_each_other_never_stand_together(problem):
    tied = replace(
        problem,
        exclusions=(Exclusion(first=("rota", "old"), second=("pay", "six")),),
    )
    worth = measure_options(tied, middle_scenario(tied))
    space = build_space(tied)
    packages = [
        tuple(row) for rows, _ in list_packages(space, worth) for row in rows.tolist()
    ]
    assert sorted(packages) == [(1, 0), (1, 1), (2, 1)]
    assert (2, 0) not in map(tuple, find_frontier(space, worth).packages.tolist())


def test_an_issue_of_which_every_option_crosses_a_red_line_is_named(problem):
    union, firm = problem.parties
    drawn = tuple(
        replace(view, red_line=True, evidence=view.evidence or firm.views[3].evidence)
        for view in union.views
    )
    closed = replace(problem, parties=(replace(union, views=drawn), firm))
    with pytest.raises(BargainingError, match=r"issues\[pay\]: every option crosses"):
        build_space(closed)


def test_exclusions_that_leave_nothing_are_named(problem):
    every = tuple(
        Exclusion(first=("rota", rota.id), second=("pay", pay.id))
        for rota in problem.issues[1].options
        for pay in problem.issues[0].options
    )
    with pytest.raises(BargainingError, match=r"issues\[pay, rota\]: exclusions leave"):
        build_space(replace(problem, exclusions=every))


def test_too_many_tied_issues_are_refused_with_their_number(problem, monkeypatch):
    monkeypatch.setattr(space_module, "LARGEST_BLOCK", 3)
    tie = Exclusion(first=("rota", "old"), second=("pay", "six"))
    with pytest.raises(BargainingError, match="4 combinations of issues tied"):
        build_space(replace(problem, exclusions=(tie,)))


def test_the_zone_counts_what_all_could_accept(problem):
    worth = measure_options(problem, middle_scenario(problem))
    space = build_space(problem)
    floor = worth[:0].sum(axis=0) + 500_000_000
    zone = measure_zone(space, worth, floor)
    listed = [u for _, rows in list_packages(space, worth) for u in rows.tolist()]
    expected = sum(min(row) >= 500_000_000 for row in listed) / len(listed)
    assert zone.exact
    assert zone.share == zone.low == zone.high == expected


def test_a_zone_too_large_to_list_is_sampled_within_a_stated_interval(problem):
    worth = measure_options(problem, middle_scenario(problem))
    space = build_space(problem)
    floor = worth[:0].sum(axis=0) + 500_000_000
    exact = measure_zone(space, worth, floor)
    sampled = measure_zone(space, worth, floor, largest=1, seed=3)
    assert not sampled.exact
    assert sampled.low <= exact.share <= sampled.high
    assert sampled.high - sampled.low < 0.01
    assert sampled == measure_zone(space, worth, floor, largest=1, seed=3)
