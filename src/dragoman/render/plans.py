"""Proposals side by side, and apart from that what only one of them speaks of."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import batched, groupby

from dragoman.model.claim import Proposal, ProposalStatus, Term, TermKind
from dragoman.model.record import Difference, DifferenceKind, Record
from dragoman.render.lineage import Version, find_versions

MAX_COLUMNS = 4
LEAST_SHARED = 2
STATUSES = {
    "On the table": (
        ProposalStatus.CURRENT,
        ProposalStatus.OFFER,
        ProposalStatus.AGREED,
        ProposalStatus.RUMOURED,
    ),
    "Demands": (ProposalStatus.DEMAND,),
    "Past or rejected": (ProposalStatus.PAST, ProposalStatus.REJECTED),
}
KIND_ORDER = tuple(TermKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """Terms of one kind, which several proposals have.

    Attributes:
        kind: What the terms oblige to.
        cells: Terms, one tuple a proposal, in the order of the proposals.
        differs: In which values the proposals differ, in words.
    """

    kind: TermKind
    cells: tuple[tuple[Term, ...], ...]
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One proposal with the terms that no other speaks of.

    Attributes:
        proposal: The proposal.
        phases: Number of a phase, ``None`` for terms outside of one, and its terms.
        compared: Whether it stands in a column as well.
    """

    proposal: Proposal
    phases: tuple[tuple[int | None, tuple[Term, ...]], ...]
    compared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBoard:
    """Proposals of one group, up to four side by side.

    Attributes:
        columns: The proposals that share kinds of terms.
        rows: The kinds that they share.
        cards: What each says beyond that.
        versions: Which version of one text a proposal is, by its id.
        twins: Ids of the proposals that are told together with one, by its id.
    """

    columns: tuple[Proposal, ...]
    rows: tuple[TermRow, ...]
    cards: tuple[Card, ...]
    versions: Mapping[str, Version] = field(default_factory=dict)
    twins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def lay_proposals(record: Record) -> dict[str, tuple[PlanBoard, ...]]:
    """Lay out plans on the table, demands and past deals; empty groups left out."""
    joined, twins = _join_twins(record.proposals)
    versions = find_versions(record)
    plans = _in_order([p for p in joined if _is_plan(p)], versions)
    changes = _changes(record.differences)
    boards = {
        name: tuple(
            replace(_lay_board(some, changes), versions=versions, twins=twins)
            for some in batched(_pick(plans, statuses), MAX_COLUMNS)
        )
        for name, statuses in STATUSES.items()
    }
    return {name: found for name, found in boards.items() if found}


def _pick(
    plans: Iterable[Proposal], statuses: Collection[ProposalStatus]
) -> list[Proposal]:
    return [plan for plan in plans if plan.status in statuses]


def single_terms(record: Record) -> tuple[Proposal, ...]:
    """Give proposals of one term that are no plan on the table: offers in passing."""
    joined, _ = _join_twins(record.proposals)
    return tuple(p for p in joined if not _is_plan(p))


def _join_twins(
    proposals: Sequence[Proposal],
) -> tuple[list[Proposal], dict[str, tuple[str, ...]]]:
    """Join what is told in the same words under one status: one plan in two parts.

    What a report tells as agreed, by nobody and under no name, is of the one
    agreement that it names.
    """
    kept: dict[object, Proposal] = {}
    twins: dict[str, tuple[str, ...]] = {}
    agreed = _find_agreed(proposals)
    for plan in sorted(proposals, key=lambda p: p.id in agreed):
        told = bool(plan.mentions and plan.terms)
        key = (plan.status, plan.mentions) if told else agreed.get(plan.id, plan.id)
        known = kept.get(key)
        if known is None:
            kept[key] = plan
            continue
        twins[known.id] = (*twins.get(known.id, ()), plan.id)
        history = dict.fromkeys((*known.history, *plan.history))
        kept[key] = replace(
            known, terms=(*known.terms, *plan.terms), history=tuple(history)
        )
    return list(kept.values()), twins


def _find_agreed(proposals: Sequence[Proposal]) -> dict[str, object]:
    """Give, for what is agreed under no name, the key of its report's agreement."""
    named: dict[str, set[object]] = defaultdict(set)
    for plan in proposals:
        if plan.status is ProposalStatus.AGREED and plan.terms:
            for mention in plan.mentions:
                named[mention.report].add((plan.status, plan.mentions))
    found = {}
    for plan in proposals:
        bare = plan.status is ProposalStatus.AGREED and not (plan.mentions or plan.by)
        told = {t.evidence[0].report for t in plan.terms} if bare else set()
        keys = named[told.pop()] if len(told) == 1 else set()
        if len(keys) == 1:
            found[plan.id] = next(iter(keys))
    return found


def _in_order(
    plans: Sequence[Proposal], versions: Mapping[str, Version]
) -> list[Proposal]:
    """Put those first that speak of most, and versions of one text in turn."""
    ranked = sorted(plans, key=_rank)
    places: dict[str, int] = {}
    for place, plan in enumerate(ranked):
        version = versions.get(plan.id)
        places.setdefault(version.text if version else plan.id, place)

    def find_place(plan: Proposal) -> tuple[int, int]:
        version = versions.get(plan.id)
        if version is None:
            return places[plan.id], 0
        return places[version.text], version.number

    return sorted(ranked, key=find_place)


def _is_plan(proposal: Proposal) -> bool:
    """Whether a proposal has terms to set beside another's, or a history."""
    several = len(proposal.terms) != 1
    return several or any(t.duration for t in proposal.terms)


def _rank(proposal: Proposal) -> tuple[int, int, str]:
    """Put those that speak of most things first."""
    return -len(_kinds(proposal)), -len(proposal.terms), proposal.id


def _kinds(proposal: Proposal) -> set[TermKind]:
    return {t.kind for t in proposal.terms} - {TermKind.OTHER}


def _changes(differences: Iterable[Difference]) -> dict[frozenset[str], str]:
    """Give what differs between two terms, by their ids."""
    return {
        frozenset((d.left_term, d.right_term)): d.why
        for d in differences
        if d.kind is DifferenceKind.CHANGED and d.left_term and d.right_term
    }


def _lay_board(
    proposals: Sequence[Proposal], changes: dict[frozenset[str], str]
) -> PlanBoard:
    counts = Counter(kind for p in proposals for kind in _kinds(p))
    shared = [kind for kind in KIND_ORDER if counts[kind] >= LEAST_SHARED]
    columns = tuple(p for p in proposals if _kinds(p) & set(shared))
    rows = [_lay_row(kind, columns, changes) for kind in shared]
    rows.sort(key=lambda row: (-counts[row.kind], KIND_ORDER.index(row.kind)))
    cards = [_lay_card(p, shared, compared=p in columns) for p in proposals]
    return PlanBoard(
        columns=columns, rows=tuple(rows), cards=tuple(filter(_has_more, cards))
    )


def _lay_row(
    kind: TermKind, columns: Sequence[Proposal], changes: dict[frozenset[str], str]
) -> TermRow:
    cells = tuple(
        tuple(sorted((t for t in p.terms if t.kind is kind), key=_phase))
        for p in columns
    )
    ids = {term.id for cell in cells for term in cell}
    differs = [why for pair, why in changes.items() if pair <= ids]
    return TermRow(kind=kind, cells=cells, differs=tuple(dict.fromkeys(differs)))


def _lay_card(
    proposal: Proposal, shared: Sequence[TermKind], *, compared: bool
) -> Card:
    """Order the terms of one proposal by phase, those outside of one first."""
    rest = [t for t in proposal.terms if not compared or t.kind not in shared]
    rest.sort(key=lambda t: (_phase(t), KIND_ORDER.index(t.kind)))
    phases = tuple((phase, tuple(some)) for phase, some in groupby(rest, _number))
    return Card(proposal=proposal, phases=phases, compared=compared)


def _has_more(card: Card) -> bool:
    """Whether a card says anything that its column does not."""
    plan = card.proposal
    return bool(not card.compared or card.phases or plan.open_points or plan.history)


def _phase(term: Term) -> int:
    return term.phase or 0


def _number(term: Term) -> int | None:
    return term.phase
