"""Terms that a sentence has in exchange for a plan → terms of that plan.

"They insist that all it will get is this 30-day truce in exchange for 12 captives": who
insists demands nothing else than the plan, and the captives are its price.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from dragoman.model.claim import Proposal, ProposalStatus, Reading, Term
from dragoman.model.report import Passage
from dragoman.reference.wording import find_sentence

EXCHANGED = re.compile(r"\bin\s(?:exchange|return)\sfor\b", re.I)
TABLED = frozenset(
    [ProposalStatus.CURRENT, ProposalStatus.RUMOURED, ProposalStatus.AGREED]
)


def join_exchanges(reading: Reading) -> Reading:
    """Give a reading in which what is exchanged for a plan is part of the plan."""
    text = reading.report.text
    plans = [plan for plan in reading.proposals if plan.status in TABLED]
    if not plans or not EXCHANGED.search(text):
        return reading
    moved = {
        term.id: plan.id
        for demand in reading.proposals
        if demand.status is ProposalStatus.DEMAND
        for term in demand.terms
        for plan in plans
        if _is_price(term.evidence[0], plan, text)
    }
    if not moved:
        return reading
    return replace(
        reading,
        proposals=tuple(_proposals(reading.proposals, moved)),
    )


def _is_price(passage: Passage, plan: Proposal, text: str) -> bool:
    """Whether a passage is what its sentence has in exchange for a plan."""
    first, _ = find_sentence(text, passage.start, passage.end)
    return any(
        first <= named.start
        and named.end <= passage.start
        and EXCHANGED.search(text, named.end, passage.start)
        for named in _named(plan)
    )


def _named(plan: Proposal) -> Iterator[Passage]:
    yield from plan.mentions
    for term in plan.terms:
        yield from term.evidence


def _proposals(
    proposals: tuple[Proposal, ...], moved: dict[str, str]
) -> Iterator[Proposal]:
    terms = {term.id: term for proposal in proposals for term in proposal.terms}
    for proposal in proposals:
        kept = [term for term in proposal.terms if term.id not in moved]
        gained: list[Term] = [
            terms[key] for key, plan in moved.items() if plan == proposal.id
        ]
        if kept or gained or not proposal.terms:
            yield replace(proposal, terms=(*kept, *gained))
