"""Counts: a number, what it counts, and how far its words reach."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.extract.grammar import ancestors, child, objects_of
from dragoman.extract.quantities.durations import to_duration, unit_of_time
from dragoman.extract.quantities.hedges import find_hedge
from dragoman.extract.quantities.labels import is_label
from dragoman.extract.quantities.numerals import (
    THOUSAND,
    Numeral,
    number_words,
    read_numeral,
)
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.quantity import Hedge, Quantity

PERCENT = frozenset({"%", "percent", "pct", "pc", "percentage"})
RANGE_WORDS = frozenset({"to", "-", "–", "or"})
SCORES = frozenset({"vote", "victory", "defeat", "win", "majority", "loss", "margin"})
GROWTH = frozenset({"VBD", "VBN", "VBZ"})
LEAST_GROWTH = 2  # times
ORDINAL_LIKE = frozenset({"second", "quarter"})
PREMODIFIERS = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "advmod"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number in its noun phrase.

    Attributes:
        quantity: The number with its hedge.
        number: The words of the number itself.
        counted: Head noun of what is counted, or ``None``.
        start: Offset where the hedge or number begins.
        end: Offset after what is counted.
        duration: ISO 8601 duration if a length of time is counted.
        currency: The sign before the number, or "".
        is_share: Whether it is a percentage or a fraction.
    """

    quantity: Quantity
    number: tuple[Token, ...]
    counted: Token | None
    start: int
    end: int
    duration: str | None = None
    currency: str = ""
    is_share: bool = False

    @property
    def head(self) -> Token:
        """The word of the number that hangs on the rest of the sentence."""
        return _head(self.number)


def find_counts(syntax: Syntax) -> Sequence[Count]:
    """Find every number that counts something, in order.

    Numbers that name ("Article 5", "Resolution 12"), dates, clock times and
    years are left out; ages and numbers of proposals are not.
    """
    found: list[Count] = []
    for sentence in syntax.sentences:
        counts = list(_find_in(sentence.tokens))
        found += [_inherit_hedge(count, counts[:n]) for n, count in enumerate(counts)]
    return tuple(found)


def _find_in(words: Sequence[Token]) -> Iterator[Count]:
    i = 0
    while i < len(words):
        count, after = _count_at(words, i)
        if count is not None:
            yield count
        i = after


def _count_at(words: Sequence[Token], i: int) -> tuple[Count | None, int]:
    """Read the count that begins at a word, and say where to go on."""
    numeral = read_numeral(words, i)
    if numeral is not None:
        if is_label(words, numeral):
            return None, numeral.last + 1
        return _from_numeral(words, numeral)
    length = _length_at(words, i)
    if length is not None:
        return length, words.index(length.number[-1], i) + 1
    return _growth_at(words, i), i + 1


def _from_numeral(words: Sequence[Token], numeral: Numeral) -> tuple[Count, int]:
    high = _upper_end(words, numeral)
    low_value, last = numeral.value, numeral.last
    high_value = low_value
    if high is not None:
        high_value, last = high.value, high.last
        ratio = high_value / low_value if low_value else 1
        if ratio >= THOUSAND:
            low_value *= 10 ** (3 * (len(f"{int(ratio)}") // 3))
        low_value = low_value if low_value <= high_value else numeral.value
    hedging = find_hedge(words, numeral.first, last)
    number = tuple(words[numeral.first : last + 1])
    counted = _counted(words, number, max(last, hedging.last))
    first = hedging.first - (
        1 if high is not None and _lower(words, numeral.first - 1) == "between" else 0
    )
    end = max(words[max(last, hedging.last)].end, _end(counted, number[-1]))
    count = Count(
        quantity=Quantity(low=low_value, high=high_value, hedge=hedging.hedge),
        number=number,
        counted=counted,
        start=words[first].start,
        end=end,
        duration=_duration(low_value, counted),
        currency=numeral.currency,
        is_share=_is_share(counted, numeral.value),
    )
    return count, last + 1


def _lower(words: Sequence[Token], i: int) -> str:
    return words[i].lower if 0 <= i < len(words) else ""


def _upper_end(words: Sequence[Token], low: Numeral) -> Numeral | None:
    """Read the upper end of a range: "30 to 50", "between 30 and 50"."""
    link = _lower(words, low.last + 1)
    before = _lower(words, low.first - 1)
    if link not in RANGE_WORDS and not (link == "and" and before == "between"):
        return None
    high = read_numeral(words, low.last + 2) if low.last + 2 < len(words) else None
    if high is None or is_label(words, high):
        return None
    if link in {"to", "-", "–"} and words[high.last].head.lemma in SCORES:
        return None
    return high if high.value > low.value else None


def _counted(
    words: Sequence[Token], number: tuple[Token, ...], last: int
) -> Token | None:
    """Find the noun that a number counts."""
    after = last + 1
    if _lower(words, after) == "-":
        after += 1
    if _lower(words, after) in PERCENT or unit_of_time(_lower(words, after)):
        return words[after]
    if _lower(words, after) == "per" and _lower(words, after + 1) == "cent":
        return words[after + 1]
    head = _head(number)
    if head.dep in PREMODIFIERS and head.head.i > head.i:
        noun = head.head.head if head.head.pos == "ADJ" else head.head
        return noun if noun.pos in {"NOUN", "PROPN", "NUM", "ADJ"} else None
    of = [noun for noun in objects_of(head, "of") if noun not in number]
    return of[0] if of else None


def _head(number: tuple[Token, ...]) -> Token:
    inside = {word.i for word in number}
    return next(
        (w for w in number if w.head.i not in inside or w.head is w), number[-1]
    )


def _end(counted: Token | None, last: Token) -> int:
    """Give the end of the words: the noun counted, or a participle in its place."""
    if counted is not None and counted.sentence is last.sentence:
        return counted.end
    verb = last.head
    if last.dep.startswith("nsubj") and verb.i == last.i + 1 and verb.tag == "VBN":
        return verb.end
    return last.end


def _duration(value: float, counted: Token | None) -> str | None:
    unit = unit_of_time(counted.lower) if counted is not None else None
    return to_duration(value, unit) if unit else None


def _is_share(counted: Token | None, value: float) -> bool:
    if counted is not None and (counted.lower in PERCENT or counted.lower == "cent"):
        return True
    return 0 < value < 1


def _length_at(words: Sequence[Token], i: int) -> Count | None:
    """Read "an hour", "half an hour", "a week and a half"."""
    word = words[i]
    if word.lower not in {"a", "an"} or not unit_of_time(_lower(words, i + 1)):
        return None
    if _lower(words, i + 1).endswith("s") or _lower(words, i + 1) in ORDINAL_LIKE:
        return None
    value, first, last = 1.0, i, i + 1
    if _lower(words, i - 1) == "half":
        value, first = 0.5, i - 1
    if [_lower(words, i + k) for k in (2, 3, 4)] == ["and", "a", "half"]:
        value, last = 1.5, i + 4
    hedging = find_hedge(words, first, i)
    return Count(
        quantity=Quantity(low=value, high=value, hedge=hedging.hedge),
        number=tuple(words[first : last + 1]),
        counted=words[i + 1],
        start=words[hedging.first].start,
        end=words[last].end,
        duration=_duration(value, words[i + 1]),
    )


def _growth_at(words: Sequence[Token], i: int) -> Count | None:
    """Read "tripled": growth to so many times what it was."""
    word = words[i]
    if word.pos != "VERB" or word.tag not in GROWTH:
        return None
    value = number_words("times").get(word.lemma, 0.0)
    if value < LEAST_GROWTH:
        return None
    return Count(
        quantity=Quantity(low=value, high=value),
        number=(word,),
        counted=None,
        start=word.start,
        end=word.end,
    )


def _inherit_hedge(count: Count, earlier: Sequence[Count]) -> Count:
    """Let "at least 34 killed and 78 wounded" hedge both numbers."""
    if count.quantity.hedge is not Hedge.EXACT:
        return count
    for other in reversed(earlier):
        if other.quantity.hedge is not Hedge.EXACT and _is_coordinated(count, other):
            quantity = replace(count.quantity, hedge=other.quantity.hedge)
            return replace(count, quantity=quantity)
    return count


def _is_coordinated(count: Count, other: Count) -> bool:
    """Whether a number stands beside another that counts the same things."""
    if other.duration or other.is_share or count.duration or count.is_share:
        return False
    if count.counted is not None and other.counted is not None:
        same = count.counted.lemma == other.counted.lemma
        if not same and count.counted.tag not in {"VBN", "JJ", "VBD"}:
            return False
    if child(count.head, "det") or _has_other_subject(count):
        return False
    linked = {w.i for w in (count.head, *ancestors(count.head)) if w.dep == "conj"}
    others = {w.i for w in (other.head, *ancestors(other.head))}
    return any(w.head.i in others for w in _with_ancestors(count.head) if w.i in linked)


def _has_other_subject(count: Count) -> bool:
    """Whether the clause of a count tells of somebody else ("they put it at 8")."""
    verbs = [w for w in ancestors(count.head) if w.pos == "VERB"]
    own = child(verbs[0], "nsubj", "nsubjpass") if verbs else None
    if own is None or own is child(verbs[0].head, "nsubj", "nsubjpass"):
        return False
    return own is not count.head and own is not count.counted


def _with_ancestors(word: Token) -> Iterator[Token]:
    """Give the word and its heads, nearest first."""
    yield word
    yield from ancestors(word)
