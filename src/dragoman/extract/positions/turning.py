"""Whose earlier stand a side turns from: "in a change from the firm's refusal"."""

from collections.abc import Iterator

from dragoman.extract.grammar import child
from dragoman.extract.positions.parties import Parties
from dragoman.extract.syntax import Token

TURNS = frozenset(
    {"change", "shift", "departure", "reversal", "retreat", "turnaround", "break"}
    | {"turn", "swing", "switch"}
)
BACK = frozenset({"from", "of", "with"})


def of_turned(
    cue: Token, owner: Token, holders: tuple[str, ...], parties: Parties
) -> tuple[str, ...]:
    """Give whose stand a clause turns from: a side that the clause speaks of.

    "The government" may be taken for that of another side than the subject's. Then
    it is the subject's, or, where the speaker is of another, nobody's.
    """
    clause = _find_clause(cue)
    if clause is None or owner.pos != "NOUN":
        return holders
    told = [a for w in _doers(clause) for a in parties.of(w, w.start)]
    sides = list(dict.fromkeys(parties.sides.of(actor) for actor in told))
    if not sides or any(parties.sides.of(actor) == sides[0] for actor in holders):
        return holders
    return tuple(sides) if len(sides) == 1 else ()


def _find_clause(cue: Token) -> Token | None:
    """Give the verb that goes with "in a change from" a stand."""
    back = cue.head
    if cue.dep != "pobj" or back.lower not in BACK or back.head.lemma not in TURNS:
        return None
    turn = back.head
    verb = turn.head.head if turn.dep == "pobj" else turn.head
    return verb if verb.pos in {"VERB", "AUX"} else None


def _doers(verb: Token) -> Iterator[Token]:
    """Give of whom a clause speaks: the subject of what is said, then its speaker."""
    above = verb.head if verb.dep == "ccomp" else None
    for clause in (child(verb, "ccomp"), verb, above):
        doer = child(clause, "nsubj") if clause is not None else None
        if doer is not None:
            yield doer
