"""The Pareto frontier of all packages, exact or within a stated gap.

A package is on the frontier if no other is at least as good for every party and
better for one (Pareto 1906, Manuale di economia politica). Utilities are sums
over independent blocks, and what is dominated within some blocks stays dominated
whatever is added from the rest. So the frontier of the sum is found by adding
one block at a time and dropping what is dominated: the rule of Nemhauser and
Ullmann (1969, Discrete dynamic programming and capital allocation), used for many
objectives by Klamroth and Wiecek (2000, Dynamic programming approaches to the
multiple criteria knapsack problem). It is exact and never lists the packages, of
which there may be any number.

With three parties or more the partial frontiers themselves can grow too large.
Above a stated size only one point is kept in each cell of a grid, and the width
of the cells, added up, is the gap: for every package there is one found at which
no party is worse off by more than that. This is the epsilon-approximate frontier
of Papadimitriou and Yannakakis (2000, On the approximability of trade-offs).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.bargaining.scenario import UNIT, Floats, Ints
from dragoman.bargaining.space import Space, measure_block

LARGEST_FRONTIER = 100_000
"""Points of a partial frontier between two parties; about 10 MB."""

LARGEST_MANY_SIDED_FRONTIER = 4_000
"""The same for more parties, where dropping the dominated takes a comparison of
every pair: a block of five options then costs some 0.1 s."""

_CHUNK = 256
_TWO = 2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frontier:
    """Packages that no other is better than for all.

    Attributes:
        packages: One row each: the position of the option chosen for each issue.
            Of packages that are worth the same to all, the first stands.
        utilities: What each is worth, in billionths, one column for each party.
        gap: What a party may at most be missing against the exact frontier, as a
            utility; 0 where the frontier is exact.
    """

    packages: Ints
    utilities: Ints
    gap: float = 0.0

    @property
    def points(self) -> Floats:
        """What each package is worth, between 0 and 1."""
        return self.utilities / UNIT


def find_frontier(space: Space, worth: Ints, largest: int | None = None) -> Frontier:
    """Find the Pareto frontier of a space of packages.

    Args:
        space: The packages.
        worth: What each option adds to each party's utility.
        largest: Points of a partial frontier above which it is thinned out; by
            default `LARGEST_FRONTIER` or, for more than two parties,
            `LARGEST_MANY_SIDED_FRONTIER`.

    Returns:
        The frontier in the order of the packages, with its gap.
    """
    parties = worth.shape[1]
    if largest is None:
        two_sided = parties <= _TWO
        largest = LARGEST_FRONTIER if two_sided else LARGEST_MANY_SIDED_FRONTIER
    packages = np.zeros((1, len(space.offsets)), dtype=np.int64)
    utilities = np.zeros((1, parties), dtype=np.int64)
    gap = 0
    for block in space.blocks:
        added = measure_block(space, block, worth)
        sums = (utilities[:, None, :] + added[None, :, :]).reshape(-1, parties)
        kept = find_undominated(sums)
        if len(kept) > largest:
            kept, width = _thin_out(sums, kept, largest)
            gap += width
        before, row = np.divmod(kept, len(added))
        packages, utilities = packages[before], sums[kept]
        packages[:, list(block.issues)] = block.choices[row]
    order = np.lexsort(packages.T[::-1])
    return Frontier(
        packages=packages[order], utilities=utilities[order], gap=gap / UNIT
    )


def find_undominated(points: Ints) -> Ints:
    """Find the points that no other dominates, the first of equal ones.

    Returns:
        Their row numbers, in ascending order.
    """
    if points.shape[1] == 1:
        return np.array([points[:, 0].argmax()])
    if points.shape[1] == _TWO:
        return _find_undominated_pairs(points)
    return _find_undominated_many(points)


def _find_undominated_pairs(points: Ints) -> Ints:
    """Sweep from the first party's best downwards (Kung, Luccio, Preparata 1975)."""
    order = np.lexsort((-points[:, 1], -points[:, 0]))
    second = points[order, 1]
    best = np.maximum.accumulate(second)
    rises = np.ones(len(second), dtype=np.bool_)
    rises[1:] = second[1:] > best[:-1]
    return np.sort(order[rises])


def _find_undominated_many(points: Ints) -> Ints:
    """Compare in order of the sum, since nothing dominates a point of larger sum."""
    order = np.lexsort((np.arange(len(points)), -points.sum(axis=1)))
    kept: list[Ints] = []
    rivals = np.empty((0, points.shape[1]), dtype=np.int64)
    for start in range(0, len(order), _CHUNK):
        chunk = order[start : start + _CHUNK]
        chunk = chunk[~_is_covered(points[chunk], rivals)]
        chunk = chunk[_survive_each_other(points[chunk])]
        kept.append(chunk)
        rivals = np.concatenate([rivals, points[chunk]])
    return np.sort(np.concatenate(kept))


def _is_covered(points: Ints, rivals: Ints) -> NDArray[np.bool_]:
    covered = np.zeros(len(points), dtype=np.bool_)
    for start in range(0, len(rivals), _CHUNK * 16):
        part = rivals[start : start + _CHUNK * 16]
        better = np.ones((len(points), len(part)), dtype=np.bool_)
        for column in range(points.shape[1]):
            better &= part[None, :, column] >= points[:, column, None]
        covered |= better.any(axis=1)
    return covered


def _survive_each_other(points: Ints) -> NDArray[np.bool_]:
    better = (points[None, :, :] >= points[:, None, :]).all(axis=2)
    return ~np.tril(better, -1).any(axis=1)


def _thin_out(points: Ints, kept: Ints, largest: int) -> tuple[Ints, int]:
    """Keep one point a cell, with cells just wide enough, and say how wide."""
    width = UNIT // 1_000_000
    while True:
        width += width // 4
        cells = points[kept] // width
        best = np.lexsort((kept, -points[kept].sum(axis=1), *cells.T[::-1]))
        sorted_cells = cells[best]
        first = np.ones(len(best), dtype=np.bool_)
        first[1:] = (sorted_cells[1:] != sorted_cells[:-1]).any(axis=1)
        if first.sum() <= largest:
            return np.sort(kept[best[first]]), width
