"""What one thing is made to hang on: "tied its signature to a ban"."""

from dragoman.extract.grammar import child, children, is_negated
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.spoken import held_in_clause
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_plan
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

TYING = frozenset({"condition", "tie", "link"})
TO = frozenset({"to", "on", "upon"})
BOUND = frozenset({"conditional", "contingent", "dependent"})
CONDITIONS = frozenset({"condition", "precondition", "prerequisite"})
GIVEN = frozenset(
    {"support", "signature", "vote", "return", "participation", "ratification", "help"}
    | {"approval", "withdrawal", "acceptance", "consent", "release", "backing", "aid"}
    | {"membership", "endorsement", "attendance", "readiness", "willingness", "talk"}
)
HANGING = TYING | {"make", "be", "remain"}


def find_tie(verb: Token) -> Held | None:
    """Find what somebody gives only for something else, or makes a condition."""
    if verb.lemma not in HANGING or is_negated(verb) or is_supposed(verb):
        return None
    if verb.lemma in TYING:
        return _tied(verb)
    return _made(verb) if verb.lemma == "make" else _is_bound(verb)


def _tied(verb: Token) -> Held | None:
    """Read "tied its signature to the release of all"."""
    thing = child(verb, "dobj", "nsubjpass")
    if thing is None or not _is_given(thing):
        return None
    parts = (*verb.children, *thing.children)
    bound = any(c.dep == "prep" and c.lower in TO and c.i > thing.i for c in parts)
    return _held(verb, holder(verb), thing, Stance.CONDITIONAL) if bound else None


def _made(verb: Token) -> Held | None:
    """Read "made a ban a condition for talks", "made its support conditional on"."""
    things = children(verb, "dobj", "oprd")
    small = child(verb, "ccomp")
    if small is not None and small.lemma in BOUND:
        thing = child(small, "nsubj")
        bound = Stance.CONDITIONAL
        return _held(verb, holder(verb), thing, bound) if thing is not None else None
    named = next((t for t in things[1:] if t.lemma in CONDITIONS), None)
    if named is None or things[0].pos not in {"NOUN", "PROPN"}:
        return None
    return _held(verb, holder(verb), things[0], Stance.DEMANDS)


def _is_bound(verb: Token) -> Held | None:
    """Read "its support is conditional on a ban"."""
    thing, said = child(verb, "nsubj"), child(verb, "acomp")
    if thing is None or said is None or said.lemma not in BOUND:
        return None
    party = child(thing, "poss")
    given = party is not None and thing.lemma in GIVEN
    return _held(verb, party, thing, Stance.CONDITIONAL) if given else None


def _is_given(thing: Token) -> bool:
    return thing.lemma in GIVEN or is_plan(thing)


def _held(
    verb: Token, party: Token | None, thing: Token, stance: Stance
) -> Held | None:
    if party is None:
        return None
    return held_in_clause(verb, stance, party, (thing,), rule="tie")
