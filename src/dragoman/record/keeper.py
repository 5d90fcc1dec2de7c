"""A record kept up as reports come: what a report does not touch stays as it is.

Claims are renamed, entries merged and consequences derived in pieces, each a function
of what goes into it: a reading and the names of its actors, the members of a cluster,
the entries on one matter. A piece whose input is as it was is not made again. So a
record that grew report by report is the one that all reports make at once.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain

from dragoman.model.actor import Actor
from dragoman.model.claim import Event, Proposal, Reading
from dragoman.model.judgement import Decision, Link
from dragoman.model.record import Record
from dragoman.model.report import Problem
from dragoman.record.belongs import disown, find_plain
from dragoman.record.derive import Derived, Heads, derive_matter
from dragoman.record.exchanges import join_exchanges
from dragoman.record.lookup import make_lookup
from dragoman.record.matters import find_foremost, find_matters, find_named
from dragoman.record.merge import merge_named
from dragoman.record.plans import merge_proposals
from dragoman.record.rename import rename_reading
from dragoman.record.split import join_matters, split_matters
from dragoman.record.tellings import merge_events

LAST = datetime.date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a record is made with besides readings.

    Attributes:
        heads: For each noun and id, the id that stands for its cluster; what is not
            there stands for itself.
        links: The judgements, kept in the record.
        problems: What could not be read.
        decisions: What people decided.
    """

    heads: Heads = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    problems: tuple[Problem, ...] = ()
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A reading as the record tells it.

    Attributes:
        reading: The reading; its claims speak of the record's actors.
        foremost: The record's actors that it speaks of most.
        named: All of them that it has by name.
    """

    reading: Reading
    foremost: tuple[str, ...]
    named: tuple[str, ...]


def _tell(reading: Reading, names: Mapping[str, str]) -> Told:
    return Told(
        reading=rename_reading(join_exchanges(reading), names),
        foremost=find_foremost(reading.actors, names),
        named=find_named(reading.actors, names),
    )


class Pieces[K: Hashable, V]:
    """Values that are made again only where what goes into them has changed."""

    def __init__(self) -> None:
        self._made: dict[K, tuple[object, V]] = {}

    def find(self, key: K, given: object, make: Callable[[], V]) -> V:
        """Give the value for a key, as it was where it was made of the same."""
        known = self._made.get(key)
        if known is not None and known[0] == given:
            return known[1]
        value = make()
        self._made[key] = (given, value)
        return value

    def keep(self, keys: Iterable[K]) -> None:
        """Forget what is under no key any more."""
        for key in self._made.keys() - set(keys):
            del self._made[key]


class Keeper:
    """The readings of a record, and the record that they make."""

    def __init__(self) -> None:
        self._readings: dict[str, Reading] = {}
        self._plain: dict[str, frozenset[str]] = {}
        self._told: Pieces[str, Told] = Pieces()
        self._actors: Pieces[str, Actor] = Pieces()
        self._events: Pieces[str, Event] = Pieces()
        self._proposals: Pieces[str, Proposal] = Pieces()
        self._derived: Pieces[str, Derived] = Pieces()

    def update(
        self,
        readings: Iterable[Reading],
        context: Context,
        gone: Iterable[str] = (),
    ) -> Record:
        """Give the record with some readings more, and some reports less.

        Args:
            readings: What further reports say; one report's counts once.
            context: Judgements and decisions on all readings.
            gone: Ids of reports that are taken away.
        """
        for report in gone:
            del self._readings[report], self._plain[report]
        fresh = {r.report.id: r for r in readings}
        self._readings |= fresh
        self._plain |= {key: find_plain(reading) for key, reading in fresh.items()}
        names = context.heads.get("actors", {})
        kept = sorted(self._readings.values(), key=_order)
        told = [self._tell(reading, names) for reading in kept]
        self._told.keep(self._readings)
        return self._assemble(kept, told, context)

    def _tell(self, reading: Reading, names: Mapping[str, str]) -> Told:
        heads = [names.get(actor.id, actor.id) for actor in reading.actors]
        return self._told.find(
            reading.report.id, (reading, heads), partial(_tell, reading, names)
        )

    def _assemble(
        self, kept: list[Reading], told: list[Told], context: Context
    ) -> Record:
        renamed = [one.reading for one in told]
        heads = context.heads
        names = heads.get("actors", {})
        actors = self._merge_actors(kept, names)
        echoes = sorted(heads.get("reports", {}).items())
        record = Record(
            reports=tuple(reading.report for reading in kept),
            echoes=tuple((report, head) for report, head in echoes if report != head),
            actors=actors,
            statements=tuple(chain.from_iterable(r.statements for r in renamed)),
            figures=tuple(chain.from_iterable(r.figures for r in renamed)),
            proposals=self._merge_proposals(renamed, heads.get("proposals", {})),
            positions=tuple(
                disown(chain.from_iterable(r.positions for r in renamed), actors)
            ),
            events=self._merge_events(renamed, heads.get("events", {})),
            links=context.links,
            decisions=tuple(
                sorted(context.decisions, key=lambda d: (d.when.isoformat(), d.id))
            ),
            problems=tuple(sorted(context.problems, key=lambda p: (p.path, p.why))),
        )
        return self._derive(record, told, heads)

    def _merge_actors(
        self, kept: list[Reading], names: Mapping[str, str]
    ) -> tuple[Actor, ...]:
        clusters = _group((a for r in kept for a in r.actors), names)
        named = _group((a for r in kept for a in r.named), names)
        plain = frozenset().union(*self._plain.values())
        made = []
        for head, members in clusters.items():
            told = [
                (names.get(m.affiliation or "", m.affiliation), m.id in plain)
                for m in members
            ]
            more = named.get(head, [])
            made.append(
                self._actors.find(
                    head,
                    (members, told, more),
                    partial(merge_named, members, more, names, plain),
                )
            )
        self._actors.keep(clusters)
        return tuple(sorted(made, key=lambda actor: (-len(actor.mentions), actor.id)))

    def _merge_events(
        self, renamed: list[Reading], heads: Mapping[str, str]
    ) -> tuple[Event, ...]:
        clusters = _group((e for r in renamed for e in r.events), heads)
        self._events.keep(clusters)
        return tuple(
            self._events.find(
                head, members, partial(_merge_one, merge_events, members, heads)
            )
            for head, members in clusters.items()
        )

    def _merge_proposals(
        self, renamed: list[Reading], heads: Mapping[str, str]
    ) -> tuple[Proposal, ...]:
        clusters = _group((p for r in renamed for p in r.proposals), heads)
        self._proposals.keep(clusters)
        return tuple(
            self._proposals.find(
                head,
                members,
                partial(_merge_one, merge_proposals, members, heads),
            )
            for head, members in clusters.items()
        )

    def _derive(self, record: Record, told: list[Told], heads: Heads) -> Record:
        matters = find_matters(
            {t.reading.report.id: t.foremost for t in told},
            {t.reading.report.id: t.named for t in told},
        )
        lookup = make_lookup(record.reports, record.actors, matters)
        parts = split_matters(record, (t.reading for t in told), heads, lookup)
        self._derived.keep(parts)
        derived = [
            self._derived.find(
                matter,
                part,
                partial(
                    derive_matter,
                    part.record,
                    heads,
                    replace(lookup, parties=part.parties, mediators=part.mediators),
                ),
            )
            for matter, part in parts.items()
        ]
        return join_matters(record, derived)


def _order(reading: Reading) -> tuple[datetime.date, str]:
    return reading.report.published.start or LAST, reading.report.id


def _group[E: Actor | Event | Proposal](
    entries: Iterable[E], heads: Mapping[str, str]
) -> dict[str, list[E]]:
    clusters: dict[str, list[E]] = defaultdict(list)
    for entry in entries:
        clusters[heads.get(entry.id, entry.id)].append(entry)
    return clusters


def _merge_one[E](
    merge: Callable[[list[E], Mapping[str, str]], tuple[E, ...]],
    members: list[E],
    heads: Mapping[str, str],
) -> E:
    (merged,) = merge(members, heads)
    return merged
