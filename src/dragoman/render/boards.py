"""Positions party by issue."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from dragoman.model.actor import Role
from dragoman.model.claim import Position
from dragoman.model.record import Gap, Record
from dragoman.reference import list_packs, read_pack, read_words
from dragoman.reference.wording import fold_words
from dragoman.render.cast import find_role
from dragoman.render.index import Index

MAX_PARTIES = 4
FEWEST_PARTIES = 2
OTHER = "other"
LEAST_SHARE = 0.1  # of the positions of the most outspoken, for a column of one's own
SAME_WORDS = 0.8  # of the longer of two tellings, from which they are one
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
        retold: By the id of one, those that tell it again in the same words, which
            have no place of their own.
        gap: How far the parties are apart, if that was judged.
    """

    issue: str
    label: str
    cells: tuple[tuple[Position, ...], ...]
    earlier: frozenset[str] = frozenset()
    retold: Mapping[str, tuple[Position, ...]] = field(default_factory=dict)
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
    most = ranked[0][1] if ranked else 0
    heard = [p for p, n in ranked if n >= LEAST_SHARE * most]
    parties = tuple(heard[:MAX_PARTIES])
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
        retold = {
            key: again
            for cell, _ in ranked_cells
            for key, again in _find_retold(cell).items()
        }
        row = IssueRow(
            issue=issue,
            label=labels.get(issue, issue.replace("_", " ")),
            cells=tuple(_leave_retold(cell, retold) for cell, _ in ranked_cells),
            earlier=frozenset().union(*(earlier for _, earlier in ranked_cells)),
            retold=retold,
            gap=gap,
        )
        rows.append(row)
    rows.sort(key=_row_order)
    others = tuple(p for p in record.positions if sides[p.id] not in parties)
    return PositionBoard(parties=parties, rows=tuple(rows), others=others)


def _find_retold(cell: Sequence[Position]) -> dict[str, tuple[Position, ...]]:
    """Give the positions of a party that others tell again, with these others."""
    found: dict[str, tuple[Position, ...]] = {}
    kept: list[tuple[Position, frozenset[str]]] = []
    for position in cell:
        words = frozenset(fold_words(position.evidence[0].quote))
        first = next((p for p, w in kept if _is_again(position, words, p, w)), None)
        if first is None:
            kept.append((position, words))
        else:
            found[first.id] = (*found.get(first.id, ()), position)
    return found


def _is_again(
    left: Position, words: frozenset[str], right: Position, others: frozenset[str]
) -> bool:
    if (left.party, left.stance) != (right.party, right.stance):
        return False
    if any(word[0].isdigit() or word in _numbers() for word in words ^ others):
        return False
    both = len(words & others)
    return both > 0 and both >= SAME_WORDS * max(len(words), len(others))


@cache
def _numbers() -> frozenset[str]:
    return read_words("number_words", "word")


def _leave_retold(
    cell: Sequence[Position], retold: Mapping[str, Sequence[Position]]
) -> tuple[Position, ...]:
    again = {position.id for some in retold.values() for position in some}
    return tuple(position for position in cell if position.id not in again)


def _rank_cell(
    cell: Sequence[Position], gap: Gap | None, index: Index
) -> tuple[tuple[Position, ...], frozenset[str]]:
    """Put the latest positions of a party first, and name those that are not.

    What an issue was judged by is the latest, with what else was told on that day. On
    matters of no common issue, only what a report looks back to was held before.
    """
    recalled = {p.id for p in cell if _is_recalled(p, index)}
    if len(recalled) == len(cell):
        recalled = set()
    judged = set(gap.positions) - recalled if gap else set()
    days = {p.id: _when(p, index) for p in cell}
    latest = max((day for day in days.values() if day), default="")
    rest = frozenset(
        p.id
        for p in cell
        if p.id not in judged
        and (
            _is_recalled(p, index) if p.issue == OTHER else _is_before(p, latest, index)
        )
    )
    ranked = sorted(cell, key=lambda p: days[p.id], reverse=True)
    ranked.sort(key=lambda p: (p.id in rest, p.id not in judged))
    return tuple(ranked), rest


def _is_before(position: Position, latest: str, index: Index) -> bool:
    """Whether a position is told as of a day before the latest; not if of no day."""
    if position.date.start is None and position.date.end is not None:
        return True
    return bool(day := _when(position, index)) and day < latest


def _is_recalled(position: Position, index: Index) -> bool:
    """Whether a report looks back to when a position was taken."""
    published = index.published(position.evidence[0].report).start
    start, end = position.date.start, position.date.end
    if published is None or end is None:
        return False
    return start is None or published - end > LATELY


def _when(position: Position, index: Index) -> str:
    """Give the day of a position for ordering, as its date or its report says.

    One that is told as held until some day comes before what was told on that day, and
    so does one of no day.
    """
    published = index.published(position.evidence[0].report).start
    if position.date.start is None and position.date.end is not None:
        return ""
    ended = position.date.end
    if published and (ended is None or ended >= published):
        return str(published)
    return str(ended or position.date.start or published or "")


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
