"""Positions party by issue."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.actor import Role
from dragoman.model.claim import Position
from dragoman.model.record import Gap, Record
from dragoman.reference import list_packs, read_pack
from dragoman.render.cast import find_role
from dragoman.render.index import Index

MAX_PARTIES = 4
FEWEST_PARTIES = 2
OTHER = "other"
LATELY = datetime.timedelta(days=7)  # what is no older than that is told as news
GO_BETWEENS = frozenset({Role.MEDIATOR, Role.HOST, Role.MONITOR, Role.OUTLET})


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRow:
    """One issue of the matrix.

    Attributes:
        issue: Id in an issue pack.
        label: The issue in words.
        cells: Positions, one tuple a party, in the order of the parties; of each, the
            latest come first.
        earlier: Ids of those that their party took before its latest.
        gap: How far the parties are apart, if that was judged.
    """

    issue: str
    label: str
    cells: tuple[tuple[Position, ...], ...]
    earlier: frozenset[str] = frozenset()
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
    rows = []
    for issue, found in by_issue.items():
        gap = gaps.get(issue)
        ranked_cells = [
            _rank_cell([p for p in found if sides[p.id] == party], gap, index)
            for party in parties
        ]
        row = IssueRow(
            issue=issue,
            label=labels.get(issue, issue.replace("_", " ")),
            cells=tuple(cell for cell, _ in ranked_cells),
            earlier=frozenset().union(*(earlier for _, earlier in ranked_cells)),
            gap=gap,
        )
        rows.append(row)
    rows.sort(key=_row_order)
    others = tuple(p for p in record.positions if sides[p.id] not in parties)
    return PositionBoard(parties=parties, rows=tuple(rows), others=others)


def _rank_cell(
    cell: Sequence[Position], gap: Gap | None, index: Index
) -> tuple[tuple[Position, ...], frozenset[str]]:
    """Put the latest positions of a party first, and name those that are not.

    What an issue was judged by is the latest, with what else was told on that day. On
    matters of no common issue, only what a report looks back to was held before.
    """
    judged = set(gap.positions) if gap else set()
    days = {p.id: _when(p, index) for p in cell}
    latest = max(days.values(), default="")
    rest = frozenset(
        p.id
        for p in cell
        if p.id not in judged
        and (_is_recalled(p, index) if p.issue == OTHER else days[p.id] < latest)
    )
    ranked = sorted(cell, key=lambda p: days[p.id], reverse=True)
    ranked.sort(key=lambda p: (p.id in rest, p.id not in judged))
    return tuple(ranked), rest


def _is_recalled(position: Position, index: Index) -> bool:
    """Whether a report looks back to when a position was taken."""
    published = index.published(position.evidence[0].report).start
    start, end = position.date.start, position.date.end
    if published is None or end is None:
        return False
    return start is None or published - end > LATELY


def _when(position: Position, index: Index) -> str:
    """Give the day of a position for ordering, as its date or its report says.

    One that is told as held until some day comes before what was told on that day.
    """
    published = index.published(position.evidence[0].report).start
    if position.date.start is None and position.date.end is not None:
        return ""
    told = str(published or "")
    own = str(position.date.start or "")
    return min(own, told) if own and told else own or told


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
    return row.issue == OTHER, -speaking, -_size(row), row.label


def _size(row: IssueRow) -> int:
    return sum(len(cell) for cell in row.cells)


def issue_labels() -> dict[str, str]:
    """Give the label of each issue in the packs, by its id."""
    return {
        issue.id: issue.label
        for name in list_packs()
        for issue in read_pack(name).issues
    }
