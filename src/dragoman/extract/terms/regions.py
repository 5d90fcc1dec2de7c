"""How far the words of a demand or offer reach."""

from collections.abc import Sequence

from dragoman.extract.grammar import child
from dragoman.extract.positions.spans import is_attribution
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.extract.terms.pieces import run

TAILS = frozenset(
    {"for", "of", "from", "to", "in", "on", "over", "between", "against", "with"}
    | {"per"}
)
WISHES = frozenset({"want", "seek", "demand", "insist", "offer", "ask", "call"})
TIMES = frozenset({"DATE", "TIME"})


def region_of(held: Held, first: Token) -> Sequence[Token]:
    """Give the words of what a stance is about, from its first head to its last."""
    low, high = _bounds(first)
    for head in held.matter[1:]:
        start, end = _bounds(head)
        low = min(low, start, key=_index)
        high = max(high, end, key=_index)
    if low.sentence is not high.sentence:
        return ()
    words = run(low, high)
    while words and words[0].lower == "to":
        words = words[1:]
    return words


def _bounds(head: Token) -> tuple[Token, Token]:
    """Give the first and last word of a phrase with what the verb puts after it."""
    if head.pos in {"VERB", "AUX"}:
        return _verb_bounds(head)
    high = before_attribution(head)
    verb = head.head
    for part in verb.children if head.dep in {"dobj", "pobj", "attr"} else ():
        beside = part.dep in {"prep", "dative"} and part.lower in TAILS
        if beside and part.i == high.i + 1 and not _is_time(part):
            high = part.right
    return head.left, high


def _verb_bounds(verb: Token) -> tuple[Token, Token]:
    low = verb
    for part in verb.children:
        if part.dep in {"nsubj", "nsubjpass", "neg"} and part.i < verb.i:
            low = min(low, part.left, key=_index)
    return low, before_attribution(verb)


def before_attribution(head: Token) -> Token:
    """Give the last word of a phrase, before a clause that says who said it."""
    words = head.sentence.tokens
    last = head.right
    if head.tag == "VB":
        last = _before_new_verb(head, last)
    for part in head.children:
        if part.i > head.i and is_attribution(part):
            last = min(last, words[part.left.i - words[0].i - 1], key=_index)
    return last


def _before_new_verb(head: Token, last: Token) -> Token:
    """Give the last word before "and wants to …", which goes on with the subject."""
    words = head.sentence.tokens
    for word in run(head, last):
        if word.lower in {"and", "but"} and word.i + 1 - words[0].i < len(words):
            after = words[word.i + 1 - words[0].i]
            wishes = after.tag in {"VBZ", "VBD"} and after.lemma in WISHES
            if wishes and after.i <= last.i:
                return words[word.i - 1 - words[0].i]
    return last


def _is_time(preposition: Token) -> bool:
    noun = child(preposition, "pobj")
    return noun is not None and noun.entity in TIMES


def _index(word: Token) -> int:
    return word.i
