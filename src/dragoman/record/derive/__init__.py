"""What follows from the entries of a record, by rules that can be read.

Everything is derived matter by matter, so that what a report adds to one matter
leaves the others as they were.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dragoman.model.claim import Position, Proposal
from dragoman.model.record import (
    Change,
    Difference,
    Disagreement,
    Gap,
    Origin,
    Outcome,
    Record,
    Series,
    Standing,
)
from dragoman.record.derive.assessments import find_assessments
from dragoman.record.derive.changes import derive_moves
from dragoman.record.derive.changes.past import date_past
from dragoman.record.derive.differences import compare_proposals, derive_differences
from dragoman.record.derive.disagreements import derive_disagreements, leave_rejected
from dragoman.record.derive.grouping import join_issues
from dragoman.record.derive.history import tell_histories
from dragoman.record.derive.origins import derive_origins
from dragoman.record.derive.outcomes import derive_outcomes
from dragoman.record.derive.series import derive_series
from dragoman.record.derive.sides import settle_sides
from dragoman.record.derive.standing.gaps import derive_gaps
from dragoman.record.derive.standing.telling import derive_standings
from dragoman.record.lookup import Lookup

type Heads = Mapping[str, Mapping[str, str]]

__all__ = ["Derived", "Heads", "compare_proposals", "derive_matter", "leave_rejected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What follows from the entries on one matter; the fields are the record's.

    Its positions are those told besides, and those with another date or issue.
    """

    proposals: tuple[Proposal, ...]
    series: tuple[Series, ...]
    disagreements: tuple[Disagreement, ...]
    positions: tuple[Position, ...]
    changes: tuple[Change, ...]
    gaps: tuple[Gap, ...]
    differences: tuple[Difference, ...]
    outcomes: tuple[Outcome, ...]
    origins: tuple[Origin, ...]
    standings: tuple[Standing, ...]


def derive_matter(record: Record, heads: Heads, lookup: Lookup) -> Derived:
    """Derive what follows from the entries on one matter.

    Args:
        record: The entries; their proposals get histories and labels.
        heads: For each noun and id of one report, the entry that it is part of.
        lookup: The reports and actors of all matters.
    """
    lookup = settle_sides(record, lookup)
    events, statements = heads.get("events", {}), heads.get("statements", {})
    series = derive_series(record, lookup)
    assessments = find_assessments(record, lookup)
    outcomes = derive_outcomes(record, events, lookup)
    disagreements = derive_disagreements(record, series, events, assessments, lookup)
    moved = derive_moves(record, disagreements, lookup)
    joined = replace(record, positions=join_issues(record, lookup))
    held = {position.id: position for position in record.positions}
    return Derived(
        proposals=tell_histories(record, lookup),
        series=series,
        disagreements=disagreements,
        positions=tuple(
            position
            for position in date_past(joined, moved.positions, lookup)
            if position != held.get(position.id)
        ),
        changes=moved.changes,
        gaps=derive_gaps(joined, lookup),
        differences=derive_differences(record, lookup),
        outcomes=outcomes,
        origins=derive_origins(record, statements, lookup),
        standings=derive_standings(joined, assessments, outcomes, lookup),
    )
