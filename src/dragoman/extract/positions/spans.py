"""Where a clause begins and ends, without what only stands beside it."""

from dragoman.extract.grammar import SUBJECTS
from dragoman.extract.syntax import Token

BESIDE = frozenset({"punct", "cc", "conj", "parataxis", "preconj", "mark", "meta"})
QUOTES = frozenset({'"', "''", "``", "'", "”", "“"})


def clause_span(verb: Token, party: Token | None = None) -> tuple[int, int]:
    """Give the offsets of a clause, from its subject to its last object.

    Coordinated clauses, outer punctuation and a clause that only tells who said
    it ("…, officials said") are left out. A relative pronoun gives way to
    nothing: the clause then begins with its verb.

    Args:
        verb: The head of the clause.
        party: Who holds the position; the clause begins there if it stands
            before the verb in the same sentence as its subject.
    """
    first, last = verb, verb
    for part in verb.children:
        if part.dep in BESIDE or is_attribution(part) or _is_added(part):
            continue
        if part.dep == "ccomp" and part.i < verb.i and _after(part.right).text == ";":
            continue
        if part.dep in SUBJECTS and part.tag in {"WDT", "WP"}:
            continue
        if part.i < verb.i:
            first = min(first, part.left, key=_index)
        elif part.i > verb.i:
            last = max(last, reach(part), key=_index)
    if party is not None and party.dep in SUBJECTS and party.head is verb:
        first = min(first, party.left, key=_index)
    return trim(first, last)


def reach(word: Token) -> Token:
    """Give the last word of a phrase, before an attribution or aside that ends it."""
    last = word
    for part in word.children:
        if part.i < word.i:
            continue
        if is_attribution(part) or _is_aside(part):
            return _before(part.left)
        last = max(last, reach(part), key=_index)
    return last


def _is_added(part: Token) -> bool:
    """Whether a participle after a comma only adds to what was said."""
    after = part.dep == "advcl" and part.tag == "VBG" and part.i > part.head.i
    return after and _before(part.left).text == ","


def _is_aside(part: Token) -> bool:
    """Whether a relative clause only adds to its noun ("…, which ended in May")."""
    return part.dep == "relcl" and _before(part.left).text == ","


def is_attribution(part: Token) -> bool:
    """Whether a clause inside another only tells who said it."""
    return (
        part.dep in {"parataxis", "ccomp"}
        and part.pos == "VERB"
        and part.i > part.head.i
        and any(c.dep in SUBJECTS for c in part.children)
        and not any(c.dep in {"dobj", "xcomp", "ccomp", "mark"} for c in part.children)
        and part.left.i > 0
        and _before(part.left).text in {",", '"'}
    )


def phrase_span(head: Token) -> tuple[int, int]:
    """Give the offsets of a phrase with all that narrows it, conjuncts left out."""
    first, last = head, head
    for part in head.children:
        if part.dep in {"punct", "cc", "conj", "preconj", "appos"}:
            continue
        if part.dep == "relcl" and _before(part.left).text == ",":
            continue
        if part.i < head.i:
            first = min(first, part.left, key=_index)
        else:
            last = max(last, part.right, key=_index)
    return trim(first, last)


def trim(first: Token, last: Token) -> tuple[int, int]:
    """Give the offsets from one word to another, without outer punctuation."""
    words = first.sentence.tokens
    low, high = first.i - words[0].i, last.i - words[0].i
    while low < high and words[low].pos in {"PUNCT", "CCONJ"}:
        low += 1
    while high > low and words[high].pos == "PUNCT" and words[high].text != ")":
        high -= 1
    return words[low].start, words[high].end


def _after(word: Token) -> Token:
    words = word.sentence.tokens
    return words[min(len(words) - 1, word.i + 1 - words[0].i)]


def _before(word: Token) -> Token:
    words = word.sentence.tokens
    return words[max(0, word.i - words[0].i - 1)]


def _index(word: Token) -> int:
    return word.i
