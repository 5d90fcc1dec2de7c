"""Positions party by issue."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from dragoman.model.actor import Role
from dragoman.model.claim import Position
from dragoman.model.record import Gap, Record
from dragoman.reference import list_packs, read_pack
from dragoman.render.cast import find_role
from dragoman.render.index import Index

MAX_PARTIES = 4
FEWEST_PARTIES = 2
GO_BETWEENS = frozenset({Role.MEDIATOR, Role.HOST, Role.MONITOR, Role.OUTLET})


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


def lay_positions(record: Record, index: Index) -> PositionBoard:
    """Lay positions out, party by issue; who belongs to a party speaks for it."""
    sides = {p.id: _side(p, index) for p in record.positions}
    named = [side for side in sides.values() if _is_named(side, index)]
    talking = [side for side in named if not _goes_between(side, index)]
    named = talking if len(set(talking)) >= FEWEST_PARTIES else named
    ranked = sorted(Counter(named).items(), key=lambda item: (-item[1], item[0]))
    parties = tuple(party for party, _ in ranked[:MAX_PARTIES])
    by_issue: dict[str, list[Position]] = defaultdict(list)
    for position in record.positions:
        if sides[position.id] in parties:
            by_issue[position.issue].append(position)
    labels, gaps = issue_labels(), {gap.issue: gap for gap in record.gaps}
    rows = [
        IssueRow(
            issue=issue,
            label=labels.get(issue, issue.replace("_", " ")),
            cells=tuple(
                tuple(p for p in found if sides[p.id] == party) for party in parties
            ),
            gap=gaps.get(issue),
        )
        for issue, found in by_issue.items()
    ]
    rows.sort(key=_row_order)
    others = tuple(p for p in record.positions if sides[p.id] not in parties)
    return PositionBoard(parties=parties, rows=tuple(rows), others=others)


def _side(position: Position, index: Index) -> str:
    """Give the id of the party that a position counts for."""
    found = index.principal(position.party)
    return found.id if found else position.party


def _is_named(actor: str, index: Index) -> bool:
    found = index.actor(actor)
    return bool(found and not found.collective)


def _goes_between(actor: str, index: Index) -> bool:
    found = index.actor(actor)
    return bool(found and find_role(found) in GO_BETWEENS)


def _row_order(row: IssueRow) -> tuple[bool, int, int, str]:
    """Put first what most parties speak of, and last what fits no issue."""
    speaking = sum(bool(cell) for cell in row.cells)
    return row.issue == "other", -speaking, -_size(row), row.label


def _size(row: IssueRow) -> int:
    return sum(len(cell) for cell in row.cells)


def issue_labels() -> dict[str, str]:
    """Give the label of each issue in the packs, by its id."""
    return {
        issue.id: issue.label
        for name in list_packs()
        for issue in read_pack(name).issues
    }
