"""Who joins a speaker and who opposes: "X, backed by Y, opposed by Z, proposed"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.extract.grammar import SUBJECTS
from dragoman.extract.parse import Token

JOINING = (
    ("supported", "by"), ("backed", "by"), ("joined", "by"), ("seconded", "by"),
    ("together", "with"), ("along", "with"), ("on", "behalf", "of"),
    ("with",), ("for",),
)  # fmt: skip
OPPOSING = (("opposed", "by"), ("contested", "by"), ("challenged", "by"))
NAMED = frozenset({"nsubj", "pobj", "conj", "nmod", "attr", "dobj", "ROOT", "poss"})
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
        (against if _opens(phrase, 0, OPPOSING) else beside).extend(heads_in(phrase))
    for n in range(at + 1, len(words) - 2):
        if words[n - 1].text == "," and _opens(words, n, OPPOSING):
            against += heads_in(_up_to_stop(words[n:]))
            break
    return Backing(beside=tuple(beside), against=tuple(against))


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
    return next(
        (len(cue) for cue in (*JOINING, *OPPOSING) if _matches(words, n, cue)), 0
    )


def _opens(words: Sequence[Token], n: int, cues: Sequence[Sequence[str]]) -> bool:
    return any(_matches(words, n, cue) for cue in cues)


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
