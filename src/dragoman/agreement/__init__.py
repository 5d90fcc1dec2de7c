"""Following an agreement: obligations, what became of them, and what is due."""

from dragoman.agreement.calendar import write_calendar
from dragoman.agreement.check import check_agreement
from dragoman.agreement.draft import draft_agreement
from dragoman.agreement.form import (
    dump_agreement,
    dump_occurrences,
    load_agreement,
    load_occurrences,
)
from dragoman.agreement.matching import suggest_occurrences
from dragoman.agreement.schedule import (
    delay_obligation,
    find_critical,
    list_delays,
    plan_windows,
)
from dragoman.agreement.status import compare_statuses, find_due, follow_agreement

__all__ = [
    "check_agreement",
    "compare_statuses",
    "delay_obligation",
    "draft_agreement",
    "dump_agreement",
    "dump_occurrences",
    "find_critical",
    "find_due",
    "follow_agreement",
    "list_delays",
    "load_agreement",
    "load_occurrences",
    "plan_windows",
    "suggest_occurrences",
    "write_calendar",
]
