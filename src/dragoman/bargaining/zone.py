"""How large the zone of possible agreement is: how many packages all could accept.

Up to a stated size the packages are listed, in blocks that fit in memory; above
it a sample is drawn, and the count comes with the interval that it lies in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod, sqrt

import numpy as np

from dragoman.bargaining.frontier import Frontier, find_undominated
from dragoman.bargaining.scenario import Ints
from dragoman.bargaining.space import Block, Space, measure_block

LARGEST_LISTING = 50_000_000
"""Packages that are listed one by one: a few seconds."""

SAMPLE = 200_000
_ROWS = 1 << 18
_NORMAL_99 = 2.576


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """The packages that no party would rather have no deal than.

    Attributes:
        packages: How many packages may be put together at all.
        share: How many of them all parties could accept, as a share.
        low: The least that the share may be; the same if all were listed.
        high: The most.
        exact: Whether all were listed.
    """

    packages: int
    share: float
    low: float
    high: float
    exact: bool


def measure_zone(
    space: Space,
    worth: Ints,
    reservations: Ints,
    *,
    seed: int = 0,
    largest: int = LARGEST_LISTING,
) -> Zone:
    """Measure the zone of possible agreement.

    Args:
        space: The packages.
        worth: What each option adds to each party's utility.
        reservations: What no deal is worth to each party.
        seed: For the sample, where one is drawn.
        largest: Packages above which a sample is drawn instead of listing them.

    Returns:
        The zone; from a sample, with the 99 per cent interval of Wilson (1927,
        Probable inference).
    """
    if space.size <= largest:
        accepted = sum(
            int((utilities >= reservations).all(axis=1).sum())
            for _, utilities in list_packages(space, worth)
        )
        share = accepted / space.size
        return Zone(packages=space.size, share=share, low=share, high=share, exact=True)
    drawn = _draw_utilities(space, worth, seed)
    share = float((drawn >= reservations).all(axis=1).mean())
    low, high = _wilson_interval(share, SAMPLE)
    return Zone(packages=space.size, share=share, low=low, high=high, exact=False)


def list_packages(space: Space, worth: Ints) -> Iterator[tuple[Ints, Ints]]:
    """List all packages with their utilities, a block at a time.

    Yields:
        Packages, one row each in the problem's order of issues, and their
        utilities in billionths.
    """
    left, right = _split(space.blocks)
    heads, head_worth = _combine(space, left, worth)
    tails, tail_worth = _combine(space, right, worth)
    step = max(1, _ROWS // len(tails))
    for start in range(0, len(heads), step):
        some = heads[start : start + step]
        packages = (some[:, None, :] + tails[None, :, :]).reshape(-1, heads.shape[1])
        sums = head_worth[start : start + step, None, :] + tail_worth[None, :, :]
        yield packages, sums.reshape(-1, worth.shape[1])


def list_frontier(space: Space, worth: Ints) -> Frontier:
    """Find the frontier by listing every package: slow, and beyond doubt."""
    packages = np.empty((0, len(space.offsets)), dtype=np.int64)
    utilities = np.empty((0, worth.shape[1]), dtype=np.int64)
    for some, sums in list_packages(space, worth):
        packages = np.concatenate([packages, some])
        utilities = np.concatenate([utilities, sums])
        kept = find_undominated(utilities)
        packages, utilities = packages[kept], utilities[kept]
    order = np.lexsort(packages.T[::-1])
    return Frontier(packages=packages[order], utilities=utilities[order])


def _split(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Split so that the tails are as many as may be held at once."""
    cut = len(blocks)
    while cut > 0 and prod(len(b.choices) for b in blocks[cut - 1 :]) <= _ROWS:
        cut -= 1
    return blocks[:cut], blocks[cut:]


def _combine(space: Space, blocks: tuple[Block, ...], worth: Ints) -> tuple[Ints, Ints]:
    packages = np.zeros((1, len(space.offsets)), dtype=np.int64)
    utilities = np.zeros((1, worth.shape[1]), dtype=np.int64)
    for block in blocks:
        added = measure_block(space, block, worth)
        utilities = (utilities[:, None] + added[None]).reshape(-1, worth.shape[1])
        packages = np.repeat(packages, len(added), axis=0)
        rows = np.tile(block.choices, (len(packages) // len(added), 1))
        packages[:, list(block.issues)] = rows
    return packages, utilities


def _draw_utilities(space: Space, worth: Ints, seed: int) -> Ints:
    random = np.random.default_rng(seed)
    total = np.zeros((SAMPLE, worth.shape[1]), dtype=np.int64)
    for block in space.blocks:
        added = measure_block(space, block, worth)
        total += added[random.integers(len(added), size=SAMPLE)]
    return total


def _wilson_interval(share: float, draws: int) -> tuple[float, float]:
    z = _NORMAL_99**2 / draws
    middle = (share + z / 2) / (1 + z)
    spread = sqrt(z * (share * (1 - share) + z / 4)) / (1 + z)
    return max(0.0, middle - spread), min(1.0, middle + spread)
