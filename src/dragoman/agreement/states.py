"""The state of one obligation on a day: a function of what occurred until then.

The order in which occurrences arrive does not matter; they are taken by day, then
id. What is only alleged changes no state: it stands beside it as an accusation. Nor
does silence: an obligation of which no delivery was reported by its day is overdue,
and only a verified violation makes it violated.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dragoman.agreement.schedule import Window
from dragoman.model.agreement import (
    Credence,
    Obligation,
    ObligationState,
    ObligationStatus,
    Occurrence,
    OccurrenceKind,
)

FULL, INTERMEDIATE, MINIMAL, NONE = 3, 2, 1, 0
HALF = 0.5
PACE_COMPLETE, PACE_LIKELY, PACE_LATE, PACE_NONE = 10.0, 7.5, 5.0, 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many were delivered, by how sure that is."""

    claimed: float = 0.0
    verified: float = 0.0
    disputed: float = 0.0
    whole: bool = False


def find_status(
    obligation: Obligation,
    window: Window,
    occurrences: Iterable[Occurrence],
    done: Mapping[str, ObligationStatus],
    as_of: datetime.date,
) -> ObligationStatus:
    """Give an obligation's status.

    Args:
        obligation: The obligation.
        window: When it is owed.
        occurrences: What bears on it, in any order.
        done: The status of every obligation that it waits for or is a ratio of.
        as_of: The day; what occurred later is not known yet.
    """
    told = sorted(
        (o for o in occurrences if o.confirmed and o.day <= as_of),
        key=lambda o: (o.day, o.id),
    )
    extended = sum(o.days for o in told if o.kind is OccurrenceKind.EXTENSION)
    due = window.end + datetime.timedelta(days=extended) if window.end else None
    counts = count_deliveries(told)
    owed = _owed(obligation, done)
    status = ObligationStatus(
        obligation=obligation.id,
        state=ObligationState.IN_EFFECT,
        reason="",
        starts=window.start,
        due=due,
        owed=owed,
        claimed=counts.claimed,
        verified=counts.verified,
        disputed=counts.disputed,
        accusations=tuple(o.id for o in told if _accuses(o)),
    )
    state, reason = _state(obligation, status, told, done, as_of)
    overdue = state is ObligationState.IN_EFFECT and due is not None and as_of > due
    status = replace(status, state=state, reason=reason, overdue=overdue)
    score = score_status(status, counts)
    return replace(
        status,
        score=score,
        reversed=_was_reversed(told, state),
        pace=rate_pace(status, score, as_of),
    )


def count_deliveries(told: Iterable[Occurrence]) -> Counts:
    """Add up what was delivered; a denied claim is disputed, not taken away."""
    counts = Counts()
    for occurrence in told:
        if occurrence.kind is not OccurrenceKind.DELIVERY:
            continue
        amount = occurrence.amount or 0.0
        if occurrence.credence is Credence.DENIED:
            counts = replace(counts, disputed=counts.disputed + amount)
            continue
        verified = amount if occurrence.credence is Credence.VERIFIED else 0.0
        counts = replace(
            counts,
            claimed=counts.claimed + amount,
            verified=counts.verified + verified,
            whole=counts.whole or occurrence.amount is None,
        )
    return counts


def _accuses(occurrence: Occurrence) -> bool:
    return (
        occurrence.kind is OccurrenceKind.VIOLATION
        and occurrence.credence is not Credence.DENIED
    )


def _owed(obligation: Obligation, done: Mapping[str, ObligationStatus]) -> float | None:
    if obligation.quantity:
        return obligation.quantity.low
    ratio = obligation.ratio
    if ratio and ratio.of in done and done[ratio.of].owed is not None:
        return ratio.each * (done[ratio.of].owed or 0.0)
    return None


def _state(
    obligation: Obligation,
    status: ObligationStatus,
    told: list[Occurrence],
    done: Mapping[str, ObligationStatus],
    as_of: datetime.date,
) -> tuple[ObligationState, str]:
    waived = [o for o in told if o.kind is OccurrenceKind.WAIVER]
    if waived:
        return ObligationState.DISCHARGED, f"waived on {waived[-1].day}"
    whole = [o for o in told if _is_whole(o)]
    if whole or (status.owed and status.claimed >= status.owed):
        last = [o for o in told if o.kind is OccurrenceKind.DELIVERY][-1]
        return (
            ObligationState.FULFILLED,
            f"delivered by {last.day}, {_sureness(status, whole)}",
        )
    verified = [
        o
        for o in told
        if o.kind is OccurrenceKind.VIOLATION and o.credence is Credence.VERIFIED
    ]
    if verified:
        return (
            ObligationState.VIOLATED,
            f"a violation on {verified[-1].day} was verified",
        )
    if (halted := _halted(told)) is not None:
        return ObligationState.SUSPENDED, f"suspended since {halted}"
    if waiting := _waits_for(obligation, done):
        return ObligationState.CONDITIONAL, f"waits for {', '.join(waiting)}"
    if as_of < status.starts:
        return ObligationState.CONDITIONAL, f"owed from {status.starts}"
    return _by_window(obligation, status, as_of)


def _by_window(
    obligation: Obligation, status: ObligationStatus, as_of: datetime.date
) -> tuple[ObligationState, str]:
    if status.due is None:
        return ObligationState.IN_EFFECT, "owed; the text sets no day by which"
    if as_of <= status.due:
        word = "to be kept until" if obligation.lasting else "owed by"
        return ObligationState.IN_EFFECT, f"{word} {status.due}"
    if obligation.lasting:
        return (
            ObligationState.FULFILLED,
            f"kept until {status.due}, none verified a breach",
        )
    if obligation.condition:
        return ObligationState.EXPIRED, f"its window closed on {status.due}"
    missing = "no delivery" if not status.claimed else "not all"
    return ObligationState.IN_EFFECT, f"overdue: {missing} was reported by {status.due}"


def _is_whole(occurrence: Occurrence) -> bool:
    return (
        occurrence.kind is OccurrenceKind.DELIVERY
        and occurrence.amount is None
        and occurrence.credence in {Credence.CLAIMED, Credence.VERIFIED}
    )


def _sureness(status: ObligationStatus, whole: list[Occurrence]) -> str:
    if any(o.credence is Credence.VERIFIED for o in whole):
        return "verified"
    if status.owed and status.verified >= status.owed:
        return "verified"
    return "as claimed, not verified"


def _halted(told: list[Occurrence]) -> datetime.date | None:
    halted = None
    for occurrence in told:
        if occurrence.credence is Credence.DENIED:
            continue
        if occurrence.kind is OccurrenceKind.SUSPENSION:
            halted = occurrence.day
        elif occurrence.kind is OccurrenceKind.RESUMPTION:
            halted = None
    return halted


def _waits_for(
    obligation: Obligation, done: Mapping[str, ObligationStatus]
) -> list[str]:
    settled = {ObligationState.FULFILLED, ObligationState.DISCHARGED}
    return [n for n in obligation.after if n in done and done[n].state not in settled]


def score_status(status: ObligationStatus, counts: Counts) -> int:
    """Score implementation as the Peace Accords Matrix does, 0 to 3."""
    if status.state is ObligationState.FULFILLED:
        return FULL
    if status.owed and counts.claimed:
        return INTERMEDIATE if counts.claimed >= HALF * status.owed else MINIMAL
    return MINIMAL if counts.claimed else NONE


def _was_reversed(told: list[Occurrence], state: ObligationState) -> bool:
    """Whether something had been delivered before a verified violation."""
    if state is not ObligationState.VIOLATED:
        return False
    delivered = [o.day for o in told if o.kind is OccurrenceKind.DELIVERY]
    broken = [o.day for o in told if o.kind is OccurrenceKind.VIOLATION]
    return bool(delivered and broken and min(delivered) <= max(broken))


def rate_pace(status: ObligationStatus, score: int, as_of: datetime.date) -> float:
    """Rate pace against the deadline in the Peace Barometer's steps of 2.5."""
    if score == FULL:
        return PACE_COMPLETE
    if not status.claimed:
        return PACE_NONE
    if status.due is None or status.owed is None:
        return PACE_LATE
    length = max((status.due - status.starts).days, 1)
    elapsed = min(max((as_of - status.starts).days, 0) / length, 1.0)
    return PACE_LIKELY if status.claimed / status.owed >= elapsed else PACE_LATE
