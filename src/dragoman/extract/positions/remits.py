"""Who leaves a thing to others: "it is up to the owners", "a matter for the courts"."""

from dragoman.extract.grammar import child, is_negated
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

AFFAIRS = frozenset({"matter", "question", "issue", "affair", "decision", "business"})
OPEN = frozenset({"which", "what", "who", "when", "how"})


def find_remit(verb: Token) -> Held | None:
    """Find that a speaker keeps out of a thing, since it is for others to settle."""
    if verb.lemma != "be" or is_negated(verb) or is_supposed(verb):
        return None
    thing = child(verb, "nsubj")
    if (
        thing is None
        or thing.left.lower in OPEN
        or not (_is_up_to(verb) or _is_matter_for(verb))
    ):
        return None
    return held_by_speaker(verb, Stance.REJECTS, thing, rule="remit", subject=thing)


def _is_up_to(verb: Token) -> bool:
    """Whether it says "is up to the owners"."""
    words = verb.sentence.tokens
    after = words[verb.i + 1 - words[0].i :][:4]
    told = [w for w in after if w.dep != "advmod" or w.lower == "up"]
    counted = any(w.dep == "quantmod" for w in told)
    return [w.lower for w in told[:2]] == ["up", "to"] and not counted


def _is_matter_for(verb: Token) -> bool:
    """Whether it says "is a matter for the courts"."""
    named = child(verb, "attr")
    if named is None or named.lemma not in AFFAIRS:
        return False
    whose = next((c for c in named.children if c.lower == "for"), None)
    return whose is not None and child(whose, "pobj") is not None
