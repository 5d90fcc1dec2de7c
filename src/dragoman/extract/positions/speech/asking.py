"""What others are to do: "let them ask", "it is time that they paid"."""

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
