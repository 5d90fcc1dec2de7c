"""What follows from the entries of a record, by rules that can be read."""

from dataclasses import replace

from dragoman.model.record import Record
from dragoman.record.derive.assessments import (
    derive_assessment_disagreements,
    find_assessments,
)
from dragoman.record.derive.changes import derive_changes
from dragoman.record.derive.differences import compare_proposals, derive_differences
from dragoman.record.derive.disputes import derive_figure_disagreements
from dragoman.record.derive.gaps import derive_gaps
from dragoman.record.derive.series import derive_series
from dragoman.record.derive.standing import derive_standings
from dragoman.record.lookup import make_lookup

__all__ = ["compare_proposals", "derive_all"]


def derive_all(record: Record) -> Record:
    """Give a record with everything that follows from its entries."""
    lookup = make_lookup(record.reports, record.actors)
    series = derive_series(record, lookup)
    assessments = find_assessments(record, lookup)
    disagreements = (
        *derive_figure_disagreements(record, series, lookup),
        *derive_assessment_disagreements(assessments, lookup),
    )
    return replace(
        record,
        series=series,
        disagreements=tuple(sorted(disagreements, key=lambda d: (d.kind.value, d.id))),
        changes=derive_changes(record, lookup),
        gaps=derive_gaps(record, lookup),
        differences=derive_differences(record),
        standings=derive_standings(record, assessments, lookup),
    )
