"""Actors of all reports: profiles, and who of them is one.

Ten thousand reports name one state ten thousand times in a few ways. Actors that
look alike to every comparison share a profile, and only profiles are compared.
"""

from bisect import bisect_left, insort
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace

from dragoman.model.judgement import Link
from dragoman.reconcile.callings import is_weak
from dragoman.reconcile.candidates import Named
from dragoman.reconcile.judging import Engine
from dragoman.reconcile.matcher import Matcher
from dragoman.reconcile.rules import ACTOR_RULES, order_date, profile_actor

type Age = tuple[str, str, str]


class Cast:
    """Actors as they come, in clusters."""

    def __init__(
        self, decided: Iterable[Link] = (), engine: Engine | None = None
    ) -> None:
        self._matcher = Matcher(ACTOR_RULES, engine=engine)
        self._members: dict[str, list[Age]] = {}
        self._profiles: dict[str, str] = {}
        self._full: set[str] = set()
        self._told: dict[str, tuple[Link, Link]] = {}
        self.decide(decided)

    def decide(self, decided: Iterable[Link]) -> None:
        """Take what people decided; it holds for the actors put in from now on."""
        links = list(decided)
        self.decided = {key for link in links for key in (link.left, link.right)}
        self._matcher.decide(links)

    def put(self, named: Iterable[Named]) -> set[str]:
        """Put actors in; give the ids of the profiles whose cluster has changed."""
        new = []
        for one in named:
            profile = profile_actor(one)
            self._profiles[one.actor.id] = profile
            if profile not in self._members:
                self._members[profile] = []
                new.append(one)
                if not is_weak(one.actor):
                    self._full.add(profile)
            insort(self._members[profile], _age(one))
        return self._matcher.put(new)

    def drop(self, named: Iterable[Named]) -> set[str]:
        """Take actors out; give the ids of the profiles whose cluster has changed."""
        empty = []
        for one in named:
            profile = self._profiles.pop(one.actor.id)
            members = self._members[profile]
            members.pop(bisect_left(members, _age(one)))
            if not members:
                del self._members[profile]
                self._full.discard(profile)
                empty.append(profile)
        return self._matcher.drop(empty)

    def knows(self, actor: str) -> bool:
        """Whether an actor is in it."""
        return actor in self._profiles

    def cluster(self, actor: str) -> str:
        """Give what stands for an actor's cluster while clusters are compared."""
        return self._matcher.heads[self._profiles[actor]]

    def heads(self, meant: Mapping[str, str]) -> dict[str, str]:
        """Give, for each actor, the earliest actor of its cluster.

        Args:
            meant: The clusters for which some actors are taken, other than their own.
        """
        first: dict[str, Age] = {}
        for profile, members in self._members.items():
            head = self._matcher.heads[profile]
            own = next((age for age in members if age[-1] not in meant), None)
            if own is not None:
                first[head] = min(first.get(head, own), own)
        return {
            actor: first[meant.get(actor, self._matcher.heads[profile])][-1]
            for actor, profile in self._profiles.items()
        }

    def weak(self) -> frozenset[str]:
        """Give the clusters of which no report has a full name."""
        heads = self._matcher.heads
        full = {heads[profile] for profile in self._full}
        return frozenset(heads.values()) - full

    def gather(self, clusters: Container[str]) -> Iterator[str]:
        """Give the actors of some clusters."""
        heads = self._matcher.heads
        yield from self.members(p for p in self._members if heads[p] in clusters)

    def members(self, profiles: Iterable[str]) -> Iterator[str]:
        """Give the actors that have one of the profiles."""
        for profile in profiles:
            yield from (age[-1] for age in self._members.get(profile, ()))

    def links(self) -> Iterator[Link]:
        """Give the judgements, each on the earliest actors of two profiles."""
        told: dict[str, tuple[Link, Link]] = {}
        for link in self._matcher.links:
            left, right = sorted((self._first(link.left), self._first(link.right)))
            key = f"{left} {right}"
            known = self._told.get(key)
            if known is None or known[0] is not link:
                known = link, replace(link, left=left, right=right)
            told[key] = known
            yield known[1]
        self._told = told

    def _first(self, profile: str) -> str:
        return self._members[profile][0][-1]


def _age(named: Named) -> Age:
    first = named.actor.mentions[0]
    return order_date(named.published), first.report, named.actor.id
