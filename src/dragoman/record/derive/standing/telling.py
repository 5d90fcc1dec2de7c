"""Where the talks on a matter stand after each report, by rules that lines name.

- present: those who took part in the latest talks that are told as held, where two
  sides or a mediator and a side are named, or both sides together;
- venue: where the latest talks were held;
- round: the latest words that number a round of talks;
- mood: the latest words of each side on how the talks go;
- agreed: agreements that the sides are told to have made, with what they hang on, and
  issues by the latest position of each side so far;
- blocked: talks that broke off and were not taken up again, agreements that no longer
  hold, and issues by the latest position of each side since they last agreed on all;
- next: what is planned of the talks, told since their latest round, and not yet past.

Reports without a date come first: nothing says that they tell of the latest state.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from dragoman.model.claim import Event, Modality, Position
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
from dragoman.model.report import Report
from dragoman.record.derive.assessments import Assessment
from dragoman.record.derive.changes.past import find_past
from dragoman.record.derive.standing.accepted import (
    Acceptance,
    find_accepted,
    tell_accepted,
)
from dragoman.record.derive.standing.ahead import Plan, add_plans, is_past, tell_plan
from dragoman.record.derive.standing.concluded import next_accord
from dragoman.record.derive.standing.encounters import Table, by_telling
from dragoman.record.derive.standing.gaps import LAPSES_AFTER, judge_gap, keep_recent
from dragoman.record.derive.standing.moods import keep_moods, tell_mood
from dragoman.record.derive.standing.rounds import find_round, number_round
from dragoman.record.derive.standing.seats import tell_present, tell_venue
from dragoman.record.derive.standing.settled import (
    Settled,
    follow_settled,
    tell_settled,
)
from dragoman.record.derive.standing.stakes import View, find_foreign, make_view
from dragoman.record.lookup import Lookup, days_apart

STALE_AFTER = 14  # days after which a line on talks says nothing of today
MAX_NEXT, MAX_ISSUES = 4, 4
ORDER = tuple(StandingKind)
MOOD = StandingKind.MOOD
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
    planned: tuple[Plan, ...] = ()
    settled: tuple[Settled, ...] = ()
    accord: Settled | None = None
    accepted: tuple[Acceptance, ...] = ()
    told: bool = False


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
    past, accepted = find_past(record.positions, lookup), find_accepted(record, view)
    states: dict[str, _State] = defaultdict(_State)
    standings = []
    for report in sorted(record.reports, key=lambda r: bool(r.published.start)):
        state = states[lookup.matters.get(report.id, "")]
        gone |= undone[report.id]
        _take(state, report, told[report.id], table, view)
        state.accepted += accepted.get(report.id, ())
        _take_positions(state, told[report.id].positions, past, lookup)
        lines = _lines(state, report, gone, view)
        if lines or state.told:
            state.told = True
            standings.append(
                Standing(after=report.id, as_of=report.published, lines=lines)
            )
    return tuple(standings)


def _lines(
    state: _State, report: Report, gone: set[str], view: View
) -> tuple[StandingLine, ...]:
    """Give what holds after a report, by kind."""
    moods = [(k, n) for (kind, k), n in state.lines.items() if kind is MOOD]
    lines = [n for (kind, _), n in state.lines.items() if kind is not MOOD]
    lines += [tell_settled(settled) for settled in state.settled]
    lines += [tell_accepted(a, view.lookup) for a in state.accepted[-MAX_ISSUES:]]
    lines += [_age(line, report) for line in _issue_lines(state, view)]
    lines += keep_moods(moods, view.lookup)
    plans = (
        plan
        for plan in state.planned
        if not is_past(plan, report, view.lookup) and gone.isdisjoint(plan.ids)
    )
    lines += [tell_plan(plan, view.lookup) for plan in plans][:MAX_NEXT]
    return tuple(sorted(lines, key=lambda line: ORDER.index(line.kind)))


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


def _take(state: _State, report: Report, told: _Told, table: Table, view: View) -> None:
    lookup, held = view.lookup, table.find_held(told.events)
    for line in (
        tell_present(held, report, table, lookup),
        tell_venue(held, report),
        find_round(report, told.events),
    ):
        if line and not _is_earlier_round(line, state.lines.get((line.kind, ""))):
            state.lines[line.kind, ""] = line
    for mood in told.moods:
        state.lines.pop((MOOD, mood.side), None)
        if line := tell_mood(mood, lookup):
            state.lines[MOOD, mood.side] = line
    _drop_stale(state, report, lookup)
    settled = view.settled.get(report.id, ())
    goes_on = bool(held) or any(mood.forward for mood in told.moods)
    state.settled = follow_settled(state.settled, settled, report, held=goes_on)
    if any(s.accord.is_made for s in settled):
        _drop_moods(state, report)
    accord = next_accord(state.accord, settled)
    if accord is not state.accord:
        state.accord = accord
        state.issues.clear()
    ahead = (p for p in state.planned if not is_past(p, report, lookup))
    # A round that was held ends what was planned without a day.
    kept = [p for p in ahead if p.event.date.is_known or not held]
    state.planned = add_plans(kept, table.find_planned(told.events), lookup)


def _is_earlier_round(line: StandingLine, known: StandingLine | None) -> bool:
    """Whether a line numbers a round before the one that is known to be on."""
    if known is None or line.kind is not StandingKind.ROUND:
        return False
    return 0 < number_round(line) < number_round(known)


def _drop_moods(state: _State, report: Report) -> None:
    """Drop what was said of the talks before the report that tells an agreement."""
    for key, line in list(state.lines.items()):
        if line.kind is MOOD and line.passages[0].report != report.id:
            del state.lines[key]


def _drop_stale(state: _State, report: Report, lookup: Lookup) -> None:
    for key, line in list(state.lines.items()):
        told = lookup.published(line.passages[0])
        date = line.date if line.date.is_known else told
        if (days_apart(date, report.published) or 0) > STALE_AFTER:
            del state.lines[key]


def _take_positions(
    state: _State,
    positions: Iterable[Position],
    past: frozenset[str],
    lookup: Lookup,
) -> None:
    parties = lookup.parties
    for position in positions:
        side = lookup.side(position.party)
        told = position.modality is not Modality.HYPOTHETICAL
        if position.issue != "other" and told and (side in parties or not parties):
            known = state.latest.setdefault(position.issue, {})
            if position.id not in past or side not in known:
                known[side] = position
                state.issues.pop(position.issue, None)


def _age(line: StandingLine, report: Report) -> StandingLine:
    """Give a line with a word on its age, where nothing newer is told for long."""
    if (days_apart(line.date, report.published) or 0) <= LAPSES_AFTER:
        return line
    return replace(line, text=f"{line.text.removesuffix('.')}; nothing newer is told.")


def _issue_lines(state: _State, view: View) -> list[StandingLine]:
    lines: dict[StandingKind, list[StandingLine]] = {k: [] for k in KINDS.values()}
    for issue, sides in state.latest.items():
        if issue not in state.issues:
            state.issues[issue] = _judge_issue(issue, sides, view, state.accord)
        line = state.issues[issue]
        if line and not view.is_settled(line.passages):
            lines[line.kind].append(line)
    return [line for found in lines.values() for line in found[-MAX_ISSUES:]]


def _judge_issue(
    issue: str, sides: dict[str, Position], view: View, accord: Settled | None
) -> StandingLine | None:
    """Tell an issue that is agreed or blocked by the latest position of each side.

    What an agreement settles is told with the agreement, once.
    """
    gap = judge_gap(issue, sides, view, accord)
    if gap.state not in KINDS or (
        accord and gap.state is not judge_gap(issue, sides, view).state
    ):
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
