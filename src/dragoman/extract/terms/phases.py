"""Which phase of a plan a term belongs to."""

from dragoman.extract.parse import Sentence, Syntax, Token
from dragoman.extract.positions.topics import words_of
from dragoman.extract.terms.pieces import Piece

ORDINALS = {
    "first": 1, "initial": 1, "1": 1, "one": 1, "second": 2, "2": 2, "two": 2,
    "third": 3, "3": 3, "three": 3, "fourth": 4, "4": 4, "four": 4, "fifth": 5,
}  # fmt: skip
STAGES = frozenset({"phase", "stage", "step", "tranche"})


class Phases:
    """The phases that a report speaks of, sentence by sentence."""

    def __init__(self, syntax: Syntax) -> None:
        self._of_sentence = {s.index: _phase_of(s) for s in syntax.sentences}
        known = {n: phase for n, phase in self._of_sentence.items() if phase}
        later = min((n for n, phase in known.items() if phase > 1), default=None)
        opened = any(phase == 1 for phase in known.values())
        self._before = later - 1 if later is not None and not opened else None

    def of(self, piece: Piece) -> int | None:
        """Give the number of the phase of a term, or ``None``."""
        own = _ordinal_on(piece.head)
        if own is not None:
            return own
        index = piece.head.sentence.index
        if self._of_sentence.get(index) is not None:
            return self._of_sentence[index]
        plain = piece.rule.startswith(("plan", "promise", "phase"))
        return 1 if index == self._before and plain else None


def _phase_of(sentence: Sentence) -> int | None:
    for word in sentence.tokens:
        truce = word.lemma in words_of("truce") and word.pos == "NOUN"
        if truce and any(c.lower == "initial" for c in word.children):
            return 1
        if word.lemma in STAGES and word.pos in {"NOUN", "PROPN"}:
            for part in word.children:
                if part.lower in ORDINALS:
                    return ORDINALS[part.lower]
    return None


def _ordinal_on(head: Token) -> int | None:
    for part in head.children:
        if part.lower in {"initial", "first"} and part.dep in {"amod", "advmod"}:
            return 1
    return None
