"""What is said on beyond the clause that the parser gives to a verb of saying."""

from dragoman.extract.grammar import SUBJECTS, auxiliaries, child
from dragoman.extract.statements.cues import find_cue
from dragoman.extract.syntax import Token

JOINING = frozenset({"and", "but", "or"})
OPENING = frozenset({"that", "how", "whether"})
NARROWING = frozenset({"only", "not", "even"})
CONDITIONS = frozenset({"if", "unless", "when", "because", "after", "until"})
WORDS = ("but", "only", "if")
SKIPPED = frozenset({",", '"', "''", "-", "\u2013", "\u2014"})
TAKEN_UP = frozenset({"it", "they", "there"})
NOMINAL = frozenset({"NOUN", "PROPN"})
GAP = 3  # a comma and "and" between two things spoken of
MODAL = "MD"
BACKSHIFTED = frozenset({"would", "could", "might", "had"})
PAST = frozenset({"VBD", "VBN", "VBG"})


def goes_on(clause: Token, other: Token) -> bool:
    """Whether what hangs on the verb of saying is one more of what is said.

    "To pay, leave" goes on with an infinitive; "prices had risen but would fall"
    with a modal, which the one who tells it seldom needs.
    """
    if other.dep != "conj":
        return False
    if clause.pos in NOMINAL:
        return other.pos == "NOUN" and other.left.i - clause.right.i <= GAP
    if child(other, "nsubj", "nsubjpass", "expl"):
        return _is_told_on(clause, other)
    if other.tag == "VB" == clause.tag and "to" in auxiliaries(clause):
        return True
    modal = any(c.tag == MODAL for c in other.children if c.dep == "aux")
    told = any(c.tag == MODAL for c in clause.head.children if c.dep == "aux")
    return modal and not told and not _quotes(other)


def _is_told_on(clause: Token, other: Token) -> bool:
    """Whether ", and there was no proof" goes on with what is said.

    So does any subject with "would": whoever tells it himself has no need of it.
    """
    subject = child(other, "nsubj", "nsubjpass", "expl")
    if subject is None or _quotes(other):
        return False
    backshifted = auxiliaries(other) & BACKSHIFTED and clause.head.tag in PAST
    if backshifted and subject.pos != "PRON":
        return True
    if subject.lower not in TAKEN_UP or find_cue(other):
        return False
    helped = any(c.tag == MODAL for c in other.children if c.dep == "aux")
    return helped or clause.tag == other.tag


def _quotes(verb: Token) -> bool:
    """Whether a verb has words of its own to tell: "would say that …"."""
    return find_cue(verb) is not None and child(verb, "ccomp") is not None


def add_joined(last: Token) -> Token:
    """Give the end of ", and that …" or ", but only if …" after what is said."""
    tokens = last.sentence.tokens
    at = last.i - tokens[0].i + 1
    while at < len(tokens) and tokens[at].text in SKIPPED:
        at += 1
    words = [word.lower for word in tokens[at : at + 3]]
    if len(words) < len(WORDS) or words[0] not in JOINING:
        return last
    narrowed = words[1] in NARROWING and words[2] in CONDITIONS
    opener = tokens[at + 1 + narrowed]
    plain = opener.lower in OPENING and opener.dep not in SUBJECTS
    end = opener.head.right
    if not (narrowed or plain) or opener.head.i < opener.i or end.i <= last.i:
        return last
    return add_joined(end)
