"""The points that bargaining theory singles out, for any number of parties.

All are taken from the packages that every party prefers to no deal or holds equal
to it, and all lie on the Pareto frontier. The theory speaks of convex sets, which
mixtures of packages make; a mediator cannot toss a coin between two peace plans,
so these are the best single packages (for the Nash product on finite sets see
Mariotti 1998, Nash bargaining theory when the number of alternatives can be finite).

Ties go to the package whose options come first in the problem.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

import numpy as np

from dragoman.bargaining.frontier import Frontier
from dragoman.bargaining.problem import Package
from dragoman.bargaining.scenario import UNIT, Floats, Ints

TIE = 1e-9
"""Scores nearer than this are equal; rounding to billionths can move them so far."""

NOTHING = 1e-6
"""A gain below this is none: rounding makes some, and no preference is so exact."""


class Point(Enum):
    """A rule that singles out one package."""

    NASH = "Nash"
    KALAI_SMORODINSKY = "Kalai-Smorodinsky"
    EGALITARIAN = "egalitarian"
    UTILITARIAN = "utilitarian"


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """The package that a rule singles out.

    Attributes:
        point: The rule.
        package: The package.
        utilities: What it is worth to each party.
        gains: What each party has of it beyond no deal.
    """

    point: Point
    package: Package
    utilities: tuple[float, ...]
    gains: tuple[float, ...]


type Rule = Callable[[Floats], Floats]
"""Gains to scores, a row each; the row greatest in the first column that tells wins."""


def find_solutions(frontier: Frontier, reservations: Ints) -> Mapping[Point, Solution]:
    """Find the Nash, Kalai-Smorodinsky, egalitarian and utilitarian packages.

    Args:
        frontier: The Pareto frontier.
        reservations: What no deal is worth to each party, in billionths.

    Returns:
        A solution for each point; none at all if there is no zone of possible
        agreement.
    """
    zone = keep_acceptable(frontier, reservations)
    if not len(zone.packages):
        return MappingProxyType({})
    gains = np.maximum(zone.utilities - reservations, 0) / UNIT
    return MappingProxyType({point: _choose(zone, gains, point) for point in RULES})


def keep_acceptable(frontier: Frontier, reservations: Ints) -> Frontier:
    """Keep the part of a frontier that no party would rather have no deal than.

    It is empty exactly if there is no zone of possible agreement (Raiffa 1982,
    The Art and Science of Negotiation, ch. 4): a package acceptable to all is
    matched or bettered by one on the frontier.
    """
    keep = (frontier.utilities >= reservations).all(axis=1)
    return Frontier(
        packages=frontier.packages[keep],
        utilities=frontier.utilities[keep],
        gap=frontier.gap,
    )


def score_nash(gains: Floats) -> Floats:
    """Score by the product of all gains (Nash 1950, The bargaining problem).

    For more than two parties see Harsanyi (1963, A simplified bargaining model
    for the n-person cooperative game). The logarithm is scored, which puts the
    packages in the same order; where every product is 0, so that it puts them in
    none, the number of parties that gain decides, then the product of their gains.
    """
    gaining = gains > NOTHING
    logs = np.log(np.where(gaining, gains, 1.0))
    return np.stack([gaining.sum(axis=1), logs.sum(axis=1)], axis=1)


def score_kalai_smorodinsky(gains: Floats) -> Floats:
    """Score by the gain, as a share of the most that the party could gain.

    Kalai and Smorodinsky (1975, Other solutions to Nash's bargaining problem)
    have all parties gain the same share of their ideal. On finite sets that is to
    make the smallest share as large as can be, then the next smallest (Imai 1983,
    Individual monotonicity and lexicographic maxmin solution).
    """
    ideal = gains.max(axis=0)
    shares = np.divide(gains, ideal, out=np.ones_like(gains), where=ideal > NOTHING)
    return np.sort(shares, axis=1)


def score_egalitarian(gains: Floats) -> Floats:
    """Score by the smallest gain, then the next smallest.

    Kalai (1977, Proportional solutions to bargaining situations) has all gain the
    same; on finite sets the order of Sen's leximin (1970, Collective Choice and
    Social Welfare). It takes the parties' scales to be comparable.
    """
    return np.sort(gains, axis=1)


def score_utilitarian(gains: Floats) -> Floats:
    """Score by the sum of gains (Harsanyi 1955, Cardinal welfare; Myerson 1981).

    It takes the parties' scales to be comparable.
    """
    return gains.sum(axis=1, keepdims=True)


RULES: Mapping[Point, Rule] = MappingProxyType(
    {
        Point.NASH: score_nash,
        Point.KALAI_SMORODINSKY: score_kalai_smorodinsky,
        Point.EGALITARIAN: score_egalitarian,
        Point.UTILITARIAN: score_utilitarian,
    }
)


def _choose(zone: Frontier, gains: Floats, point: Point) -> Solution:
    row = _first_greatest(RULES[point](gains))
    return Solution(
        point=point,
        package=tuple(int(index) for index in zone.packages[row]),
        utilities=tuple(float(u) for u in zone.points[row]),
        gains=tuple(float(gain) for gain in gains[row]),
    )


def _first_greatest(scores: Floats) -> int:
    """Find the first row that is greatest column by column, up to ties."""
    rows = np.arange(len(scores))
    for column in scores.T:
        best = column[rows].max()
        rows = rows[column[rows] >= best - TIE]
    return int(rows[0])
