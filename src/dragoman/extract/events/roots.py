"""The PLOVER category of what a verb or noun tells, read through its operators.

"agreed to release" agrees, "refused to release" rejects, "lifted the ban" gives
way, "suspended aid" sanctions: the category of the inner event, bent by each verb
above it. Cooperation promised is agreement, force promised is a threat.
"""

from dragoman.extract.events.cues import NOMINAL, VERBAL, find_cue, find_roles
from dragoman.extract.events.modality import is_future_in_past
from dragoman.extract.grammar import (
    auxiliaries,
    child,
    children,
    conjuncts,
    is_future,
    is_negated,
    objects_of,
    subtree,
)
from dragoman.extract.parse import Token

CONFLICT = frozenset(
    {"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE", "ACCUSE", "THREATEN"}
)
FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", "THREATEN"})
GIVING_WAY = frozenset({"CONCEDE", "RETREAT"})
INSIDE = frozenset({"of", "on", "for", "against", "in", "to", "into"})
MUSTS = frozenset({"must", "should", "shall", "ought"})
OPEN = frozenset({"", "CONSULT", "AID", "MOBILIZE", "REQUEST"})
DEEPEST = 4


def read_category(word: Token, depth: int = 0) -> str:
    """Give the PLOVER category of what a verb or noun tells, or ""."""
    if depth > DEEPEST:
        return ""
    if word.pos in NOMINAL:
        return _of_noun(word)
    plain = _of_verb(word, depth)
    return _bend_by_tense(word, plain)


def _bend_by_tense(word: Token, plain: str) -> str:
    if auxiliaries(word) & MUSTS and not is_negated(word):
        return "REQUEST"
    if is_negated(word) and plain and plain not in {"REQUEST", "ACCUSE"}:
        return "REJECT" if plain not in FORCE | {"REJECT"} else ""
    if plain and (is_future(word) or is_future_in_past(word)):
        return promise(plain)
    return plain


def promise(category: str) -> str:
    """Give what it is to promise an act of this category."""
    if category in FORCE:
        return "THREATEN"
    return category if category in {"ACCUSE", "REJECT", "REQUEST"} else "AGREE"


def end(category: str) -> str:
    """Give what it is to end an act of this category."""
    if category in CONFLICT | {"REJECT"}:
        return "RETREAT"
    return "SANCTION"


def _of_verb(word: Token, depth: int) -> str:
    roles = find_roles(word)
    cue = find_cue(word)
    own = cue.category if cue else ""
    inner = _inner(word, depth) if roles else ""
    if own in {"CONSULT", "MOBILIZE"} and _keeps_peace(word):
        return "AID"
    open_ended = own in OPEN and roles <= {"light", "ask"}
    if open_ended and (purpose := _purpose(word, depth)) in {"ACCUSE", "SUPPORT"}:
        return purpose
    if "refuse" in roles and (inner or own):
        return "REJECT" if inner not in FORCE else "AGREE"
    if "threaten" in roles and (inner or own):
        return own or "THREATEN"
    if "agree" in roles and inner:
        return "SUPPORT" if "SUPPORT" in {own, inner} else promise(inner)
    if "ask" in roles and own:
        return inner if "light" in roles and inner in FORCE | {"ACCUSE"} else own
    return _structural(roles, own, inner)


def _keeps_peace(word: Token) -> bool:
    """Whether those who move are peacekeepers: PLOVER counts that as aid."""
    tokens = (t for c in word.children if c.dep != "advcl" for t in subtree(c))
    return any(t.lower.startswith("peacekeep") for t in tokens)


def _purpose(word: Token, depth: int) -> str:
    """Give what a call, a visit or a mission was for ("called to congratulate")."""
    for clause in children(word, "advcl", "xcomp"):
        if any(c.lower == "to" and c.dep == "aux" for c in clause.children):
            return read_category(clause, depth + 1)
    return ""


def _structural(roles: frozenset[str], own: str, inner: str) -> str:
    """Read starts, ends, plans and verbs that say nothing by themselves."""
    if "end" in roles and inner:
        return end(inner)
    if roles & {"light", "begin"} and inner:
        return inner
    if roles & {"plan", "agree"} and inner:
        return inner if inner == "SUPPORT" else promise(inner)
    if "allow" in roles and not own:
        return "CONCEDE"
    return own or inner


def _inner(word: Token, depth: int) -> str:
    """Give the category of the complement or object that a verb governs."""
    states = children(word, "acomp", "oprd")
    for head in (word, *states):
        for clause in children(head, "xcomp", "ccomp", "pcomp"):
            if found := read_category(clause, depth + 1):
                return found
    for thing in children(word, "dobj", "nsubjpass", "attr", "oprd"):
        for one in conjuncts(thing):
            if found := _of_noun(one):
                return found
    for thing in objects_of(word, *INSIDE):
        if thing.pos in VERBAL and (found := read_category(thing, depth + 1)):
            return found
    return _of_object_of(word)


def _of_object_of(word: Token) -> str:
    for preposition in children(word, "prep"):
        thing = child(preposition, "pobj")
        if thing is not None and (found := _of_noun(thing)):
            return found
    return ""


def _of_noun(word: Token) -> str:
    """Give a noun's category; "an end to", "a series of" look further in."""
    cue = find_cue(word)
    if cue and cue.category:
        return cue.category
    for before in children(word, "compound"):
        cue = find_cue(before)
        if cue and cue.category:
            return cue.category
    if word.lemma in {"series", "wave", "end", "halt", "round", "number", "set"}:
        for thing in objects_of(word, "of", "to"):
            found = _of_noun(thing)
            if found:
                return end(found) if word.lemma in {"end", "halt"} else found
    return ""
