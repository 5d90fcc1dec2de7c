"""What a side cannot do, is not doing or breaks off, in its own words."""

from dragoman.extract.grammar import auxiliaries, child, is_negated
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.idle import IDLE
from dragoman.extract.positions.speech_words import speech_words
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_words

ABLE = frozenset({"can", "ca", "could"})
SELVES = frozenset({"i", "we"})
ANYBODY = frozenset({"i", "we", "you", "one"})
BEING = frozenset({"am", "'m", "are", "'re", "is", "'s", "was", "were"})
PAST = frozenset({"was", "were"})


def find_unable(verb: Token) -> Held | None:
    """Find "I can't sell the treasury", "you cannot buy our Sundays"."""
    helpers = auxiliaries(verb)
    if not helpers & ABLE or not is_negated(verb) or "have" in helpers:
        return None
    doer = child(verb, "nsubj")
    if doer is None or doer.lower not in ANYBODY or is_supposed(verb):
        return None
    if verb.pos != "VERB" or verb.lemma in IDLE | speech_words("helpless"):
        return None
    if verb.lemma in read_words("involuntary_verbs"):
        return None
    return held_by_speaker(
        verb, Stance.REJECTS, verb, rule="speech-unable", subject=doer
    )


def find_undone(verb: Token) -> Held | None:
    """Find "we are not waiting", "we are suspending all contact"."""
    doer = child(verb, "nsubj")
    if verb.tag != "VBG" or doer is None or is_supposed(verb):
        return None
    helpers = auxiliaries(verb)
    if not helpers & BEING or verb.lemma in IDLE | {"go"}:
        return None
    if is_negated(verb):
        own = doer.lower in SELVES or (verb.dep == "ccomp" and bool(helpers & PAST))
        told = own and verb.lemma not in read_words("involuntary_verbs")
    else:
        told = doer.lower in {"we", "it", "they"} and _is_broken_off(verb)
    if not told:
        return None
    return held_by_speaker(
        verb, Stance.REJECTS, verb, rule="speech-undone", subject=doer
    )


def _is_broken_off(verb: Token) -> bool:
    thing = child(verb, "dobj")
    if thing is None:
        return False
    return verb.lemma in speech_words("breaking") and thing.lemma in speech_words(
        "ties"
    )
