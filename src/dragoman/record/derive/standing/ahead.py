"""Events that are planned → what comes next, each told once.

Several reports announce one meeting, one of them by its week, one by its day, one by
what is to be done there. They are one line, with the narrowest day and the latest
telling that names who is to be there.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from dragoman.model.claim import Event, EventType
from dragoman.model.date import DateRange
from dragoman.model.record import StandingKind, StandingLine
from dragoman.model.report import Passage, Report
from dragoman.record.derive.clauses import clip_words, quote_clause
from dragoman.record.lookup import Lookup, comes_before, days_apart, print_days

CONDITION = re.compile(
    r"\b(?:if|unless|once|until|provided|only after|as long as|on condition)\b[^.;,]*",
    re.I,
)
MOVED = re.compile(
    r"\b(?:moved|postponed|put (?:off|back)|brought forward|rescheduled|deferred"
    r"|delayed)\b",
    re.I,
)
UNDATED_LASTS = 7  # days for which a plan without a day is told again
MEETING = EventType.MEETING
RULE = "planned and not yet past"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Something planned, as the reports so far tell it.

    Attributes:
        event: As its latest report tells it.
        ids: Ids of the events that tell it.
        passages: The words, one telling each.
    """

    event: Event
    ids: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = field(default=())

    @property
    def words(self) -> Passage:
        """The words of the latest telling."""
        return self.event.evidence[0]


def add_plans(
    known: Iterable[Plan], told: Iterable[Event], lookup: Lookup
) -> tuple[Plan, ...]:
    """Add what a report plans to what was planned, nearest first."""
    plans = list(known)
    for event in (_undate_moved(e, lookup) for e in told):
        new = Plan(event=event, ids=(event.id,), passages=event.evidence[:1])
        same = [plan for plan in plans if _are_one(plan, new)]
        for plan in same:
            plans.remove(plan)
            new = _join(plan, new)
        plans.append(new)
    return tuple(sorted(plans, key=lambda p: (str(p.event.date.start or "9"), p.words)))


def is_past(plan: Plan, report: Report, lookup: Lookup) -> bool:
    """Whether a plan's day is over; one without a day says little after a week.

    One told without a day, and nobody knows when, says nothing in a later report.
    """
    if plan.event.date.is_known:
        return comes_before(plan.event.date, report.published)
    apart = days_apart(lookup.published(plan.words), report.published)
    if apart is None:
        return plan.words.report != report.id
    return apart > UNDATED_LASTS


def tell_plan(plan: Plan, lookup: Lookup) -> StandingLine:
    """Tell what is planned: when, where, who, and in which words."""
    event = plan.event
    names = dict.fromkeys(filter(None, (lookup.label(a) for a in event.participants)))
    where = f" ({event.place})" if event.place else ""
    when = f" {print_days(event.date)}" if event.date.is_known else ""
    sentence = lookup.sentence(plan.words)
    moved = MOVED.search(sentence)
    words = clip_words(sentence) if moved else quote_clause(plan.words, lookup)
    condition = _find_condition(plan.words, words, lookup)
    told = f"“{words}”" + (f", {condition}" if condition else "")
    who = f"{', '.join(names)} — " if names else ""
    return StandingLine(
        kind=StandingKind.NEXT,
        text=f"{event.type.value}{when}{where}: {who}{told}",
        refs=plan.ids,
        passages=plan.passages,
        date=event.date,
        rule=RULE,
    )


def _find_condition(passage: Passage, told: str, lookup: Lookup) -> str:
    """Find what a sentence makes a plan depend on, "" where nothing more."""
    found = CONDITION.search(lookup.sentence(passage))
    words = " ".join(found.group().strip(" ,").split()) if found else ""
    return "" if words in told or told in words else words


def _undate_moved(event: Event, lookup: Lookup) -> Event:
    """Take away the day of what was moved to another one, in the same sentence."""
    sentence = lookup.sentence(event.evidence[0])
    if MOVED.search(sentence) and event.date.words and _is_old(event, sentence):
        return replace(event, date=DateRange())
    return event


def _is_old(event: Event, sentence: str) -> bool:
    """Whether the day of an event is named before the words that move it."""
    place = sentence.find(event.date.words)
    moved = MOVED.search(sentence)
    return bool(moved) and 0 <= place < (moved.start() if moved else 0)


def _are_one(plan: Plan, other: Plan) -> bool:
    """Whether two plans are of one event, as far as days, places and people tell."""
    left, right = plan.event, other.event
    if left.type is not right.type:
        return False
    placed = bool(left.place and right.place)
    there = not placed or _is_in(left.place, right.place)
    if left.date.is_known and right.date.is_known:
        one_day = left.date.is_day and right.date.is_day and left.type is MEETING
        return days_apart(left.date, right.date) == 0 and (there or one_day)
    if not there:
        return False
    if plan.words.report == other.words.report and (placed or _share(left, right)):
        return True
    return _names_less(left, right) or _names_less(right, left)


def _share(left: Event, right: Event) -> bool:
    """Whether two events have a participant in common, or one names nobody."""
    ours, theirs = set(left.participants), set(right.participants)
    return bool(ours & theirs) or not (ours and theirs)


def _names_less(left: Event, right: Event) -> bool:
    """Whether one plan has no day, and names nobody whom the other does not."""
    return not left.date.is_known and set(left.participants) <= set(right.participants)


def _is_in(one: str, other: str) -> bool:
    return one.casefold() in other.casefold() or other.casefold() in one.casefold()


def _join(plan: Plan, new: Plan) -> Plan:
    known, event = plan.event, new.event
    days = (known.date, event.date)
    joined = replace(
        event,
        date=min(days, key=_width),
        place=event.place or known.place,
        participants=max(known.participants, event.participants, key=len)
        if plan.words.report == new.words.report
        else event.participants or known.participants,
    )
    return Plan(
        event=joined,
        ids=tuple(dict.fromkeys((*plan.ids, *new.ids))),
        passages=tuple(dict.fromkeys((*plan.passages, *new.passages))),
    )


def _width(date: DateRange) -> int:
    """Give how many days a date may be, very many for one that is not known."""
    if date.start is None or date.end is None:
        return 10**6
    return (date.end - date.start).days
