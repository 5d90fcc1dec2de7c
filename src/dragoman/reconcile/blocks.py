"""Candidates for comparison: pairs that share a key, and never all pairs.

Each thing gives the keys under which it may meet its like. What meets under one key
is a block. In a small block everything is compared with everything; in a large one
each thing only with its neighbours in a fixed order, so that the number of pairs
grows with the number of things and not with its square.
"""

from bisect import bisect_left, insort
from collections.abc import Hashable, Iterable, Iterator
from itertools import chain

SMALL = 24  # a block up to which all pairs are compared
WINDOW = 8  # neighbours on each side in a larger block

type Order = tuple[str, ...]


class Blocks:
    """Things by the keys under which they may meet their like.

    The pairs that it gives depend only on what was put in, not on the order in
    which; adding a thing changes no pair but its own and, in a large block, those of
    its neighbours.
    """

    def __init__(self) -> None:
        self._blocks: dict[Hashable, list[Order]] = {}

    def add(self, order: Order, keys: Iterable[Hashable]) -> None:
        """Put a thing in; the last part of ``order`` is its id."""
        for key in keys:
            insort(self._blocks.setdefault(key, []), order)

    def remove(self, order: Order, keys: Iterable[Hashable]) -> None:
        """Take a thing out again."""
        for key in keys:
            block = self._blocks[key]
            block.pop(bisect_left(block, order))
            if not block:
                del self._blocks[key]

    def find_mates(self, order: Order, keys: Iterable[Hashable]) -> set[str]:
        """Give the ids of those that a thing is to be compared with."""
        mates = chain.from_iterable(self._near(order, key) for key in keys)
        return {mate[-1] for mate in mates} - {order[-1]}

    def find_touched(self, order: Order, keys: Iterable[Hashable]) -> set[str]:
        """Give the ids of those whose mates change when a thing comes or goes."""
        touched: set[str] = set()
        for key in keys:
            block = self._blocks.get(key, [])
            if len(block) in {SMALL, SMALL + 1}:
                touched |= {mate[-1] for mate in block}
            elif len(block) > SMALL:
                place = bisect_left(block, order)
                near = block[max(0, place - WINDOW - 1) : place + WINDOW + 2]
                touched |= {mate[-1] for mate in near}
        return touched

    def _near(self, order: Order, key: Hashable) -> Iterator[Order]:
        block = self._blocks.get(key, [])
        if len(block) <= SMALL:
            yield from block
            return
        place = bisect_left(block, order)
        yield from block[max(0, place - WINDOW) : place + WINDOW + 1]
