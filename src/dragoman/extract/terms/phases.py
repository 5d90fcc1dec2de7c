"""Which phase of a plan a term belongs to."""

from dragoman.extract.positions.topics import words_of
from dragoman.extract.syntax import Sentence, Syntax, Token
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
        self._carried = _carry(syntax, self._of_sentence) if known else {}
        self._before = later - 1 if later is not None and not opened else None

    def of(self, piece: Piece) -> int | None:
        """Give the number of the phase of a term, or ``None``."""
        own = _ordinal_on(piece.head)
        if own is not None:
            return own
        index = piece.head.sentence.index
        if self._of_sentence.get(index) is not None:
            return self._of_sentence[index]
        if piece.rule.startswith(("phase", "promise")) and index in self._carried:
            return self._carried[index]
        plain = piece.rule.startswith(("plan", "promise", "phase"))
        return 1 if index == self._before and plain else None


def _carry(syntax: Syntax, told: dict[int, int | None]) -> dict[int, int]:
    """Give the phase of sentences that follow one which names it, in its paragraph."""
    carried: dict[int, int] = {}
    before: Sentence | None = None
    for sentence in syntax.sentences:
        phase = told.get(sentence.index)
        if phase is None and before is not None and before.block == sentence.block:
            phase = carried.get(before.index)
        if phase is not None:
            carried[sentence.index] = phase
        before = sentence
    return carried


def _phase_of(sentence: Sentence) -> int | None:
    bare = _bare_ordinal(sentence)
    if bare is not None:
        return bare
    for word in sentence.tokens:
        if word.lemma not in STAGES and word.lemma not in words_of("truce"):
            continue
        truce = word.lemma in words_of("truce") and word.pos == "NOUN"
        if truce and any(c.lower == "initial" for c in word.children):
            return 1
        if word.lemma in STAGES and word.pos in {"NOUN", "PROPN"}:
            for part in word.children:
                if part.lower in ORDINALS:
                    return ORDINALS[part.lower]
    return None


def _bare_ordinal(sentence: Sentence) -> int | None:
    """Read "In the first, …", "Under the third, …"."""
    words = sentence.tokens[:4]
    texts = [word.lower for word in words]
    if texts[:1] not in (["in"], ["under"], ["during"]):
        return None
    if texts[1:2] != ["the"] or texts[3:4] != [","]:
        return None
    return ORDINALS.get(texts[2])


def _ordinal_on(head: Token) -> int | None:
    for part in head.children:
        if part.lower in {"initial", "first"} and part.dep in {"amod", "advmod"}:
            return 1
    return None
