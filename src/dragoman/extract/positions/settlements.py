"""Acceptance that a deal tells: "the owners struck a deal with the crews"."""

from dragoman.extract.grammar import agent, child, is_negated, is_unreal
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.positions.spoken import held_in_clause
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import words_of
from dragoman.extract.syntax import Token
from dragoman.model.claim import Modality, Stance

SETTLING = frozenset(
    {"strike", "reach", "sign", "seal", "negotiate", "conclude", "clinch", "finalise"}
    | {"finalize", "initial", "cut", "secure", "ink"}
)
AGREED = frozenset(
    {"deal", "agreement", "accord", "pact", "treaty", "contract", "settlement"}
    | {"compromise", "understanding", "memorandum", "protocol", "convention"}
)
POINTING = frozenset({"it", "them", "this"})
BEYOND = frozenset({"on", "off", "up", "for", "in", "over", "away", "with"})
FINITE = frozenset({"VBD", "VBN", "VBZ", "VBP"})
TRYING = frozenset({"xcomp", "advcl", "acl", "pcomp"})


def find_settlement(verb: Token) -> Held | None:
    """Find that a party made a deal: "A struck a deal with B", "reached by A"."""
    if verb.lemma not in SETTLING or verb.tag not in FINITE:
        return None
    if is_negated(verb) or is_unreal(verb):
        return None
    deal = verb.head if verb.dep == "acl" else child(verb, "dobj", "nsubjpass")
    if verb.lemma == "sign" and (deal is None or deal.lower in POINTING):
        return _signed(verb, deal)
    if deal is None or not _is_deal(deal) or is_supposed(verb):
        return None
    party = agent(verb) if verb.tag == "VBN" and agent(verb) else holder(verb)
    helpers = [c.lower for c in verb.children if c.dep == "aux"]
    if party is None or party is deal or "to" in helpers or set(helpers) & {"will"}:
        return None
    if verb.dep in TRYING and verb.tag != "VBN":
        return None
    start, end = clause_span(verb, party)
    return Held(
        cue=verb,
        stance=Stance.ACCEPTS,
        party=party,
        matter=(deal,),
        start=min(start, deal.left.start) if verb.dep == "acl" else start,
        end=end,
        beside=_other_side(verb, deal),
        modality=Modality.ASSERTED,
        rule="settlement",
    )


def _signed(verb: Token, thing: Token | None) -> Held | None:
    """Read "the guild signed as well", "has signed it"."""
    party = child(verb, "nsubj")
    plain = verb.dep in {"ROOT", "ccomp", "conj"} and not is_supposed(verb)
    helpers = {c.lower for c in verb.children if c.dep in {"aux", "auxpass"}}
    beyond = any(c.lower in BEYOND for c in verb.children)
    if party is None or not plain or beyond or helpers - {"has", "have", "had"}:
        return None
    matter = (thing,) if thing is not None else ()
    return held_in_clause(verb, Stance.ACCEPTS, party, matter, rule="settlement")


def _is_deal(noun: Token) -> bool:
    if any(c.lower in {"no", "any"} for c in noun.children):
        return False
    return noun.lemma in AGREED or noun.lemma in words_of("truce")


def _other_side(verb: Token, deal: Token) -> tuple[Token, ...]:
    """Give with whom the deal is made."""
    for part in (*verb.children, *deal.children):
        if part.dep == "prep" and part.lower == "with":
            side = child(part, "pobj")
            if side is not None:
                return (side,)
    return ()
