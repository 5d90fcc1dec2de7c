"""The exchange ledger: owed, claimed, verified, disputed, by category."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dragoman.model.agreement import (
    Agreement,
    LedgerLine,
    Obligation,
    ObligationStatus,
)

Key = tuple[str, str, str]


def balance_ledger(
    agreement: Agreement, statuses: Iterable[ObligationStatus]
) -> tuple[LedgerLine, ...]:
    """Add up what is owed and delivered, one line a debtor and category.

    Obligations without a category are not goods to be counted, and stay out.
    """
    by_id = {status.obligation: status for status in statuses}
    groups: dict[Key, list[Obligation]] = defaultdict(list)
    for obligation in agreement.obligations:
        if obligation.category:
            key = (obligation.debtor, obligation.category, obligation.unit)
            groups[key].append(obligation)
    return tuple(_line(key, group, by_id) for key, group in sorted(groups.items()))


def _line(
    key: Key, group: list[Obligation], by_id: Mapping[str, ObligationStatus]
) -> LedgerLine:
    found = [by_id[obligation.id] for obligation in group]
    owed = None
    if all(status.owed is not None for status in found):
        owed = sum(status.owed or 0.0 for status in found)
    claimed = sum(status.claimed for status in found)
    words, held = _ratio(group, by_id)
    return LedgerLine(
        debtor=key[0],
        category=key[1],
        unit=key[2],
        owed=owed,
        claimed=claimed,
        verified=sum(status.verified for status in found),
        disputed=sum(status.disputed for status in found),
        balance=None if owed is None else owed - claimed,
        ratio=words,
        ratio_held=held,
    )


def _ratio(
    group: list[Obligation], by_id: Mapping[str, ObligationStatus]
) -> tuple[str, bool | None]:
    """Say which ratio binds a group, and whether deliveries keep to it so far."""
    bound = [(o, o.ratio) for o in group if o.ratio and o.ratio.of in by_id]
    if not bound:
        return "", None
    words = "; ".join(f"{r.each:g} for each of {r.of}" for _, r in bound)
    against = [(by_id[o.id].claimed, r.each * by_id[r.of].claimed) for o, r in bound]
    if not any(due for _, due in against):
        return words, None
    return words, all(given >= due for given, due in against)
