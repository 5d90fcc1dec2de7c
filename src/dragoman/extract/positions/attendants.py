"""Stances told beside another act: "passed over objections from the mayor"."""

from dragoman.extract.grammar import SUBJECTS, child
from dragoman.extract.positions.holders import SHOWING, antecedent, holder
from dragoman.extract.positions.phrases import after
from dragoman.extract.positions.spans import phrase_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_stake
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

DEFYING = frozenset({"over", "despite", "amid", "against"})
AGAINST = frozenset(
    {"objection", "opposition", "protest", "resistance", "veto", "threat", "criticism"}
    | {"complaint", "anger", "dissent", "outcry", "hostility", "fury"}
)
IN_FAVOUR = frozenset(
    {"support", "backing", "blessing", "approval", "endorsement", "consent"}
)
DEMONSTRATING = frozenset(
    {"march", "rally", "speak", "vote", "testify", "write", "demonstrate", "protest"}
    | {"gather", "campaign", "come", "argue", "sign", "strike", "stand", "act", "sing"}
)
STANDS = {
    "opposition": Stance.REJECTS,
    "defiance": Stance.REJECTS,
    "support": Stance.ACCEPTS,
    "favour": Stance.ACCEPTS,
    "favor": Stance.ACCEPTS,
}


def find_attendant(noun: Token) -> Held | None:
    """Find the stance of those against whose will, or with whose help, it is done.

    "Issued a statement in opposition to the plan" tells the stance of its author.
    """
    before = noun.head
    if noun.dep != "pobj" or before.dep != "prep":
        return None
    if before.lower == "in" and noun.lemma in STANDS:
        return _of_author(noun, before.head)
    act = before.head
    if act.pos not in {"VERB", "AUX"}:
        return None
    if before.lower in DEFYING and noun.lemma in AGAINST:
        return _of_other(noun, act, Stance.REJECTS)
    if before.lower == "with" and noun.lemma in IN_FAVOUR:
        return _of_other(noun, act, Stance.ACCEPTS)
    return None


def _of_other(noun: Token, act: Token, stance: Stance) -> Held | None:
    """Read "over threats from the mayor", "with the mayor's support"."""
    vetoed = any(c.lower == "veto" for c in noun.children)
    if noun.lemma == "threat" and not vetoed:
        return None
    party = child(noun, "poss") or after(noun, "from", "by", "of", "among")
    thing = next((c for c in act.children if is_stake(c) and c.dep != "prep"), None)
    if party is None or thing is None or is_stake(party):
        return None
    span = noun.head.start, phrase_span(noun)[1]
    return _held(noun, party, antecedent(thing), stance, span)


def _of_author(noun: Token, above: Token) -> Held | None:
    """Read "a statement in opposition to the plan", "marched in support of it"."""
    mark = next((c for c in noun.children if c.lower in {"to", "of"}), None)
    thing = child(mark, "pobj", "pcomp") if mark is not None else None
    verb = above.head if above.lemma in SHOWING and above.dep == "dobj" else above
    if above.pos == "VERB" and above.lemma not in DEMONSTRATING:
        return None
    if thing is None or verb.pos != "VERB" or child(verb, *SUBJECTS) is None:
        return None
    party = holder(verb)
    if party is None:
        return None
    start, end = phrase_span(noun)
    start = min(party.left.start, start)
    return _held(noun, party, thing, STANDS[noun.lemma], (start, end))


def _held(
    noun: Token, party: Token, thing: Token, stance: Stance, span: tuple[int, int]
) -> Held:
    return Held(
        cue=noun,
        stance=stance,
        party=party,
        matter=(thing,),
        start=span[0],
        end=span[1],
        rule="attendant",
    )
