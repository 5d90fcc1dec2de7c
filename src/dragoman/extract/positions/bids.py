"""Offers that a noun alone tells: "a $30-a-share bid by the rival"."""

from dragoman.extract.grammar import child, is_negated, subtree
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.holders import BRINGING, antecedent, holder
from dragoman.extract.positions.phrases import after
from dragoman.extract.positions.spans import clause_span, phrase_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

BIDS = frozenset({"bid", "offer", "counterbid", "counteroffer", "counter-offer"})
MONEY = frozenset({"$", "£", "€", "#", "¥", "share", "cash", "tender", "takeover"})


def find_bid(noun: Token) -> Held | None:
    """Find an offer of money, or a takeover bid, that somebody is told to make."""
    if noun.lemma not in BIDS or is_supposed(noun) or is_negated(noun):
        return None
    party = after(noun, "by", "from")
    priced = any(w.lower in MONEY for w in _before(noun))
    verb = noun.head if noun.dep == "dobj" else None
    made = verb is not None and verb.lemma in BRINGING and not is_negated(verb)
    if party is None and priced and verb is not None and made:
        party = holder(verb)
    if party is None or not (priced or noun.lemma == "bid"):
        return None
    start, end = phrase_span(noun)
    if made and verb is not None:
        start, end = clause_span(verb, child(verb, "nsubj"))
    return Held(
        cue=noun,
        stance=Stance.OFFERS,
        party=antecedent(party),
        matter=(noun,),
        start=start,
        end=end,
        rule="bid",
    )


def _before(noun: Token) -> list[Token]:
    return [w for w in subtree(noun) if w.i < noun.i]
