"""Wishes told by "would": "would rather wait", "would have them stand trial"."""

from dragoman.extract.grammar import auxiliaries, child, is_negated, subtree
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.spoken import held_in_clause
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

WOULD = frozenset({"would", "'d"})
SOONER = frozenset({"rather", "sooner"})
DIRE = frozenset(
    {"resign", "die", "lose", "live", "quit", "starve", "burn", "close", "eat", "leave"}
    | {"go", "fall", "sink", "walk", "fight", "sit", "risk", "stay", "take"}
)


def find_preference(verb: Token) -> Held | None:
    """Find what somebody would rather have, or would have others do."""
    if not auxiliaries(verb) & WOULD or is_supposed(verb):
        return None
    rather = any(c.lower in SOONER for c in verb.children)
    if not rather and not _has_done(verb):
        return None
    party = holder(verb)
    if party is None or party.dep == "expl":
        return None
    dire = verb.lemma in DIRE and any(w.lower == "than" for w in subtree(verb))
    return held_in_clause(
        verb,
        Stance.REJECTS if dire or is_negated(verb) else Stance.DEMANDS,
        party,
        (verb,),
        rule="preference",
    )


def _has_done(verb: Token) -> bool:
    """Whether others are to do it ("would have them stand trial")."""
    if verb.lemma != "have" or verb.pos != "VERB" or is_negated(verb):
        return False
    deed = child(verb, "ccomp")
    return deed is not None and deed.tag in {"VB", "VBN"} and _is_done_by_other(deed)


def _is_done_by_other(deed: Token) -> bool:
    return child(deed, "nsubj", "nsubjpass") is not None
