"""Proposals → what became of each, what it leaves open, and what to call it.

A step rests on the words that tell it: where a plan is first told of, where a party
accepts or rejects "the proposal" and the report has one plan on the table, where a
newer version of it is told.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from dragoman.model.actor import ActorKind
from dragoman.model.claim import (
    Modality,
    Position,
    Proposal,
    ProposalStatus,
    ProposalStep,
    Stance,
)
from dragoman.model.judgement import Judgement, Link
from dragoman.model.record import Record
from dragoman.model.report import Passage
from dragoman.record.derive.differences import COMPARED
from dragoman.record.derive.signing import Signed, find_signed
from dragoman.record.derive.standing.accords import Accord, find_accords
from dragoman.record.derive.standing.agreeing import has_proviso, would_accept
from dragoman.record.derive.topics import name_holders
from dragoman.record.lookup import Lookup
from dragoman.reference import read_words
from dragoman.reference.counting import count_days
from dragoman.reference.patterns import any_of
from dragoman.reference.wording import find_sentence

FIRST: Mapping[ProposalStatus, str] = {
    ProposalStatus.CURRENT: "tabled",
    ProposalStatus.OFFER: "offered",
    ProposalStatus.DEMAND: "demanded",
    ProposalStatus.RUMOURED: "floated",
    ProposalStatus.AGREED: "agreed",
    ProposalStatus.REJECTED: "rejected",
    ProposalStatus.PAST: "told of as past",
}
ANSWERS: Mapping[Stance, str] = {
    Stance.ACCEPTS: "accepted",
    Stance.REJECTS: "rejected",
    Stance.CONDITIONAL: "accepted on conditions",
}
PLAN_WORDS = re.compile(
    r"\b(?:proposals?|plan|offers?|deal|agreement|accord|draft|framework|package"
    r"|text|roadmap|blueprint)\b",
    re.I,
)
TOGETHER = re.compile(r"\b(?:sides|parties|delegations|leaders|negotiators)\b", re.I)
LENGTH = re.compile(r"P(\d+)([YMWD])")
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
NOT_PLANS = re.compile(r"\b(?:demands?|request|idea|issue)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class _After:
    """What came after plans, by their ids: answers, newer plans, deals made of them."""

    answers: Mapping[str, list[Position]]
    newer: Mapping[str, Proposal]
    signed: Mapping[str, Signed]


def tell_histories(record: Record, lookup: Lookup) -> tuple[Proposal, ...]:
    """Give the proposals with their histories, open points and labels."""
    known = tuple(_settle(p, lookup) for p in record.proposals)
    after = _After(
        answers=find_answers(record),
        newer=_find_newer(record),
        signed=find_signed(
            known,
            name_holders(record, lookup),
            lambda plan: _find_made(plan, lookup),
            lookup,
        ),
    )
    told = [
        replace(
            proposal,
            history=_steps(proposal, after, lookup),
            open_points=_open_points(proposal, lookup),
        )
        for proposal in known
    ]
    return _label(told, lookup)


def _settle(proposal: Proposal, lookup: Lookup) -> Proposal:
    """Take a plan that is told as signed for agreed, and no outlet for who made it."""
    by = tuple(a for a in proposal.by if not _is_outlet(a, lookup))
    if proposal.status is ProposalStatus.CURRENT and _find_made(proposal, lookup):
        return replace(proposal, by=by, status=ProposalStatus.AGREED)
    return replace(proposal, by=by)


def _is_outlet(actor: str, lookup: Lookup) -> bool:
    found = lookup.actors.get(actor)
    return found is not None and found.kind is ActorKind.OUTLET


def _find_made(proposal: Proposal, lookup: Lookup) -> Accord | None:
    """Find where a plan is told as signed or the like."""
    for mention in proposal.mentions:
        for accord in find_accords(lookup.reports[mention.report]):
            if accord.is_made and accord.noun_within(mention):
                return accord
    return None


def _passages(proposal: Proposal) -> list[Passage]:
    terms = (p for term in proposal.terms for p in term.evidence)
    return [*proposal.mentions, *terms]


def _by_report(proposal: Proposal) -> dict[str, Passage]:
    """Give the first words of each report on a proposal."""
    first: dict[str, Passage] = {}
    for passage in _passages(proposal):
        known = first.setdefault(passage.report, passage)
        first[passage.report] = min(known, passage, key=lambda p: (p.start, p.end))
    return first


def _steps(
    proposal: Proposal, after: _After, lookup: Lookup
) -> tuple[ProposalStep, ...]:
    passages = sorted(_by_report(proposal).values(), key=lambda p: _when(p, lookup))
    steps = list(proposal.history)
    if passages:
        by = proposal.by[0] if proposal.by else None
        steps.append(_step(_first(proposal, lookup), by, passages[0], lookup))
    for position in after.answers.get(proposal.id, ()):
        passage = position.evidence[0]
        steps.append(_step(_answer(position, lookup), position.party, passage, lookup))
    if made := after.signed.get(proposal.id):
        steps.append(_step(made.how, None, made.words, lookup))
    elif later := after.newer.get(proposal.id):
        words = sorted(_by_report(later).values(), key=lambda p: _when(p, lookup))
        steps.append(_step("perhaps superseded", None, words[0], lookup))
    unique = dict.fromkeys(steps)
    return tuple(sorted(unique, key=lambda s: (_when(s.evidence, lookup), s.status)))


def _first(proposal: Proposal, lookup: Lookup) -> str:
    """Say what a plan is first told as; what one side accepts is not yet agreed."""
    if proposal.status is not ProposalStatus.AGREED:
        return FIRST[proposal.status]
    if made := _find_made(proposal, lookup):
        return made.how
    sides = {lookup.side(actor) for actor in proposal.by}
    one = len(sides) == 1 and not TOGETHER.search(lookup.name(next(iter(sides))))
    return "accepted" if one else FIRST[proposal.status]


def _answer(position: Position, lookup: Lookup) -> str:
    """Say how a plan is answered: who would accept it has not done so yet."""
    if position.stance is Stance.ACCEPTS:
        if would_accept(position, lookup):
            return "ready to accept"
        if has_proviso(position, lookup):
            return "accepted with a proviso"
    return ANSWERS[position.stance]


def _step(
    status: str, by: str | None, passage: Passage, lookup: Lookup
) -> ProposalStep:
    date = lookup.published(passage)
    return ProposalStep(status=status, by=by, date=date, evidence=passage)


def _when(passage: Passage, lookup: Lookup) -> tuple[str, str, int]:
    day = lookup.published(passage).start
    return str(day or "9"), passage.report, passage.start


def find_answers(record: Record) -> dict[str, list[Position]]:
    """Give who accepts or rejects "the proposal", by the one plan of the report."""
    plans: dict[str, set[str]] = defaultdict(set)
    for proposal in record.proposals:
        if proposal.status in COMPARED:
            for passage in _passages(proposal):
                plans[passage.report].add(proposal.id)
    answers: dict[str, list[Position]] = defaultdict(list)
    for position in record.positions:
        known = plans[position.evidence[0].report]
        if len(known) == 1 and _is_answer(position):
            answers[next(iter(known))].append(position)
    return answers


def _is_answer(position: Position) -> bool:
    text = position.issue_text
    is_plan = PLAN_WORDS.search(text) and not NOT_PLANS.search(text)
    told = position.modality is Modality.ASSERTED
    return bool(is_plan) and told and position.stance in ANSWERS


def _find_newer(record: Record) -> dict[str, Proposal]:
    """Give, for a plan, a later one that may be its next version."""
    places = {proposal.id: i for i, proposal in enumerate(record.proposals)}
    newer: dict[str, Proposal] = {}
    for link in sorted(record.links, key=lambda k: k.score):
        if _is_unsure(link) and {link.left, link.right} <= places.keys():
            first, later = sorted((link.left, link.right), key=places.__getitem__)
            plans = record.proposals[places[first]], record.proposals[places[later]]
            if all(p.status in COMPARED and _passages(p) for p in plans):
                newer[first] = plans[1]
    return newer


def _is_unsure(link: Link) -> bool:
    return link.noun == "proposals" and link.judgement is Judgement.UNSURE


def _open_points(proposal: Proposal, lookup: Lookup) -> tuple[Passage, ...]:
    """Find the sentences on a plan that say it leaves a point open or vague."""
    found = dict.fromkeys(proposal.open_points)
    if proposal.status in COMPARED:
        for passage in _passages(proposal):
            found |= dict.fromkeys(_open_in(passage, lookup))
    return tuple(found)


def _open_in(passage: Passage, lookup: Lookup) -> Iterable[Passage]:
    report = lookup.reports[passage.report]
    start, end = find_sentence(report.text, passage.start, passage.end)
    if _open_pattern().search(report.text[start:end].casefold()):
        yield report.passage(start, end)


def _label(proposals: list[Proposal], lookup: Lookup) -> tuple[Proposal, ...]:
    """Tell proposals of one name apart by their length, or by when they were told."""
    names = [(p.label, p.status) for p in proposals]
    return tuple(
        replace(p, label=f"{p.label} ({_mark(p, lookup)})")
        if names.count((p.label, p.status)) > 1 and _passages(p)
        else p
        for p in proposals
    )


def _mark(proposal: Proposal, lookup: Lookup) -> str:
    lengths = [t.duration for t in proposal.terms if count_days(t.duration)]
    if lengths:
        return _tell_length(lengths[0] or "")
    first = min(_by_report(proposal).values(), key=lambda p: _when(p, lookup))
    day = lookup.published(first).start
    return f"{day.day} {day:%B %Y}" if day else "undated"


def _tell_length(duration: str) -> str:
    """Tell a length in its own unit ("18 months"), in days where it has several."""
    found = LENGTH.fullmatch(duration)
    if found is None:
        return f"{count_days(duration):,.0f} days"
    number, unit = found[1], UNITS[found[2]]
    return f"{number} {unit}{'' if number == '1' else 's'}"


@cache
def _open_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(read_words('open_words'))}\b")
