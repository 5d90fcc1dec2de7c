"""Who has a stake in what is negotiated, and who stands beside whom."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dragoman.model.actor import ActorKind, Role, RoleStatus
from dragoman.model.claim import Position, ProposalStatus, Stance
from dragoman.model.date import DateRange
from dragoman.model.record import Record
from dragoman.model.report import Passage
from dragoman.record.derive.alliances import Allies, find_allies
from dragoman.record.derive.standing.accords import find_accords
from dragoman.record.derive.standing.settled import Settled, find_settled, overlaps
from dragoman.record.derive.topics import name_holders
from dragoman.record.lookup import Lookup
from dragoman.reference import list_packs, read_pack

STANDING = frozenset([ProposalStatus.CURRENT, ProposalStatus.AGREED])
YIELDING = frozenset([Stance.ACCEPTS, Stance.OFFERS])

# Who only offers, or says on what a deal hangs, may be one who mediates.
STAKE = frozenset([Stance.ACCEPTS, Stance.DEMANDS, Stance.REJECTS])


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What issues are judged with.

    Attributes:
        lookup: The reports and actors.
        labels: The label of each issue.
        contending: The sides that accept, ask or refuse something of their own.
        allies: Pairs of sides that stand together.
        settled: The agreements that the sides made or that fell, by report.
        terms: The words of the terms of plans that may be agreed on, by report.
        named: Stems of names, which tell no matter.
    """

    lookup: Lookup
    labels: Mapping[str, str]
    contending: frozenset[str] = frozenset()
    allies: Allies = frozenset()
    settled: Mapping[str, tuple[Settled, ...]] = field(default_factory=dict)
    terms: Mapping[str, tuple[Passage, ...]] = field(default_factory=dict)
    named: frozenset[str] = frozenset()

    def is_settled(self, passages: Iterable[Passage]) -> bool:
        """Whether all of some words are those in which an agreement is told."""
        return all(
            any(
                settled.accord.is_made and overlaps(settled.accord.passage, passage)
                for settled in self.settled.get(passage.report, ())
            )
            for passage in passages
        )

    def is_of_others(self, passage: Passage) -> bool:
        """Whether words tell of an agreement that is not one between the sides."""
        return not self.is_settled((passage,)) and any(
            accord.is_made and overlaps(accord.passage, passage)
            for accord in find_accords(self.lookup.reports[passage.report])
        )

    def find_terms(self, settled: Settled) -> tuple[Passage, ...]:
        """Give the words of a report on what an agreement says."""
        passage = settled.accord.passage
        return *self.terms.get(passage.report, ()), passage


def make_view(record: Record, lookup: Lookup) -> View:
    """Give what the issues of a record are judged with."""
    stakes = {
        lookup.side(position.party)
        for position in record.positions
        if position.stance in STAKE
    }
    contending = frozenset(stakes & (lookup.parties or stakes))
    allies = find_allies(record, lookup)
    settled = find_settled(record, lookup, contending, allies)
    return View(
        lookup=lookup,
        labels=issue_labels(),
        contending=contending,
        allies=allies,
        settled=settled,
        terms=_find_terms(record, settled),
        named=name_holders(record, lookup) if settled else frozenset(),
    )


def _find_terms(
    record: Record, settled: Mapping[str, object]
) -> Mapping[str, tuple[Passage, ...]]:
    """Give, for the reports that tell of agreements, the words of the plans' terms."""
    found: dict[str, list[Passage]] = defaultdict(list)
    for plan in record.proposals if settled else ():
        if plan.status in STANDING:
            for passage in (p for term in plan.terms for p in term.evidence):
                if passage.report in settled:
                    found[passage.report].append(passage)
    return {report: tuple(sorted(words)) for report, words in found.items()}


def find_foreign(positions: Iterable[Position], lookup: Lookup) -> frozenset[str]:
    """Find what a party settled with a body that is no party: it is of other talks.

    "The army and the northern rebels agreed on a truce" says nothing of the talks
    with the southern ones.
    """
    told: dict[tuple[Passage, Stance], list[Position]] = defaultdict(list)
    for position in positions:
        if position.stance in YIELDING:
            told[position.evidence[0], position.stance].append(position)
    return frozenset(
        position.id
        for members in told.values()
        if any(_is_outsider(p.party, lookup) for p in members)
        for position in members
    )


def _is_outsider(actor: str, lookup: Lookup) -> bool:
    """Whether a body fights or negotiates, but not here."""
    side = lookup.side(actor)
    found = lookup.actors.get(side)
    if found is None or side in lookup.parties or not lookup.parties:
        return False
    roles = {role.role for role in found.roles if role.status is RoleStatus.HELD}
    return found.kind is ActorKind.ARMED_GROUP and Role.PARTY in roles


def issue_labels() -> dict[str, str]:
    """Give the label of each issue in the packs, by its id."""
    packs = [read_pack(name) for name in list_packs()]
    return {issue.id: issue.label for pack in packs for issue in pack.issues}


def when_told(position: Position, lookup: Lookup) -> tuple[str, bool, str, int]:
    """Give the place of a position in time; of one time, own words come last."""
    passage = position.evidence[0]
    day = held_on(position, lookup)
    return str(day.start or ""), position.own, passage.report, passage.start


def held_on(position: Position, lookup: Lookup) -> DateRange:
    """Give when a position was held: its own date, else when it was told.

    A time that is not over when its report comes out ("27 per cent this year") is of
    what is asked or given, and says of the position only that it is held now.
    """
    passage = position.evidence[0]
    day, published = lookup.day(position.date, passage), lookup.published(passage)
    if day.end and published.start and day.end >= published.start and not day.is_day:
        return published
    return day
