"""Whether an event is told as done, denied, planned or only thought of."""

from functools import cache

from dragoman.extract.events.cancelled import is_called_off
from dragoman.extract.events.cues import VERBAL, Trigger, find_roles
from dragoman.extract.grammar import (
    auxiliaries,
    child,
    children,
    is_future,
    is_negated,
    is_passive,
    is_past,
)
from dragoman.extract.syntax import Token
from dragoman.model.claim import Modality
from dragoman.reference import read_table

UNREAL = frozenset({"would", "'d", "could", "might", "may", "should", "can", "must"})
CONDITIONS = frozenset({"if", "unless", "until", "provided", "once"})
WISHES = frozenset({"want", "ask", "threaten", "allow"})
GOVERNED = frozenset({"xcomp", "advcl", "acl", "ccomp", "pcomp", "conj", "dep"})
OF_ROLE = {
    "refuse": Modality.DENIED,
    "plan": Modality.PLANNED,
    "agree": Modality.PLANNED,
}


def find_modality(word: Token) -> Modality:
    """Give how a verb's event is told, from its auxiliaries and its governors."""
    if any(c.dep == "mark" for c in word.children) and (doubt := _doubt(word)):
        return doubt
    if is_negated(word):
        return Modality.DENIED
    if word.dep == "ccomp" and word.head.lemma in _denials():
        return Modality.DENIED
    if is_future_in_past(word):
        unsure = any(map(_condition, children(word, "advcl")))
        return Modality.CONDITIONAL if unsure else Modality.PLANNED
    if is_future(word):
        return Modality.PLANNED
    if auxiliaries(word) & UNREAL and not _is_sensed(word):
        return Modality.HYPOTHETICAL
    if word.dep == "ccomp" and word.tag == "VB" and not auxiliaries(word):
        return Modality.HYPOTHETICAL
    return _from_governor(word)


def find_telling(trigger: Trigger) -> Modality:
    """Give how an event is told; what somebody plans or schedules is planned."""
    word = trigger.word
    off = word.pos not in VERBAL and (
        trigger.rule == "cancelled" or is_called_off(word)
    )
    if off:
        return Modality.DENIED
    modality = find_modality(word)
    staged = trigger.rule == "staged" and is_passive(trigger.word)
    planned = staged and "plan" in find_roles(trigger.word)
    planned = planned or trigger.rule in {"planned", "until"}
    planned = planned or (trigger.rule == "due" and not is_past(trigger.word))
    if planned and modality is Modality.ASSERTED:
        return Modality.PLANNED
    return modality


def is_future_in_past(word: Token) -> bool:
    """Whether "would" reports what somebody said will be."""
    told = word.dep == "ccomp" and is_past(word.head)
    return told and bool(auxiliaries(word) & {"would", "'d"})


def _is_sensed(word: Token) -> bool:
    """Whether "could" tells what was perceived ("shelling could be heard")."""
    return word.lemma in {"hear", "see"} and auxiliaries(word) >= {"could", "be"}


@cache
def _denials() -> frozenset[str]:
    rows = read_table("speech_verbs")
    return frozenset(
        r["lemma"]
        for r in rows
        if r["class"] == "deny" and not r["particle"] and r["strength"] == "core"
    )


def _condition(word: Token) -> bool:
    return any(c.dep == "mark" and c.lower in CONDITIONS for c in word.children)


def _doubt(word: Token) -> Modality | None:
    if _condition(word):
        return Modality.CONDITIONAL
    whether = any(c.dep == "mark" and c.lower == "whether" for c in word.children)
    return Modality.HYPOTHETICAL if whether else None


def _has_to(word: Token) -> bool:
    return any(c.dep == "aux" and c.lower == "to" for c in word.children)


def _from_governor(word: Token) -> Modality:
    head = word.head
    if head is word:
        return Modality.ASSERTED
    if word.dep == "conj" and head.pos in {"VERB", "AUX"}:
        return _coordinated(word)
    roles = find_roles(head)
    if word.dep in {"xcomp", "ccomp"} and _has_to(word):
        return _under_operator(head, roles)
    if word.dep in {"advcl", "acl", "relcl"} and _has_to(word):
        return Modality.HYPOTHETICAL if word.dep == "advcl" else Modality.PLANNED
    if word.dep in {"xcomp", "pcomp"} and roles & {"plan", "want"}:
        return Modality.PLANNED
    return Modality.ASSERTED


def _coordinated(word: Token) -> Modality:
    """A second verb shares what it does not say itself."""
    own = auxiliaries(word)
    if own - {"to"} or (child(word, "nsubj") and not _has_to(word)):
        return Modality.ASSERTED
    if word.tag in {"VB", "VBN", "VBG"} or _has_to(word):
        return find_modality(word.head)
    return Modality.ASSERTED


def _under_operator(head: Token, roles: frozenset[str]) -> Modality:
    outer = find_modality(head)
    if outer is not Modality.ASSERTED:
        return outer
    if roles & WISHES and "plan" not in roles:
        return Modality.HYPOTHETICAL
    for role, modality in OF_ROLE.items():
        if role in roles:
            return modality
    return Modality.ASSERTED if roles & {"begin", "end"} else Modality.PLANNED
