"""Deals that the parties have made, and what they settle.

A deal is a plan that is told as signed, reached or the like by all, not accepted by one
side alone. It settles the issues that it has a term on, unless a party takes a position
on one of them after it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from dragoman.bargaining.derive.said import OTHER, Said
from dragoman.model.claim import Proposal, ProposalStatus, ProposalStep
from dragoman.model.date import DateRange
from dragoman.model.record import Record
from dragoman.model.report import Passage, Problem
from dragoman.reference.wording import find_sentence

ONE_SIDED = frozenset(["accepted", "offered", "demanded", "ready to accept"])
UNSURE = "perhaps superseded"
ENDED = (
    "no longer in force",
    "turned down",
)  # how a record's head tells of such a deal
LONGEST = 160  # characters of the words that tell a deal


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A deal that is told as made.

    Attributes:
        plans: Ids of the proposals that tell it.
        drafts: Ids of those that it was made of.
        label: What it is called.
        how: How it was made, as a past participle.
        date: When that was told.
        words: The sentence that tells it.
        title: What to call the report that has them.
    """

    plans: frozenset[str]
    drafts: frozenset[str] = frozenset()
    label: str
    how: str
    date: DateRange
    words: Passage
    title: str = ""


def find_deals(record: Record, parties: Collection[str]) -> tuple[Deal, ...]:
    """Find the deals between parties that stand, the first told first.

    Args:
        record: The record.
        parties: Ids of the parties and of who belongs to them.
    """
    if _is_ended(record):
        return ()
    told: dict[str, list[tuple[Proposal, ProposalStep]]] = defaultdict(list)
    for plan in record.proposals:
        if (step := _find_made(plan)) and _is_theirs(plan, parties):
            told[step.evidence.report].append((plan, step))
    deals = [_make_deal(record, some) for some in told.values()]
    return tuple(sorted(deals, key=lambda d: (str(d.date.start or ""), d.label)))


def _make_deal(record: Record, told: Sequence[tuple[Proposal, ProposalStep]]) -> Deal:
    """Make one deal of what a report tells as agreed, called as the report calls it."""
    plan, step = max(told, key=lambda row: (bool(row[0].mentions), len(row[0].terms)))
    steps = {step.evidence for _, step in told}
    plans = frozenset(plan.id for plan, _ in told)
    drafts = frozenset(
        draft.id
        for draft in record.proposals
        if steps & {s.evidence for s in draft.history if s.status != UNSURE}
    )
    words = step.evidence
    report = next((r for r in record.reports if r.id == words.report), None)
    if report and report.text:
        words = report.passage(*find_sentence(report.text, words.start, words.end))
    return Deal(
        plans=plans,
        drafts=drafts - plans,
        label=plan.label,
        how=step.status,
        date=step.date,
        words=words,
        title=(report.title or report.path) if report else words.report,
    )


def find_settled(said: Iterable[Said], deals: Sequence[Deal]) -> frozenset[str]:
    """Give the issues that deals settle, but for those that somebody opened again."""
    days = {plan: str(d.date.start or "") for d in deals for plan in d.plans}
    told = list(said)
    settled: dict[str, str] = {}
    for one in told:
        if one.plan in days and one.issue != OTHER:
            settled[one.issue] = max(settled.get(one.issue, ""), days[one.plan])
    reopened = {
        one.issue
        for one in told
        if one.plan not in days and one.day and one.day > settled.get(one.issue, "9")
    }
    return frozenset(settled.keys() - reopened)


def tell_deals(
    deals: Sequence[Deal], labels: Sequence[str], *, kept: bool
) -> tuple[Problem, ...]:
    """Say which deals were made, in which words, and what of the issues they settle.

    Args:
        deals: The deals.
        labels: The issues that they settle, in words.
        kept: Whether these issues are in the problem all the same.
    """
    found = [Problem(path=f"deals[{d.label}]", why=_tell(d)) for d in deals]
    if labels:
        what = "kept though settled" if kept else "settled by the deal and left out"
        found.append(Problem(path="issues", why=f"{what}: {'; '.join(labels)}"))
    return tuple(found)


def _tell(deal: Deal) -> str:
    quote = " ".join(deal.words.quote.split())[:LONGEST]
    day = deal.date.start
    when = f" (report of {day.day} {day:%B %Y})" if day else ""
    place = f"{deal.title}, from character {deal.words.start}"
    return f"told as {deal.how}{when}: “{quote}” ({place})"


def _find_made(plan: Proposal) -> ProposalStep | None:
    """Find the first step by which all made a plan their deal."""
    if plan.status is not ProposalStatus.AGREED or len(plan.by) == 1 or not plan.terms:
        return None
    made = (s for s in plan.history if s.by is None and s.status not in ONE_SIDED)
    return next(made, None)


def _is_theirs(plan: Proposal, parties: Collection[str]) -> bool:
    actors = {*plan.by, *(term.obligor for term in plan.terms if term.obligor)}
    return not actors or not actors.isdisjoint(parties)


def _is_ended(record: Record) -> bool:
    lines = record.standings[-1].lines if record.standings else ()
    return any(line.text.startswith(ENDED) for line in lines)
