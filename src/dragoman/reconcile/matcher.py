"""One noun's things, compared as they come: blocks, judgements, clusters.

Whatever the order in which things are put in, the judgements and clusters are the
same; and putting a thing in compares only those that meet it.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.judgement import Judgement, Link
from dragoman.reconcile.blocks import Blocks, Order
from dragoman.reconcile.clusters import cluster_links
from dragoman.reconcile.judging import Engine, Here, judge_pairs

type Pair = tuple[str, str]  # ids, the lesser first


def no_day(_: object) -> None:
    """Say that a thing is of no day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules[T]:
    """How one noun is compared.

    Attributes:
        noun: The noun.
        order: Where a thing stands among its like; the last part is its id.
        age: What puts the earliest first: it stands for its cluster.
        keys: Under what it may meet its like.
        judge: The judgement of two, the earlier first, or ``None`` for none.
        day: The one day of a thing, where it has one: clusters keep to a day.
    """

    noun: str
    order: Callable[[T], Order]
    age: Callable[[T], Order]
    keys: Callable[[T], frozenset[Hashable]]
    judge: Callable[[T, T], Link | None]
    day: Callable[[T], int | None] = no_day


class Matcher[T]:
    """Things of one noun, with the judgements on them and their clusters."""

    def __init__(
        self,
        rules: Rules[T],
        decided: Iterable[Link] = (),
        engine: Engine | None = None,
    ) -> None:
        self._rules = rules
        self._engine = engine or Here()
        self._blocks = Blocks()
        self._things: dict[str, T] = {}
        self._orders: dict[str, Order] = {}
        self._mates: dict[str, set[str]] = {}
        self._links: dict[Pair, Link] = {}
        self._joined: dict[str, set[str]] = defaultdict(set)
        self.heads: dict[str, str] = {}
        self.decide(decided)

    @property
    def links(self) -> Iterable[Link]:
        """All judgements, in no order."""
        return self._links.values()

    def decide(self, decided: Iterable[Link]) -> None:
        """Take what people decided; it holds for the things put in from now on."""
        self._decided = {(link.left, link.right): link for link in decided}
        self._waiting: dict[str, set[str]] = defaultdict(set)
        for left, right in self._decided:
            self._waiting[left].add(right)
            self._waiting[right].add(left)

    def put(self, things: Iterable[T]) -> set[str]:
        """Put things in; give the ids of all whose cluster has changed."""
        touched: set[str] = set()
        keyed: dict[str, frozenset[Hashable]] = {}
        is_first = not self._things
        for thing in things:
            order, keys = self._rules.order(thing), self._rules.keys(thing)
            key = order[-1]
            self._things[key], self._orders[key], keyed[key] = thing, order, keys
            self._blocks.add(order, keys)
            touched.add(key)
            if not is_first:  # else all are touched anyway
                touched |= self._blocks.find_touched(order, keys)
        return self._settle(touched, keyed)

    def drop(self, ids: Iterable[str]) -> set[str]:
        """Take things out; give the ids of those left whose cluster has changed."""
        gone = {key for key in ids if key in self._things}
        touched: set[str] = set()
        for key in gone:
            touched |= self._mates[key] | self._joined[key]
            order = self._orders[key]
            keys = self._rules.keys(self._things[key])
            touched |= self._blocks.find_touched(order, keys)
            self._blocks.remove(order, keys)
        for key in gone:
            for mate in list(self._mates[key]):
                self._unlink(key, mate)
            for table in (self._things, self._orders, self._mates, self.heads):
                del table[key]
            self._joined.pop(key, None)
        return self._settle(touched - gone, {})

    def _settle(
        self, touched: set[str], keyed: Mapping[str, frozenset[Hashable]]
    ) -> set[str]:
        """Judge the touched anew with whom they now meet, and cluster them."""
        parted: set[str] = set()
        pairs: list[Pair] = []
        for key in sorted(touched, key=self._orders.__getitem__):
            keys = keyed.get(key)
            if keys is None:
                keys = self._rules.keys(self._things[key])
            gone, met = self._match(key, keys)
            parted |= gone
            pairs += met
        self._judge(pairs)
        return self._cluster(touched | parted)

    def _match(
        self, key: str, keys: frozenset[Hashable]
    ) -> tuple[set[str], Iterable[Pair]]:
        """Bring a thing together with its mates of now.

        Returns:
            Those that it parts from, and the pairs that are to be judged.
        """
        mates = self._blocks.find_mates(self._orders[key], keys)
        mates |= self._waiting.get(key, set()) & self._things.keys()
        known = self._mates.setdefault(key, set())
        parted, met = known - mates, mates - known
        for mate in parted:
            self._unlink(key, mate)
        for mate in met:
            known.add(mate)
            self._mates.setdefault(mate, set()).add(key)
        return parted, [(min(key, mate), max(key, mate)) for mate in met]

    def _judge(self, pairs: Iterable[Pair]) -> None:
        open_pairs = []
        for pair in pairs:
            if link := self._decided.get(pair):
                self._link(pair, link)
            else:
                open_pairs.append(pair)
        ordered = (sorted(pair, key=self._orders.__getitem__) for pair in open_pairs)
        things = ((self._things[one], self._things[other]) for one, other in ordered)
        links = judge_pairs(self._rules.judge, things, self._engine)
        for pair, found in zip(open_pairs, links, strict=True):
            if found is not None:
                self._link(pair, found)

    def _link(self, pair: Pair, link: Link) -> None:
        one, other = pair
        self._links[pair] = link
        if link.judgement is Judgement.SAME and link.noun == self._rules.noun:
            self._joined[one].add(other)
            self._joined[other].add(one)

    def _unlink(self, one: str, other: str) -> None:
        self._mates[one].discard(other)
        self._mates[other].discard(one)
        self._links.pop((min(one, other), max(one, other)), None)
        self._joined[one].discard(other)
        self._joined[other].discard(one)

    def _cluster(self, touched: Iterable[str]) -> set[str]:
        """Cluster anew what hangs together with the touched; the rest stays."""
        component = self._reach(touched)
        links = (
            link
            for key in component
            for mate in self._mates[key]
            if key < mate and (link := self._links.get((key, mate)))
            if link.noun == self._rules.noun
        )
        ids = sorted(component, key=lambda key: self._rules.age(self._things[key]))
        dated = ((key, self._rules.day(self._things[key])) for key in ids)
        days = {key: day for key, day in dated if day is not None}
        heads = cluster_links(ids, links, days)
        changed = {key for key in ids if self.heads.get(key) != heads[key]}
        self.heads |= heads
        return changed

    def _reach(self, touched: Iterable[str]) -> set[str]:
        found, waiting = set(touched), list(touched)
        while waiting:
            near = self._joined[waiting.pop()] - found
            found |= near
            waiting += near
        return found
