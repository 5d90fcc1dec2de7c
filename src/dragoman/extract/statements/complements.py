"""The clause that is said, wherever the parser hangs it."""

from dragoman.extract.grammar import auxiliaries, child, children
from dragoman.extract.statements.agreement import FINITE
from dragoman.extract.statements.contents import first_word
from dragoman.extract.statements.cues import Cue
from dragoman.extract.syntax import Token

RELATIVE_TAGS = frozenset({"WDT", "WP"})
TIMES = frozenset({"DATE", "TIME"})
OCCASIONS = frozenset({"time", "interview", "conference", "statement", "meeting"})


def said_clause(cue: Cue) -> Token | None:
    """Give the head of what is said, wherever the parser hangs it."""
    holders = [cue.verb, *([cue.particle] if cue.particle else [])]
    if "obj_clause" in cue.sense.complements:
        holders += children(cue.verb, "dobj", "dative")
    found = (c for w in holders for c in children(w, "ccomp") if c.i > cue.verb.i)
    clause = next(found, None)
    if clause is None:
        marked = (c for w in holders[1:] for c in children(w, "acl"))
        clause = next((c for c in marked if child(c, "mark")), None)
        clause = clause or _told_to(cue)
    if clause is None and cue.sense.core and "clause" in cue.sense.complements:
        clause = _with_that(cue.verb) or _set_apart(cue.verb)
    return clause


def _told_to(cue: Cue) -> Token | None:
    """Give the clause of "told the forum he was ill", which seems to be about it."""
    things = children(cue.verb, "dobj", "dative")
    if "obj_clause" not in cue.sense.complements or not (cue.sense.core and things):
        return None
    clause = child(things[-1], "relcl")
    own = child(clause, "nsubj", "nsubjpass", "expl") if clause else None
    if clause is None or own is None or clause.left not in {own, own.left}:
        return None
    relative = any(w.tag in RELATIVE_TAGS for w in clause.children)
    whole = clause.pos == "AUX" or child(clause, "dobj", "ccomp", "acomp", "attr")
    return clause if whole and not relative else None


def _with_that(verb: Token) -> Token | None:
    """Give the clause of "said only that", taken for an adverbial one."""
    found = (c for c in children(verb, "advcl") if c.i > verb.i)
    return next((clause for clause in found if _is_that(verb, clause)), None)


def _is_that(verb: Token, clause: Token) -> bool:
    """Whether an adverbial clause has "that", or nothing, before its subject."""
    mark = child(clause, "mark")
    if mark is not None:
        return mark.lower == "that"
    told = clause.tag in FINITE or bool(auxiliaries(clause) - {"to"})
    own = child(clause, "nsubj", "nsubjpass", "expl")
    return told and own is not None and own.left.i == verb.i + 1


def first_of(cue: Cue, clause: Token) -> Token:
    """Give the first word of a clause, whose subject may be taken for an object."""
    thing = child(cue.verb, "dobj")
    opens = clause.left.i < clause.i and clause.left.dep != "aux"
    whole = child(clause, "mark", "nsubj", "nsubjpass", "expl") or opens
    told = clause.tag in FINITE or child(clause, "aux") is not None
    if thing is None or whole or not told or "to" in auxiliaries(clause):
        return first_word(clause)
    return thing.left if cue.verb.i < thing.i < clause.i else first_word(clause)


def _set_apart(verb: Token) -> Token | None:
    """Give the clause of "said before the talks that …", hung on the talks."""
    for beside in children(verb, "prep", "npadvmod", "advmod"):
        nouns = [*children(beside, "pobj", "advmod"), beside]
        for noun in nouns if beside.i > verb.i else ():
            for clause in children(noun, "acl", "relcl", "ccomp"):
                if _is_whole(clause, noun):
                    return clause
    return None


def _is_whole(clause: Token, noun: Token) -> bool:
    """Whether a clause is what is said, not what tells the noun before it apart."""
    mark = child(clause, "mark")
    if mark is not None:
        return mark.lower == "that"
    own = child(clause, "nsubj", "nsubjpass")
    if own is not None and clause.left.lower == "that" and clause.left.dep == "advmod":
        return noun.lemma in OCCASIONS
    if own is None or clause.left.i not in {own.i, own.left.i}:
        return False
    relative = any(w.tag in RELATIVE_TAGS for w in clause.children)
    told = clause.tag in FINITE or bool(auxiliaries(clause) - {"to"})
    return told and not relative and (noun.entity in TIMES or noun.lemma in OCCASIONS)
