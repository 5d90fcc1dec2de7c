"""Being somewhere told as an event: in a place for talks, due there, back again."""

from dragoman.extract.events.cues import Trigger
from dragoman.extract.events.fits import is_person
from dragoman.extract.events.frame import find_place
from dragoman.extract.events.nouns import find_event_noun
from dragoman.extract.events.when import find_time_words
from dragoman.extract.grammar import (
    child,
    children,
    is_passive,
    is_past,
    objects_of,
)
from dragoman.extract.syntax import Token
from dragoman.model.claim import EventType


def read_stay(verb: Token) -> Trigger | None:
    """Read "is in the capital for talks", "was due in", "was back at"."""
    if verb.lemma == "expect" and _is_guest(verb, verb):
        return Trigger(word=verb, type=EventType.ARRIVAL, rule="due")
    if verb.lemma != "be":
        return None
    if find_place([verb]) is not None:
        return _present(verb)
    if any(c.lower == "back" for c in verb.children) and is_past(verb):
        return _back(verb)
    for state in children(verb, "acomp"):
        if state.lower == "due" and _is_guest(verb, state):
            return Trigger(word=verb, thing=state, type=EventType.ARRIVAL, rule="due")
    return None


def _is_guest(verb: Token, state: Token) -> bool:
    """Whether somebody is due or expected at a place, here, back, or on a day."""
    if child(verb, "xcomp", "dobj", "ccomp") or child(state, "xcomp"):
        return False
    if state is not verb and find_place([state], travel=True) is not None:
        return True
    who = child(verb, "nsubj", "nsubjpass")
    passive = state is not verb or is_passive(verb)
    return (
        passive
        and who is not None
        and is_person(who)
        and bool(find_time_words(state) or find_time_words(verb))
    )


def _back(verb: Token) -> Trigger | None:
    """Read "was back at the table", "was back by Friday"."""
    back = children(verb, "advmod")
    things = (t for one in (verb, *back) for t in objects_of(one, "at", "in"))
    if any(t.lemma in {"table", "talk"} for t in things):
        return Trigger(word=verb, type=EventType.MEETING, rule="presence")
    if find_time_words(verb):
        return Trigger(word=verb, type=EventType.ARRIVAL, rule="presence")
    return None


def _present(verb: Token) -> Trigger | None:
    for purpose in objects_of(verb, "for"):
        if (found := find_event_noun(purpose)) is not None:
            noun, cue = found
            return Trigger(word=verb, thing=noun, type=cue.type, rule="presence")
    if any(c.lower == "back" for c in verb.children):
        return _back(verb) or Trigger(
            word=verb, type=EventType.ARRIVAL, rule="presence"
        )
    return None
