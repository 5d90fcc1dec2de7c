"""Terms that a party demands, offers or accepts."""

from collections.abc import Iterator

from dragoman.extract.grammar import child
from dragoman.extract.parse import Token
from dragoman.extract.positions.conditions import find_condition
from dragoman.extract.positions.stances import Held
from dragoman.extract.terms.kinds import is_plan
from dragoman.extract.terms.pieces import Piece, counterparts, extent, is_telling, unfold
from dragoman.model.claim import ProposalStatus, Stance

STATUSES = {
    Stance.DEMANDS: ProposalStatus.DEMAND,
    Stance.CONDITIONAL: ProposalStatus.DEMAND,
    Stance.OFFERS: ProposalStatus.OFFER,
    Stance.ACCEPTS: ProposalStatus.AGREED,
}


def pieces_of_stance(held: Held) -> Iterator[Piece]:
    """Give the terms that a stance speaks of."""
    status = STATUSES.get(held.stance)
    if status is None:
        return
    own = None if held.stance is Stance.DEMANDS else held.party
    for first in held.matter:
        for head in unfold(first):
            if is_telling(head) and not _is_bare_plan(head, held):
                yield _piece(head, held, status, held.addressee or own, "matter")
    for source in (held.cue, *held.matter):
        for head in counterparts(source):
            if is_telling(head):
                yield _piece(head, held, status, None, "exchange")
    if held.stance is Stance.CONDITIONAL:
        condition = find_condition(held.cue, *held.matter)
        if condition is not None and condition.pos == "VERB":
            yield _piece(condition, held, ProposalStatus.DEMAND, None, "condition")


def _is_bare_plan(head: Token, held: Held) -> bool:
    return is_plan(head) and held.stance in {Stance.ACCEPTS, Stance.CONDITIONAL}


def _piece(
    head: Token, held: Held, status: ProposalStatus, obligor: Token | None, rule: str
) -> Piece:
    start, end = extent(head)
    own = child(head, "nsubj") if head.pos == "VERB" else child(head, "poss")
    return Piece(
        head=head,
        start=start,
        end=end,
        status=status,
        by=held.party,
        obligor=own or obligor,
        rule=f"stance-{rule}",
    )
