"""What a stance is about: the objects and clauses of the word that tells it."""

from dataclasses import dataclass

from dragoman.extract.grammar import child, children, conjuncts, is_passive
from dragoman.extract.parse import Token
from dragoman.extract.positions.cues import Cue

DEONTIC = frozenset({"must", "should", "need", "ought", "shall", "have"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What is demanded, offered, accepted or rejected.

    Attributes:
        heads: Head words, one for each coordinated matter.
        addressee: Of whom it is demanded, or ``None``.
    """

    heads: tuple[Token, ...]
    addressee: Token | None = None


def find_matter(word: Token, cue: Cue) -> Matter | None:
    """Find what a cue is about in this sentence, or ``None`` if it is no cue here."""
    base, marked = word, word
    if cue.mark:
        found = _find_mark(word, cue.mark)
        if found is None:
            return None
        base, marked = found
    for shape, finder in SHAPES.items():
        if shape in cue.takes:
            matter = finder(word, base, marked)
            if matter is not None:
                return matter
    return None


def _find_mark(word: Token, mark: str) -> tuple[Token, Token] | None:
    """Find the particle or preposition, and the word whose object counts."""
    for part in word.children:
        if part.lower != mark or part.i < word.i:
            continue
        if part.dep == "prt":
            return word, part
        if part.dep in {"prep", "dative", "agent"}:
            return part, part
        if part.dep in {"mark", "aux"}:
            return word, part
    return None


def _appeal(word: Token, base: Token, _: Token) -> Matter | None:
    """Find "urge X to do": the infinitive whose doer is addressed."""
    deed = infinitive(word)
    who = child(base, "pobj") or child(word, "dobj", "dative")
    if who is not None and deed is None:
        deed = next((c for c in children(who, "acl", "relcl") if _has_to(c)), None)
    if deed is None:
        return None
    who = who or child(deed, "nsubj")
    if who is None:
        return None
    return Matter(heads=tuple(conjuncts(deed)), addressee=who)


def _to(word: Token, _: Token, __: Token) -> Matter | None:
    """Find "refuse to do"."""
    deed = infinitive(word)
    if deed is None or child(deed, "nsubj") is not None:
        return None
    return Matter(heads=tuple(conjuncts(deed)))


def _that(word: Token, base: Token, _: Token) -> Matter | None:
    """Find "agree that …"."""
    for part in (*base.children, *word.children):
        if part.dep in {"ccomp", "acl", "pcomp"} and part.i > word.i:
            if _is_clause(part) and not _has_to(part):
                return Matter(heads=tuple(conjuncts(part)))
    return None


def _must(word: Token, base: Token, marked: Token) -> Matter | None:
    """Find "insist that … must …"."""
    matter = _that(word, base, marked)
    if matter is None or not is_deontic(matter.heads[0]):
        return None
    return matter


def is_deontic(verb: Token) -> bool:
    """Whether a clause says what has to be: must, should, bare subjunctive."""
    helpers = {c.lower for c in verb.children if c.dep in {"aux", "auxpass"}}
    if helpers & {"must", "should", "ought", "shall"}:
        return True
    if verb.tag == "VB" and not helpers and child(verb, "nsubj") is not None:
        return child(verb, "mark") is not None
    return verb.tag == "VBN" and helpers == {"be"}


def _object(word: Token, base: Token, marked: Token) -> Matter | None:
    """Find a noun that is the matter."""
    if base is not word:
        first = child(base, "pobj")
    elif is_passive(word):
        first = child(word, "nsubjpass")
    else:
        first = child(word, "dobj", "attr") or (
            child(marked, "pobj") if marked is not word else None
        )
    if first is None and word.dep in {"acl"} and word.tag == "VBN":
        first = word.head
    if first is None or (first.pos == "PRON" and first.tag in {"PRP$"}):
        return None
    return Matter(heads=tuple(conjuncts(first)))


def _ing(word: Token, base: Token, _: Token) -> Matter | None:
    """Find a gerund that is the matter."""
    for part in base.children:
        if part.dep in {"pcomp", "xcomp"} and part.tag == "VBG" and part.i > word.i:
            return Matter(heads=tuple(conjuncts(part)))
    return None


def infinitive(word: Token) -> Token | None:
    """Give the infinitive with "to" that a word governs, or ``None``."""
    for part in word.children:
        if part.dep in {"xcomp", "ccomp", "acl", "relcl", "advcl"} and _has_to(part):
            if part.i > word.i:
                return part
    return None


def _has_to(verb: Token) -> bool:
    return any(c.dep == "aux" and c.lower == "to" for c in verb.children)


def _is_clause(verb: Token) -> bool:
    return any(c.dep in {"nsubj", "nsubjpass", "expl", "csubj"} for c in verb.children)


SHAPES = {
    "appeal": _appeal,
    "to": _to,
    "object": _object,
    "ing": _ing,
    "that": _that,
    "must": _must,
    "issue": _object,
    "yielding": _object,
}
