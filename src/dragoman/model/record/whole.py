"""Everything that the reports say together."""

from dataclasses import dataclass

from dragoman.model.actor import Actor
from dragoman.model.claim import Event, Figure, Position, Proposal, Statement
from dragoman.model.judgement import Decision, Link
from dragoman.model.record.difference import Difference
from dragoman.model.record.disagreement import Disagreement
from dragoman.model.record.movement import Change, Gap
from dragoman.model.record.origin import Origin
from dragoman.model.record.outcome import Outcome
from dragoman.model.record.series import Deviation, Reference, Series
from dragoman.model.record.standing import Standing
from dragoman.model.report import Problem, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything that the reports say together.

    Attributes:
        reports: The reports, by date of publication, then id.
        echoes: Id of a report to the id of the one that it echoes.
        actors: One entry an actor, over all reports.
        statements: Statements, in the order of the reports.
        figures: Figures.
        proposals: Proposals.
        positions: Positions.
        events: Events.
        disagreements: What cannot all hold.
        series: Figures of one thing over time.
        references: Counts from elsewhere that series are read against.
        deviations: How far figures are from them.
        changes: How positions moved.
        gaps: How far the parties are apart, issue by issue.
        differences: How proposals compare, term by term.
        outcomes: What became of planned events.
        origins: How many independent origins entries have.
        standings: Where the talks stood after each report, the latest last.
        links: Judgements of sameness that shaped the entries.
        decisions: What people decided, as they decided it.
        problems: What could not be read.
    """

    reports: tuple[Report, ...] = ()
    echoes: tuple[tuple[str, str], ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    positions: tuple[Position, ...] = ()
    events: tuple[Event, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    series: tuple[Series, ...] = ()
    references: tuple[Reference, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    changes: tuple[Change, ...] = ()
    gaps: tuple[Gap, ...] = ()
    differences: tuple[Difference, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    origins: tuple[Origin, ...] = ()
    standings: tuple[Standing, ...] = ()
    links: tuple[Link, ...] = ()
    decisions: tuple[Decision, ...] = ()
    problems: tuple[Problem, ...] = ()
