"""What somebody never does, or goes no further than: "does not bargain with"."""

from dragoman.extract.grammar import auxiliaries, child, is_negated
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.spoken import held_in_clause
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_plan
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

BEYOND = frozenset({"further", "farther", "higher", "lower"})
DEALING = frozenset(
    {"bargain", "negotiate", "haggle", "pay", "recognise", "recognize", "trade", "swap"}
    | {"barter", "deal", "treat"}
)
WITH = frozenset({"deal", "treat", "trade"})  # only with whom or for what


def find_policy(verb: Token) -> Held | None:
    """Find "the state does not bargain (with bandits)"."""
    if verb.lemma not in DEALING or not is_negated(verb) or is_supposed(verb):
        return None
    told = verb.dep == "ccomp" and verb.head.tag == "VBD"
    now = {"do", "does", "did"} if told else {"do", "does"}
    if not auxiliaries(verb) & now or child(verb, "advcl") is not None:
        return None
    if verb.lemma in WITH and child(verb, "prep") is None:
        return None
    party = holder(verb)
    if party is None or party.dep == "expl":
        return None
    return held_in_clause(verb, Stance.REJECTS, party, (verb,), rule="policy")


def find_limit(verb: Token) -> Held | None:
    """Find "will go no further (than a pause)"."""
    if verb.lemma != "go" or is_supposed(verb):
        return None
    beyond = [c for c in verb.children if c.lower in BEYOND]
    if not any(c.lower == "no" for b in beyond for c in b.children):
        return None
    party = holder(verb)
    if party is None or is_plan(party):
        return None
    return held_in_clause(verb, Stance.REJECTS, party, (verb,), rule="limit")
