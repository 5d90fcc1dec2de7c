"""What a term is about, in few of the report's words: no debtor and no verb."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import child, is_passive
from dragoman.extract.positions.conditions import find_condition, is_condition
from dragoman.extract.positions.spans import trim
from dragoman.extract.positions.topics import words_of
from dragoman.extract.syntax import Token
from dragoman.extract.terms.pieces import Piece, before, run
from dragoman.model.claim import TermKind

KEEPING_VERB = frozenset({TermKind.OTHER, TermKind.DURATION})
SAYING_WHEN = frozenset({"prep", "advmod", "npadvmod"})


def object_span(piece: Piece, kind: TermKind, *, is_owed: bool) -> tuple[int, int]:
    """Give the offsets of what is owed.

    The kind says what is done, so the verb goes too, unless the kind is none of the
    known ones: then what is owed is the deed itself.

    Args:
        piece: The words of the term.
        kind: What it obliges to.
        is_owed: Whether its subject is the debtor, and may go.
    """
    head, words = piece.head, before_condition(piece)
    if piece.rule == "stance-condition":
        return piece.start, piece.end
    whole = trim(words[0], words[-1])
    if head.pos == "VERB":
        thing = child(head, "nsubjpass") if is_passive(head) else child(head, "dobj")
        told = thing is not None and thing.pos != "PRON" and _is_inside(thing, piece)
        apart = any(w.pos == "NUM" for w in _amounts(head))
        if thing is not None and told and not apart and kind not in KEEPING_VERB:
            return whole if is_passive(head) else trim(_left(thing, piece), words[-1])
        if is_owed and not is_passive(head):
            return trim(_first_of_deed(head, piece), words[-1])
    elif kind is TermKind.RELEASE and head.lemma in words_of("release"):
        thing = _after_of(head)
        if thing is not None and _is_inside(thing, piece):
            return trim(_left(thing, piece), words[-1])
    return whole


def before_condition(piece: Piece) -> Sequence[Token]:
    """Give the words of a term before the condition that it depends on."""
    condition = condition_of(piece)
    if condition is None or condition.left.i <= piece.head.i:
        return piece.words
    return before(piece.words, condition)


def condition_of(piece: Piece) -> Token | None:
    """Give what a term depends on; in a list it may stand on another word."""
    found = find_condition(piece.head)
    if found is not None or piece.rule != "list":
        return found
    inside = [w.head for w in piece.words if w.dep == "mark" and w.i > piece.head.i]
    return next((v for v in inside if v.dep == "advcl" and is_condition(v)), None)


def _amounts(verb: Token) -> Iterator[Token]:
    """Give the words of "by 4 per cent", "to nine hours": how far, not what."""
    for part in verb.children:
        if part.dep == "prep" and part.lower in {"by", "to", "at"}:
            yield from run(part, part.right)


def _is_inside(word: Token, piece: Piece) -> bool:
    return piece.words[0].i <= word.i <= piece.words[-1].i


def _left(thing: Token, piece: Piece) -> Token:
    return max(thing.left, piece.words[0], key=_index)


def _after_of(noun: Token) -> Token | None:
    for part in noun.children:
        if part.dep == "prep" and part.lower == "of":
            return child(part, "pobj")
    return None


def _first_of_deed(head: Token, piece: Piece) -> Token:
    """Give the first word of a deed: its verb, or the "not" before it."""
    words = run(piece.words[0], head)
    denied = next((w for w in words if w.dep == "neg" and w.head is head), head)
    return min(denied, head, key=_index)


def _index(word: Token) -> int:
    return word.i
