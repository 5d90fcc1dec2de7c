"""How much, how many and how long a term says."""

from collections.abc import Sequence

from dragoman.extract.grammar import ancestors, words_before
from dragoman.extract.quantities import Count
from dragoman.extract.quantities.counts import PERCENT
from dragoman.extract.syntax import Token
from dragoman.extract.terms.objects import before_condition
from dragoman.extract.terms.pieces import Piece


class Amounts:
    """The numbers of a report, by the words that write them."""

    def __init__(self, counts: Sequence[Count]) -> None:
        self._counts = {w.i: count for count in counts for w in count.number}

    def count_of(self, piece: Piece) -> Count | None:
        """Give the first number inside a term, a length of time last."""
        words = before_condition(piece)
        counts = [self._counts[w.i] for w in words if w.i in self._counts]
        told = [
            c
            for c in counts
            if c.duration is None
            and not _is_one(c)
            and not _is_beside(c, piece.head)
            and not _is_bracketed(c)
        ]
        sums = [c for c in told if c.currency or (c.counted and c.counted.tag == "$")]
        return next(iter((*sums, *told)), None)

    def length_of(self, piece: Piece) -> Count | None:
        """Give the length of time that is said of a term's head."""
        near = {piece.head.i, *(c.i for c in piece.head.children if c.dep == "prep")}
        for word in piece.words:
            count = self._counts.get(word.i)
            if count is None or count.duration is None or count.counted is None:
                continue
            if count.counted is piece.head or count.counted.head.i in near:
                return count
            if piece.rule == "length" or _is_inner_length(count, piece):
                return count
        return None


def _is_beside(count: Count, head: Token) -> bool:
    """Whether a number tells of the doer, or only in a clause about something else."""
    for word in (count.head, *ancestors(count.head)):
        if word is head:
            return False
        if word.dep == "nsubj" and word.head is head:
            return True
        if word.dep == "relcl" and word.i > head.i:
            return True
    return False


def _is_bracketed(count: Count) -> bool:
    """Whether a number only says another again ("2 million francs ($300,000)")."""
    before = words_before(count.number[0])
    opened = [w.text for w in before if w.text in {"(", "[", ")", "]"}]
    return bool(opened) and opened[-1] in {"(", "["}


def _is_one(count: Count) -> bool:
    """Whether it is the "one" of "one-off" or "one of"."""
    return len(count.number) == 1 and count.number[0].lower in {"one", "a", "an"}


def _is_inner_length(count: Count, piece: Piece) -> bool:
    """Whether a length is told through "of up to": no child of the head."""
    unit = count.counted
    return (
        unit is not None
        and piece.head.lemma in {"period", "pause", "truce", "extension"}
        and piece.words[-1] is unit
    )


def unit_of(count: Count | None) -> str:
    """Give what a number counts, one head word or the sign of a currency, or ""."""
    if count is not None and count.currency and not count.duration:
        return count.currency
    if count is None or count.counted is None:
        return ""
    if count.is_share and count.counted.lower in PERCENT | {"cent"}:
        return "percent"
    return "share" if count.is_share else count.counted.lemma
