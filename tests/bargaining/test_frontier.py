import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.bargaining.frontier import find_frontier, find_undominated
from dragoman.bargaining.given import Numbers, problem_from_numbers
from dragoman.bargaining.scenario import measure_options, middle_scenario
from dragoman.bargaining.space import build_space, measure_packages
from dragoman.bargaining.zone import list_frontier, list_packages

points = st.integers(1, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 6), min_size=columns, max_size=columns),
        min_size=1,
        max_size=40,
    )
)


def random_problem(shape, parties, seed):
    random = np.random.default_rng(seed)

    def numbers():
        return Numbers(
            values={
                f"i{i}": {f"o{o}": float(random.random()) for o in range(size)}
                for i, size in enumerate(shape)
            },
            weights={
                f"i{i}": 0.1 + 0.9 * float(random.random()) for i in range(len(shape))
            },
        )

    return problem_from_numbers({f"p{n}": numbers() for n in range(parties)})


def frontier_of(problem, **options):
    worth = measure_options(problem, middle_scenario(problem))
    return find_frontier(build_space(problem), worth, **options)


@given(rows=points)
def test_the_undominated_are_those_that_brute_force_finds(rows):
    array = np.array(rows, dtype=np.int64)
    kept = find_undominated(array).tolist()

    def beaten(row):
        return any(
            all(a >= b for a, b in zip(other, row, strict=True)) and other != row
            for other in rows
        )

    expected = [
        index
        for index, row in enumerate(rows)
        if not beaten(row) and row not in rows[:index]
    ]
    assert kept == expected


@given(
    shape=st.lists(st.integers(1, 4), min_size=1, max_size=5),
    parties=st.integers(2, 4),
    seed=st.integers(0, 10_000),
)
@settings(max_examples=60, deadline=None)
def test_the_frontier_is_that_of_all_packages_listed(shape, parties, seed):
    problem = random_problem(shape, parties, seed)
    worth = measure_options(problem, middle_scenario(problem))
    space = build_space(problem)
    found, listed = find_frontier(space, worth), list_frontier(space, worth)
    assert found.gap == 0
    assert found.packages.tolist() == listed.packages.tolist()
    assert found.utilities.tolist() == listed.utilities.tolist()


@given(seed=st.integers(0, 10_000), parties=st.integers(2, 3))
@settings(max_examples=40, deadline=None)
def test_adding_a_dominated_option_changes_no_frontier(seed, parties):
    random = np.random.default_rng(seed)
    values = random.random((parties, 2, 3))

    def with_options(extra):
        return problem_from_numbers(
            {
                f"p{n}": Numbers(
                    values={
                        "a": dict(zip("xyz", values[n, 0].tolist(), strict=True)),
                        "b": dict(zip("xyz", values[n, 1].tolist(), strict=True))
                        | ({"worse": float(values[n, 1, 0]) * 0.9} if extra else {}),
                    }
                )
                for n in range(parties)
            }
        )

    before, after = frontier_of(with_options(False)), frontier_of(with_options(True))
    assert before.utilities.tolist() == after.utilities.tolist()
    assert before.packages.tolist() == after.packages.tolist()


def test_a_thinned_frontier_keeps_the_gap_that_it_states():
    problem = random_problem([5] * 6, 3, seed=4)
    exact, thinned = frontier_of(problem), frontier_of(problem, largest=50)
    assert exact.gap == 0 < thinned.gap < 0.5
    assert len(thinned.packages) < len(exact.packages)
    short = exact.points[:, None, :] - thinned.points[None, :, :]
    assert short.max(axis=2).min(axis=1).max() <= thinned.gap


def test_a_frontier_s_utilities_are_those_of_its_packages():
    problem = random_problem([3, 4, 2], 3, seed=1)
    worth = measure_options(problem, middle_scenario(problem))
    space = build_space(problem)
    frontier = find_frontier(space, worth)
    again = measure_packages(space, frontier.packages, worth)
    assert again.tolist() == frontier.utilities.tolist()


def test_listing_gives_every_package_once():
    problem = random_problem([2, 3, 4], 2, seed=0)
    worth = measure_options(problem, middle_scenario(problem))
    listed = [
        tuple(row)
        for packages, _ in list_packages(build_space(problem), worth)
        for row in packages.tolist()
    ]
    assert sorted(listed) == sorted(itertools.product(range(2), range(3), range(4)))


@pytest.mark.parametrize("parties", [2, 3])
def test_equal_packages_are_told_apart_by_the_order_of_options(parties):
    same = {"i": {"first": 0.5, "second": 0.5}}
    problem = problem_from_numbers(
        {f"p{n}": Numbers(values=same) for n in range(parties)}
    )
    assert frontier_of(problem).packages.tolist() == [[0]]
