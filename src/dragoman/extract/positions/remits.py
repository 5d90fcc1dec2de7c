"""What is for others to settle: "it is up to the owners", "a matter for the courts".

Some words tell it wherever they stand (``find_remit``). In others it is heard only
where a side itself says them (``find_affair``).
"""

import re

from dragoman.extract.grammar import child, is_negated, words_after
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

AFFAIRS = frozenset({"matter", "question", "issue", "affair", "decision", "business"})
OPEN = frozenset({"which", "what", "who", "when", "how"})
REACH = 9  # words after the verb in which the matter is named as another's
# An affair of one's own, or of others: in either case it is not to be bargained over.
AFFAIR = re.compile(
    r"(an? |purely )*(internal|private|domestic|sovereign) (matter|affair|question)"
)
NO_AFFAIR = re.compile(
    r"(none of|no|not) (\w+ |'s? ){0,3}(business|concern|affair|call)\b"
    r"|(our|my|his|her|their|its) (business|concern|affair|call)\b"
)


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


def find_affair(verb: Token) -> Held | None:
    """Find "that is an internal matter", "it is none of our business"."""
    thing = child(verb, "nsubj")
    if thing is None or thing.tag in {"WDT", "WP"} or is_supposed(verb):
        return None
    if verb.lemma == "have":
        return _has_no_business(verb, thing)
    if verb.lemma not in {"be", "remain"}:
        return None
    after = [w.lower for w in words_after(verb)[:REACH] if w.dep != "neg"]
    said = " ".join(after) + " "
    named = NO_AFFAIR if is_negated(verb) or {"no", "none"} & set(after[:2]) else AFFAIR
    if not named.match(said):
        return None
    return held_by_speaker(
        verb, Stance.REJECTS, thing, rule="speech-affair", subject=thing
    )


def _is_up_to(verb: Token) -> bool:
    """Whether it says "is up to the owners"."""
    told = [w for w in words_after(verb)[:4] if w.dep != "advmod" or w.lower == "up"]
    counted = any(w.dep == "quantmod" for w in told)
    return [w.lower for w in told[:2]] == ["up", "to"] and not counted


def _is_matter_for(verb: Token) -> bool:
    """Whether it says "is a matter for the courts"."""
    named = child(verb, "attr")
    if named is None or named.lemma not in AFFAIRS:
        return False
    whose = next((c for c in named.children if c.lower == "for"), None)
    return whose is not None and child(whose, "pobj") is not None


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
