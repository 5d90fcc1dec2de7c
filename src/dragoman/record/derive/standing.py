"""Where the talks on a matter stand after each report, by rules that lines name.

- present: those who took part in the latest talks that are told as held, where two
  sides or a mediator and a side are named;
- venue: where the latest talks were held;
- round: the latest words that number a round of talks;
- mood: the latest words of each side on how the talks go;
- agreed, blocked: issues by the latest position of each side so far;
- next: what is planned of the talks, told since their latest round, and not yet past.

Reports without a date come first: nothing says that they tell of the latest state.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.model.claim import Event, Position
from dragoman.model.date import DateRange
from dragoman.model.record import (
    Gap,
    GapState,
    Outcome,
    OutcomeKind,
    Record,
    Standing,
    StandingKind,
    StandingLine,
)
from dragoman.model.report import Passage, Report
from dragoman.record.derive.assessments import Assessment
from dragoman.record.derive.encounters import Table, by_telling
from dragoman.record.derive.gaps import (
    View,
    find_foreign,
    judge_gap,
    keep_recent,
    make_view,
)
from dragoman.record.derive.rounds import find_round
from dragoman.record.lookup import Lookup, comes_before, days_apart, print_days

CONDITION = re.compile(
    r"\b(?:if|unless|once|until|provided|only after|as long as|on condition)\b[^.;,]*",
    re.I,
)
AFTER_PLACE = re.compile(r"\s(?:between|with|among)\s")  # goes on after a place
STALE_AFTER = 14  # days after which a line on talks says nothing of today
UNDATED_LASTS = 7  # days for which a plan without a day is told again
MAX_MOODS, MAX_NEXT, MAX_ISSUES, MAX_NAMES = 4, 4, 4, 6
ORDER = tuple(StandingKind)
KINDS = {
    GapState.AGREED: StandingKind.AGREED,
    GapState.BLOCKED: StandingKind.BLOCKED,
}


@dataclass(slots=True)
class _State:
    """What is known so far; carried from report to report."""

    lines: dict[tuple[StandingKind, str], StandingLine] = field(default_factory=dict)
    latest: dict[str, dict[str, Position]] = field(default_factory=dict)
    issues: dict[str, StandingLine | None] = field(default_factory=dict)
    planned: tuple[StandingLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What one report adds, by kind of claim."""

    events: list[Event] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    moods: list[Assessment] = field(default_factory=list)


def derive_standings(
    record: Record,
    assessments: Iterable[Assessment],
    outcomes: Iterable[Outcome],
    lookup: Lookup,
) -> tuple[Standing, ...]:
    """Derive where the talks stood after each report, the latest last."""
    undone, gone = _find_undone(record, outcomes), set[str]()
    told = _by_report(record, assessments, lookup)
    table, view = Table(record, lookup), make_view(record, lookup)
    states: dict[str, _State] = defaultdict(_State)
    standings = []
    for report in sorted(record.reports, key=lambda r: bool(r.published.start)):
        state = states[lookup.matters.get(report.id, "")]
        _take(state, report, told[report.id], table, lookup)
        _take_positions(state, told[report.id].positions, lookup)
        lines = [*state.lines.values(), *_issue_lines(state, view)]
        gone |= undone[report.id]
        plans = (
            n
            for n in state.planned
            if not _is_past(n, report, lookup) and gone.isdisjoint(n.refs)
        )
        lines += list(plans)[:MAX_NEXT]
        if lines:
            lines.sort(key=lambda line: ORDER.index(line.kind))
            standings.append(
                Standing(after=report.id, as_of=report.published, lines=tuple(lines))
            )
    return tuple(standings)


def _find_undone(record: Record, outcomes: Iterable[Outcome]) -> dict[str, set[str]]:
    """Give, by report, the planned events that it tells did not or will not happen."""
    events = {event.id: event for event in record.events}
    undone: dict[str, set[str]] = defaultdict(set)
    for outcome in outcomes:
        if outcome.kind is OutcomeKind.DID_NOT_HAPPEN and outcome.later:
            for passage in events[outcome.later].evidence:
                undone[passage.report].add(outcome.planned)
    return undone


def _by_report(
    record: Record, assessments: Iterable[Assessment], lookup: Lookup
) -> dict[str, _Told]:
    told = {report.id: _Told() for report in record.reports}
    for event in record.events:
        for telling in by_telling(event):
            if (key := telling.evidence[0].report) in told:
                told[key].events.append(telling)
    foreign = find_foreign(record.positions, lookup)
    for position in (p for p in record.positions if p.id not in foreign):
        told[position.evidence[0].report].positions.append(position)
    for assessment in assessments:
        told[assessment.passage.report].moods.append(assessment)
    return told


def _take(
    state: _State, report: Report, told: _Told, table: Table, lookup: Lookup
) -> None:
    held = table.find_held(told.events)
    if named := [event for event in held if table.are_named(event)]:
        _put(state, "", _present(named, report, lookup))
    if placed := [event for event in held if event.place]:
        last = max(placed, key=lambda e: _day(e, report))
        place = AFTER_PLACE.split(last.place)[0]
        _put(state, "", _line(StandingKind.VENUE, place, [last], "latest talks"))
    if found := find_round(report, told.events):
        _put(state, "", found)
    for mood in told.moods:
        state.lines.pop((StandingKind.MOOD, mood.side), None)
        _put(state, mood.side, _mood(mood))
    _drop_stale(state, report)
    _take_plans(state, held, table.find_planned(told.events), lookup)


def _take_plans(
    state: _State, held: list[Event], planned: list[Event], lookup: Lookup
) -> None:
    """Keep what is planned, nearest first; a round that was held ends older plans."""
    if held:
        state.planned = tuple(p for p in state.planned if p.date.is_known)
    lines = [*state.planned, *(_next(event, lookup) for event in planned)]
    told = {(str(line.date.start or "9"), line.text): line for line in lines}
    state.planned = tuple(told[key] for key in sorted(told))


def _put(state: _State, key: str, line: StandingLine) -> None:
    state.lines[line.kind, key] = line


def _drop_stale(state: _State, report: Report) -> None:
    for key, line in list(state.lines.items()):
        date = line.date if line.date.is_known else report.published
        if (days_apart(date, report.published) or 0) > STALE_AFTER:
            del state.lines[key]
    moods = [key for key in state.lines if key[0] is StandingKind.MOOD]
    for key in moods[:-MAX_MOODS]:
        del state.lines[key]


def _day(event: Event, report: Report) -> str:
    return str(event.date.start or report.published.start or "")


def _present(held: list[Event], report: Report, lookup: Lookup) -> StandingLine:
    """Tell who took part in the latest talks; those without a day count for less."""
    dated = [event for event in held if event.date.is_known] or held
    latest = max(dated, key=lambda e: _day(e, report))
    seated = lookup.parties | lookup.mediators
    people = [a for a in latest.participants if not seated or lookup.side(a) in seated]
    # A delegation says more than its side beside it.
    sent = {lookup.side(actor) for actor in people if lookup.side(actor) != actor}
    seen = [actor for actor in people if actor not in sent]
    names = dict.fromkeys(lookup.label(actor) for actor in seen)
    text = ", ".join(list(filter(None, names))[:MAX_NAMES])
    return _line(StandingKind.PRESENT, text, [latest], "latest talks with two sides")


def _mood(mood: Assessment) -> StandingLine:
    way = "talks move" if mood.forward else "talks do not move"
    return StandingLine(
        kind=StandingKind.MOOD,
        text=f"{mood.name}: {way} — “{mood.passage.quote}”",
        refs=(mood.statement,),
        passages=(mood.passage,),
        date=mood.date,
        rule="latest words of a side on how the talks go",
    )


def _next(event: Event, lookup: Lookup) -> StandingLine:
    names = ", ".join(filter(None, (lookup.label(a) for a in event.participants)))
    where = f" ({event.place})" if event.place else ""
    when = f" {print_days(event.date)}" if event.date.is_known else ""
    condition = _find_condition(event.evidence[0], lookup)
    told = f"“{event.evidence[0].quote}”" + (f", {condition}" if condition else "")
    text = f"{event.type.value}{when}{where}: {f'{names} — ' if names else ''}{told}"
    return _line(StandingKind.NEXT, text, [event], "planned and not yet past")


def _find_condition(passage: Passage, lookup: Lookup) -> str:
    """Find what a sentence makes a plan depend on, "" where nothing more."""
    found = CONDITION.search(lookup.sentence(passage))
    words = found.group().strip(" ,") if found else ""
    return "" if words in passage.quote or passage.quote in words else words


def _line(
    kind: StandingKind, text: str, events: list[Event], rule: str
) -> StandingLine:
    passages: tuple[Passage, ...] = tuple(e.evidence[0] for e in events)
    return StandingLine(
        kind=kind,
        text=text,
        refs=tuple(dict.fromkeys(e.id for e in events)),
        passages=passages,
        date=events[-1].date,
        rule=rule,
    )


def _is_past(line: StandingLine, report: Report, lookup: Lookup) -> bool:
    """Whether a plan's day is over; one without a day says little after a week.

    One told without a day, and nobody knows when, says nothing in a later report.
    """
    if line.date.is_known:
        return comes_before(line.date, report.published)
    apart = days_apart(lookup.published(line.passages[0]), report.published)
    if apart is None:
        return line.passages[0].report != report.id
    return apart > UNDATED_LASTS


def _take_positions(
    state: _State,
    positions: Iterable[Position],
    lookup: Lookup,
) -> None:
    parties = lookup.parties
    for position in positions:
        side = lookup.side(position.party)
        if position.issue != "other" and (side in parties or not parties):
            state.latest.setdefault(position.issue, {})[side] = position
            state.issues.pop(position.issue, None)


def _issue_lines(state: _State, view: View) -> list[StandingLine]:
    lines: dict[StandingKind, list[StandingLine]] = {k: [] for k in KINDS.values()}
    for issue, sides in state.latest.items():
        if issue not in state.issues:
            state.issues[issue] = _judge_issue(issue, sides, view)
        if line := state.issues[issue]:
            lines[line.kind].append(line)
    return [line for found in lines.values() for line in found[-MAX_ISSUES:]]


def _judge_issue(
    issue: str, sides: dict[str, Position], view: View
) -> StandingLine | None:
    """Tell an issue that is agreed or blocked by the latest position of each side."""
    gap = judge_gap(issue, sides, view)
    if gap.state not in KINDS:
        return None
    recent = keep_recent(sides, view.lookup)
    positions = [recent[side] for side in sorted(recent)]
    return _issue_line(KINDS[gap.state], gap, positions, view.lookup)


def _issue_line(
    kind: StandingKind, gap: Gap, positions: list[Position], lookup: Lookup
) -> StandingLine:
    dates: list[DateRange] = [lookup.day(p.date, p.evidence[0]) for p in positions]
    return StandingLine(
        kind=kind,
        text=f"{gap.label}: {gap.why}",
        refs=gap.positions,
        passages=tuple(p.evidence[0] for p in positions),
        date=max(dates, key=lambda d: str(d.start or "")),
        rule="latest position of each side on an issue",
    )
