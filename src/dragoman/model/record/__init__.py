"""What the reports say together."""

from dragoman.model.record.difference import Difference, DifferenceKind
from dragoman.model.record.disagreement import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
)
from dragoman.model.record.movement import Change, ChangeKind, Gap, GapState
from dragoman.model.record.origin import Origin
from dragoman.model.record.outcome import Outcome, OutcomeKind
from dragoman.model.record.series import Deviation, Reference, Series
from dragoman.model.record.standing import Standing, StandingKind, StandingLine
from dragoman.model.record.whole import Record

__all__ = [
    "Change",
    "ChangeKind",
    "Deviation",
    "Difference",
    "DifferenceKind",
    "Disagreement",
    "DisagreementItem",
    "DisagreementKind",
    "Gap",
    "GapState",
    "Origin",
    "Outcome",
    "OutcomeKind",
    "Record",
    "Reference",
    "Series",
    "Standing",
    "StandingKind",
    "StandingLine",
]
