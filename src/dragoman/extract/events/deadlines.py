"""Deadlines told as time that somebody has: "it has until 3 June to reply"."""

from dragoman.extract.events.cues import Trigger
from dragoman.extract.events.when import TIMES
from dragoman.extract.grammar import child, children, is_negated, objects_of
from dragoman.extract.syntax import Token
from dragoman.model.claim import EventType

HAVING = frozenset({"have", "give"})
UNTIL = ("until", "till")


def read_until(verb: Token) -> Trigger | None:
    """Read "gave them until Tuesday to sign": what is due is an event to come."""
    if verb.lemma not in HAVING or is_negated(verb):
        return None
    day = find_last_day(verb)
    if day is None or child(verb, "nsubj") is None:
        return None
    due = children(verb, "xcomp", "advcl", "relcl") or [
        c for thing in children(verb, "dobj") for c in children(thing, "acl", "relcl")
    ]
    for one in due:
        if any(c.lower == "to" for c in one.children):
            return Trigger(word=verb, thing=one, type=EventType.OTHER, rule="until")
    return None


def find_last_day(verb: Token) -> Token | None:
    """Give the day up to which somebody has time."""
    for holder in (verb, *children(verb, "dobj", "dative")):
        for thing in objects_of(holder, *UNTIL):
            if thing.entity in TIMES:
                return thing
    return None
