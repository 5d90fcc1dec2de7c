"""One term each from a sentence that lists many.

A parser loses its way in a list of ten obligations, so the list is cut on its
surface: at commas and "and" where a new item plainly begins, and at words that
join one obligation to another ("while", "in exchange for", "for the army to").
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.extract.syntax import Token
from dragoman.extract.terms.openings import begins_deed, begins_thing, has_doer

JOINTS = (
    ("in", "exchange", "for"), ("in", "return", "for"), ("as", "well", "as"),
    ("along", "with"), ("together", "with"), ("followed", "by"), ("coupled", "with"),
    ("accompanied", "by"), ("in", "exchange"), ("in", "return"),
)  # fmt: skip
SWAPS = frozenset({"exchange", "return"})
STOPS = (
    ("rather", "than"),
    ("instead", "of"),
    ("according", "to"),
    ("as", "part", "of"),
)
BEGINNINGS = frozenset(phrase[0] for phrase in (*JOINTS, *STOPS))
MEANWHILE = frozenset({"while", "whereas"})
JOINED = frozenset({",", "and", ";", "or", "–", "—", "--", "-"})
ADVERBS = frozenset(
    {"also", "then", "eventually", "later", "finally", "second", "first"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a list.

    Attributes:
        words: Its words, without what joins it to the others.
        is_swap: Whether it is to be had in exchange for the others.
        is_clause: Whether it has a subject of its own.
    """

    words: tuple[Token, ...]
    is_swap: bool = False
    is_clause: bool = False


def split_items(words: Sequence[Token], *, verbal: bool, whole: int = 0) -> list[Item]:
    """Cut a run of words into the items that it lists.

    Args:
        words: The run, from the first word of the first item.
        verbal: Whether the items are things to do ("free …, withdraw …").
        whole: How many words at its start are not cut, such as a subject.
    """
    items: list[Item] = []
    start, swap, clause = 0, False, verbal
    i = whole
    while i < len(words):
        if i > start and _is_stop(words, i):
            items.append(_item(words[start:i], swap, clause))
            start = i = _after_stop(words, i)
            continue
        joint = _joint_at(words, i)
        if joint:
            items.append(_item(words[start:i], swap, clause))
            swap = words[min(i + 1, len(words) - 1)].lower in SWAPS
            start, clause = i + joint, False
            i = start
            continue
        opening = _opening(words, i, start, verbal=verbal)
        if opening:
            items.append(_item(words[start:i], swap, clause))
            clause = words[opening - 1].lower in MEANWHILE | {"for"}
            start = i = opening
            continue
        i += 1
    items.append(_item(words[start:], swap, clause))
    if whole and items:
        items[0] = _whole_first(words, items[0], whole)
    return [item for item in items if item.words]


def _is_stop(words: Sequence[Token], i: int) -> bool:
    return words[i].lower in BEGINNINGS and any(
        _matches(words, i, stop) for stop in STOPS
    )


def _after_stop(words: Sequence[Token], i: int) -> int:
    """Skip what is only compared, up to the next joint."""
    while i < len(words) and words[i].text not in {",", ";"}:
        i += 1
    return i


def _matches(words: Sequence[Token], i: int, phrase: Sequence[str]) -> bool:
    return all(
        i + n < len(words) and words[i + n].lower == word
        for n, word in enumerate(phrase)
    )


def _joint_at(words: Sequence[Token], i: int) -> int:
    if words[i].lower not in BEGINNINGS:
        return 0
    return next((len(j) for j in JOINTS if _matches(words, i, j)), 0)


def _opening(words: Sequence[Token], i: int, start: int, *, verbal: bool) -> int:
    """Give where the next item begins if one is joined here, else 0."""
    word = words[i]
    if word.lower in MEANWHILE and has_doer(words, i + 1):
        return i + 1
    if word.lower == "for" and word.dep == "mark" and i > start and verbal:
        return i + 1
    if word.lower not in JOINED or i == start or not _is_apart(words, i):
        return 0
    n = i + 1
    while n < len(words) and (
        words[n].lower in JOINED | ADVERBS or words[n].text == '"'
    ):
        n += 1
    if n >= len(words):
        return 0
    joined = _after_joint(words, n, verbal=verbal)
    if joined is not None:
        return joined
    fits = begins_deed(words, n, start) if verbal else begins_thing(words, i, n, start)
    return n if fits else 0


def _after_joint(words: Sequence[Token], n: int, *, verbal: bool) -> int | None:
    """Give where an item begins after "while" or "for", else ``None``."""
    after = words[n + 1] if n + 1 < len(words) else None
    if words[n].lower in MEANWHILE and has_doer(words, n + 1):
        return n + 1
    if after is not None and words[n].lower in MEANWHILE and verbal:
        return n + 1 if after.tag == "VBG" else 0
    if after is not None and words[n].lower == "for":
        return n + 1 if words[n].dep == "conj" else None if verbal else 0
    return None


def _is_apart(words: Sequence[Token], i: int) -> bool:
    """Whether a dash stands between spaces, and so joins no compound."""
    return words[i].text not in {"-", "–"} or words[i].start > words[i - 1].end


def _item(words: Sequence[Token], swap: bool, clause: bool) -> Item:  # noqa: FBT001
    low, high = 0, len(words)
    while low < high and (
        words[low].pos in {"PUNCT", "CCONJ"}
        or (words[low].lower in ADVERBS | {"to"} and words[low].pos != "ADJ")
    ):
        low += 1
    while high > low and (
        words[high - 1].pos in {"PUNCT", "CCONJ"} and words[high - 1].text not in ")"
    ):
        high -= 1
    kept = _before_aside(words[low:high])
    return Item(words=tuple(kept), is_swap=swap, is_clause=clause)


def _whole_first(words: Sequence[Token], item: Item, whole: int) -> Item:
    """Give a first item its verb back that an aside on its subject cut off."""
    if len(item.words) > whole or not item.words:
        return item
    rest = list(words[whole:])
    stop = next((n for n, w in enumerate(rest) if w.text == ","), len(rest))
    return replace(item, words=(*words[:whole], *rest[:stop]))


def _before_aside(words: Sequence[Token]) -> Sequence[Token]:
    """Leave out a clause that only says more ("the board, which has settled …")."""
    for n in range(2, len(words)):
        if words[n - 1].text == "," and words[n].tag in {"WDT", "WP", "WP$"}:
            return words[: n - 1]
    if words and words[-1].lower == "ago":
        return words[: max(0, words[-1].left.i - words[0].i)] or words
    return words
