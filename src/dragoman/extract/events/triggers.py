"""The words of a report that tell events, each noun and verb once."""

from collections.abc import Iterator

from dragoman.extract.events.cues import NOMINAL, VERBAL, Trigger
from dragoman.extract.events.modality import find_modality
from dragoman.extract.events.nouns import find_parts, read_noun
from dragoman.extract.events.verbs import read_verb
from dragoman.extract.events.when import find_time_words
from dragoman.extract.grammar import child, children
from dragoman.extract.syntax import Syntax
from dragoman.model.claim import EventType, Modality

UNREAL = frozenset({Modality.HYPOTHETICAL, Modality.CONDITIONAL})


def find_triggers(syntax: Syntax) -> Iterator[Trigger]:
    """Find the words of a report that tell events, verbs before bare nouns."""
    used: set[int] = set()
    for verb in syntax.tokens:
        if verb.pos not in VERBAL or verb.dep in {"aux", "auxpass"}:
            continue
        trigger = read_verb(verb)
        if trigger is not None and not _is_made(trigger):
            used |= _told_by(trigger)
            yield trigger
    for noun in syntax.tokens:
        if noun.pos not in NOMINAL or noun.i in used:
            continue
        if (trigger := read_noun(noun)) is not None:
            yield trigger


def _told_by(trigger: Trigger) -> set[int]:
    """Give the nouns that a verb tells with itself, and that tell nothing more."""
    verb = trigger.word
    thing = trigger.thing
    if thing is not None and child(thing, "acl") and find_modality(verb) in UNREAL:
        return {verb.i}
    told = {word.i for word in trigger.words} | set(find_parts(trigger.thing))
    if trigger.type is EventType.STATEMENT:
        told |= {c.i for c in children(verb, "dobj", "nsubjpass")}
    if verb.dep == "acl" and trigger.rule == "verb" and find_time_words(verb):
        told.add(verb.head.i)
    return told


def _is_made(trigger: Trigger) -> bool:
    """Whether the noun before a participle tells better what was done ("a letter")."""
    verb = trigger.word
    if verb.dep != "acl" or verb.tag != "VBN":
        return False
    told = read_noun(verb.head)
    return told is not None and told.type is EventType.STATEMENT
