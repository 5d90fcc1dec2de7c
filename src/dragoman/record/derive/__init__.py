"""What follows from the entries of a record, by rules that can be read.

Everything is derived matter by matter, so that what a report adds to one matter
leaves the others as they were.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.claim import Position, Proposal
from dragoman.model.judgement import Decision, Verb
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
from dragoman.model.report import Passage
from dragoman.record.derive.asides import find_asides, index_retreats
from dragoman.record.derive.assessments import (
    derive_assessment_disagreements,
    find_assessments,
)
from dragoman.record.derive.changes import derive_changes
from dragoman.record.derive.clashes import (
    derive_event_disagreements,
    derive_term_disagreements,
)
from dragoman.record.derive.concessions import derive_concessions
from dragoman.record.derive.contrasts import derive_contrasts
from dragoman.record.derive.copies import derive_copied_counts
from dragoman.record.derive.denials import derive_attributions, derive_denials
from dragoman.record.derive.differences import compare_proposals, derive_differences
from dragoman.record.derive.disputes import derive_figure_disagreements
from dragoman.record.derive.gaps import derive_gaps
from dragoman.record.derive.history import tell_histories
from dragoman.record.derive.oppositions import derive_oppositions
from dragoman.record.derive.origins import derive_origins
from dragoman.record.derive.outcomes import derive_outcomes
from dragoman.record.derive.recalled import find_recalled, join_turns
from dragoman.record.derive.refutals import derive_refutals
from dragoman.record.derive.rejoinders import derive_rejoinders
from dragoman.record.derive.retreats import find_retreats
from dragoman.record.derive.series import derive_series
from dragoman.record.derive.sides import settle_sides
from dragoman.record.derive.standing import derive_standings
from dragoman.record.derive.told_changes import leave_told
from dragoman.record.derive.turns import find_turns, list_told
from dragoman.record.derive.versions import derive_versions
from dragoman.record.lookup import Lookup

type Heads = Mapping[str, Mapping[str, str]]

__all__ = ["Derived", "Heads", "compare_proposals", "derive_matter", "leave_rejected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What follows from the entries on one matter; the fields are the record's."""

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
    turns = join_turns(
        find_turns(record, lookup),
        find_recalled(record, lookup),
        find_retreats(record, lookup),
    )
    asides = find_asides(record, lookup)
    aside = tuple(position for position, _ in asides)
    told = (*list_told(record, turns), *aside)
    assessments = find_assessments(record, lookup)
    outcomes = derive_outcomes(record, events, lookup)
    copied = derive_copied_counts(record, lookup)
    changes = derive_changes(
        replace(record, positions=(*record.positions, *aside)),
        lookup,
        turns,
        index_retreats(asides),
    )
    held = {p.id: p.evidence[0] for p in (*record.positions, *told)}
    return Derived(
        proposals=tell_histories(record, lookup),
        series=series,
        disagreements=drop_repeats(
            *derive_contrasts(record, lookup),
            *copied,
            *derive_denials(record, lookup),
            *derive_refutals(record, lookup),
            *derive_rejoinders(record, lookup),
            *derive_attributions(record, lookup),
            *derive_term_disagreements(record, lookup),
            *derive_event_disagreements(record, events),
            *derive_figure_disagreements(record, series, lookup),
            *derive_assessment_disagreements(assessments, lookup),
            *derive_concessions(assessments, lookup),
            *derive_oppositions(record, lookup),
            *derive_versions(record),
        ),
        positions=told,
        changes=drop_copied(leave_told(changes, turns, held), copied, held),
        gaps=derive_gaps(record, lookup),
        differences=derive_differences(record, lookup),
        outcomes=outcomes,
        origins=derive_origins(record, statements, lookup),
        standings=derive_standings(record, assessments, outcomes, lookup),
    )


def drop_repeats(*found: Disagreement) -> tuple[Disagreement, ...]:
    """Leave out what an earlier rule has found: sides that stand in the same words."""
    kept: list[Disagreement] = []
    told: dict[str, list[Disagreement]] = defaultdict(list)
    for clash in found:
        known = told[clash.items[0].passage.report]
        if not any(_is_told_by(clash, other) for other in known):
            kept.append(clash)
            for report in {item.passage.report for item in clash.items}:
                told[report].append(clash)
    return tuple(kept)


def drop_copied(
    changes: Iterable[Change],
    copied: Sequence[Disagreement],
    passages: Mapping[str, Passage],
) -> tuple[Change, ...]:
    """Leave out changes between two copies of one sentence: a number was miscopied.

    Args:
        changes: The changes.
        copied: The numbers in which copies differ.
        passages: The words of each position.
    """
    return tuple(
        change
        for change in changes
        if not any(
            all(
                any(_meet(passages[key], item.passage) for item in clash.items)
                for key in (change.before, change.after)
            )
            for clash in copied
        )
    )


def _is_told_by(clash: Disagreement, other: Disagreement) -> bool:
    """Whether each side of one disagreement meets a side of the other."""
    return all(
        any(_meet(item.passage, side.passage) for side in other.items)
        for item in clash.items
    )


def _meet(one: Passage, other: Passage) -> bool:
    return (
        one.report == other.report and one.start < other.end and other.start < one.end
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
