"""What nobody will do or get: "not one car will leave", "we do not trade names"."""

from dragoman.extract.grammar import auxiliaries, child, is_negated, is_passive
from dragoman.extract.positions.clauses import has_to
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.exclusions import is_none
from dragoman.extract.positions.idle import IDLE, tells_nothing
from dragoman.extract.positions.speech_words import speech_words
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_words

DOERS = ("nsubj", "nsubjpass")
ABLE = frozenset({"can", "ca", "could", "must"})
TOLD_NOW = frozenset({"VBZ", "VBP", "VB"})
OPEN = frozenset({"decision", "date", "detail", "comment", "reason", "figure"})


def find_nobody(verb: Token) -> Held | None:
    """Find "nobody is asked to leave", "not one gate can be opened"."""
    doer = child(verb, *DOERS)
    if doer is None or not is_none(doer) or is_supposed(verb):
        return None
    if doer.lemma in OPEN or not _is_withheld(verb):
        return None
    bound = find_condition(verb) is not None
    stance = Stance.CONDITIONAL if bound else Stance.REJECTS
    return held_by_speaker(verb, stance, verb, rule="speech-nobody", subject=doer)


def _is_withheld(verb: Token) -> bool:
    """Whether it tells what will not or may not be done, not with "will"."""
    helpers = auxiliaries(verb)
    if verb.lower == "going":
        deed = child(verb, "xcomp")
        return deed is not None and has_to(deed) and _is_chosen(deed)
    if "have" in helpers or not _is_chosen(verb):
        return False
    asked = is_passive(verb) and verb.lemma in speech_words("need")
    return bool(helpers & ABLE) or (asked and bool(helpers & {"is", "are"}))


def _is_chosen(verb: Token) -> bool:
    """Whether somebody has the choice to do it or not."""
    if verb.lemma in IDLE or verb.lemma in speech_words("idle") or tells_nothing(verb):
        return False
    return verb.lemma not in read_words("involuntary_verbs")


def find_nothing(verb: Token) -> Held | None:
    """Find "there is nothing to discuss", "there was no alternative"."""
    there = child(verb, "expl")
    thing = child(verb, "attr", "nsubj")
    if verb.lemma != "be" or there is None or there.lower != "there" or thing is None:
        return None
    if is_supposed(verb) or auxiliaries(verb) - {"will", "would"}:
        return None
    reported = verb.tag == "VBD" and verb.dep in {"ccomp", "conj"}
    if verb.tag not in TOLD_NOW and not reported:
        return None
    if thing.lower == "nothing":
        told = _is_to_open(thing)
    else:
        scope = speech_words("scope") - (speech_words("passing") if reported else set())
        told = thing.lemma in scope and (is_negated(verb) or is_negated(thing))
    if not told:
        return None
    return held_by_speaker(
        verb, Stance.REJECTS, thing, rule="speech-nothing", subject=there
    )


def _is_to_open(nothing: Token) -> bool:
    """Whether it is "nothing to talk about"."""
    return any(
        c.lemma in speech_words("opening") and has_to(c)
        for c in (*nothing.children, *nothing.head.children)
    )


def find_needless(verb: Token) -> Held | None:
    """Find "two neighbours need no interpreter", "we ask for no money"."""
    if verb.lemma not in speech_words("need") or is_supposed(verb):
        return None
    doer, thing = child(verb, "nsubj"), child(verb, "dobj")
    by = next((c for c in verb.children if c.dep == "prep" and c.lower == "for"), None)
    thing = thing or (child(by, "pobj") if by is not None else None)
    if doer is None or thing is None or auxiliaries(verb) - {"do", "will", "would"}:
        return None
    if not any(c.lower == "no" for c in thing.children):
        return None
    return held_by_speaker(
        verb, Stance.REJECTS, thing, rule="speech-needless", subject=doer
    )


def find_policy(verb: Token) -> Held | None:
    """Find "we do not talk to people who …", as a rule that a side keeps."""
    if verb.lemma not in speech_words("dealing") or not is_negated(verb):
        return None
    if not auxiliaries(verb) & {"do", "does"} or is_supposed(verb):
        return None
    doer, thing = child(verb, "nsubj"), child(verb, "dobj")
    if doer is None or not (
        doer.lower in {"we", "one", "nobody"} or doer.pos == "NOUN"
    ):
        return None
    if tells_nothing(verb) or (thing is not None and _is_idiom(thing)):
        return None
    if thing is None and child(verb, "prep", "prt", "xcomp") is None:
        return None
    return held_by_speaker(
        verb, Stance.REJECTS, verb, rule="speech-policy", subject=doer
    )


def _is_idiom(thing: Token) -> bool:
    """Whether it makes no dealing of it ("makes no sense", "give no details")."""
    return thing.lemma in speech_words("telling")
