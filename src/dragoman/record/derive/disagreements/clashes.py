"""Proposals and events → disagreements: terms that differ, and what did not happen."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from dragoman.model.claim import Event, Modality, Proposal, Term, identify
from dragoman.model.judgement import Judgement
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
)
from dragoman.record.derive.differences import answers, print_value, same_value
from dragoman.record.lookup import Lookup, days_apart

NEAR = 3  # days between two reports of a plan that tell of one state of it
SURE = 0.8  # how surely two terms must be on one matter
TERM_NOT = (
    "both reports are of the same days and of one plan; the lengths and numbers are "
    "not one in other words, and no hedge or rounding covers both"
)
EVENT_NOT = "both tell of the same day and of the same people"


def derive_term_disagreements(
    record: Record, lookup: Lookup
) -> tuple[Disagreement, ...]:
    """Find terms of one plan that two reports of the same days tell otherwise."""
    return tuple(
        _term_clash(proposal, left, right)
        for proposal in record.proposals
        for left, right in _clashing(proposal, lookup)
    )


def _clashing(proposal: Proposal, lookup: Lookup) -> Iterator[tuple[Term, Term]]:
    valued = [t for t in proposal.terms if t.quantity or t.duration]
    for left, right in combinations(valued, 2):
        ours, theirs = left.evidence[0], right.evidence[0]
        days = lookup.published(ours), lookup.published(theirs)
        apart = days_apart(*days)
        if (
            ours.report != theirs.report
            and apart is not None
            and apart <= NEAR
            and answers(left, right) >= SURE
            and not same_value(left, right)
        ):
            yield left, right


def _term_clash(proposal: Proposal, left: Term, right: Term) -> Disagreement:
    values = print_value(left), print_value(right)
    return Disagreement(
        id=identify("term", left.id, right.id),
        kind=DisagreementKind.TERM,
        items=tuple(
            DisagreementItem(ref=t.id, value=v, passage=t.evidence[0])
            for t, v in zip((left, right), values, strict=True)
        ),
        why=f"Of “{proposal.label}” one report says {values[0]}, another {values[1]}.",
        not_because=TERM_NOT,
    )


def derive_event_disagreements(
    record: Record, heads: Mapping[str, str]
) -> tuple[Disagreement, ...]:
    """Find events that one report tells as done and another as not done."""
    events = {event.id: event for event in record.events}
    found: dict[str, Disagreement] = {}
    for link in record.links:
        if link.noun != "outcomes" or link.judgement is not Judgement.SAME:
            continue
        pair = [events.get(heads.get(k, k)) for k in (link.left, link.right)]
        told = [e for e in pair if e and e.date.is_day]
        if {e.modality for e in told} == {Modality.ASSERTED, Modality.DENIED}:
            clash = _event_clash(told)
            found[clash.id] = clash
    return tuple(found.values())


def _event_clash(told: list[Event]) -> Disagreement:
    done, denied = sorted(told, key=lambda e: e.modality is Modality.DENIED)
    return Disagreement(
        id=identify("event", done.id, denied.id),
        kind=DisagreementKind.EVENT,
        items=(
            DisagreementItem(ref=done.id, value="done", passage=done.evidence[0]),
            DisagreementItem(
                ref=denied.id, value="not done", passage=denied.evidence[0]
            ),
        ),
        why=f"A {done.type.value} is told as done by one and as not done by another.",
        not_because=EVENT_NOT,
    )
