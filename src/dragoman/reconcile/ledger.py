"""Judgements on readings, kept as readings come and go.

``link_readings`` judges a whole folder; a ``Ledger`` goes on from there. Both come to
the same: a ledger's judgements depend on what is in it, not on the order in which it
came. What a report adds or takes away is compared only with what it meets.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping

from dragoman.model.claim import Reading
from dragoman.model.judgement import Decision, Judgement, Link
from dragoman.reconcile.callings import find_company, read_callings
from dragoman.reconcile.candidates import (
    Named,
    Plan,
    Telling,
    name_actors,
    plan_proposals,
    quote_statements,
    tell_events,
)
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.company import Company, Room
from dragoman.reconcile.decisions import link_decisions
from dragoman.reconcile.findings import Findings, sort_again
from dragoman.reconcile.judging import Engine
from dragoman.reconcile.matcher import Matcher
from dragoman.reconcile.rules import EVENT_RULES, PLAN_RULES, SAYING_RULES
from dragoman.reconcile.texts import TEXT_RULES, sketch_text

COMPANY = 0.72  # score of an office or short name that one of the company bears


class Ledger:
    """Readings, and the judgements on what of them is one."""

    def __init__(
        self, decisions: Iterable[Decision] = (), engine: Engine | None = None
    ) -> None:
        self._decided = link_decisions(decisions)
        decided = _by_noun(self._decided)
        self._readings: dict[str, Reading] = {}
        self._links: list[Link] = []
        self._cast = Cast(decided["actors"], engine)
        self._company = Company()
        self._weak: frozenset[str] = frozenset()
        self._events = Matcher(EVENT_RULES, decided["events"], engine)
        self._plans = Matcher(PLAN_RULES, decided["proposals"], engine)
        self._sayings = Matcher(SAYING_RULES, decided["statements"], engine)
        self._texts = Matcher(TEXT_RULES, decided["reports"], engine)

    def add(self, readings: Iterable[Reading]) -> None:
        """Judge what some readings say against everything known."""
        new = {r.report.id: r for r in readings if r.report.id not in self._readings}
        self._readings |= new
        changed = self._cast.put(n for r in new.values() for n in self._named(r))
        self._retell(self._gather(changed, new.values()), new)
        self._events.put(t for r in new.values() for t in self._told(r))
        self._plans.put(p for r in new.values() for p in self._planned(r))
        self._sayings.put(s for r in new.values() for s in quote_statements(r))
        self._texts.put(sketch_text(r.report) for r in new.values())

    def remove(self, report: str) -> None:
        """Take a report's reading out, with every judgement on it."""
        reading = self._readings.pop(report)
        self._events.drop(event.id for event in reading.events)
        self._plans.drop(proposal.id for proposal in reading.proposals)
        self._sayings.drop(statement.id for statement in reading.statements)
        self._texts.drop([report])
        touched = self._company.drop(report)
        changed = self._cast.drop(self._named(reading))
        self._retell(self._gather(changed, (), touched), {})

    def decide(self, decisions: Iterable[Decision]) -> None:
        """Take all decisions in force; judge anew only what they came to bear on."""
        links = link_decisions(decisions)
        changed = {
            key
            for link in {*links} ^ {*self._decided}
            for key in (link.left, link.right)
        }
        if not changed:
            return
        self._decided = links
        meant = [r for r in self._readings.values() if not changed.isdisjoint(_ids(r))]
        for reading in meant:
            self.remove(reading.report.id)
        decided = _by_noun(links)
        self._cast.decide(decided["actors"])
        self._events.decide(decided["events"])
        self._plans.decide(decided["proposals"])
        self._sayings.decide(decided["statements"])
        self._texts.decide(decided["reports"])
        self.add(meant)

    def find(self) -> Findings:
        """Give the clusters and judgements as they are now."""
        heads: dict[str, Mapping[str, str]] = {
            "actors": self._heads(),
            "events": dict(self._events.heads),
            "proposals": dict(self._plans.heads),
            "statements": dict(self._sayings.heads),
            "reports": dict(self._texts.heads),
        }
        links = [
            *self._cast.links(),
            *self._company_links(heads["actors"]),
            *self._events.links,
            *self._plans.links,
            *self._sayings.links,
            *self._texts.links,
        ]
        self._links = sort_again(self._links, links)
        return Findings(heads=heads, links=tuple(self._links))

    def _named(self, reading: Reading) -> list[Named]:
        return name_actors(reading, self._cast.decided)

    def _told(self, reading: Reading) -> list[Telling]:
        return tell_events(reading, self._clusters(reading))

    def _planned(self, reading: Reading) -> list[Plan]:
        return plan_proposals(reading, self._clusters(reading))

    def _clusters(self, reading: Reading) -> dict[str, str]:
        meant = self._company.meant
        return {
            actor.id: meant.get(actor.id) or self._cast.cluster(actor.id)
            for actor in reading.actors
        }

    def _gather(
        self,
        profiles: set[str],
        new: Iterable[Reading],
        touched: Iterable[str] = (),
    ) -> set[str]:
        """Bring together anew whose cluster changed; give the actors that did."""
        changed = set(self._cast.members(profiles))
        known = {r.report.id: r for r in (*new, *self._telling(changed))}
        rooms = {key: self._room(reading) for key, reading in known.items()}
        weak = self._cast.weak()
        flipped = weak ^ self._weak
        self._weak = weak
        ask = {*touched, *self._company.put(rooms), *self._cast.gather(flipped)}
        return changed | self._company.ask(ask, weak)

    def _room(self, reading: Reading) -> Room:
        clusters = {a.id: self._cast.cluster(a.id) for a in reading.actors}
        return Room(
            company=find_company(reading, clusters),
            callings=tuple(
                calling
                for calling in read_callings(reading, clusters)
                if calling.actor not in self._cast.decided
            ),
            clusters=clusters,
        )

    def _heads(self) -> dict[str, str]:
        """Give the head of each actor, and of who is only named but known elsewhere."""
        meant = self._company.meant
        heads = self._cast.heads(meant)
        named = {key: cluster for key, cluster in meant.items() if key not in heads}
        bearers = set(named.values())
        found: dict[str, str] = {}
        for actor in self._cast.gather(bearers):
            cluster, head = self._cast.cluster(actor), heads[actor]
            found[cluster] = min(found.get(cluster, head), head)
        return heads | {key: found[cluster] for key, cluster in named.items()}

    def _company_links(self, heads: Mapping[str, str]) -> Iterator[Link]:
        """Give the judgements on those of whom a report has too little a name."""
        for actor in self._company.meant:
            if self._cast.knows(actor):
                left, right = sorted((actor, heads[actor]))
                yield Link(
                    noun="actors",
                    left=left,
                    right=right,
                    judgement=Judgement.SAME,
                    score=COMPANY,
                    reasons=("nobody else is called so in that company",),
                )

    def _telling(self, actors: set[str]) -> Iterator[Reading]:
        """Give the readings that tell of any of some actors."""
        for reading in self._readings.values():
            if not actors.isdisjoint(a.id for a in reading.actors):
                yield reading

    def _retell(self, actors: set[str], new: Container[str]) -> None:
        """Compare anew what known reports tell of actors that are others now."""
        for reading in self._telling(actors):
            if reading.report.id not in new:
                self._events.drop(event.id for event in reading.events)
                self._plans.drop(proposal.id for proposal in reading.proposals)
                self._events.put(self._told(reading))
                self._plans.put(self._planned(reading))


def _by_noun(links: Iterable[Link]) -> defaultdict[str, list[Link]]:
    decided: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        decided[link.noun].append(link)
    return decided


def _ids(reading: Reading) -> Iterator[str]:
    """Give the ids of all that a person may judge to be one with another."""
    yield reading.report.id
    yield from (actor.id for actor in reading.actors)
    yield from (event.id for event in reading.events)
    yield from (proposal.id for proposal in reading.proposals)
    yield from (statement.id for statement in reading.statements)


def link_readings(
    readings: Iterable[Reading],
    decisions: Iterable[Decision] = (),
    engine: Engine | None = None,
) -> Findings:
    """Judge what of several readings is one.

    Args:
        readings: The readings, in any order.
        decisions: What people decided; no rule outweighs it.
        engine: Who compares; by default this process.
    """
    ledger = Ledger(decisions, engine)
    ledger.add(sorted(readings, key=lambda r: r.report.id))
    return ledger.find()
