"""Stands not yet taken: "has yet to decide whether", "is still to say if"."""

from dragoman.extract.grammar import (
    auxiliaries,
    child,
    children,
    is_negated,
    is_passive,
    subtree,
)
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.positions.spoken import held_in_clause
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_plan
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

DECIDING = frozenset({"decide", "determine", "choose"})
DEBATING = frozenset({"debate", "discuss", "consider", "weigh", "review", "ponder"})
WAITING = frozenset(
    {"commit", "endorse", "respond", "vote", "rule", "agree", "accept", "approve"}
    | {"sign", "ratify", "reply", "answer"}
)
TELLING = frozenset({"say", "announce", "indicate", "state"})
FINAL = frozenset({"decision", "conclusion", "verdict", "view"})
MAKING = frozenset({"reach", "make", "take", "come"})
MANNERS = frozenset({"approach", "attitude", "stance", "posture", "mode"})
WILL = frozenset({"will", "would", "'ll", "must", "shall"})
HESITATING = DECIDING | DEBATING | WAITING | MAKING | TELLING | {"draw"}
ABOUT = frozenset({"on", "about"})
WHETHER = frozenset({"whether", "if"})


def find_hesitation(verb: Token) -> Held | None:
    """Find that somebody has not decided, or not yet."""
    if verb.lemma in MAKING:
        thing = child(verb, "dobj")
        open_ = thing is not None and thing.lemma in FINAL and is_negated(verb)
    elif verb.lemma == "draw":
        thing = _question(verb)
        open_ = is_passive(verb) and is_negated(verb)
    elif verb.lemma in HESITATING:
        thing = _question(verb)
        open_ = _is_open(verb, thing)
    else:
        return None
    doer = child(verb, "nsubjpass") or holder(verb)
    party = doer if open_ and not is_supposed(verb) else None
    if party is None or party.lower in {"it", "that", "this"} or _is_talks(party):
        return None
    return held_in_clause(
        verb,
        Stance.UNDECIDED,
        party,
        (thing,) if thing is not None else (),
        rule="hesitation",
    )


def _is_open(verb: Token, thing: Token | None) -> bool:
    """Whether a decision is still to come: negated, "yet to", "will … whether"."""
    asked = thing is not None and thing.dep in {"ccomp", "xcomp"}
    if _is_yet_to(verb):
        return verb.lemma not in TELLING or _is_whether(thing)
    if verb.lemma in TELLING and _is_withheld(verb):
        return _is_whether(thing)
    if verb.lemma in WAITING | TELLING:
        return False
    to_come = bool(auxiliaries(verb) & WILL) or verb.tag == "VBG"
    if asked and (to_come or verb.lemma in DEBATING) and _is_whether(thing):
        return True
    unsure = is_negated(verb) and verb.lemma in DECIDING
    return unsure and (thing is not None or _is_still_open(verb))


def _is_withheld(verb: Token) -> bool:
    """Whether somebody "would not say", "declined to say"."""
    if verb.dep == "xcomp" and verb.head.lemma in {"decline", "refuse"}:
        return True
    return is_negated(verb) and bool(auxiliaries(verb) & {"will", "wo", "would"})


def _is_talks(party: Token) -> bool:
    """Whether it is no party but the talks themselves."""
    return is_plan(party) or party.lemma in {"talk", "negotiation", "meeting"}


def _is_whether(clause: Token | None) -> bool:
    """Whether it asks if something is to be done, not how."""
    return clause is not None and any(c.lower in WHETHER for c in clause.children)


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
    for part in children(verb, "ccomp", "xcomp"):
        if any(c.lower in WHETHER or c.tag in {"WRB", "WP"} for c in part.children):
            return part
    things = [child(p, "pobj") for p in children(verb, "prep") if p.lower in ABOUT]
    return next((t for t in things if t is not None and t.entity != "DATE"), None)
