"""Tables that set entries side by side: positions by party, proposals by term."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.claim import Position, Proposal, ProposalStatus, Term, TermKind
from dragoman.model.record import Difference, DifferenceKind, Gap, Record
from dragoman.reference import list_packs, read_pack

MAX_PARTIES = 6
OPEN_STATUSES = (
    ProposalStatus.CURRENT,
    ProposalStatus.OFFER,
    ProposalStatus.AGREED,
    ProposalStatus.RUMOURED,
)
CLOSED_STATUSES = (ProposalStatus.PAST, ProposalStatus.REJECTED)
KIND_ORDER = tuple(TermKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRow:
    """One issue of the matrix.

    Attributes:
        issue: Id in an issue pack.
        label: The issue in words.
        cells: Positions, one tuple a party, in the order of the parties.
        gap: How far the parties are apart, if that was judged.
    """

    issue: str
    label: str
    cells: tuple[tuple[Position, ...], ...]
    gap: Gap | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionBoard:
    """Positions, party by issue.

    Attributes:
        parties: Ids of the parties in the columns, most spoken of first.
        rows: The issues.
        others: Positions of everybody else.
    """

    parties: tuple[str, ...]
    rows: tuple[IssueRow, ...]
    others: tuple[Position, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """One row of the proposal board.

    Attributes:
        kind: What the terms oblige to.
        phase: Their phase, or ``None``.
        cells: Terms, one tuple a proposal, in the order of the proposals.
        differs: Whether the proposals differ here.
    """

    kind: TermKind
    phase: int | None
    cells: tuple[tuple[Term, ...], ...]
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalBoard:
    """Proposals side by side.

    Attributes:
        proposals: The columns.
        rows: The rows.
    """

    proposals: tuple[Proposal, ...]
    rows: tuple[TermRow, ...]


def lay_positions(record: Record) -> PositionBoard:
    """Lay positions out, party by issue."""
    counts = Counter(position.party for position in record.positions)
    ranked = sorted(counts, key=lambda party: (-counts[party], party))
    parties = tuple(ranked[:MAX_PARTIES])
    by_issue: dict[str, list[Position]] = defaultdict(list)
    for position in record.positions:
        if position.party in parties:
            by_issue[position.issue].append(position)
    labels, gaps = issue_labels(), {gap.issue: gap for gap in record.gaps}
    rows = [
        IssueRow(
            issue=issue,
            label=labels.get(issue, issue.replace("_", " ")),
            cells=tuple(
                tuple(p for p in found if p.party == party) for party in parties
            ),
            gap=gaps.get(issue),
        )
        for issue, found in by_issue.items()
    ]
    rows.sort(key=lambda row: (row.issue == "other", -_size(row), row.label))
    others = tuple(p for p in record.positions if p.party not in parties)
    return PositionBoard(parties=parties, rows=tuple(rows), others=others)


def _size(row: IssueRow) -> int:
    return sum(len(cell) for cell in row.cells)


def issue_labels() -> dict[str, str]:
    """Give the label of each issue in the packs, by its id."""
    return {
        issue.id: issue.label
        for name in list_packs()
        for issue in read_pack(name).issues
    }


def lay_proposals(
    proposals: Sequence[Proposal], differences: Sequence[Difference] = ()
) -> ProposalBoard:
    """Lay proposals out, a row for each kind of term and phase."""
    changed = {
        term
        for difference in differences
        if difference.kind is not DifferenceKind.SAME
        for term in (difference.left_term, difference.right_term)
        if term
    }
    keys = {(t.phase, t.kind) for p in proposals for t in p.terms}
    rows = []
    for phase, kind in sorted(keys, key=_row_order):
        cells = tuple(
            tuple(t for t in p.terms if (t.phase, t.kind) == (phase, kind))
            for p in proposals
        )
        differs = any(term.id in changed for cell in cells for term in cell)
        rows.append(TermRow(kind=kind, phase=phase, cells=cells, differs=differs))
    return ProposalBoard(proposals=tuple(proposals), rows=tuple(rows))


def _row_order(key: tuple[int | None, TermKind]) -> tuple[int, int]:
    phase, kind = key
    return phase or 0, KIND_ORDER.index(kind)


def single_terms(record: Record) -> tuple[Proposal, ...]:
    """Give proposals of one term that are no plan on the table: offers in passing."""
    return tuple(p for p in record.proposals if len(p.terms) == 1 and not _is_plan(p))


def _is_plan(proposal: Proposal) -> bool:
    """Whether a proposal has terms to set beside another's."""
    return len(proposal.terms) > 1 or any(t.duration for t in proposal.terms)


def split_proposals(record: Record) -> dict[str, tuple[Proposal, ...]]:
    """Part plans on the table from demands and past deals; leave empty groups out."""
    plans = [p for p in record.proposals if _is_plan(p)]
    groups = {
        "On the table": [p for p in plans if p.status in OPEN_STATUSES],
        "Demands": [p for p in plans if p.status is ProposalStatus.DEMAND],
        "Past or rejected": [p for p in plans if p.status in CLOSED_STATUSES],
    }
    return {name: tuple(found) for name, found in groups.items() if found}
