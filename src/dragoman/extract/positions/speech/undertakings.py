"""What a side says it would do: "it would obey", "we will sign", "he would sue"."""

from dragoman.extract.grammar import auxiliaries, child, is_negated, is_passive
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.speech.words import speech_words
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_plan
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

WILL = frozenset({"will", "'ll", "shall", "would", "'d"})
TALKS = frozenset({"talk", "negotiation", "meeting", "work", "train"})
SELVES = frozenset({"i", "we"})
OTHERS = frozenset({"you", "who", "which", "that", "this", "what"})
AGAINST = frozenset({"against", "no"})


def find_undertaking(verb: Token) -> Held | None:
    """Find what a side says that it, or those it speaks for, would do."""
    helpers = auxiliaries(verb)
    if not helpers & WILL or "have" in helpers or verb.pos != "VERB":
        return None
    if is_negated(verb) or is_supposed(verb) or is_passive(verb):
        return None
    doer = child(verb, "nsubj")
    if doer is None or doer.lower in OTHERS or is_plan(doer) or doer.lemma in TALKS:
        return None
    reported = verb.dep in {"ccomp", "conj"}
    if doer.lower not in SELVES and not reported:
        return None
    stance = _stance(verb)
    if stance is None:
        return None
    return held_by_speaker(verb, stance, verb, rule="speech-would", subject=doer)


def _stance(verb: Token) -> Stance | None:
    if verb.lemma == "vote":
        after = {c.lower for c in verb.children}
        return Stance.REJECTS if after & AGAINST else Stance.ACCEPTS
    if verb.lemma in speech_words("resisting"):
        return Stance.REJECTS
    if verb.lemma in speech_words("obeying"):
        return Stance.ACCEPTS
    return Stance.OFFERS if verb.lemma in speech_words("giving") else None
