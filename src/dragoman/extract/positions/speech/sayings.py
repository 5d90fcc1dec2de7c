"""Verdicts told as sayings: "a hard cap is a hard no", "six cents is dead"."""

from dragoman.extract.grammar import auxiliaries, child, is_negated, subtree
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.speech_words import speech_words
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.verdicts import load_verdicts
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

LONGEST = 14  # words
ONE = frozenset({"a", "an"})
QUOTES = frozenset({'"', "“", "”", "''", "``"})
WANTED = frozenset({"number", "figure", "price"})
HARM = frozenset({"problem", "obstacle", "difficulty"})


def find_saying(verb: Token) -> Held | None:
    """Find what a side says a thing like the one proposed is, in quotation marks.

    Whoever says what "a list" or "twelve" is, and not what this one is, seldom
    praises it.
    """
    if verb.lemma != "be" or verb.tag not in {"VBZ", "VBP"} or auxiliaries(verb):
        return None
    thing = child(verb, "nsubj", "csubj")
    if thing is None or thing.i > verb.i or is_supposed(verb):
        return None
    if verb.dep not in {"ROOT", "ccomp"} or not _is_quoted(verb):
        return None
    if _is_for_others(verb, thing):
        return held_by_speaker(
            verb, Stance.REJECTS, thing, rule="speech-saying", subject=thing
        )
    if not _is_any(thing) or sum(1 for _ in subtree(verb)) > LONGEST:
        return None
    stance = _stance(verb, thing)
    if stance is None:
        return None
    return held_by_speaker(verb, stance, thing, rule="speech-saying", subject=thing)


def _is_for_others(verb: Token, thing: Token) -> bool:
    """Whether a thing is for others: "amnesty is for those who did wrong"."""
    by = next((c for c in verb.children if c.dep == "prep" and c.lower == "for"), None)
    whom = child(by, "pobj") if by is not None else None
    bare = child(thing, "det", "poss") is None and thing.tag in {"NN", "NNS"}
    return bare and whom is not None and child(whom, "relcl") is not None


def find_meant(verb: Token) -> Held | None:
    """Find "taking the money does not mean taking orders": the second is refused."""
    if verb.lemma != "mean" or not is_negated(verb) or is_supposed(verb):
        return None
    done, other = child(verb, "csubj"), child(verb, "xcomp", "ccomp")
    if done is None or other is None or other.tag != "VBG":
        return None
    return held_by_speaker(
        verb, Stance.REJECTS, other, rule="speech-saying", subject=done
    )


def _is_any(thing: Token) -> bool:
    """Whether it names any of a kind, or an amount: "a cap", "autonomy", "twelve"."""
    if thing.dep == "csubj" or thing.pos == "NUM":
        return thing.tag in {"VBG", "CD"}
    if any(c.tag == "CD" for c in thing.children):
        return thing.pos == "NOUN"
    marked = {c.lower for c in thing.children if c.dep in {"det", "poss"}}
    return thing.tag == "NN" and thing.pos == "NOUN" and marked <= ONE


def _stance(verb: Token, thing: Token) -> Stance | None:
    said = child(verb, "attr", "ccomp") or child(verb, "acomp")
    if said is None or said.i < verb.i or said.lemma in speech_words("telling"):
        return None
    if said.dep == "acomp":
        told = load_verdicts().get(said.lower)
        return told if not is_negated(verb) else None
    if said.lemma in HARM:
        return Stance.ACCEPTS if is_negated(verb) else Stance.REJECTS
    counted = thing.pos == "NUM" or any(c.tag == "CD" for c in thing.children)
    if counted and (said.lemma in WANTED or said.dep == "ccomp"):
        return None
    praised = load_verdicts().get(said.lower) is Stance.ACCEPTS
    return (
        None if praised or said.pos not in {"NOUN", "VERB", "AUX"} else Stance.REJECTS
    )


def _is_quoted(verb: Token) -> bool:
    """Whether a mark of quotation stands in the sentence, before or after."""
    return any(w.text in QUOTES for w in verb.sentence.tokens)
