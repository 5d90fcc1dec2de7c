"""What follows from the entries of a record, by rules that can be read."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dragoman.model.judgement import Decision, Verb
from dragoman.model.record import Disagreement, Record
from dragoman.record.derive.assessments import (
    derive_assessment_disagreements,
    find_assessments,
)
from dragoman.record.derive.changes import derive_changes
from dragoman.record.derive.clashes import (
    derive_event_disagreements,
    derive_term_disagreements,
)
from dragoman.record.derive.denials import derive_attributions, derive_denials
from dragoman.record.derive.differences import compare_proposals, derive_differences
from dragoman.record.derive.disputes import (
    derive_contrasts,
    derive_figure_disagreements,
)
from dragoman.record.derive.gaps import derive_gaps
from dragoman.record.derive.history import tell_histories
from dragoman.record.derive.origins import derive_origins
from dragoman.record.derive.outcomes import derive_outcomes
from dragoman.record.derive.series import derive_series
from dragoman.record.derive.standing import derive_standings
from dragoman.record.lookup import make_lookup

type Heads = Mapping[str, Mapping[str, str]]

__all__ = ["compare_proposals", "derive_all"]


def derive_all(record: Record, heads: Heads) -> Record:
    """Give a record with everything that follows from its entries.

    Args:
        record: The entries.
        heads: For each noun and id of one report, the entry that it is part of.
    """
    lookup = make_lookup(record.reports, record.actors)
    record = replace(record, proposals=tell_histories(record, lookup))
    series = derive_series(record, lookup)
    assessments = find_assessments(record, lookup)
    events, statements = heads.get("events", {}), heads.get("statements", {})
    disagreements = (
        *derive_contrasts(record, lookup),
        *derive_denials(record, lookup),
        *derive_attributions(record, lookup),
        *derive_term_disagreements(record, lookup),
        *derive_event_disagreements(record, events),
        *derive_figure_disagreements(record, series, lookup),
        *derive_assessment_disagreements(assessments, lookup),
    )
    return replace(
        record,
        series=series,
        disagreements=leave_rejected(disagreements, record.decisions),
        changes=derive_changes(record, lookup),
        gaps=derive_gaps(record, lookup),
        differences=derive_differences(record, lookup),
        outcomes=derive_outcomes(record, events, lookup),
        origins=derive_origins(record, statements, lookup),
        standings=derive_standings(record, assessments, lookup),
    )


def leave_rejected(
    disagreements: Iterable[Disagreement], decisions: Iterable[Decision]
) -> tuple[Disagreement, ...]:
    """Give the disagreements that nobody rejected, in a fixed order."""
    rejected = {
        target
        for decision in decisions
        if decision.verb is Verb.REJECT
        for target in decision.targets
    }
    kept = (d for d in disagreements if d.id not in rejected)
    return tuple(sorted(kept, key=lambda d: (d.kind.value, d.id)))
