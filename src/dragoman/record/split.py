"""A record ↔ its matters: entries apart by what they are about, and together again."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from dragoman.model.actor import Actor, ActorKind, Role, RoleStatus
from dragoman.model.claim import Event, Position, Proposal, Reading
from dragoman.model.judgement import Link
from dragoman.model.record import Gap, GapState, Record
from dragoman.model.report import Passage
from dragoman.record.derive import Derived, Heads, leave_rejected
from dragoman.record.lookup import Lookup, find_mediators

TWO_SIDES = 2
LEAST_SHARE = 0.1  # of what the second most called party is called one
GAPS = (GapState.BLOCKED, GapState.OPEN, GapState.CLOSE, GapState.AGREED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The entries on one matter, with what else is derived from.

    Attributes:
        record: The entries; its actors are those of each report, by the record's ids.
        cast: Id, name and side of each actor that its reports or entries name.
        parties: The sides among them that negotiate.
        mediators: The sides among them that mediate.
        persons: Those among them that are no bodies.
    """

    record: Record
    cast: tuple[tuple[str, str, str], ...]
    parties: frozenset[str]
    mediators: frozenset[str]
    persons: frozenset[str]


def split_matters(
    record: Record, renamed: Iterable[Reading], heads: Heads, lookup: Lookup
) -> dict[str, Part]:
    """Part a record by matter; matters in the order of their ids."""
    told: dict[str, list[Reading]] = defaultdict(list)
    owners: dict[str, str] = {}
    for reading in renamed:
        matter = lookup.matters.get(reading.report.id, "")
        told[matter].append(reading)
        owners |= dict.fromkeys((event.id for event in reading.events), matter)
        owners |= dict.fromkeys((plan.id for plan in reading.proposals), matter)
        owners |= dict.fromkeys((said.id for said in reading.statements), matter)
    events = _by_matter(record.events, owners)
    proposals = _by_matter(record.proposals, owners)
    links = _links(record.links, owners)
    names = heads.get("actors", {})
    return {
        matter: _part(
            readings,
            Record(
                reports=tuple(reading.report for reading in readings),
                echoes=record.echoes,
                events=tuple(events[matter]),
                proposals=tuple(proposals[matter]),
                links=tuple(links[matter]),
            ),
            names,
            lookup,
        )
        for matter, readings in sorted(told.items())
    }


def _by_matter[E: Event | Proposal](
    entries: Iterable[E], owners: Mapping[str, str]
) -> dict[str, list[E]]:
    """Give the merged entries of each matter: an entry goes where its head goes."""
    found: dict[str, list[E]] = defaultdict(list)
    for entry in entries:
        found[owners.get(entry.id, "")].append(entry)
    return found


def _links(links: Iterable[Link], owners: Mapping[str, str]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.left in owners:
            found[owners[link.left]].append(link)
    return found


def _part(
    readings: list[Reading], entries: Record, names: Mapping[str, str], lookup: Lookup
) -> Part:
    named = {names.get(a.id, a.id) for r in readings for a in r.actors}
    cast = sorted(named | set(_drawn_in(entries)))
    known = tuple((key, lookup.name(key), lookup.side(key)) for key in cast)
    reports = {report.id for report in entries.reports}
    record = replace(
        entries,
        echoes=tuple(echo for echo in entries.echoes if echo[0] in reports),
        actors=tuple(chain.from_iterable(r.actors for r in readings)),
        statements=tuple(chain.from_iterable(r.statements for r in readings)),
        figures=tuple(chain.from_iterable(r.figures for r in readings)),
        positions=tuple(chain.from_iterable(r.positions for r in readings)),
    )
    return Part(
        record=record,
        cast=known,
        parties=find_parties(record.actors, lookup),
        mediators=find_mediators(record.actors, lookup),
        persons=frozenset(filter(lookup.is_person, cast)),
    )


def find_parties(actors: Iterable[Actor], lookup: Lookup) -> frozenset[str]:
    """Find the sides that negotiate on a matter, by how often reports say so.

    A side that reports more often have mediate is none, nor is one that they hardly
    ever call a party beside those that they do: it is of another matter, told of here.

    Args:
        actors: The actors of each report on the matter.
        lookup: Whose side they are on.
    """
    told: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for actor in actors:
        is_voice = actor.collective or actor.kind is ActorKind.OUTLET
        for role in actor.roles:
            if role.status is RoleStatus.HELD and not is_voice:
                side, count = lookup.side(actor.id), len(role.evidence)
                (told if role.role is Role.PARTY else other)[side] += count
    most = sorted(told.values(), reverse=True)[:TWO_SIDES]
    least = LEAST_SHARE * most[-1] if most else 0.0
    return frozenset(
        side
        for side, count in told.items()
        if side in lookup.parties and count >= least and count > other[side]
    )


def _drawn_in(entries: Record) -> Iterator[str]:
    """Give whom merged entries speak of, be it in a report on another matter."""
    for event in entries.events:
        yield from event.participants
    for plan in entries.proposals:
        yield from plan.by
        yield from (term.obligor for term in plan.terms if term.obligor)


def join_matters(record: Record, derived: Iterable[Derived]) -> Record:
    """Give a record with what follows from each of its matters."""
    parts = list(derived)
    told = {p.id: p for part in parts for p in part.proposals}
    places = {report.id: place for place, report in enumerate(record.reports)}
    standings = [s for part in parts for s in part.standings]
    series = [s for part in parts for s in part.series]
    return replace(
        record,
        proposals=tuple(told.get(plan.id, plan) for plan in record.proposals),
        series=tuple(sorted(series, key=lambda s: (-len(s.figures), s.id))),
        disagreements=leave_rejected(
            (d for part in parts for d in part.disagreements), record.decisions
        ),
        positions=_join_positions(record, parts),
        changes=tuple(c for part in parts for c in part.changes),
        gaps=tuple(sorted((g for part in parts for g in part.gaps), key=_order_gap)),
        differences=tuple(d for part in parts for d in part.differences),
        outcomes=tuple(o for part in parts for o in part.outcomes),
        origins=tuple(o for part in parts for o in part.origins),
        standings=tuple(
            sorted(standings, key=lambda s: (bool(s.as_of.start), places[s.after]))
        ),
    )


def _join_positions(record: Record, parts: Iterable[Derived]) -> tuple[Position, ...]:
    """Give the positions, those dated anew in their places, and those told besides."""
    dated = {position.id: position for part in parts for position in part.positions}
    known = tuple(dated.pop(p.id, p) for p in record.positions)
    return *known, *sorted(dated.values(), key=_order_told)


def _order_told(position: Position) -> tuple[Passage, str]:
    return position.evidence[0], position.id


def _order_gap(gap: Gap) -> tuple[int, str, str]:
    return GAPS.index(gap.state), gap.issue, gap.id
