"""What goes on as it is: "the bridge would stay shut until …", "the strike goes on".

What is to last is told so wherever it stands (``find_standstill``); that pressure
goes on, without more, is heard only where a side itself says so (``find_going_on``).
"""

from dataclasses import replace

from dragoman.extract.grammar import auxiliaries, child, is_negated
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.special import MEASURES
from dragoman.extract.positions.speech_words import speech_words
from dragoman.extract.positions.spoken import held_by_speaker, held_in_clause
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_act, words_of
from dragoman.extract.positions.verbs import stretch
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

WILL = frozenset({"will", "'ll", "would", "'d", "shall", "wo"})
KEEPING = frozenset({"stay", "remain", "continue", "last", "wait", "go"})
BACK = frozenset({"back", "there", "away", "home", "out"})


def find_standstill(verb: Token) -> Held | None:
    """Find what stays as it is until something is done, as a speaker says.

    "The shelling will go on" refuses to stop it; "they would not be back until …"
    tells on what their return depends.
    """
    if not auxiliaries(verb) & WILL or is_supposed(verb):
        return None
    if verb.lemma == "be":
        return _not_back(verb)
    thing = child(verb, "nsubj")
    if verb.lemma not in KEEPING or is_negated(verb) or thing is None:
        return None
    if verb.lemma == "go" and not _goes(verb, "on"):
        return None
    condition = find_condition(verb)
    threat = thing.lemma in MEASURES or thing.lemma in words_of("hostility")
    if not (threat or (condition is not None and is_act(thing))):
        return None
    stance = _stance(condition)
    held = held_by_speaker(verb, stance, thing, rule="standstill", subject=thing)
    return _stretched(held, verb)


def find_going_on(verb: Token) -> Held | None:
    """Find "the strike will go on", "the vote goes ahead", "we will fight on"."""
    thing = child(verb, "nsubj")
    if thing is None or is_negated(verb) or is_supposed(verb):
        return None
    if not _goes(verb, "on", "ahead") and verb.lemma not in {"continue", "proceed"}:
        return None
    now = verb.tag in {"VBZ", "VBP"} or bool(auxiliaries(verb) & WILL)
    if not now or thing.lemma not in speech_words("pressure"):
        return None
    return held_by_speaker(
        verb,
        _stance(find_condition(verb)),
        thing,
        rule="speech-goes",
        subject=thing,
    )


def _goes(verb: Token, *where: str) -> bool:
    """Whether something "goes on" or "goes ahead"."""
    return verb.lemma == "go" and any(c.lower in where for c in verb.children)


def _stance(condition: Token | None) -> Stance:
    """Give how one stands who keeps a thing as it is, with or without a condition."""
    return Stance.REJECTS if condition is None else Stance.CONDITIONAL


def _not_back(verb: Token) -> Held | None:
    """Read "they would not be back until the guns were gone"."""
    party = holder(verb)
    away = any(c.lower in BACK for c in verb.children)
    if party is None or not (away and is_negated(verb)) or not find_condition(verb):
        return None
    party = None if party.pos == "PRON" and verb.dep == "ccomp" else party
    held = _held(verb, party)
    return _stretched(held, verb)


def _held(verb: Token, party: Token | None) -> Held:
    stance, rule = Stance.CONDITIONAL, "standstill"
    if party is None:
        doer = child(verb, "nsubj")
        return held_by_speaker(verb, stance, verb, rule=rule, subject=doer)
    return held_in_clause(verb, stance, party, (verb,), rule=rule)


def _stretched(held: Held, verb: Token) -> Held:
    """Give it with the condition that it depends on."""
    return replace(held, end=stretch(held.end, verb))
