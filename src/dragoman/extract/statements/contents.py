"""How far what is said reaches: from a verb's complement to offsets."""

from dragoman.extract.grammar import auxiliaries, child, words_after
from dragoman.extract.statements.agreement import FINITE
from dragoman.extract.statements.cues import Cue, find_cue
from dragoman.extract.statements.cuts import cut, is_attribution
from dragoman.extract.statements.reach import add_joined, goes_on
from dragoman.extract.statements.when import tells_when
from dragoman.extract.syntax import Token

OUTER = " \t\n\u00a0\u202f,;:–—-"
ADVERBIAL = frozenset({"advcl", "prep", "npadvmod", "advmod", "dep", "ccomp", "agent"})
INTRODUCED = ADVERBIAL | {"cc", "punct", "mark"}
TENSED = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
CLAUSES = frozenset({"advcl", "ccomp"})
REASONS = frozenset({"as", "for", "that"})
OPENERS = frozenset({"that", "whether", "if", "how", "why", "what", "when", "who"})


def following_content(first: Token, clause: Token) -> tuple[int, int]:
    """Give the offsets of what follows its cue.

    Adverbial clauses that the parser hangs on the verb of saying belong to what
    is said, but "adding that" and "according to" begin something else.
    """
    whole, last = _is_finite(clause), _last_beside(clause)
    for other in _beside(clause):
        if other.i > last.i and goes_on(clause, other):
            last = other.right
    last = add_joined(last)
    return first.start, cut(first, last, whole=whole).end


def _beside(clause: Token) -> list[Token]:
    """Give what hangs beside what is said, also on the verb of a particle."""
    above = clause.head
    further = above.head.children if above.dep in {"pcomp", "prep"} else ()
    return [*above.children, *further]


def _last_beside(clause: Token) -> Token:
    """Give the last word that belongs to what is said, hung on it or on its verb.

    When a thing was spoken of is no part of it: "backed the plan on Monday".
    """
    last, dated = clause.right, False
    for other in clause.head.children:
        if other.i <= last.i:
            continue
        if other.dep not in ADVERBIAL or is_attribution(other) or closes(other):
            break
        when = clause.pos in NOMINAL and tells_when(other)
        dated = dated or when
        if not dated or (not when and _is_reason(other)):
            last = other.right
    return last


def _is_reason(word: Token) -> bool:
    """Whether a clause, or "for" or "as", goes on after a date between."""
    return word.dep in CLAUSES or word.lower in REASONS


def closes(verb: Token) -> bool:
    """Whether ", the paper reported" ends a sentence that is already a statement."""
    found = find_cue(verb) if verb.dep in {"ccomp", "parataxis"} else None
    if found is None or not found.speaks or not found.sense.core:
        return False
    told = [w for w in words_after(verb) if w.i <= verb.right.i]
    plain = len(told) <= 1 or (
        told[0].dep in {"prep", "npadvmod"} and all(w.pos not in TENSED for w in told)
    )
    return child(verb, "nsubj") is not None and plain


def _is_finite(verb: Token) -> bool:
    """Whether a clause has a tense of its own, no "to" and no mere noun."""
    helped = auxiliaries(verb) - {"to"}
    return verb.pos in {"VERB", "AUX"} and (verb.tag in FINITE or bool(helped))


def preceding_content(cue: Cue, clause: Token, edge: Token) -> tuple[int, int]:
    """Give the offsets of what precedes its cue ("…, the union said").

    Args:
        cue: The cue.
        clause: Head of the clause that is said.
        edge: The first word of speaker and cue.
    """
    tokens = clause.sentence.tokens
    base = tokens[0].i
    start = clause.left
    for other in cue.verb.children:
        if other.i < start.i and other.dep in INTRODUCED:
            start = other.left
    last = tokens[max(edge.i - base - 1, start.i - base)]
    return start.start, last.end


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out outer white space, commas and dashes."""
    while start < end and text[start] in OUTER:
        start += 1
    while end > start and text[end - 1] in OUTER:
        end -= 1
    return start, end


def speaker_edge(cue: Cue, speaker: Token | None) -> Token:
    """Give the first word of speaker and cue together."""
    left = cue.verb
    for other in cue.verb.children:
        if other.dep in {"aux", "auxpass", "neg"} and other.i < left.i:
            left = other
    if speaker is not None and speaker.left.i < left.i:
        left = speaker.left
    return left


def first_word(clause: Token) -> Token:
    """Give the first word of a clause, without the "that" that opens it."""
    first = clause.left
    tokens = clause.sentence.tokens
    base = tokens[0].i
    mark = child(clause, "mark")
    if mark is not None and mark.lower == "that" and mark.i > first.i:
        first = mark
    while first is not clause and (first.dep == "punct" or first.lower == "that"):
        opens = first.dep in {"mark", "advmod"} or first.tag == "IN"
        opens = opens or (first.dep == "det" and clause.head.i == first.i - 1)
        if first.lower == "that" and not opens:
            break
        first = tokens[first.i - base + 1]
    return first
