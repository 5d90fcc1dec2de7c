"""What reports tell that cannot all hold: typed, named, never merged."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dragoman.model.judgement import Decision, Verb
from dragoman.model.record import Disagreement, Record, Series
from dragoman.record.derive.assessments import (
    Assessment,
    derive_assessment_disagreements,
)
from dragoman.record.derive.disagreements.clashes import (
    derive_event_disagreements,
    derive_term_disagreements,
)
from dragoman.record.derive.disagreements.concessions import derive_concessions
from dragoman.record.derive.disagreements.contrasts import derive_contrasts
from dragoman.record.derive.disagreements.copies import derive_copied_counts
from dragoman.record.derive.disagreements.denials import (
    derive_attributions,
    derive_denials,
)
from dragoman.record.derive.disagreements.disowned import derive_disowned
from dragoman.record.derive.disagreements.disputes import derive_figure_disagreements
from dragoman.record.derive.disagreements.lengths import derive_lengths
from dragoman.record.derive.disagreements.oppositions import derive_oppositions
from dragoman.record.derive.disagreements.refutals import derive_refutals
from dragoman.record.derive.disagreements.rejoinders import derive_rejoinders
from dragoman.record.derive.disagreements.versions import derive_versions
from dragoman.record.lookup import Lookup

__all__ = ["derive_disagreements", "drop_repeats", "leave_rejected"]


def derive_disagreements(
    record: Record,
    series: Iterable[Series],
    events: Mapping[str, str],
    assessments: Sequence[Assessment],
    lookup: Lookup,
) -> tuple[Disagreement, ...]:
    """Find what cannot all hold, each once, by the first rule that sees it.

    Args:
        record: The entries on one matter.
        series: Its figures of one thing.
        events: For each event of one report, the entry that it is part of.
        assessments: Who judges how the talks go.
        lookup: Reports and actors.
    """
    return drop_repeats(
        *derive_contrasts(record, lookup),
        *derive_copied_counts(record, lookup),
        *derive_denials(record, lookup),
        *derive_refutals(record, lookup),
        *derive_disowned(record, lookup),
        *derive_rejoinders(record, lookup),
        *derive_attributions(record, lookup),
        *derive_term_disagreements(record, lookup),
        *derive_event_disagreements(record, events),
        *derive_lengths(record, events, lookup),
        *derive_figure_disagreements(record, series, lookup),
        *derive_assessment_disagreements(assessments, lookup),
        *derive_concessions(assessments, lookup),
        *derive_oppositions(record, lookup),
        *derive_versions(record),
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


def _is_told_by(clash: Disagreement, other: Disagreement) -> bool:
    """Whether each side of one disagreement meets a side of the other."""
    return all(
        any(item.passage.meets(side.passage) for side in other.items)
        for item in clash.items
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
