"""Who is meant by an office or a short name: told by the company it is in.

"The administrator" of one report is Irena Berg of another where both reports speak
most of the same bodies, and nobody else is called so beside them. Two actors of the
company are asked, not one: a great power is in reports on everything.

What is found depends only on what the reports hold, not on the order in which they
came, and a report changes only what is asked beside its own actors.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.reconcile.callings import Calling, Key

MOST = 24  # actors of one calling, beyond which company tells nothing
LEAST = 2  # actors of the company that have to tell the same

type Beside = tuple[str, Key]


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What one report tells of who is in it.

    Attributes:
        company: The clusters of those it speaks of most.
        callings: By what it calls its actors.
        clusters: The clusters of all its actors.
    """

    company: Sequence[str]
    callings: Sequence[Calling]
    clusters: Mapping[str, str]


class Company:
    """Rooms, and whom those are taken for of whom a report has too little a name."""

    def __init__(self) -> None:
        self._rooms: dict[str, Room] = {}
        self._bearers: dict[Beside, Counter[str]] = defaultdict(Counter)
        self._asked: dict[Beside, set[str]] = defaultdict(set)
        self._askers: dict[str, tuple[str, Calling]] = {}
        self.meant: dict[str, str] = {}

    def put(self, rooms: Mapping[str, Room]) -> set[str]:
        """Put rooms in by report, each anew that is known; give the actors to ask."""
        touched: set[str] = set()
        for report in rooms:
            touched |= self.drop(report)
        for report, room in rooms.items():
            touched |= self._enter(report, room)
        return touched

    def ask(self, actors: Iterable[str], weak: Container[str]) -> set[str]:
        """Find anew for whom actors are taken.

        Args:
            actors: Their ids.
            weak: Clusters of which no report has a full name.

        Returns:
            The ids of those taken for others than before.
        """
        changed = set()
        for actor in actors:
            before = self.meant.pop(actor, None)
            found = self._find(actor, weak) if actor in self._askers else None
            if found is not None:
                self.meant[actor] = found
            if found != before:
                changed.add(actor)
        return changed

    def _enter(self, report: str, room: Room) -> set[str]:
        self._rooms[report] = room
        touched: set[str] = set()
        for calling in room.callings:
            if calling.asks:
                self._askers[calling.actor] = report, calling
                touched.add(calling.actor)
            for beside in _pair(room, calling, calling.asks):
                self._asked[beside].add(calling.actor)
            for beside in _pair(room, calling, calling.bears):
                self._bearers[beside][room.clusters[calling.actor]] += 1
                touched |= self._asked.get(beside, set())
        return touched

    def drop(self, report: str) -> set[str]:
        """Take a report out; give the actors to ask."""
        room = self._rooms.pop(report, None)
        touched: set[str] = set()
        if room is None:
            return touched
        for calling in room.callings:
            if self._askers.pop(calling.actor, None):
                touched.add(calling.actor)
            for beside in _pair(room, calling, calling.asks):
                self._asked[beside].discard(calling.actor)
                if not self._asked[beside]:
                    del self._asked[beside]
            for beside in _pair(room, calling, calling.bears):
                bearers = self._bearers[beside]
                bearers[room.clusters[calling.actor]] -= 1
                self._bearers[beside] = +bearers
                if not self._bearers[beside]:
                    del self._bearers[beside]
                touched |= self._asked.get(beside, set())
        return touched

    def _find(self, actor: str, weak: Container[str]) -> str | None:
        """Give the one cluster that the company of an actor calls as it is called."""
        report, calling = self._askers[actor]
        room = self._rooms[report]
        own = room.clusters.get(actor)
        if own is not None and own not in weak:
            return None
        told: Counter[str] = Counter()
        left: set[str] | None = None
        for key in calling.asks:
            known = Counter(b for b in self._call(room, key) if b != own)
            if known:
                left = known.keys() & (known if left is None else left)
                told |= known
        if left is None or len(left) != 1:
            return None
        (only,) = left
        return only if told[only] >= LEAST else None

    def _call(self, room: Room, key: Key) -> Iterator[str]:
        """Give whom each of a company is beside when somebody is called so."""
        for other in room.company:
            bearers = self._bearers.get((other, key), Counter())
            if len(bearers) <= MOST:
                yield from bearers


def _pair(room: Room, calling: Calling, keys: Iterable[Key]) -> Iterator[Beside]:
    own = room.clusters.get(calling.actor)
    for key in keys:
        for other in room.company:
            if other != own:
                yield other, key
