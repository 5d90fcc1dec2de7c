"""Stances that a noun for a person tells: "a critic of the deal", "its backers"."""

from dragoman.extract.grammar import child, is_negated
from dragoman.extract.positions.phrases import after
from dragoman.extract.positions.spans import phrase_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_stake
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

FOLLOWERS = {
    "critic": Stance.REJECTS,
    "opponent": Stance.REJECTS,
    "foe": Stance.REJECTS,
    "supporter": Stance.ACCEPTS,
    "backer": Stance.ACCEPTS,
    "proponent": Stance.ACCEPTS,
    "advocate": Stance.DEMANDS,
    "champion": Stance.DEMANDS,
}
FORMER = frozenset({"former", "past", "onetime", "erstwhile", "once"})


def find_follower(noun: Token) -> Held | None:
    """Find the stance of one who is called a critic or supporter of a plan."""
    stance = FOLLOWERS.get(noun.lemma)
    if stance is None or is_negated(noun):
        return None
    if any(c.lower in FORMER for c in noun.children):
        return None
    thing = after(noun, "of") or child(noun, "poss")
    party = _named(noun)
    if thing is None or party is None or not is_stake(thing) or _is_any(thing):
        return None
    start, end = phrase_span(noun)
    return Held(
        cue=noun,
        stance=stance,
        party=party,
        matter=(thing,),
        start=min(start, party.left.start),
        end=end,
        rule="follower",
    )


def _is_any(thing: Token) -> bool:
    """Whether it is no one plan but all such ("a supporter of trade deals")."""
    return thing.tag == "NNS" and child(thing, "det", "poss") is None


def _named(noun: Token) -> Token | None:
    """Give who is called so, by apposition or by "is"."""
    if noun.dep == "appos":
        return noun.head
    apposed = child(noun, "appos")
    if apposed is not None:
        return apposed
    copular = noun.dep == "attr" and noun.head.lemma in {"be", "remain", "become"}
    if not copular or is_negated(noun.head):
        return None
    return child(noun.head, "nsubj")
