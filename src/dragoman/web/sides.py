"""Two proposals side by side: which term answers which, and what differs in words."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.store import Entry
from dragoman.web.cards import Card
from dragoman.web.desk import Desk

WORD = re.compile(r"\s+|[^\s\w]|\w+")
MOST_TERMS = 200
MOST_DIFFERENCES = 500
Run = tuple[str, bool]  # words, and whether the other side has others


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A term as one proposal has it.

    Attributes:
        card: The term.
        runs: Its words, and which of them differ.
    """

    card: Card
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Two terms that answer each other.

    Attributes:
        kind: ``same``, ``changed``, ``only_left`` or ``only_right``.
        left: The left one, or ``None``.
        right: The right one, or ``None``.
        why: What differs, in words.
    """

    kind: str
    left: Side | None
    right: Side | None
    why: str


def find_terms(desk: Desk, proposal: Entry) -> tuple[Entry, ...]:
    """Give a proposal's terms, by phase and kind."""
    keys = [term["id"] for term in proposal.wire["terms"][:MOST_TERMS]]
    found = desk.store.entries.find_all("terms", keys)
    return tuple(sorted(found, key=lambda t: (t.wire["phase"] or 0, t.wire["kind"])))


def lay_sides(
    desk: Desk, proposals: Sequence[Card], terms: Sequence[Sequence[Card]]
) -> tuple[Row, ...]:
    """Set the terms of two proposals side by side.

    Terms go together where the record has judged so; the rest by kind and phase.
    """
    lefts = {card.entry.id: card for card in terms[0]}
    rights = {card.entry.id: card for card in terms[1]}
    rows = []
    for left, right, kind, why in _judged(desk, proposals):
        one, other = lefts.pop(left, None), rights.pop(right, None)
        if one or other:
            rows.append(_row(one, other, kind, why))
    for card in list(lefts.values()):
        other = next((c for c in rights.values() if _alike(card, c)), None)
        if other:
            rights.pop(other.entry.id)
            rows.append(_row(card, other, "changed", ""))
        else:
            rows.append(_row(card, None, "only_left", ""))
    rows += [_row(None, card, "only_right", "") for card in rights.values()]
    return tuple(rows)


def _judged(desk: Desk, proposals: Sequence[Card]) -> list[tuple[str, str, str, str]]:
    """Give what the record says on two proposals, whichever of them it puts first."""
    left, right = proposals[0].entry.id, proposals[1].entry.id
    found = desk.store.boards.differences(left, right, MOST_DIFFERENCES)
    turned = {"only_left": "only_right", "only_right": "only_left"}
    rows = []
    for wire in found:
        ids = wire["left_term"] or "", wire["right_term"] or ""
        if wire["left"] == left:
            rows.append((*ids, wire["kind"], wire["why"]))
        else:
            kind = turned.get(wire["kind"], wire["kind"])
            rows.append((ids[1], ids[0], kind, wire["why"]))
    return rows


def _alike(left: Card, right: Card) -> bool:
    return all(left.entry.wire[f] == right.entry.wire[f] for f in ("kind", "phase"))


def _row(left: Card | None, right: Card | None, kind: str, why: str) -> Row:
    words = [WORD.findall(card.words) if card else [] for card in (left, right)]
    runs = _compare(*words) if left and right and kind != "same" else None
    sides = []
    for number, card in enumerate((left, right)):
        own = runs[number] if runs else (("".join(words[number]), False),)
        sides.append(Side(card=card, runs=own) if card else None)
    return Row(kind=kind, left=sides[0], right=sides[1], why=why)


def _compare(
    left: list[str], right: list[str]
) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Cut two wordings where they differ."""
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    ours, theirs = [], []
    for tag, start, end, first, last in matcher.get_opcodes():
        differs = tag != "equal"
        if end > start:
            ours.append(("".join(left[start:end]), differs))
        if last > first:
            theirs.append(("".join(right[first:last]), differs))
    return tuple(ours), tuple(theirs)
