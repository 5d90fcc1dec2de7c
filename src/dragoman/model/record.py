"""What the reports say together."""

import datetime
from dataclasses import dataclass, field
from enum import Enum

from dragoman.model.actor import Actor
from dragoman.model.claim import Event, Figure, Position, Proposal, Statement
from dragoman.model.date import DateRange
from dragoman.model.judgement import Decision, Link
from dragoman.model.report import Passage, Problem, Report


class DisagreementKind(Enum):
    """What cannot all hold."""

    FIGURE = "figure"
    STATEMENT = "statement"
    TERM = "term"
    EVENT = "event"
    ATTRIBUTION = "attribution"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementItem:
    """One side of a disagreement.

    Attributes:
        ref: Id of the entry.
        value: What it says, in short.
        passage: The words.
    """

    ref: str
    value: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Entries that cannot all hold, never merged.

    Attributes:
        id: Hash of its items.
        kind: What they disagree on.
        items: The sides.
        why: One sentence: what disagrees, between whom.
        not_because: Which innocent explanations were ruled out.
    """

    id: str
    kind: DisagreementKind
    items: tuple[DisagreementItem, ...]
    why: str
    not_because: str = ""


class GapState(Enum):
    """How far parties are apart on an issue."""

    AGREED = "agreed"
    CLOSE = "close"
    OPEN = "open"
    BLOCKED = "blocked"


class ChangeKind(Enum):
    """What became of a position."""

    SOFTENED = "softened"
    HARDENED = "hardened"
    REVERSED = "reversed"
    RESTATED = "restated"


class DifferenceKind(Enum):
    """How two proposals compare in one term."""

    SAME = "same"
    CHANGED = "changed"
    ONLY_LEFT = "only_left"
    ONLY_RIGHT = "only_right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Figures of one thing and population, by the date that they speak of.

    Attributes:
        id: Hash of its figures.
        what: What is counted, in a report's words.
        population: Of whom.
        unit: What is counted, one word.
        figures: Ids of figures, earliest first.
        why: Why they are one series, in words.
    """

    id: str
    what: str
    population: str = ""
    unit: str = ""
    figures: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Counts from elsewhere that a series is read against.

    Attributes:
        what: The thing counted: the ``what`` of a series, or its beginning.
        source: Where they come from.
        points: Day and value, earliest first.
    """

    what: str
    source: str
    points: tuple[tuple[datetime.date, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """How far a reported figure is from a reference.

    Attributes:
        figure: Id of the figure.
        reference: Source of the reference.
        expected: What the reference has for the figure's day.
        share: How far above it the figure is, as a share of it; below is negative.
    """

    figure: str
    reference: str
    expected: float
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How one party's position on one issue moved between two tellings.

    Attributes:
        id: Hash of its positions.
        party: Id of the actor.
        issue: Id in an issue pack.
        kind: Softened, hardened, reversed or restated.
        before: Id of the earlier position.
        after: Id of the later position.
        why: One sentence.
        before_retold: What else tells the earlier stance.
        after_retold: What else tells the later one.
    """

    id: str
    party: str
    issue: str
    kind: ChangeKind
    before: str
    after: str
    why: str
    before_retold: tuple[Passage, ...] = ()
    after_retold: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """How far the parties are apart on one issue.

    Attributes:
        id: Hash of issue and positions.
        issue: Id in an issue pack.
        label: The issue in words.
        state: Agreed, close, open or blocked.
        positions: Ids of the positions that it follows from.
        why: One sentence.
    """

    id: str
    issue: str
    label: str
    state: GapState
    positions: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How two proposals, or two tellings of one, compare in one term.

    Attributes:
        left: Id of a proposal.
        right: Id of another.
        kind: Same, changed, or only on one side.
        left_term: Id of a term of the left proposal, or ``None``.
        right_term: Id of a term of the right proposal, or ``None``.
        why: What differs, in words.
    """

    left: str
    right: str
    kind: DifferenceKind
    left_term: str | None = None
    right_term: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """How many independent origins an entry has.

    Attributes:
        entry: Id of the entry.
        origins: Where it comes from: the far end of each relay chain.
        why: What was counted as one, in words.
    """

    entry: str
    origins: tuple[str, ...]
    why: str = ""


class OutcomeKind(Enum):
    """What became of something planned."""

    HAPPENED = "happened"
    DID_NOT_HAPPEN = "did_not_happen"
    NOT_REPORTED = "not_reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What later reports say of an event that was planned.

    Attributes:
        planned: Id of the planned event.
        kind: What became of it.
        later: Id of the event that tells, or ``None`` where its day went by untold.
        why: One sentence.
    """

    planned: str
    kind: OutcomeKind
    later: str | None = None
    why: str = ""


class StandingKind(Enum):
    """What a line on where the talks stand is about."""

    ROUND = "round"
    VENUE = "venue"
    PRESENT = "present"
    AGREED = "agreed"
    BLOCKED = "blocked"
    MOOD = "mood"
    NEXT = "next"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingLine:
    """One line on where the talks stand, with the words that it follows from.

    Attributes:
        kind: What it is about.
        text: The line.
        refs: Ids of the entries that it follows from.
        passages: The words.
        date: As of when.
        rule: Which stated rule gave it.
    """

    kind: StandingKind
    text: str
    refs: tuple[str, ...] = ()
    passages: tuple[Passage, ...]
    date: DateRange = field(default_factory=DateRange)
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where the talks stand after a report, derived by stated rules.

    Attributes:
        after: Id of the latest report taken into account.
        as_of: When that is.
        lines: The lines.
    """

    after: str
    as_of: DateRange = field(default_factory=DateRange)
    lines: tuple[StandingLine, ...] = ()


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
