"""What others are to do, or to keep out of: "let them ask", "it is no business"."""

import re

from dragoman.extract.grammar import auxiliaries, child, is_negated
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

DOERS = ("nsubj", "nsubjpass", "expl")
US = frozenset({"'s", "us", "me", "it", "him", "her"})
TIMES = frozenset({"time", "turn"})
SAID_THERE = frozenset({"relcl", "acl", "ccomp", "xcomp", "advcl"})
REACH = 9  # words after the verb in which the matter is named as another's
# An affair of one's own, or of others: in either case it is not to be bargained over.
AFFAIR = re.compile(
    r"(an? |purely )*(internal|private|domestic|sovereign) (matter|affair|question)"
)
NO_AFFAIR = re.compile(
    r"(none of|no|not) (\w+ |'s? ){0,3}(business|concern|affair|call)\b"
    r"|(our|my|his|her|their|its) (business|concern|affair|call)\b"
)


def find_let(verb: Token) -> Held | None:
    """Find "let the owners open their books"; with "and we will …", a condition."""
    if verb.lemma != "let" or verb.tag != "VB" or auxiliaries(verb):
        return None
    deed = child(verb, "ccomp")
    whom = child(deed, "nsubj", "nsubjpass") if deed is not None else None
    if child(verb, *DOERS) is not None or deed is None or whom is None:
        return None
    if whom.lower in US:
        return None
    then = child(verb, "conj")
    bound = then is not None and bool(auxiliaries(then) & {"will", "can", "'ll"})
    stance = Stance.CONDITIONAL if bound else Stance.DEMANDS
    return held_by_speaker(verb, stance, deed, rule="speech-let")


def find_time(verb: Token) -> Held | None:
    """Find "it is time they paid", "now it is the government's turn to …"."""
    it, named = child(verb, "nsubj", "expl"), child(verb, "attr")
    if verb.lemma != "be" or it is None or named is None or it.lower != "it":
        return None
    if named.lemma not in TIMES or is_negated(verb) or is_supposed(verb):
        return None
    if auxiliaries(verb):
        return None
    told = (*named.children, *verb.children)
    if not any(c.dep in SAID_THERE and c.i > named.i for c in told):
        return None
    return held_by_speaker(verb, Stance.DEMANDS, named, rule="speech-time", subject=it)


def find_affair(verb: Token) -> Held | None:
    """Find "that is an internal matter", "it is none of our business"."""
    thing = child(verb, "nsubj")
    if thing is None or thing.tag in {"WDT", "WP"} or is_supposed(verb):
        return None
    if verb.lemma == "have":
        return _has_no_business(verb, thing)
    if verb.lemma not in {"be", "remain"}:
        return None
    words = verb.sentence.tokens
    at = verb.i + 1 - words[0].i
    after = [w.lower for w in words[at : at + REACH] if w.dep != "neg"]
    said = " ".join(after) + " "
    named = NO_AFFAIR if is_negated(verb) or {"no", "none"} & set(after[:2]) else AFFAIR
    if not named.match(said):
        return None
    return held_by_speaker(
        verb, Stance.REJECTS, thing, rule="speech-affair", subject=thing
    )


def _has_no_business(verb: Token, doer: Token) -> Held | None:
    """Read "the state has no business in it"."""
    thing = child(verb, "dobj")
    if thing is None or thing.lemma not in {"business", "part"}:
        return None
    if not any(c.lower == "no" for c in thing.children):
        return None
    return held_by_speaker(
        verb, Stance.REJECTS, thing, rule="speech-affair", subject=doer
    )
