"""What has to be: "they have to leave", "it must be in the text", "first they pay"."""

from dragoman.extract.grammar import auxiliaries, child, is_negated, is_passive
from dragoman.extract.positions.clauses import has_to
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.deontic import is_question
from dragoman.extract.positions.idle import IDLE
from dragoman.extract.positions.speech_words import speech_words
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_words

DOERS = ("nsubj", "nsubjpass", "expl")
MUSTS = frozenset({"must", "should", "ought"})
NOT_OTHERS = frozenset({"i", "we", "it", "that", "this", "who", "which", "he", "she"})
UNSURE = frozenset({"may", "might", "could", "to", "did", "do", "does"})
CHOSEN = frozenset({"be", "stop"})
PRESENT = frozenset({"VBP", "VBZ", "VB"})


def find_due(verb: Token) -> Held | None:
    """Find "the captors would have to face a court", said by the other side."""
    if verb.lemma != "have" or is_supposed(verb) or is_negated(verb):
        return None
    deed = next((c for c in verb.children if c.dep == "xcomp" and has_to(c)), None)
    doer = child(verb, *DOERS)
    if deed is None or doer is None or doer.lower in NOT_OTHERS:
        return None
    if auxiliaries(verb) & UNSURE or deed.lemma in IDLE | speech_words("coping"):
        return None
    if deed.lemma in read_words("involuntary_verbs") - CHOSEN:
        return None
    return held_by_speaker(verb, Stance.DEMANDS, deed, rule="speech-due", subject=doer)


def find_owed(verb: Token) -> Held | None:
    """Find "they should stop", "it must be in the text", "ought to have been asked"."""
    helpers = auxiliaries(verb)
    doer, helper = child(verb, *DOERS), child(verb, "aux")
    if not helpers & MUSTS or doer is None or helper is None or is_supposed(verb):
        return None
    if is_question(verb):
        return None
    if doer.lower in NOT_OTHERS - {"we", "he", "she"} or helper.i < doer.i:
        return None  # "should they lose" is a condition
    if "have" in helpers and not is_passive(verb):
        return None
    if verb.lemma == "be":
        told = child(verb, "acomp", "prep")
        if told is None or told.lower in speech_words("mood"):
            return None
    elif verb.lemma in IDLE | speech_words("mood"):
        return None
    stance = Stance.REJECTS if is_negated(verb) else Stance.DEMANDS
    return held_by_speaker(verb, stance, verb, rule="speech-owed", subject=doer)


def find_first(verb: Token) -> Held | None:
    """Find "first they withdraw their guns" as what must come before all else."""
    if verb.tag not in PRESENT or auxiliaries(verb):
        return None
    doer = child(verb, "nsubj")
    first = next((c for c in verb.children if c.lower == "first"), None)
    if doer is None or first is None or first.dep != "advmod" or first.i > doer.i:
        return None
    if doer.lower in NOT_OTHERS:
        return None
    return held_by_speaker(
        verb, Stance.DEMANDS, verb, rule="speech-first", subject=first
    )
