"""What the reports say together."""

from dataclasses import dataclass
from enum import Enum

from dragoman.model.actor import Actor
from dragoman.model.claim import Event, Figure, Position, Proposal, Statement
from dragoman.model.judgement import Link
from dragoman.model.report import Passage, Problem, Report


class DisagreementKind(Enum):
    """What cannot all hold."""

    FIGURE = "figure"
    STATEMENT = "statement"
    TERM = "term"
    EVENT = "event"
    ATTRIBUTION = "attribution"


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
        links: Judgements of sameness that shaped the entries.
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
    links: tuple[Link, ...] = ()
    problems: tuple[Problem, ...] = ()
