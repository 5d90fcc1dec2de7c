"""What a side says it would do: "it would obey", "we will sign", "he would sue"."""

from dragoman.extract.grammar import auxiliaries, child, is_negated, is_passive
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.idle import IDLE
from dragoman.extract.positions.speech_words import speech_words
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_plan
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_words

WILL = frozenset({"will", "'ll", "shall", "would", "'d"})
TALKS = frozenset({"talk", "negotiation", "meeting", "work", "train"})
ABLE = frozenset({"can", "could", "might"})
REFUSED = frozenset({"will", "would", "wo", "'d", "'ll", "shall"})
FORMED = frozenset({"be", "get"})
SELVES = frozenset({"i", "we"})
OTHERS = frozenset({"you", "who", "which", "that", "this", "what"})
AGAINST = frozenset({"against", "no"})


def find_undertaking(verb: Token) -> Held | None:
    """Find what a side says that it, or those it speaks for, would do."""
    helpers = auxiliaries(verb)
    if not helpers & WILL or "have" in helpers or verb.pos != "VERB":
        return None
    doer = child(verb, "nsubj", "nsubjpass")
    if doer is None or is_negated(verb) or not _is_of_side(verb, doer):
        return None
    stance = _stance(verb)
    if stance is None:
        return None
    return held_by_speaker(verb, stance, verb, rule="speech-would", subject=doer)


def find_offering(verb: Token) -> Held | None:
    """Find what a side says that it could do: "it could send twenty men"."""
    helpers = auxiliaries(verb)
    if not helpers & ABLE or "have" in helpers or verb.pos != "VERB":
        return None
    doer = child(verb, "nsubj")
    if doer is None or is_negated(verb) or not _is_of_side(verb, doer):
        return None
    thing = child(verb, "dobj", "ccomp", "prep")
    if thing is None or verb.lemma not in _load_giving():
        return None
    bound = find_condition(verb) is not None
    stance = Stance.CONDITIONAL if bound else Stance.OFFERS
    return held_by_speaker(verb, stance, verb, rule="speech-could", subject=doer)


def find_withholding(verb: Token) -> Held | None:
    """Find what a side says will not be, whoever does it: "no cent will be spent"."""
    helpers = auxiliaries(verb)
    if not helpers & REFUSED or "have" in helpers or not is_negated(verb):
        return None
    doer = child(verb, "nsubj", "nsubjpass")
    if doer is None or doer.lower in OTHERS | SELVES or is_supposed(verb):
        return None
    if verb.lemma in IDLE | read_words("involuntary_verbs") - FORMED:
        return None
    if verb.lemma in speech_words("effect") or not _is_told_of(verb, doer):
        return None
    if verb.lemma == "be" and child(verb, "prep", "advmod") is None:
        return None
    bound = find_condition(verb) is not None
    stance = Stance.CONDITIONAL if bound else Stance.REJECTS
    return held_by_speaker(verb, stance, verb, rule="speech-would-not", subject=doer)


def _is_told_of(verb: Token, doer: Token) -> bool:
    """Whether a side tells of its own matters: named, or reported with "would"."""
    if verb.lemma in {"repeat", "dare"}:
        return False
    reported = verb.dep in {"ccomp", "conj"} and bool(auxiliaries(verb) & {"would"})
    return doer.pos in {"NOUN", "PROPN"} or reported


def _is_of_side(verb: Token, doer: Token) -> bool:
    """Whether it is told of the speaker, or in his reported words."""
    if is_supposed(verb) or doer.lower in OTHERS or doer.lemma in TALKS:
        return False
    if is_plan(doer) and not is_passive(verb):
        return False
    return doer.lower in SELVES or verb.dep in {"ccomp", "conj"}


def _load_giving() -> frozenset[str]:
    return speech_words("giving") | read_words("pledging_verbs")


def _stance(verb: Token) -> Stance | None:
    if is_passive(verb):
        given = verb.lemma in _load_giving() and child(verb, "agent") is None
        return Stance.OFFERS if given else None
    if verb.lemma == "vote":
        after = {c.lower for c in verb.children}
        return Stance.REJECTS if after & AGAINST else Stance.ACCEPTS
    if verb.lemma in speech_words("resisting"):
        return Stance.REJECTS
    if verb.lemma in speech_words("obeying"):
        return Stance.ACCEPTS
    return Stance.OFFERS if verb.lemma in speech_words("giving") else None
