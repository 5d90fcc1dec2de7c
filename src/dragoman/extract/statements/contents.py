"""How far what is said reaches: from a verb's complement to offsets."""

from dragoman.extract.grammar import auxiliaries, child
from dragoman.extract.statements.agreement import FINITE, disagrees
from dragoman.extract.statements.cues import Cue, find_cue
from dragoman.extract.statements.subjects import outer_cue
from dragoman.extract.syntax import Token

OUTER = " \t\n\u00a0\u202f,;:–—-"
ADVERBIAL = frozenset({"advcl", "prep", "npadvmod", "advmod", "dep", "ccomp", "agent"})
INTRODUCED = ADVERBIAL | {"cc", "punct", "mark"}
TENSED = frozenset({"VERB", "AUX"})
UNTENSED = frozenset({"VB", "VBG"})
OPENERS = frozenset({"that", "whether", "if", "how", "why", "what", "when", "who"})


def following_content(first: Token, clause: Token) -> tuple[int, int]:
    """Give the offsets of what follows its cue.

    Adverbial clauses that the parser hangs on the verb of saying belong to what
    is said, but "adding that" and "according to" begin something else.
    """
    last = clause.right
    for other in clause.head.children:
        if other.i <= last.i:
            continue
        if other.dep not in ADVERBIAL or is_attribution(other) or closes(other):
            break
        last = other.right
    for other in clause.head.children:
        if other.i > last.i and _goes_on(clause, other):
            last = other.right
    return first.start, _cut(first, last, whole=_is_finite(clause)).end


def closes(verb: Token) -> bool:
    """Whether ", the paper reported" ends a sentence that is already a statement."""
    found = find_cue(verb) if verb.dep in {"ccomp", "parataxis"} else None
    if found is None or not found.speaks or not found.sense.core:
        return False
    after = verb.sentence.tokens[verb.i + 1 - verb.sentence.tokens[0].i :]
    told = [w for w in after if w.i <= verb.right.i]
    plain = len(told) <= 1 or (
        told[0].dep in {"prep", "npadvmod"} and all(w.pos not in TENSED for w in told)
    )
    return child(verb, "nsubj") is not None and plain


def _goes_on(clause: Token, other: Token) -> bool:
    """Whether a conjunct of the cue is one of what is said: "to pay, leave"."""
    if other.dep != "conj" or child(other, "nsubj", "nsubjpass"):
        return False
    return other.tag == "VB" == clause.tag and "to" in auxiliaries(clause)


def is_attribution(word: Token) -> bool:
    """Whether a word begins a further attribution ("adding", "according to")."""
    if word.lower == "according":
        return True
    found = find_cue(word) if word.tag == "VBG" else None
    return bool(found and found.speaks and found.sense.core)


def _is_finite(verb: Token) -> bool:
    """Whether a clause has a tense of its own, no "to" and no mere noun."""
    helped = auxiliaries(verb) - {"to"}
    return verb.pos in {"VERB", "AUX"} and (verb.tag in FINITE or bool(helped))


def _cut(first: Token, last: Token, *, whole: bool) -> Token:
    """Stop before a further attribution that the parser put inside.

    A remark at the end (", which …") belongs to a whole clause that is said, but
    not to a thing that is only spoken of.
    """
    tokens = first.sentence.tokens
    base = tokens[0].i
    for token in tokens[first.i - base + 2 : last.i - base + 1]:
        if token.dep == "conj" and (
            outer_cue(token) or _speaks_itself(token) or disagrees(token)
        ):
            return _before_conjunction(token)
        comma = tokens[token.i - base - 1]
        if token.text == ";":
            return comma
        if comma.text == "," and (
            is_attribution(token) or (not whole and _is_remark(token, last))
        ):
            return tokens[token.i - base - 2]
    return last


def _is_remark(word: Token, last: Token) -> bool:
    """Whether ", which …" to the end is a remark on what is said."""
    clause = word.head if word.tag in {"WDT", "WP", "WRB"} else word
    return clause.dep == "relcl" and clause.right is last and clause.left is word


def _speaks_itself(verb: Token) -> bool:
    """Whether "but the mediators said" begins a statement of its own.

    So does "and the mediators said" where what goes before has no tense.
    """
    found = find_cue(verb)
    speaker = child(verb, "nsubj")
    if not found or not found.speaks or speaker is None or speaker.i > verb.i:
        return False
    if verb.tag in FINITE and verb.head.tag in UNTENSED and found.sense.core:
        return True
    return any(c.lower in {"but", "while"} for c in verb.head.children if c.i < verb.i)


def _before_conjunction(verb: Token) -> Token:
    """Give the last word before "but later said"."""
    tokens = verb.sentence.tokens
    at = verb.left.i - tokens[0].i - 1
    while at > 0 and tokens[at].dep in {"cc", "punct"}:
        at -= 1
    return tokens[at]


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
        if first.lower == "that" and first.dep != "mark":
            break
        first = tokens[first.i - base + 1]
    return first
