"""From a proposal of the record to an agreement: each term becomes an obligation.

Nothing is invented: what the text leaves open is marked as open, and stays so until
a person settles it.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from dragoman.agreement.deadlines import (
    Anchor,
    Deadline,
    cut_clause,
    find_deadline,
    lasts,
)
from dragoman.model.agreement import Agreement, Obligation
from dragoman.model.claim import Proposal, Term, TermKind
from dragoman.model.record import Record

DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$")
DAYS = (365, 30, 7, 1)  # a year, a month, a week; the text fixes no calendar
COUNTED = frozenset({TermKind.RELEASE, TermKind.AID, TermKind.PAYMENT})
EACH = re.compile(r"\b(?:for|per)\s+(?:each|every|one)\b", re.IGNORECASE)
FOR_EACH = "for each of what"
NOT_OWED = frozenset({TermKind.DURATION})
LASTING = frozenset({TermKind.CEASEFIRE, TermKind.GUARANTEE, TermKind.MONITORING})


def draft_agreement(
    record: Record, proposal_id: str, day_zero: datetime.date
) -> Agreement:
    """Turn a proposal into an agreement that counts from a day zero.

    By when a term is owed is what its words say; a term that is kept, or done for some
    time, has its own length as its window. Lengths of phases become the windows of
    their other terms. The longest without a phase becomes that of the whole, and the
    window of what is kept; for what is delivered it says nothing of by when. Phases
    follow each other; one whose length is open leaves the start of the next open too.

    Raises:
        ValueError: The record has no such proposal.
    """
    proposal = next((p for p in record.proposals if p.id == proposal_id), None)
    if proposal is None:
        raise ValueError(f"no such proposal: {proposal_id!r}")
    names = {actor.id: actor.name for actor in record.actors}
    lengths = _phase_lengths(proposal.terms)
    whole = lengths.get(None)
    starts = _phase_starts(proposal.terms, lengths)
    keys = _name_terms(proposal.terms)
    deadlines = _find_deadlines(record, proposal.terms, day_zero)
    obligations = tuple(
        _obligation(term, keys, names, _window(term, deadlines, starts, lengths))
        for term in proposal.terms
        if term.id in keys
    )
    parties = {o.debtor: None for o in obligations if o.debtor}
    return Agreement(
        title=proposal.label,
        parties=tuple(parties),
        day_zero=day_zero,
        days=whole,
        obligations=obligations,
        open=_open_points(proposal, lengths),
        proposal=proposal.id,
    )


def count_days(duration: str | None) -> int | None:
    """Give an ISO 8601 duration in days, ``None`` where it is none.

    Example:
        >>> count_days("P6W"), count_days("P1Y"), count_days("PT3H")
        (42, 365, None)
    """
    match = DURATION.match(duration or "")
    if match is None or not any(match.groups()):
        return None
    return sum(int(n or 0) * d for n, d in zip(match.groups(), DAYS, strict=True))


def _phase_lengths(terms: Iterable[Term]) -> dict[int | None, int]:
    lengths: dict[int | None, int] = {}
    for term in terms:
        days = count_days(term.duration)
        if days is not None and term.kind in {TermKind.DURATION, TermKind.CEASEFIRE}:
            lengths[term.phase] = max(days, lengths.get(term.phase, 0))
    return lengths


def _phase_starts(
    terms: Iterable[Term], lengths: Mapping[int | None, int]
) -> dict[int | None, int | None]:
    """Give the day on which each phase starts, ``None`` where that is open."""
    phases = sorted({term.phase for term in terms if term.phase is not None})
    starts: dict[int | None, int | None] = {None: 0}
    day: int | None = 0
    for phase in phases:
        starts[phase] = day
        length = lengths.get(phase)
        day = None if day is None or length is None else day + length
    return starts


def _name_terms(terms: Iterable[Term]) -> dict[str, str]:
    """Give each term that is owed a short name: its kind and a number."""
    numbers: dict[TermKind, Iterable[int]] = {}
    keys = {}
    for term in terms:
        if term.kind not in NOT_OWED:
            counter = numbers.setdefault(term.kind, count(1))
            keys[term.id] = f"{term.kind.value}-{next(iter(counter))}"
    return keys


def _find_deadlines(
    record: Record, terms: Iterable[Term], day_zero: datetime.date
) -> Mapping[str, Deadline]:
    """Find by when each term is owed, by its id.

    Where some count from the signing and others from taking effect, day zero can be
    only one of the two, and nobody has said which: then neither has a day.
    """
    reports = {report.id: report for report in record.reports}
    found = {}
    for term in terms:
        passage = term.evidence[0]
        report = reports.get(passage.report)
        text = report.text if report else ""
        words = cut_clause(text, passage.start, passage.end) if text else passage.quote
        told = report.published.start if report else None
        if deadline := find_deadline(words, day_zero, told):
            found[term.id] = deadline
    anchors = {deadline.anchor for deadline in found.values()}
    if {Anchor.SIGNING, Anchor.FORCE} <= anchors:
        told_from = {Anchor.SIGNING, Anchor.FORCE}
        return {
            key: replace(d, end=None) if d.anchor in told_from else d
            for key, d in found.items()
        }
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Window:
    """The days in which a term is owed, and what its words leave open of them."""

    start: int | None
    end: int | None
    by: str = ""

    @property
    def left_open(self) -> Iterator[str]:
        if self.start is None:
            yield "when its phase starts"
        if self.end is None:
            yield "by when"
            if self.by:
                yield f"by when, told as “{self.by}”"


def _window(
    term: Term,
    deadlines: Mapping[str, Deadline],
    starts: Mapping[int | None, int | None],
    lengths: Mapping[int | None, int],
) -> _Window:
    start = starts.get(term.phase)
    if (deadline := deadlines.get(term.id)) is not None:
        first = start if deadline.start is None else deadline.start
        is_counted = deadline.anchor is Anchor.NOTHING and deadline.end is not None
        shift = start if is_counted else 0
        known = deadline.end is not None and shift is not None
        end = (deadline.end or 0) + (shift or 0) if known else None
        return _Window(start=first, end=end, by=deadline.words)
    kept = term.kind in LASTING
    length = count_days(term.duration)
    if length is None or not (kept or lasts(term.evidence[0].quote)):
        length = lengths.get(term.phase) if kept or term.phase is not None else None
    known = start is not None and length is not None
    return _Window(start=start, end=(start or 0) + (length or 0) if known else None)


def _obligation(
    term: Term, keys: Mapping[str, str], names: Mapping[str, str], window: _Window
) -> Obligation:
    debtor = names.get(term.obligor or "", term.obligor or "")
    left_open = [] if debtor else ["who owes it"]
    left_open += window.left_open
    by_ratio = term.kind in COUNTED and _tells_ratio(term)
    if by_ratio:
        left_open.append(FOR_EACH)
    elif term.kind in COUNTED and term.quantity is None:
        left_open.append("how many")
    return Obligation(
        id=keys[term.id],
        debtor=debtor,
        act=term.kind.value,
        object=term.object or term.evidence[0].quote,
        category=(term.unit or term.object or "unnamed")
        if term.kind in COUNTED
        else "",
        quantity=None if by_ratio else term.quantity,
        unit=term.unit,
        phase=term.phase,
        start=window.start or 0,
        end=window.end,
        after=tuple(keys[key] for key in term.after if key in keys),
        lasting=term.kind in LASTING and not (window.by and window.end is not None),
        condition=term.condition,
        provision=term.provision or "",
        evidence=term.evidence,
        open=tuple(left_open),
    )


def _tells_ratio(term: Term) -> bool:
    """Whether a term's number is so many for each of something else."""
    words = [term.object, *(passage.quote for passage in term.evidence)]
    return any(EACH.search(text) for text in words)


def _open_points(
    proposal: Proposal, lengths: Mapping[int | None, int]
) -> tuple[str, ...]:
    points = [passage.quote for passage in proposal.open_points]
    if not lengths:
        points.append("how long it lasts")
    return tuple(points)
