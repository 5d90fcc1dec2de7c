"""What will not be or has no ground: "there will be no vote", "no room for a third"."""

from dataclasses import replace

from dragoman.extract.grammar import auxiliaries, child, is_negated
from dragoman.extract.positions.clauses import has_to
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.refusals import WILL, is_going_to
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.verbs import stretch
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

GROUNDS = frozenset(
    {"reason", "need", "justification", "excuse", "point", "basis", "way", "room"}
    | {"question", "possibility", "chance", "intention", "sense", "alternative"}
)


def find_absence(verb: Token) -> Held | None:
    """Find "there will be no X (until …)", whoever says it."""
    if verb.lemma != "be":
        return None
    there = child(verb, "expl") or child(verb.head, "expl")
    thing = child(verb, "attr", "nsubj")
    if verb.lemma != "be" or there is None or thing is None or is_supposed(verb):
        return None
    telling = verb.tag in {"VBZ", "VBP"} or verb.dep == "ccomp"
    told_now = telling and _is_groundless(thing)
    if not auxiliaries(verb) & WILL and not told_now and not is_going_to(verb):
        return None
    nothing = is_negated(verb) or is_negated(verb.head)
    if not any(c.lower == "no" for c in thing.children) and not nothing:
        return None
    bound = find_condition(verb) is not None
    held = held_by_speaker(
        verb,
        Stance.CONDITIONAL if bound else Stance.REJECTS,
        thing,
        rule="absence",
        subject=there,
    )
    return replace(held, end=stretch(held.end, verb))


def _is_groundless(thing: Token) -> bool:
    """Whether it is "no reason to close the plant", "no question of closing it"."""
    return thing.lemma in GROUNDS and any(
        has_to(c) or (c.dep == "prep" and child(c, "pcomp", "pobj") is not None)
        for c in thing.children
    )
