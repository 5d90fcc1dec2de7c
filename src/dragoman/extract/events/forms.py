"""In what form an event took place: by phone, over dinner, as which round of many."""

from dragoman.extract.events.cues import VERBAL, Trigger, find_cue
from dragoman.extract.events.nouns import find_holder
from dragoman.extract.syntax import Token
from dragoman.model.claim import EventType

ORDINALS = frozenset(
    ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
)
MEALS = frozenset({"breakfast", "lunch", "luncheon", "dinner", "supper", "banquet"})
KNOWN = frozenset({"the", "that", "his", "her", "their", "its"})


def find_form(trigger: Trigger) -> str:
    """Give in what form people met: by phone, over dinner, or "" for any other."""
    noun = trigger.thing or trigger.word
    cue = find_cue(noun)
    if cue is None or cue.type is not EventType.MEETING or noun.pos in VERBAL:
        return ""
    by_phone = cue.mode if cue.mode == "phone" else ""
    return by_phone or (noun.lemma if noun.lemma in MEALS else "")


def find_ordinal(trigger: Trigger) -> str:
    """Give which of several rounds a noun tells ("the third round of talks")."""
    noun = trigger.thing or trigger.word
    counts = (c.lower for one in (noun, find_holder(noun)) for c in one.children)
    return next((word for word in counts if word in ORDINALS), "")


def is_known_act(act: Token | None) -> bool:
    """Whether a speech or letter is one told of before ("in the letter")."""
    cue = find_cue(act) if act is not None else None
    if act is None or cue is None or cue.type is not EventType.STATEMENT:
        return False
    return any(c.lower in KNOWN and c.dep in {"det", "poss"} for c in act.children)
