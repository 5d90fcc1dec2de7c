"""What is done only for something: "inspectors could be back if …", "should it …"."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.extract.grammar import auxiliaries, child, subtree
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.idle import IDLE
from dragoman.extract.positions.spans import trim
from dragoman.extract.positions.speech_words import speech_words
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_words

DOERS = ("nsubj", "nsubjpass", "expl")
MODALS = frozenset({"will", "would", "wo", "'ll", "'d", "shall", "can", "could", "ca"})
TURNED = frozenset({"should", "were", "had"})
IF = frozenset({"if", "unless"})
FORMED = frozenset({"have", "get"})
ADDRESSED = frozenset({"you", "who", "which", "that", "what"})


def find_bargain(verb: Token) -> Held | None:
    """Find what a side says will be done, or may be, on a condition."""
    helpers = auxiliaries(verb)
    if not helpers & MODALS or "have" in helpers or is_supposed(verb):
        return None
    doer = child(verb, *DOERS)
    if doer is None or doer.lower in ADDRESSED or verb.lemma in IDLE:
        return None
    if not _is_chosen(verb) or (doer.lower == "it" and verb.dep != "ccomp"):
        return None
    condition = find_condition(verb) or next(_conditions(verb), None)
    if condition is None:
        return None
    held = held_by_speaker(
        verb, Stance.CONDITIONAL, verb, rule="speech-bargain", subject=doer
    )
    start, end = trim(condition.left, condition.right)
    return replace(held, start=min(held.start, start), end=max(held.end, end))


def _is_chosen(verb: Token) -> bool:
    """Whether it is done, and does not merely come of it."""
    if verb.lemma == "be":
        return child(verb, "acomp", "attr", "expl") is None
    effects = read_words("involuntary_verbs") - FORMED | speech_words("effect")
    return verb.lemma not in effects


def _conditions(verb: Token) -> Iterator[Token]:
    """Give conditions that stand elsewhere, or turned round ("should they go")."""
    for part in verb.children:
        if part.dep == "advcl" and _is_turned(part):
            yield part
    for word in subtree(verb):
        below = word.lower in IF and word.dep == "mark"
        if below and word.head.dep == "advcl" and not _asks(word.head):
            yield word.head


def _asks(clause: Token) -> bool:
    """Whether it makes none: "even if they come", "what happens if we lose"."""
    even = any(c.lower == "even" for c in clause.children)
    return even or any(c.tag in {"WP", "WRB"} for c in clause.head.children)


def _is_turned(clause: Token) -> bool:
    helper, doer = child(clause, "aux"), child(clause, "nsubj", "nsubjpass")
    if helper is None or doer is None:
        return False
    return helper.lower in TURNED and helper.i < doer.i
