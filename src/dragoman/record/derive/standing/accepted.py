"""Offers and plans → those that the other side is told to accept, without a proviso.

An offer is agreed on where a side in another camp accepts it; a plan of a mediator's,
or of nobody's, where two sides in two camps do. Who would accept, or accepts as a basis
for more talks, has not accepted.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.actor import ActorKind
from dragoman.model.claim import Position, Proposal, ProposalStatus, Stance
from dragoman.model.record import Record, StandingKind, StandingLine
from dragoman.record.derive.alliances import has_two_camps
from dragoman.record.derive.clauses import clip_words, find_bounds, undate_line
from dragoman.record.derive.history import find_answers
from dragoman.record.derive.standing.agreeing import is_firm
from dragoman.record.derive.standing.stakes import View
from dragoman.record.lookup import Lookup, print_days

ON_OFFER = frozenset([ProposalStatus.OFFER, ProposalStatus.CURRENT])
TWO_SIDES = 2
RULE = "an offer that the other side is told to accept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """A proposal that is agreed on.

    Attributes:
        proposal: The proposal.
        position: The acceptance that made it so.
    """

    proposal: Proposal
    position: Position


def find_accepted(record: Record, view: View) -> Mapping[str, tuple[Acceptance, ...]]:
    """Find the proposals that were accepted, by the report that tells it last."""
    answers = find_answers(record)
    found: dict[str, list[Acceptance]] = {}
    for proposal in record.proposals:
        told = answers.get(proposal.id, ()) if proposal.status in ON_OFFER else ()
        firm = [p for p in told if is_firm(p, view.lookup)]
        refused = {
            view.lookup.side(p.party) for p in told if p.stance is Stance.REJECTS
        }
        firm = [p for p in firm if view.lookup.side(p.party) not in refused]
        if firm and _have_agreed(proposal, firm, view):
            last = max(firm, key=lambda p: str(view.lookup.published(p.evidence[0])))
            report = last.evidence[0].report
            found.setdefault(report, []).append(
                Acceptance(proposal=proposal, position=last)
            )
    return {report: tuple(some) for report, some in found.items()}


def _have_agreed(proposal: Proposal, accepting: Iterable[Position], view: View) -> bool:
    """Whether a proposal's own side and others, in two camps, stand behind it."""
    lookup = view.lookup
    sides = {lookup.side(position.party) for position in accepting}
    sides &= (lookup.parties | view.contending) or sides
    by = {lookup.side(a) for a in proposal.by if not _is_outlet(a, lookup)}
    by -= lookup.mediators
    if len(view.contending) >= TWO_SIDES:  # others pass on what these are to accept
        sides, by = sides & view.contending, by & view.contending
    return has_two_camps(sides | by, view.allies) and bool(sides - by)


def _is_outlet(actor: str, lookup: Lookup) -> bool:
    found = lookup.actors.get(actor)
    return found is not None and found.kind is ActorKind.OUTLET


def tell_accepted(acceptance: Acceptance, lookup: Lookup) -> StandingLine:
    """Tell which offer was accepted, by whom and in which words."""
    position = acceptance.position
    passage = position.evidence[0]
    text = lookup.reports[passage.report].text
    words = lookup.reports[passage.report].passage(
        *find_bounds(text, passage.start, passage.end)
    )
    day = lookup.day(position.date, passage)
    name = lookup.name(lookup.side(position.party)) or "a side"
    return StandingLine(
        kind=StandingKind.AGREED,
        text=(
            f"{acceptance.proposal.label}, accepted by {name} {print_days(day)}: "
            f"“{clip_words(undate_line(words))}”"
        ),
        refs=(acceptance.proposal.id, position.id),
        passages=(passage,),
        date=day,
        rule=RULE,
    )
