"""Where an agreement stands on a day, laid out to be looked at."""

import datetime
from collections.abc import Iterable

from dragoman.agreement import (
    compare_statuses,
    find_critical,
    find_due,
    follow_agreement,
    list_delays,
)
from dragoman.model.agreement import Agreement, Occurrence
from dragoman.render import Board, Delay, Outlook, lay_board

DELAY = 7  # days by which an obligation is taken to be late, to see what that moves


def lay_agreement(
    agreement: Agreement,
    occurrences: Iterable[Occurrence],
    as_of: datetime.date,
    *,
    since: datetime.date | None = None,
    days: int = 7,
) -> Board:
    """Lay out where an agreement stands on a day.

    Args:
        agreement: The agreement.
        occurrences: What occurred; what no person has confirmed counts for nothing.
        as_of: The day.
        since: An earlier day, to say what changed since.
        days: How far ahead to look for what is due.
    """
    kept = tuple(occurrences)
    status = follow_agreement(agreement, kept, as_of)
    changes: tuple[str, ...] = ()
    if since is not None:
        before = follow_agreement(agreement, kept, since)
        changes = compare_statuses(before, status)
    delays = list_delays(agreement, DELAY).items()
    outlook = Outlook(
        due=find_due(status, days),
        changes=changes,
        delays=tuple(Delay(obligation=k, days=DELAY, moved=m) for k, m in delays),
        critical=find_critical(agreement),
    )
    return lay_board(status, kept, outlook)
