"""The conflict over which of a few packages to back, or none.

It joins the two ways of looking for a deal: each party backs one of the packages
or none, a package comes about if all back it, and no deal is what there is
otherwise. Its states can then be asked the questions of the graph model, forwards
(would this package last?) and backwards (what would a party have to prefer for it
to last?).
"""

import itertools
from collections.abc import Sequence

import numpy as np

from dragoman.bargaining.graph.conflict import MOST_STATES, Graph
from dragoman.bargaining.problem import (
    BargainingError,
    BargainingProblem,
    Package,
)
from dragoman.bargaining.scenario import (
    Floats,
    measure_options,
    measure_reservations,
)
from dragoman.bargaining.space import RedLines, build_space, measure_packages


def build_offers(
    problem: BargainingProblem, scenario: Floats, packages: Sequence[Package]
) -> Graph:
    """Build the graph of the conflict over which package to back.

    Returns:
        A graph whose labels say which package each party backs, by its position
        from 1 in ``packages``, or ``-``: ``1-`` is the first party backing the
        first package and the second none. That all back package 2 is ``22``.

    Raises:
        BargainingError: There are too many packages for so many parties.
    """
    parties = len(problem.parties)
    choices = range(len(packages) + 1)
    if (size := len(choices) ** parties) > MOST_STATES:
        why = f"{size:,} ways for {parties} parties to back {len(packages)} packages"
        raise BargainingError("packages", f"{why}, too many (at most {MOST_STATES:,})")
    states = list(itertools.product(choices, repeat=parties))
    places = {state: n for n, state in enumerate(states)}
    worth = measure_options(problem, scenario)
    floor = measure_reservations(problem, scenario)
    space = build_space(problem, RedLines.IGNORED)
    rows = np.array(packages, dtype=np.int64).reshape(len(packages), -1)
    values = [floor.tolist(), *measure_packages(space, rows, worth).tolist()]
    return Graph(
        names=tuple(party.name for party in problem.parties),
        labels=tuple(_label(state) for state in states),
        moves=tuple(
            tuple(
                tuple(
                    places[(*state[:n], other, *state[n + 1 :])]
                    for other in choices
                    if other != state[n]
                )
                for state in states
            )
            for n in range(parties)
        ),
        ranks=tuple(
            tuple(int(values[_result(state)][n]) for state in states)
            for n in range(parties)
        ),
    )


def _result(state: tuple[int, ...]) -> int:
    """Give the package that comes about, or 0 for no deal."""
    return state[0] if len(set(state)) == 1 else 0


def _label(state: tuple[int, ...]) -> str:
    names = [str(choice) if choice else "-" for choice in state]
    return ("" if all(len(name) == 1 for name in names) else ",").join(names)
