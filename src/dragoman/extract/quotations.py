"""Where the text stands between quotation marks.

Marks come curly, straight, as guillemets, single or doubled; they are forgotten,
span paragraphs (each of which opens again, but only the last one closes) or turn
out to be apostrophes. A quotation never runs on past the paragraph where nothing
closes it, and one inside another is part of the outer one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MARK = re.compile("''|``|’’|‘‘|[\"“”„«»‘’`']")
DOUBLE = frozenset({'"', "“", "”", "„", "«", "»", "''", "``", "‘‘", "’’"})
OPENING = frozenset({"“", "„", "«", "``", "‘‘"})
CLOSING = frozenset({"”", "»", "’’"})
SINGLE = frozenset({"'", "‘", "’", "`"})
BEFORE_OPENING = frozenset(' \t\n\u00a0\u202f([{—–-/:"“«')
MAX_BLOCKS = 6
MIN_SINGLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        start: Offset of the opening mark (of the text, where it has none).
        end: Offset after the closing mark.
        inner_start: Offset of the first character inside.
        inner_end: Offset after the last character inside.
        closed: Whether a mark closes it.
        reopened: Whether it goes on with a quotation that did not close.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    reopened: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One quotation mark: where it stands and which way it can turn."""

    start: int
    end: int
    opens: bool
    closes: bool


def find_quotations(
    text: str, blocks: Sequence[tuple[int, int]]
) -> tuple[Quotation, ...]:
    """Find what stands between quotation marks, outermost only, in order.

    Single marks count only in a block that has no double ones.

    Args:
        text: The report's text.
        blocks: Offsets of its paragraphs, headings and captions.

    Returns:
        The quotations, none overlapping another.
    """
    marks = [list(_find_marks(text, *block)) for block in blocks]
    found: list[Quotation] = []
    pending: Mark | None = None
    pending_block = 0
    for number, block in enumerate(blocks):
        here = marks[number]
        if pending and _closes_pending(here, block, number - pending_block):
            found.append(_quotation(text, pending.start, pending.end, here[0]))
            here, pending = here[1:], None
        reopened = bool(
            pending and here and here[0].start == block[0] and here[0].opens
        )
        if pending and (here or number - pending_block >= MAX_BLOCKS):
            found.append(_unclosed(text, pending, blocks[pending_block][1]))
            pending = None
        pairs, left = _pair(text, here)
        found += [_mark_reopened(pairs[0]), *pairs[1:]] if reopened and pairs else pairs
        if left:
            pending, pending_block = left, number
    if pending:
        found.append(_unclosed(text, pending, blocks[pending_block][1]))
    return tuple(sorted(found, key=lambda quotation: quotation.start))


def _closes_pending(marks: list[Mark], block: tuple[int, int], distance: int) -> bool:
    """Whether the first mark of a later block closes a quotation left open."""
    if not marks or distance > MAX_BLOCKS or marks[0].start == block[0]:
        return False
    first = marks[0]
    return (first.closes and not first.opens) or (first.closes and len(marks) % 2 == 1)


def _find_marks(text: str, start: int, end: int) -> Iterator[Mark]:
    found = [m for m in MARK.finditer(text, start, end) if _is_mark(text, m)]
    doubles = [m for m in found if m.group() in DOUBLE or m.group()[0] in DOUBLE]
    if doubles:
        return (_mark(text, m, start, end) for m in doubles)
    singles = [m for m in found if m.group() in SINGLE]
    return iter(_pair_singles(text, singles, start, end))


def _is_mark(text: str, match: re.Match[str]) -> bool:
    """Whether it is not an apostrophe inside a word or a mark of inches."""
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    return not (match.group() in SINGLE and before.isalnum() and after.isalnum())


def _mark(text: str, match: re.Match[str], start: int, end: int) -> Mark:
    shape = match.group() if match.group() in DOUBLE else match.group()[0]
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    turns_in = before in BEFORE_OPENING and not after.isspace()
    turns_out = before in ".,!?" and after.isspace() and match.start() > start
    # Curly marks turned the wrong way are common: ”So it went.“
    opens = turns_in if shape not in OPENING else not turns_out
    closes = (shape in CLOSING and match.start() > start) or turns_out
    if shape not in OPENING | CLOSING:
        closes = closes or (match.start() > start and not opens)
    if shape == '"' and opens and before == " ":
        # A slip of the typist: `it must go, "she said`.
        closes = text[match.start() - 2 : match.start()] == ", "
    return Mark(start=match.start(), end=match.end(), opens=opens, closes=closes)


def _pair_singles(
    text: str, matches: list[re.Match[str]], start: int, end: int
) -> list[Mark]:
    """Keep single marks that plainly come in pairs; the rest are apostrophes."""
    kept: list[Mark] = []
    opening: re.Match[str] | None = None
    for match in matches:
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        turns_in = before in BEFORE_OPENING and not after.isspace()
        if opening is None:
            if turns_in and match.group() != "’":
                opening = match
        elif not before.isspace() and not after.isalnum() and _is_close(text, match):
            for one, way in ((opening, True), (match, False)):
                kept.append(
                    Mark(start=one.start(), end=one.end(), opens=way, closes=not way)
                )
            opening = None
    return kept


def _is_close(text: str, match: re.Match[str]) -> bool:
    """Whether a single mark after a letter s is more than a possessive."""
    before = text[match.start() - 1]
    after = text[match.end() : match.end() + 2]
    return not (before in "sz" and after[:1] == " " and after[1:].islower())


def _pair(text: str, marks: list[Mark]) -> tuple[list[Quotation], Mark | None]:
    """Pair marks, and give the one that is still open at the end."""
    pairs: list[Quotation] = []
    opening: Mark | None = None
    inside = 0
    for number, mark in enumerate(marks):
        if opening is None:
            opening = mark if mark.opens or not mark.closes else None
        elif inside and mark.closes:
            inside -= 1
        elif _holds_another(text, marks[number : number + 3]):
            inside += 1
        elif mark.closes or (not _is_curly(text, mark) and number % 2 == 1):
            pairs.append(_quotation(text, opening.start, opening.end, mark))
            opening = None
        elif _is_curly(text, mark) and _is_nested(text, mark):
            inside += 1
        else:
            opening, inside = mark, 0
    return pairs, opening


def _holds_another(text: str, marks: Sequence[Mark]) -> bool:
    """Whether a straight mark opens inside a quotation, and two close after it."""
    turns = [(mark.opens, mark.closes) for mark in marks]
    if turns != [(True, False), (False, True), (False, True)]:
        return False
    return not _is_curly(text, marks[0]) and _is_nested(text, marks[0])


def _is_nested(text: str, mark: Mark) -> bool:
    """Whether a mark opens a quotation inside another: no sentence ends there."""
    return text[max(0, mark.start - 9) : mark.start].rstrip()[-1:] not in {
        ".",
        "!",
        "?",
        ",",
        ":",
        "”",
        "",
    }


def _is_curly(text: str, mark: Mark) -> bool:
    return text[mark.start] in OPENING or text[mark.start : mark.end] in OPENING


def _quotation(text: str, start: int, inner: int, close: Mark) -> Quotation:
    first, last = _trim(text, inner, close.start)
    return Quotation(start=start, end=close.end, inner_start=first, inner_end=last)


def _unclosed(text: str, opening: Mark, end: int) -> Quotation:
    first, last = _trim(text, opening.end, end)
    return Quotation(
        start=opening.start,
        end=max(end, opening.end),
        inner_start=first,
        inner_end=last,
        closed=False,
    )


def _mark_reopened(quotation: Quotation) -> Quotation:
    return Quotation(
        start=quotation.start,
        end=quotation.end,
        inner_start=quotation.inner_start,
        inner_end=quotation.inner_end,
        closed=quotation.closed,
        reopened=True,
    )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out outer white space and the comma before the closing mark."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return start, end
