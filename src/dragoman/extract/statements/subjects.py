"""Whose words they are: from a verb of saying to the noun that speaks."""

from dragoman.extract.grammar import (
    agent,
    auxiliaries,
    child,
    is_passive,
    objects_of,
    words_before,
)
from dragoman.extract.statements.climbing import RELATIVE, antecedent, climb
from dragoman.extract.statements.cues import find_cue
from dragoman.extract.statements.sorts import can_speak
from dragoman.extract.syntax import Token

VERBAL = frozenset({"conj", "xcomp", "advcl", "aux", "auxpass", "ccomp", "dep"})
VOICING_VERBS = frozenset(
    {"air", "express", "issue", "level", "make", "offer", "repeat", "send", "voice"}
)
TENSES = {
    "VBZ": frozenset({"is", "has", "'s"}),
    "VBP": frozenset({"are", "have"}),
    "VBD": frozenset({"was", "were", "had"}),
}
WITHIN = frozenset({"conj", "ccomp", "advcl", "xcomp"})
CLOSING = frozenset({'"', "''", "\u201d", "\u2019\u2019"})
DAYS = frozenset({"DATE", "TIME"})


def speaker_of(verb: Token) -> Token | None:
    """Give the head of the noun phrase that speaks.

    Relative pronouns give way to their noun. A verb without a subject of its own
    ("but later said", ", adding") inside what somebody says is that speaker's;
    other participles go up to the nearest subject that can speak.
    """
    if is_passive(verb) and child(verb, "nsubjpass"):
        return agent(verb)
    if verb.tag == "VBN" and verb.dep in {"advcl", "acl"} and not auxiliaries(verb):
        return agent(verb)
    own = _own_subject(verb) or _despite(verb)
    if own is not None and own.entity in DAYS:
        return _named_before(own)
    if own is not None:
        return antecedent(own)
    quoted = _quoted_as(verb) or _before_source(verb)
    if quoted is not None:
        return quoted
    outer = outer_cue(verb)
    return speaker_of(outer) if outer is not None else climb(verb)


def _own_subject(verb: Token) -> Token | None:
    """Give a verb's subject, no possessive that the parser takes for one."""
    found = [c for c in verb.children if c.dep in {"nsubj", "csubj"}]
    plain = [c for c in found if child(c, "case") is None]
    return next(iter(plain or found), None)


def _despite(verb: Token) -> Token | None:
    """Give who speaks in "despite Orlan stating that …"."""
    tokens = verb.sentence.tokens
    at = verb.i - tokens[0].i
    before = tokens[max(0, at - 2) : at]
    if verb.tag != "VBG" or [w.lower for w in before[:-1]] != ["despite"]:
        return None
    return before[-1] if can_speak(before[-1]) else None


def _named_before(day: Token) -> Token | None:
    """Give who stands before "on Friday", which the parser takes for the subject."""
    before = (w for w in reversed(day.sentence.tokens) if w.i < day.i)
    named = (w for w in before if w.pos == "PROPN" and w.entity == "PERSON")
    return next(named, None)


def voice_of(noun: Token) -> Token | None:
    """Give whose claim it is: "the union's claim", "claims by", "made claims"."""
    owner = child(noun, "poss")
    if owner is None or owner.entity in DAYS:
        owner = next(iter(objects_of(noun, "by", "from")), None)
    if owner is not None:
        return owner
    if noun.lemma == "report":
        printed = next(iter(objects_of(noun, "in", "on")), None)
        if printed is not None and can_speak(printed):
            return printed
    verb = noun.head if noun.dep == "dobj" else noun
    if verb.lemma not in VOICING_VERBS:
        return None
    found = agent(verb) if is_passive(verb) else speaker_of(verb)
    return found if found is not None and can_speak(found) else None


def relative_subject(verb: Token) -> Token | None:
    """Give the relative pronoun through which a noun speaks ("experts who say")."""
    own = child(verb, "nsubj")
    if own is None or own.lower not in RELATIVE or verb.dep != "relcl":
        return None
    return own


def _before_source(verb: Token) -> Token | None:
    """Give who "the mayor, according to two aides, accused" makes the subject."""
    if verb.tag not in TENSES:
        return None
    before = words_before(verb)
    at = next((n for n, w in enumerate(before) if w.lower == "according"), 0)
    *_, noun, comma = [None, None, *before[:at]]
    if noun is None or comma is None or [comma.text, before[-1].text] != [",", ","]:
        return None
    inside = any(w.pos in {"VERB", "AUX"} for w in before[at + 1 :])
    return noun if can_speak(noun) and not inside else None


def _quoted_as(verb: Token) -> Token | None:
    """Give who "was quoted as saying"."""
    if verb.dep != "pcomp" or verb.head.lower != "as":
        return None
    quoting = verb.head.head
    return child(quoting, "nsubjpass", "dobj")


def outer_cue(verb: Token) -> Token | None:
    """Give the verb of saying that a later verb really goes on from.

    In "the police said the blast was an accident but later said …" the parser
    hangs the second verb on "was"; it belongs to the first. So does a participle
    after a comma.
    """
    if verb.dep not in {"conj", "advcl", "acl", "dep"} or child(verb, "nsubj"):
        return None
    found = find_cue(verb)
    if found is None or not found.speaks:
        return None
    head = verb.head
    while head.dep in WITHIN and head.head is not head:
        if head.dep == "ccomp" and head.i < verb.i:
            outer = find_cue(head.head)
            if (
                outer
                and (outer.speaks or outer.sense.core)
                and found.sense.core
                and _matches(verb, head.head)
            ):
                return head.head
        head = head.head
    return None


def _matches(verb: Token, outer: Token) -> bool:
    """Whether two verbs can be told in one breath."""
    if verb.tag == "VBG":
        words = words_before(verb.left)
        before = next((w.text for w in reversed(words) if w.text not in CLOSING), "")
        return before == "," and verb.i > outer.i
    if verb.dep != "conj" or verb.i < outer.i:
        return False
    tense = TENSES.get(verb.tag, frozenset())
    return verb.tag == outer.tag or bool(auxiliaries(outer) & tense)
