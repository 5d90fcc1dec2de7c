"""Windows as days, and what waits for what.

An obligation may not start before those that it waits for are due; a delay moves
all that wait for it, by the critical path method (Kelley and Walker, 1959).
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from dragoman.model.agreement import Agreement, Obligation

MOST_TRIED = 100  # obligations delayed one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days in which an obligation is owed.

    Attributes:
        start: First day.
        end: Last day, or ``None`` where the text leaves it open.
        critical: Whether a delay of it delays the last day of all.
    """

    start: datetime.date
    end: datetime.date | None
    critical: bool = False


def order_obligations(
    obligations: Iterable[Obligation],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give ids so that each comes after those it rests on, and a cycle if any.

    It rests on those that it waits for, and on the one that it is a ratio of.

    Obligations in a cycle are left out of the order.
    """
    waits = {o.id: {*o.after, *([o.ratio.of] if o.ratio else [])} for o in obligations}
    known = {key: needs & waits.keys() for key, needs in waits.items()}
    while True:
        try:
            return tuple(TopologicalSorter(known).static_order()), ()
        except CycleError as error:
            cycle = tuple(error.args[1])
            rest = {k: n - set(cycle) for k, n in known.items() if k not in cycle}
            return tuple(TopologicalSorter(rest).static_order()), cycle


def plan_windows(
    agreement: Agreement, delays: Mapping[str, int] | None = None
) -> Mapping[str, Window]:
    """Give each obligation's window in days of the calendar.

    Args:
        agreement: The agreement; obligations in a cycle keep their own window.
        delays: Obligation to the number of days by which its end moves.
    """
    delays = delays or {}
    obligations = {o.id: o for o in agreement.obligations}
    order, cycle = order_obligations(agreement.obligations)
    spans: dict[str, tuple[int, int | None]] = {}
    for key in (*order, *dict.fromkeys(cycle)):
        obligation = obligations[key]
        ends = [
            spans[n][1] for n in obligation.after if n in spans and key not in cycle
        ]
        shift = max([0, *(e - obligation.start for e in ends if e is not None)])
        start = obligation.start + (shift if _is_pushed(obligation, ends) else 0)
        end = obligation.end
        if end is not None:
            end = max(end + delays.get(key, 0), start)
        spans[key] = start, end
    critical = _critical(obligations, spans)
    return {
        key: Window(
            start=_day(agreement, spans[key][0]),
            end=None if (end := spans[key][1]) is None else _day(agreement, end),
            critical=key in critical,
        )
        for key in obligations
    }


def delay_obligation(agreement: Agreement, key: str, days: int) -> Mapping[str, int]:
    """Give how many days each other obligation's end moves if this one is late.

    Raises:
        ValueError: The agreement has no such obligation.
    """
    if all(obligation.id != key for obligation in agreement.obligations):
        raise ValueError(f"no such obligation: {key!r}")
    before = plan_windows(agreement)
    after = plan_windows(agreement, {key: days})
    moved = {}
    for other, window in after.items():
        old = before[other]
        shift = (window.start - old.start).days
        if window.end and old.end:
            shift = max(shift, (window.end - old.end).days)
        if shift and other != key:
            moved[other] = shift
    return moved


def find_critical(agreement: Agreement) -> frozenset[str]:
    """Give the obligations whose delay delays the last day of all."""
    windows = plan_windows(agreement)
    return frozenset(key for key, window in windows.items() if window.critical)


def list_delays(agreement: Agreement, days: int) -> Mapping[str, Mapping[str, int]]:
    """Give, for each obligation that others wait for, what its delay moves.

    Args:
        agreement: The agreement; of a large one, only critical obligations are tried.
        days: By how many days each, on its own, is late.
    """
    waited = {key for o in agreement.obligations for key in o.after}
    if len(agreement.obligations) > MOST_TRIED:
        waited &= find_critical(agreement)
    known = [o.id for o in agreement.obligations if o.id in waited]
    tried = {key: delay_obligation(agreement, key, days) for key in known}
    return {key: moved for key, moved in tried.items() if moved}


def _is_pushed(obligation: Obligation, ends: list[int | None]) -> bool:
    return any(end is not None and end > obligation.start for end in ends)


def _day(agreement: Agreement, offset: int) -> datetime.date:
    return agreement.day_zero + datetime.timedelta(days=offset)


def _critical(
    obligations: Mapping[str, Obligation],
    spans: Mapping[str, tuple[int, int | None]],
) -> set[str]:
    """Walk back from what ends last along what it had to wait for."""
    ends = {key: end for key, (_, end) in spans.items() if end is not None}
    if not ends:
        return set()
    last = max(ends.values())
    found: set[str] = set()
    waiting = [key for key, end in ends.items() if end == last]
    while waiting:
        key = waiting.pop()
        if key in found:
            continue
        found.add(key)
        start = spans[key][0]
        waiting += [n for n in obligations[key].after if ends.get(n) == start]
    return found
