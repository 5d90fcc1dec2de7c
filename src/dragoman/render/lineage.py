"""Proposals told one after another → which are versions of one text.

A mediator's draft of one week and his draft of the next are one text in two versions:
one author, one word for it, and neither is a demand. The deal that was made of a draft,
as its history tells, is the last version of its text.
"""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.actor import Role
from dragoman.model.claim import Proposal, ProposalStatus
from dragoman.model.record import Record
from dragoman.model.report import Passage
from dragoman.render.cast import find_role

TEXTS = re.compile(
    r"\b(draft|plan|proposal|paper|blueprint|roadmap|formula|framework|package|offer"
    r"|compromise)s?\b",
    re.I,
)
VERSIONS = frozenset([ProposalStatus.CURRENT, ProposalStatus.REJECTED])
MEDIATOR = "mediator"
UNSURE = "perhaps superseded"  # a step that says of no later plan that it is a version


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """Where a proposal stands among the versions of one text.

    Attributes:
        number: Which it is, from 1.
        of: How many there are.
        day: When it was first told.
        text: What stands for the text.
    """

    number: int
    of: int
    day: datetime.date | None
    text: str


def find_versions(record: Record) -> Mapping[str, Version]:
    """Find the proposals that are versions of one text, by their ids."""
    days = {report.id: report.published.start for report in record.reports}
    texts: dict[str, list[tuple[datetime.date, Proposal]]] = defaultdict(list)
    authors = _Authors(record)
    for proposal in record.proposals:
        told = [day for m in proposal.mentions if (day := days.get(m.report))]
        text = _name_text(proposal, authors)
        if text and told and proposal.status in VERSIONS:
            texts[text].append((min(told), proposal))
    found: dict[str, Version] = {}
    deals = _find_deals(record.proposals)
    for text, drafts in _part_texts(record.proposals, texts, deals, days):
        order = _in_order(drafts)
        last = deals.get(order[-1][1].id, ())
        for n, (day, proposal) in enumerate(order, 1):
            of = len(order) + bool(last)
            found[proposal.id] = Version(number=n, of=of, day=day, text=text)
        for deal in last:
            made = _first_day(deal, days)
            found[deal.id] = Version(number=of, of=of, day=made, text=text)
    return found


def _part_texts(
    proposals: Iterable[Proposal],
    texts: Mapping[str, list[tuple[datetime.date, Proposal]]],
    deals: Mapping[str, tuple[Proposal, ...]],
    days: Mapping[str, datetime.date | None],
) -> Iterator[tuple[str, list[tuple[datetime.date, Proposal]]]]:
    """Give the texts of several versions, and single drafts that a deal was made of."""
    shown: set[str] = set()
    for text, told in texts.items():
        if len({day for day, _ in told}) == len(told) > 1:
            shown.update(proposal.id for _, proposal in told)
            yield text, told
    for proposal in proposals:
        day = _first_day(proposal, days)
        if proposal.id in deals and proposal.id not in shown and day:
            yield proposal.id, [(day, proposal)]


def _find_deals(proposals: Sequence[Proposal]) -> dict[str, tuple[Proposal, ...]]:
    """Give, for the drafts that a deal was made of, the deal as it is told."""
    agreed = [p for p in proposals if p.status is ProposalStatus.AGREED]
    found = {}
    for draft in (p for p in proposals if p.status in VERSIONS):
        own = set(draft.mentions)
        later = [
            step.evidence
            for step in draft.history
            if step.evidence not in own and step.status != UNSURE
        ]
        made = tuple(p for p in agreed if not set(later).isdisjoint(_passages(p)))
        if made:
            found[draft.id] = made
    return found


def _first_day(
    proposal: Proposal, days: Mapping[str, datetime.date | None]
) -> datetime.date | None:
    told = [day for m in _passages(proposal) if (day := days.get(m.report))]
    return min(told, default=None)


def _passages(proposal: Proposal) -> tuple[Passage, ...]:
    terms = (p for term in proposal.terms for p in term.evidence)
    return *proposal.mentions, *terms


def _in_order(
    told: Iterable[tuple[datetime.date, Proposal]],
) -> list[tuple[datetime.date, Proposal]]:
    return sorted(told, key=lambda row: (row[0], row[1].id))


class _Authors:
    """Who stands behind a proposal: one side, or whoever mediates."""

    def __init__(self, record: Record) -> None:
        self._actors = {actor.id: actor for actor in record.actors}

    def find(self, proposal: Proposal) -> str:
        """Give the one author of a proposal, "" for none or several."""
        found = {self._author(actor) for actor in proposal.by}
        return found.pop() if len(found) == 1 else ""

    def _author(self, key: str) -> str:
        actor = self._actors.get(key)
        if actor is None:
            return key
        mediates = find_role(actor) is Role.MEDIATOR
        return MEDIATOR if mediates or MEDIATOR in actor.name.casefold() else key


def _name_text(proposal: Proposal, authors: _Authors) -> str:
    """Name a text by its author and the word for it, "" where either is not told."""
    author = authors.find(proposal)
    words = [w for m in proposal.mentions if (w := TEXTS.search(m.quote))]
    return f"{author} {words[0].group(1).casefold()}" if author and words else ""
