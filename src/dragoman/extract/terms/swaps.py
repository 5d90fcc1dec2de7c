"""Terms without a verb of proposing: truces of a length, exchanges, past deals."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import child, is_past
from dragoman.extract.parse import Token
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.quantities import Count
from dragoman.extract.terms.pieces import Piece, run
from dragoman.model.claim import ProposalStatus

EXCHANGES = frozenset({"exchange", "swap", "trade"})
SETTLED = frozenset({"broker", "sign", "reach", "agree", "conclude"})
LASTING = frozenset({"last", "hold", "run"})


def pieces_of_lengths(counts: Sequence[Count]) -> Iterator[Piece]:
    """Give "a 40-day truce", "a two-week halt", "a truce lasted a week"."""
    for count in counts:
        unit = count.counted
        if count.duration is None or unit is None:
            continue
        noun, words = _what_lasts(unit)
        if noun is not None and words:
            verb = noun.head
            past = verb.pos == "VERB" and is_past(verb) and verb.lemma in LASTING
            yield Piece(
                head=noun,
                words=tuple(words),
                status=ProposalStatus.PAST if past else ProposalStatus.CURRENT,
                plan=noun,
                rule="length",
            )


def _what_lasts(unit: Token) -> tuple[Token | None, Sequence[Token]]:
    head = unit.head
    if unit.dep in {"compound", "nmod", "amod"} and _can_last(head) and head.i > unit.i:
        return head, run(head.left, _narrow_end(head))
    if unit.dep == "pobj" and head.dep == "prep" and _can_last(head.head):
        return head.head, run(head.head.left, unit.right)
    if head.lemma in LASTING and head.pos == "VERB":
        noun = child(head, "nsubj")
        if noun is not None and _can_last(noun):
            return noun, run(noun.left, unit)
    return None, ()


def _can_last(noun: Token) -> bool:
    lemma = noun.lemma.lower()
    return (
        is_plan(noun)
        or lemma in words_of("truce")
        or lemma in {"period", "phase", "extension", "clause", "transition"}
    )


def _narrow_end(head: Token) -> Token:
    """Give the last word of "of protections" in "a three-year extension of …"."""
    for part in head.children:
        if part.dep == "prep" and part.lower in {"of", "to", "in"} and part.i == head.i + 1:
            noun = child(part, "pobj")
            if noun is not None and noun.right.i - head.i < 6:
                return noun.right
    return head


def pieces_of_exchanges(words: Sequence[Token]) -> Iterator[Piece]:
    """Give both sides of "an exchange of 10 captives for 30 prisoners"."""
    for word in words:
        if word.lemma not in EXCHANGES or word.pos not in {"NOUN", "VERB"}:
            continue
        gives = child(word, "dobj") if word.pos == "VERB" else _after(word, "of")
        gets = _after(word, "for") or _after(word.head.head, "for")
        if gets is None or gets.i < word.i:
            continue
        past = any(is_past(v) for v in (word.head, word.head.head) if v.pos == "VERB")
        status = ProposalStatus.PAST if past else ProposalStatus.CURRENT
        for noun in (gives, gets):
            if noun is not None and noun.pos in {"NOUN", "PROPN", "NUM"}:
                last = noun.right if noun is gets else min(noun.right, gets, key=_index)
                yield Piece(
                    head=noun,
                    words=tuple(run(noun.left, last)),
                    status=status,
                    is_swap=True,
                    rule="exchange",
                )


def pieces_of_deals(words: Sequence[Token]) -> Iterator[Piece]:
    """Give "the 2002 ceasefire brokered by …": a past deal spoken of as a whole."""
    for word in words:
        if not (is_plan(word) or word.lemma in words_of("truce")):
            continue
        inside = run(word.left, word)
        if not any(w.lemma in words_of("truce") for w in inside):
            continue
        year = any(w.tag == "CD" and len(w.text) == 4 for w in inside)
        settled = any(
            c.dep == "acl" and c.lemma in SETTLED and c.tag == "VBN" for c in word.children
        )
        if year and (settled or word.dep in {"nsubj", "dobj", "pobj", "nsubjpass"}):
            yield Piece(
                head=word,
                words=tuple(run(word.left, word.right)),
                status=ProposalStatus.PAST,
                plan=word,
                rule="past-deal",
            )


def pieces_of_watch(words: Sequence[Token]) -> Iterator[Piece]:
    """Give "a force to monitor the truce"."""
    watching = words_of("monitor")
    for word in words:
        if word.pos == "NOUN" and word.lemma in words_of("watcher"):
            deed = child(word, "acl", "relcl")
            if deed is not None and deed.lemma in watching:
                yield Piece(
                    head=word,
                    words=tuple(run(word.left, deed.right)),
                    status=ProposalStatus.CURRENT,
                    obligor=word,
                    rule="watch",
                )


def _after(word: Token, preposition: str) -> Token | None:
    for part in word.children:
        if part.dep == "prep" and part.lower == preposition:
            return child(part, "pobj")
    return None


def _index(word: Token) -> int:
    return word.i
