"""One term each from a sentence that lists many.

A parser loses its way in a list of ten obligations, so the list is cut on its
surface: at commas and "and" where a new item plainly begins, and at words that
join one obligation to another ("while", "in exchange for", "for the army to").
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.extract.grammar import first_conjunct
from dragoman.extract.parse import Token
from dragoman.extract.positions.topics import words_of

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
OPENERS = frozenset({"DT", "JJ", "NN", "NNS", "VBN", "CD", "PRP$", "JJR", "PDT", "VBG"})
BASE = frozenset({"VB", "VBP"})
STRONG = (
    "release",
    "withdraw",
    "truce",
    "aid",
    "guarantee",
    "monitor",
    "captive",
    "stop",
    "payment",
)
BESIDE = frozenset({"compound", "nmod", "amod"})
RELATIVES = frozenset({"which", "who", "whom", "where"})


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
    if word.lower in MEANWHILE and _has_doer(words, i + 1):
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
    if words[n].lower in MEANWHILE and _has_doer(words, n + 1):
        return n + 1
    if words[n].lower in MEANWHILE and n + 1 < len(words) and verbal:
        return n + 1 if words[n + 1].tag == "VBG" else 0
    if words[n].lower == "for" and n + 1 < len(words) and not verbal:
        return n + 1 if words[n].dep == "conj" else 0
    fits = (
        _begins_deed(words, n, start) if verbal else _begins_thing(words, i, n, start)
    )
    return n if fits else 0


def _is_apart(words: Sequence[Token], i: int) -> bool:
    """Whether a dash stands between spaces, and so joins no compound."""
    return words[i].text not in {"-", "–"} or words[i].start > words[i - 1].end


def _begins_deed(words: Sequence[Token], n: int, start: int) -> bool:
    """Whether the next item is one more thing to do."""
    word = words[n]
    if word.lower == "each" and n + 1 < len(words):
        return words[n + 1].tag == "VBG"
    if word.pos == "NUM" or word.tag == "$":
        return _is_next_rate(words, n, start)
    first = next((w for w in words[start:] if w.pos == "VERB"), None)
    if first is None:
        return False
    if first.tag in {"VBG", "VBZ"}:
        same = word.tag == first.tag
        return same and (word.tag == "VBG" or word.dep == "conj")
    if word.dep in {"aux", "auxpass"} and any(
        c.dep.startswith("nsubj") and c in words[start:n] for c in word.head.children
    ):
        return False
    if word.tag in BASE:
        return True
    if word.lower in {"would", "will", "to"} and n + 1 < len(words):
        return word.lower != "to" or words[n + 1].tag in {"VB", "RB"}
    if word.lower in words_of("doubling") and n + 1 < len(words):
        return words[n + 1].tag in {"DT", "PRP$"}
    return _has_doer(words, n)


def _is_next_rate(words: Sequence[Token], n: int, start: int) -> bool:
    """Whether one more rate comes ("5 % in the first year and 4 % in each …")."""
    shares = {"%", "percent", "per", "pct", "pc"}
    here = any(w.lower in shares for w in words[n : n + 3])
    before = any(w.lower in shares for w in words[start:n])
    return here and before and any(w.dep == "prep" for w in words[n : n + 5])


def _has_doer(words: Sequence[Token], n: int) -> bool:
    """Whether a subject and "would", "will" or "to" come next."""
    for word in words[n : n + 8]:
        if word.text in {",", ";"}:
            return False
        if word.lower in {"would", "will"}:
            return True
    return False


def _begins_thing(words: Sequence[Token], i: int, n: int, start: int) -> bool:
    """Whether the next item is one more thing."""
    word = words[n]
    if word.tag not in OPENERS or word.lower in RELATIVES | {"including", "such"}:
        return False
    noun = word if word.pos == "NOUN" else _noun_after(words, n)
    if noun is None:
        return False
    if noun.dep == "appos" and noun.head.pos == "PROPN":
        return False
    strong = any(noun.lemma in words_of(name) for name in STRONG)
    comma = words[i].text in {",", ";"}
    if not comma and _goes_on(words[start:i], noun):
        return True
    if word.tag == "CD" and any(w.pos == "NUM" for w in words[start:i]):
        return True
    if word.tag != "DT" and _describes(words[start:i], noun):
        return False
    if word.tag == "DT" and word.lower in {"a", "an", "the", "no"}:
        return _is_thing_run(words[start:i]) or strong
    if comma or (start and words[start - 1].text in {",", "and"}):
        inside = any(w.lower in {"including", "such"} for w in words[start:i])
        return strong or not inside
    return strong


def _describes(item: Sequence[Token], noun: Token) -> bool:
    """Whether a noun only goes on with a list inside an item ("trade in oil, gas")."""
    first = first_conjunct(noun)
    while first.dep in BESIDE and first.head.i > first.i:
        first = first_conjunct(first.head)
    inside = {w.i for w in item}
    return first.dep == "pobj" and first.head.i in inside and first.i in inside


def _goes_on(item: Sequence[Token], noun: Token) -> bool:
    """Whether a noun is one more after "repair of roads and": each tells of what."""
    first = first_conjunct(noun)
    whole = any(w.dep == "prep" and w.head is first for w in item)
    if noun.dep == "conj" and first in item and first.dep != "pobj" and whole:
        return True
    head = next((w for w in item if w.pos == "NOUN" and w.dep not in BESIDE), None)
    return head is not None and _tells_of_what(head) and _tells_of_what(noun)


def _tells_of_what(noun: Token) -> bool:
    """Whether "of" stands right after a noun."""
    return any(c.lower == "of" and c.i == noun.i + 1 for c in noun.children)


def _noun_after(words: Sequence[Token], n: int) -> Token | None:
    for word in words[n : n + 6]:
        if word.pos == "NOUN" and word.dep != "compound":
            return word
        if word.pos in {"ADP", "VERB", "PUNCT"} and word.tag not in {
            "VBN",
            "VBG",
            "HYPH",
        }:
            return None
    return None


def _is_thing_run(words: Sequence[Token]) -> bool:
    return bool(words) and any(w.pos == "NOUN" for w in words)


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


def _before_aside(words: Sequence[Token]) -> Sequence[Token]:
    """Leave out a clause that only says more ("the board, which has settled …")."""
    for n in range(2, len(words)):
        if words[n - 1].text == "," and words[n].tag in {"WDT", "WP", "WP$"}:
            return words[: n - 1]
    if words and words[-1].lower == "ago":
        return words[: max(0, words[-1].left.i - words[0].i)] or words
    return words
