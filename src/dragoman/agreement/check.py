"""What is wrong with an agreement, named with its place; the rest goes on."""

from collections import Counter
from collections.abc import Iterator

from dragoman.agreement.schedule import order_obligations
from dragoman.model.agreement import Agreement, Obligation, Occurrence


def check_agreement(agreement: Agreement) -> tuple[str, ...]:
    """Give every fault of an agreement, one line each, the place first."""
    return tuple(_faults(agreement))


def check_occurrences(
    agreement: Agreement, occurrences: tuple[Occurrence, ...]
) -> tuple[str, ...]:
    """Give every occurrence that cannot be counted, with the reason."""
    known = {obligation.id for obligation in agreement.obligations}
    faults = [
        f"occurrence {o.id}: no obligation {o.obligation!r}"
        for o in occurrences
        if o.obligation not in known
    ]
    early = [
        f"occurrence {o.id}: {o.day} is before day zero, {agreement.day_zero}"
        for o in occurrences
        if o.day < agreement.day_zero
    ]
    return (*faults, *early)


def _faults(agreement: Agreement) -> Iterator[str]:
    counts = Counter(obligation.id for obligation in agreement.obligations)
    for key, count in counts.items():
        if count > 1:
            yield f"obligation {key}: named {count} times"
    _, cycle = order_obligations(agreement.obligations)
    if cycle:
        yield f"obligation {cycle[0]}: waits for itself, through {' → '.join(cycle)}"
    for obligation in agreement.obligations:
        for fault in _obligation_faults(obligation, agreement, set(counts)):
            yield f"obligation {obligation.id}: {fault}"


def _obligation_faults(
    obligation: Obligation, agreement: Agreement, known: set[str]
) -> Iterator[str]:
    for name in (obligation.debtor, obligation.creditor):
        if name and agreement.parties and name not in agreement.parties:
            yield f"unknown party {name!r}"
    for needed in obligation.after:
        if needed not in known:
            yield f"waits for {needed!r}, which is not there"
    yield from _window_faults(obligation, agreement)
    yield from _ratio_faults(obligation, agreement)


def _window_faults(obligation: Obligation, agreement: Agreement) -> Iterator[str]:
    if obligation.end is not None and obligation.end < obligation.start:
        yield f"ends on day {obligation.end}, before it starts on {obligation.start}"
    last = agreement.days
    if last is not None and obligation.start > last:
        yield f"starts on day {obligation.start}, after the agreement ends on {last}"


def _ratio_faults(obligation: Obligation, agreement: Agreement) -> Iterator[str]:
    ratio = obligation.ratio
    if ratio is None:
        return
    other = next((o for o in agreement.obligations if o.id == ratio.of), None)
    if other is None:
        yield f"ratio to {ratio.of!r}, which is not there"
    elif obligation.quantity and other.quantity:
        low = other.quantity.low * ratio.each
        high = other.quantity.high * ratio.each
        if obligation.quantity.high < low or obligation.quantity.low > high:
            yield (
                f"{ratio.each:g} for each of {other.id} makes {low:g}–{high:g}, "
                f"but {obligation.quantity.low:g} are owed"
            )
