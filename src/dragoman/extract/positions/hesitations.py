"""Stands not yet taken: "has yet to decide whether", "is still to say if"."""

from dragoman.extract.grammar import child, is_negated, subtree
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

DECIDING = frozenset({"decide", "determine", "choose", "commit", "endorse", "respond"})
WAITING = frozenset({"commit", "endorse", "respond"})
MANNERS = frozenset({"approach", "attitude", "stance", "posture", "mode"})
WHETHER = frozenset({"whether", "if"})


def find_hesitation(verb: Token) -> Held | None:
    """Find that somebody has not decided, or not yet."""
    if verb.lemma not in DECIDING or is_supposed(verb):
        return None
    waiting = _is_yet_to(verb)
    if not waiting and not is_negated(verb):
        return None
    thing = _question(verb)
    if thing is None and not (waiting or _is_still_open(verb)):
        return None
    party = holder(verb)
    if party is None or (verb.lemma in WAITING and not waiting):
        return None
    start, end = clause_span(verb, party)
    return Held(
        cue=verb,
        stance=Stance.UNDECIDED,
        party=party,
        matter=(thing,) if thing is not None else (),
        start=start,
        end=end,
        rule="hesitation",
    )


def find_waiting(noun: Token) -> Held | None:
    """Find "takes a wait-and-see approach"."""
    verb = noun.head
    if noun.lemma not in MANNERS or noun.dep not in {"dobj", "pobj"}:
        return None
    words = {w.lower for w in subtree(noun)}
    if not words & {"wait", "wait-and-see"} or verb.pos != "VERB":
        return None
    party = holder(verb)
    if party is None:
        return None
    start, end = clause_span(verb, party)
    return Held(
        cue=noun,
        stance=Stance.UNDECIDED,
        party=party,
        matter=(),
        start=start,
        end=end,
        rule="hesitation",
    )


def _is_yet_to(verb: Token) -> bool:
    """Whether it is "has yet to decide", "is still to choose"."""
    above = verb.head
    if verb.dep != "xcomp" or above.lemma not in {"have", "be"}:
        return False
    return any(c.lower in {"yet", "still"} for c in (*above.children, *verb.children))


def _is_still_open(verb: Token) -> bool:
    return any(c.lower in {"yet", "still"} for c in verb.children)


def _question(verb: Token) -> Token | None:
    for part in verb.children:
        if part.dep in {"ccomp", "xcomp"} and any(
            c.lower in WHETHER or c.tag in {"WRB", "WP"} for c in part.children
        ):
            return part
        if part.dep == "prep" and part.lower in {"on", "about"}:
            return child(part, "pobj")
    return None
