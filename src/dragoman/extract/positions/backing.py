"""Who joins a speaker and who opposes: "X, backed by Y, opposed by Z, proposed"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.extract.grammar import SUBJECTS
from dragoman.extract.syntax import Token

JOINING = (
    ("supported", "by"), ("backed", "by"), ("joined", "by"), ("seconded", "by"),
    ("together", "with"), ("along", "with"), ("on", "behalf", "of"),
    ("with",), ("for",),
)  # fmt: skip
OPPOSING = (("opposed", "by"), ("contested", "by"), ("challenged", "by"))
OPENERS = frozenset(cue[0] for cue in (*JOINING, *OPPOSING))
NAMED = frozenset({"nsubj", "pobj", "conj", "nmod", "attr", "dobj", "ROOT", "poss"})
SINCE = frozenset({"after", "before", "since", "until", "as"})
UNITING = frozenset({"join", "side", "close", "agree", "stand", "unite", "align"})
GENERAL = frozenset({"other", "number", "behalf"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """Who stands beside the subject of a verb, and who against.

    Attributes:
        beside: Heads of those who join.
        against: Heads of those who oppose.
    """

    beside: tuple[Token, ...] = ()
    against: tuple[Token, ...] = ()


def find_backing(verb: Token) -> Backing:
    """Find who joins or opposes the subject, in insertions between commas.

    An opposition after the verb's own words ("…, opposed by the carriers")
    counts as well.
    """
    doer = next((c for c in verb.children if c.dep in SUBJECTS), None)
    words = verb.sentence.tokens
    begin = doer.i - words[0].i if doer is not None else 0
    at = verb.i - words[0].i
    beside: list[Token] = []
    against: list[Token] = []
    for phrase in _phrases(words[begin:at]):
        if any(w.lower == "exception" for w in phrase[:3]):
            continue
        (against if _opens(phrase, 0, OPPOSING) else beside).extend(heads_in(phrase))
    for n in range(at + 1, len(words) - 2):
        if words[n - 1].text == "," and _opens(words, n, OPPOSING):
            against += heads_in(_up_to_stop(words[n:]))
            break
    more = (*_joined(verb), *_misjoined(verb, doer))
    return Backing(beside=(*beside, *more), against=tuple(against))


def _misjoined(verb: Token, doer: Token | None) -> list[Token]:
    """Give the first subject of "after A and B refused", which seems an object."""
    if doer is None or verb.dep != "conj" or doer.head is not verb:
        return []
    words = verb.sentence.tokens
    at = doer.left.i - words[0].i
    if words[max(0, at - 1)].lower != "and":
        return []
    before = [w for w in words[:at] if w.dep == "prep" and w.lower in SINCE]
    things = [c for c in before[-1].children if c.dep == "pobj"] if before else []
    close = [t for t in things if t.i < doer.i and t.right.i >= doer.left.i - 3]
    return close if before and before[-1].i < doer.i else []


def _joined(verb: Token) -> list[Token]:
    """Give whom the subject joins in it ("closed ranks with Peru, rejecting …")."""
    above = verb.head
    while verb.dep == "pcomp" and above.dep == "prep":
        above = above.head
    if verb.tag != "VBG" or above.lemma not in UNITING:
        return []
    words = [above, *(c for c in above.children if c.dep == "dobj")]
    if above.lemma == "join":
        return [c for c in words[1:] if c.i < verb.i]
    return [
        thing
        for word in words
        for part in word.children
        if part.lower == "with" and part.i < verb.i
        for thing in part.children
        if thing.dep == "pobj"
    ]


def _phrases(words: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Give the insertions: from a word that joins or opposes up to the next."""
    starts = [
        n
        for n in range(len(words))
        if _length_at(words, n) and words[n - 1].lower in {",", "and", "but", ")"} and n
    ]
    starts += [
        n
        for n in range(1, len(words))
        if _opens(words, n, OPPOSING) and n not in starts
    ]
    starts.sort()
    for n, start in enumerate(starts):
        end = starts[n + 1] if n + 1 < len(starts) else len(words)
        yield words[start:end]


def _length_at(words: Sequence[Token], n: int) -> int:
    if words[n].lower not in OPENERS:
        return 0
    return next(
        (len(cue) for cue in (*JOINING, *OPPOSING) if _matches(words, n, cue)), 0
    )


def _opens(words: Sequence[Token], n: int, cues: Sequence[Sequence[str]]) -> bool:
    return words[n].lower in OPENERS and any(_matches(words, n, cue) for cue in cues)


def _matches(words: Sequence[Token], n: int, cue: Sequence[str]) -> bool:
    return [w.lower for w in words[n : n + len(cue)]] == list(cue)


def _up_to_stop(words: Sequence[Token]) -> Sequence[Token]:
    for n, word in enumerate(words):
        if word.text in {".", ";"} or word.lower in {"who", "which", "while"}:
            return words[:n]
    return words


def heads_in(words: Sequence[Token]) -> list[Token]:
    """Give the head nouns of the bodies that a phrase lists."""
    last = words[0].i if words else 0
    found = []
    for word in words:
        if word.pos not in {"PROPN", "NOUN"} or word.dep not in NAMED:
            continue
        plain = not any(c.lower in GENERAL for c in word.children)
        if word.lemma not in GENERAL and plain and word.i > last:
            found.append(word)
    return found
