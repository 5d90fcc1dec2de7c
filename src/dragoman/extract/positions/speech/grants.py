"""What others may do or have: "families could visit", "they can take their arms"."""

from dragoman.extract.grammar import auxiliaries, child, is_negated, is_passive
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.speech_words import speech_words
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_words

MAY = frozenset({"can", "could", "may"})
POINTING = frozenset(
    {"it", "this", "that", "he", "she", "i", "we", "which", "who", "you", "what", "one"}
)
ASIDE = frozenset({"relcl", "acl", "advcl"})
WHEN = frozenset({"when", "once"})


def find_grant(verb: Token) -> Held | None:
    """Find what a side says that others may do, or that may be done for them."""
    helpers = auxiliaries(verb)
    if not helpers & MAY or "have" in helpers or verb.pos != "VERB":
        return None
    if is_negated(verb) or is_supposed(verb) or verb.dep in ASIDE:
        return None
    doer = child(verb, "nsubj", "nsubjpass")
    if doer is None or doer.lower in POINTING or is_negated(doer) or _asks(verb):
        return None
    if child(verb, "agent") is not None or not _is_given(verb):
        return None
    bound = find_condition(verb) is not None or _when(verb)
    stance = Stance.CONDITIONAL if bound else Stance.OFFERS
    return held_by_speaker(verb, stance, verb, rule="speech-grant", subject=doer)


def _is_given(verb: Token) -> bool:
    if is_passive(verb):
        return verb.lemma in read_words("pledging_verbs") | speech_words("yielding")
    return verb.lemma in speech_words("taking")


def _asks(verb: Token) -> bool:
    """Whether it asks what may be ("how many can leave")."""
    return any(
        c.tag in {"WRB", "WP", "WDT"} and c.lower not in WHEN
        for part in verb.children
        for c in (part, *part.children)
        if c.i < verb.i
    )


def _when(verb: Token) -> bool:
    """Whether it may be once something else is done."""
    return any(
        c.lower in WHEN
        for part in verb.children
        if part.dep == "advcl"
        for c in part.children
    )
