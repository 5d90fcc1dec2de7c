"""Meetings that were called off, told by the verb that undoes them.

"The meeting planned for 18 March was cancelled" tells that somebody cancelled, and that
there is no meeting on 18 March.
"""

from dragoman.extract.events.cues import VERBAL, Trigger, find_cue, find_roles
from dragoman.extract.events.nouns import find_holder
from dragoman.extract.events.when import find_time_words
from dragoman.extract.grammar import children, is_negated
from dragoman.extract.syntax import Token
from dragoman.model.claim import EventType

UNDONE = frozenset({"dobj", "nsubjpass"})
SETTLING = ("acl", "amod", "relcl")


def find_cancelled(trigger: Trigger) -> Trigger | None:
    """Give the meeting of a known day that a verb says will not be or was not."""
    noun = trigger.thing
    if noun is None or not _is_undone(trigger) or noun.pos in VERBAL:
        return None
    cue = find_cue(noun)
    if cue is None or cue.type is not EventType.MEETING:
        return None
    holder = find_holder(noun)
    settled = [c for one in (noun, holder) for c in children(one, *SETTLING)]
    clause = next((c for c in settled if find_time_words(c)), None)
    if clause is None and not any(find_time_words(one) for one in (noun, holder)):
        return None
    return Trigger(word=noun, thing=clause, type=cue.type, rule="cancelled")


def _is_undone(trigger: Trigger) -> bool:
    verb = trigger.word
    if trigger.rule == "staged":
        dated = any(find_time_words(one) for one in trigger.words)
        return is_negated(verb) and not dated
    called_off = trigger.rule == "ended" and "cancel" in find_roles(verb)
    return called_off and not is_negated(verb)


def is_called_off(noun: Token) -> bool:
    """Whether what stands above a noun calls off what it tells."""
    holder = find_holder(noun)
    verb = holder.head
    off = holder.dep in UNDONE and "cancel" in find_roles(verb)
    return off and not is_negated(verb)
