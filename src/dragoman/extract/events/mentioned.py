"""What a report only mentions, and another may tell.

A deed without a day, "after the raid", a headline: none of them pins an event down,
so none is an entry by itself. Where another report tells the same, each of them is a
telling of it.
"""

from collections.abc import Iterable, Iterator

from dragoman.extract.events.cues import NOMINAL, Trigger, find_cue, find_roles
from dragoman.extract.events.frame import find_doer
from dragoman.extract.events.when import TIMES, is_quoted
from dragoman.extract.grammar import is_past
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.claim import EventType

FINITE = frozenset({"ROOT", "ccomp", "conj", "advcl", "parataxis", "relcl", "acl"})
FULL = frozenset({"dobj", "prep", "xcomp", "prt", "agent", "nsubjpass", "npadvmod"})
LINKS = frozenset({"after", "during", "following", "before", "since", "at", "in"})
NARROW = frozenset({"compound", "amod", "poss", "nummod", "prep", "nmod"})
OWN = frozenset({"i", "we", "you", "it", "that", "this", "which"})
KNOWN = frozenset({"the", "that", "its", "their"})
SPOKEN = frozenset({"i", "we", "you"})


def find_mentioned(
    syntax: Syntax, told: Iterable[Trigger], untold: Iterable[Trigger]
) -> Iterator[Trigger]:
    """Find the words that may tell an event, and tell it too little.

    Args:
        syntax: The parsed report.
        told: The words that tell an event.
        untold: The words that could, and were held to name it in passing.
    """
    used = {word.i for trigger in told for word in trigger.words}
    for trigger in untold:
        if trigger.word.i not in used and not _is_own_word(trigger.word):
            yield trigger
        used.add(trigger.word.i)
    for word in syntax.tokens:
        found = _read_word(word) if word.i not in used else None
        if found is not None:
            yield found


def _read_word(word: Token) -> Trigger | None:
    if word.pos == "VERB" and _is_deed(word):
        return Trigger(word=word, type=EventType.OTHER, rule="mentioned")
    return _read_noun(word) if word.pos in NOMINAL else None


def _is_own_word(verb: Token) -> bool:
    """Whether somebody quoted speaks of what they do ("we will not sit")."""
    who = find_doer(verb)
    return who is not None and who.lower in SPOKEN


def _is_deed(verb: Token) -> bool:
    """Whether a clause tells a deed with somebody who did it and more besides."""
    if verb.dep not in FINITE or not is_past(verb):
        return False
    if not any(c.dep in FULL for c in verb.children) or "state" in find_roles(verb):
        return False
    who = find_doer(verb)
    return who is not None and who.lower not in OWN and not is_quoted(verb)


def _read_noun(noun: Token) -> Trigger | None:
    """Read "after the raid", "the bombing of the market"."""
    linked = noun.dep == "pobj" and noun.head.lower in LINKS
    known = linked or any(c.lower in KNOWN for c in noun.children)
    if not known or not any(c.dep in NARROW for c in noun.children):
        return None
    if noun.entity in TIMES or noun.dep in {"compound", "amod"}:
        return None
    cue = find_cue(noun)
    if cue is None or cue.type is EventType.OTHER:
        return None
    return Trigger(word=noun, type=cue.type, rule="mentioned")
