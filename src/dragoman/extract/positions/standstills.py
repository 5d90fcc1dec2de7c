"""What a speaker says will stay as it is: "the bridge would stay shut until …"."""

from dataclasses import replace

from dragoman.extract.grammar import auxiliaries, child, is_negated
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.special import MEASURES
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
    if verb.lemma == "go" and not any(c.lower == "on" for c in verb.children):
        return None
    condition = find_condition(verb)
    threat = thing.lemma in MEASURES or thing.lemma in words_of("hostility")
    if not (threat or (condition is not None and is_act(thing))):
        return None
    stance = Stance.REJECTS if condition is None else Stance.CONDITIONAL
    held = held_by_speaker(verb, stance, thing, rule="standstill", subject=thing)
    return _stretched(held, verb)


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
