"""The PLOVER category of what a verb or noun tells, read through its operators.

"agreed to release" agrees, "refused to release" rejects, "lifted the ban" gives
way, "suspended aid" sanctions: the category of the inner event, bent by each verb
above it. Cooperation promised is agreement, force promised is a threat.
"""

from collections.abc import Iterator

from dragoman.extract.events.cues import NOMINAL, VERBAL, find_cue, find_roles
from dragoman.extract.events.modality import is_future_in_past
from dragoman.extract.grammar import (
    ancestors,
    auxiliaries,
    child,
    children,
    conjuncts,
    is_future,
    is_negated,
    objects_of,
    subtree,
)
from dragoman.extract.syntax import Token

CONFLICT = frozenset(
    {"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE", "ACCUSE", "THREATEN"}
)
FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", "THREATEN"})
GIVING_WAY = frozenset({"CONCEDE", "RETREAT"})
INSIDE = frozenset({"of", "on", "for", "against", "in", "to", "into"})
MUSTS = frozenset({"must", "should", "shall", "ought"})
# roles that leave a category as it is
NEUTRAL = frozenset({"say", "carry", "act", "utter", "hearers", "over"})
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
    roles = _bends(word)
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


def _bends(word: Token) -> frozenset[str]:
    """Give how a word bends what it governs, less what bends nothing."""
    return find_roles(word) - NEUTRAL


def _inner(word: Token, depth: int) -> str:
    """Give the category of the complement or object that a verb governs."""
    return (
        next(filter(None, _clauses(word, depth)), "")
        or next(filter(None, _objects(word)), "")
        or next(filter(None, _gerunds(word, depth)), "")
        or _of_object_of(word)
    )


def _clauses(word: Token, depth: int) -> Iterator[str]:
    for head in (word, *children(word, "acomp", "oprd")):
        for clause in children(head, "xcomp", "ccomp", "pcomp"):
            yield read_category(clause, depth + 1)


def _objects(word: Token) -> Iterator[str]:
    for thing in children(word, "dobj", "nsubjpass", "attr", "oprd"):
        yield from map(_of_noun, conjuncts(thing))


def _gerunds(word: Token, depth: int) -> Iterator[str]:
    for thing in objects_of(word, *INSIDE):
        if thing.pos in VERBAL:
            yield read_category(thing, depth + 1)


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


def read_relation(source: Token, target: Token | None = None) -> str:
    """Give the PLOVER category of what the source does to the target, or "".

    Args:
        source: Head of the phrase of who acts.
        target: Head of the phrase of whom it is done to, if any.
    """
    for word in _predicates(source, target):
        if category := read_category(word):
            return category
    return ""


def _predicates(source: Token, target: Token | None) -> Iterator[Token]:
    """Give the verbs and nouns that may hold between the two, best first."""
    above = [source, *ancestors(source)]
    verbs = [word for word in above if word.pos in VERBAL]
    for verb in verbs:
        yield from _descend(verb, target)
    yield from (word for word in above if word.pos not in VERBAL)
    if target is not None:
        yield from ancestors(target)
    yield from source.sentence.tokens


def _descend(verb: Token, target: Token | None) -> list[Token]:
    """Go from a verb of saying into what is said, to the verb near the target."""
    found = [verb]
    for word in found:
        found += [c for c in children(word, "ccomp", "conj") if c.pos in VERBAL]
    holding = [word for word in found if target is None or _holds(word, target)]
    return sorted(holding or [verb], key=_is_saying)


def _is_saying(word: Token) -> bool:
    return find_cue(word) is None and not _bends(word)


def _holds(word: Token, target: Token) -> bool:
    return word.left.i <= target.i <= word.right.i
