"""An agreement on a day: states, ledger, what is due, what changed since."""

import datetime
from collections import defaultdict
from collections.abc import Iterable

from dragoman.agreement.check import check_agreement, check_occurrences
from dragoman.agreement.ledger import balance_ledger
from dragoman.agreement.schedule import order_obligations, plan_windows
from dragoman.agreement.states import FULL, find_status
from dragoman.model.agreement import (
    Agreement,
    AgreementStatus,
    ObligationState,
    ObligationStatus,
    Occurrence,
)

OPEN_STATES = frozenset({ObligationState.CONDITIONAL, ObligationState.IN_EFFECT})


def follow_agreement(
    agreement: Agreement, occurrences: Iterable[Occurrence], as_of: datetime.date
) -> AgreementStatus:
    """Give where an agreement stands on a day.

    The result is a function of the agreement, the set of occurrences and the day:
    order of arrival and repetition change nothing. What is faulty is named among
    the problems; the rest goes on.
    """
    kept = tuple(sorted({o.id: o for o in occurrences}.values(), key=lambda o: o.id))
    by_obligation: dict[str, list[Occurrence]] = defaultdict(list)
    for occurrence in kept:
        by_obligation[occurrence.obligation].append(occurrence)
    windows = plan_windows(agreement)
    done: dict[str, ObligationStatus] = {}
    obligations = {o.id: o for o in agreement.obligations}
    for key in _settling_order(agreement):
        done[key] = find_status(
            obligations[key], windows[key], by_obligation[key], done, as_of
        )
    statuses = tuple(done[o.id] for o in obligations.values())
    scores = sum(status.score for status in statuses)
    share = 100 * scores / (FULL * len(statuses)) if statuses else 0.0
    return AgreementStatus(
        agreement=agreement,
        as_of=as_of,
        obligations=statuses,
        ledger=balance_ledger(agreement, statuses),
        implementation=share,
        problems=(*check_agreement(agreement), *check_occurrences(agreement, kept)),
    )


def find_due(status: AgreementStatus, days: int = 7) -> tuple[ObligationStatus, ...]:
    """Give what is due within so many days, and what is overdue, earliest first."""
    horizon = status.as_of + datetime.timedelta(days=days)
    due = [
        o
        for o in status.obligations
        if o.due is not None and o.due <= horizon and o.state in OPEN_STATES
    ]
    return tuple(sorted(due, key=lambda o: (o.due or datetime.date.max, o.obligation)))


def compare_statuses(
    before: AgreementStatus, after: AgreementStatus
) -> tuple[str, ...]:
    """Say what changed between two days, one line an obligation."""
    old = {status.obligation: status for status in before.obligations}
    lines = []
    for status in after.obligations:
        was = old.get(status.obligation)
        if was is None:
            lines.append(f"{status.obligation}: new, {status.state.value}")
        elif was.state is not status.state:
            change = f"{was.state.value} → {status.state.value}"
            lines.append(f"{status.obligation}: {change} ({status.reason})")
        elif (was.claimed, was.verified) != (status.claimed, status.verified):
            counts = f"{was.claimed:g} → {status.claimed:g} claimed"
            lines.append(f"{status.obligation}: {counts}, {status.verified:g} verified")
    return tuple(lines)


def _settling_order(agreement: Agreement) -> tuple[str, ...]:
    order, cycle = order_obligations(agreement.obligations)
    return (*order, *dict.fromkeys(cycle))
