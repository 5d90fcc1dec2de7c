"""Verbs that say what comes of a plan, not what it obliges to."""

from dragoman.extract.grammar import child
from dragoman.extract.positions.topics import words_of
from dragoman.extract.syntax import Token
from dragoman.extract.terms.pieces import run

JUDGED = frozenset({"worse", "better", "harder", "easier", "difficult", "possible"})


def is_effect(verb: Token) -> bool:
    """Whether it only says what a plan makes of things ("makes it worse")."""
    if verb.lemma in words_of("effect") or verb.lemma == "have":
        return True
    made = next((c for c in verb.children if c.dep in {"ccomp", "oprd", "acomp"}), None)
    words = run(verb, verb.right)
    if verb.lemma == "make" and any(w.lower in JUDGED for w in words):
        return True
    if verb.lemma == "make" and made is not None:
        return made.lower != "available"
    thing = child(verb, "dobj")
    if verb.lemma == "put":
        return any(c.dep == "prep" and c.lower in {"in", "at"} for c in verb.children)
    return thing is not None and thing.lemma in words_of("worry")
