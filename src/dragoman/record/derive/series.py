"""Figures → series: counts of one thing, by the date that they speak of.

Figures are one series where they count one thing in one state, of one population,
and are of one size: no two neighbours in the order of their values differ by more
than ``LARGEST_STEP``. That keeps apart the dead of one attack and of a whole war,
which reports seldom tell apart in so many words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.claim import Figure, identify
from dragoman.model.date import DateRange
from dragoman.model.record import Record, Series
from dragoman.record.derive.measures import (
    STATED,
    Measure,
    find_measure,
    population_words,
)
from dragoman.record.derive.occasions import find_causes
from dragoman.record.derive.parts import name_part
from dragoman.record.lookup import Lookup, print_days

LARGEST_STEP = 1.6  # between neighbouring values; tolls seldom double between reports
CROWDS = frozenset(["marchers"])  # counts that organisers and police never share
LARGEST_CROWD_STEP = 4
MIN_FIGURES = 2
PRESENT = re.compile(r"\b(?:still|remaining)\b")
REACH = 24  # characters after a number within which that is said


type Groups = dict[tuple[str, Measure], list[Figure]]  # by matter and what is counted


def derive_series(record: Record, lookup: Lookup) -> tuple[Series, ...]:
    """Group the figures that count one thing; each told by two or more."""
    groups: Groups = defaultdict(list)
    planned = planned_quantities(record)
    for figure in record.figures:
        measure = find_measure(figure, lookup)
        is_term = is_planned(figure, planned) and not is_present(figure, lookup)
        if measure and not is_term:
            groups[lookup.matter(figure.evidence), measure].append(figure)
    found = [
        _series(measure, members, lookup)
        for (_, measure), figures in _join_untold(groups).items()
        for counted in _part_by_whole(figures, lookup)
        for sized in part_by_size(counted, _largest_step(measure))
        for caused in _part_by_cause(measure, sized, lookup)
        for members in part_by_population(caused)
        if len(_voices(members)) >= MIN_FIGURES
    ]
    return tuple(sorted(found, key=lambda s: (-len(s.figures), s.id)))


def _join_untold(groups: Groups) -> Groups:
    """Join the figures of which no fate is told to those of the only one told."""
    fates: dict[tuple[str, str], set[str]] = defaultdict(set)
    for matter, measure in groups:
        if measure.state:
            fates[matter, measure.name].add(measure.state)
    joined: Groups = defaultdict(list)
    for (matter, measure), figures in groups.items():
        known = fates[matter, measure.name]
        if not measure.state and len(known) == 1 and measure.name not in STATED:
            joined[matter, replace(measure, state=next(iter(known)))] += figures
        else:
            joined[matter, measure] += figures
    return joined


def _voices(figures: Iterable[Figure]) -> set[tuple[str, str]]:
    """Give who tells: a series needs two reports, or two speakers in one."""
    return {(f.evidence.report, f.says or f.says_text) for f in figures}


def planned_quantities(record: Record) -> dict[str, list[tuple[int, int]]]:
    """Give where terms of plans stand, by report: their numbers are no facts."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for proposal in record.proposals:
        for term in proposal.terms:
            if term.quantity is not None:
                for passage in term.evidence:
                    places[passage.report].append((passage.start, passage.end))
    return places


def is_planned(figure: Figure, places: dict[str, list[tuple[int, int]]]) -> bool:
    """Whether a figure stands within a term of a plan."""
    start, end = figure.evidence.start, figure.evidence.end
    spans = places.get(figure.evidence.report, ())
    return any(first < end and start < last for first, last in spans)


def is_present(figure: Figure, lookup: Lookup) -> bool:
    """Whether a figure in a term counts what is so now ("the 30 still held")."""
    text = lookup.reports[figure.evidence.report].text
    return bool(PRESENT.search(text, figure.evidence.end, figure.evidence.end + REACH))


def _largest_step(measure: Measure) -> float:
    return LARGEST_CROWD_STEP if measure.name in CROWDS else LARGEST_STEP


def _part_by_whole(figures: Sequence[Figure], lookup: Lookup) -> list[list[Figure]]:
    """Part figures of some of those counted ("among them 3 children") from all."""
    parts: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        parts[name_part(figure, lookup)].append(figure)
    return list(parts.values())


def part_by_size(
    figures: Iterable[Figure], largest: float = LARGEST_STEP
) -> list[list[Figure]]:
    """Part figures where their values leap."""
    ordered = sorted(figures, key=lambda f: (f.quantity.low, f.id))
    parts: list[list[Figure]] = []
    for figure in ordered:
        value = figure.quantity.low
        if parts and value <= largest * parts[-1][-1].quantity.high:
            parts[-1].append(figure)
        else:
            parts.append([figure])
    return parts


def _part_by_cause(
    measure: Measure, figures: Sequence[Figure], lookup: Lookup
) -> list[list[Figure]]:
    """Part counts of dead or hurt of other causes."""
    if not measure.grows:
        return [list(figures)]
    return _part(figures, {f.id: find_causes(f, lookup) for f in figures})


def part_by_population(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Part figures that name other populations."""
    return _part(figures, {figure.id: population_words(figure) for figure in figures})


def _part(
    figures: Sequence[Figure], named: Mapping[str, frozenset[str]]
) -> list[list[Figure]]:
    """Part figures by what they name; one that names nothing goes with all.

    Where they name several things, those that name none are apart.
    """
    heads: list[frozenset[str]] = []
    for figure in figures:
        words = named[figure.id]
        if words and not any(words & head for head in heads):
            heads.append(words)
    if len(heads) < MIN_FIGURES:
        return [list(figures)]
    parts = [[f for f in figures if named[f.id] & head] for head in heads]
    return [*parts, [f for f in figures if not named[f.id]]]


def _series(measure: Measure, figures: list[Figure], lookup: Lookup) -> Series:
    figures.sort(key=lambda f: _order(f, lookup))
    what = " ".join(filter(None, [measure.name, measure.state]))
    names = sorted({name for f in figures for name in population_words(f)})
    return Series(
        id=identify("series", *sorted(f.id for f in figures)),
        what=what,
        population=", ".join(name.title() for name in names),
        unit=figures[0].unit,
        figures=tuple(f.id for f in figures),
        why=_why(figures, lookup),
    )


def _order(figure: Figure, lookup: Lookup) -> tuple[str, float, str]:
    day = lookup.counted(figure)
    return str(day.start or ""), figure.quantity.low, figure.id


def _why(figures: Sequence[Figure], lookup: Lookup) -> str:
    low = min(f.quantity.low for f in figures)
    high = max(f.quantity.high for f in figures)
    reports = len({f.evidence.report for f in figures})
    first = lookup.counted(figures[0])
    span = f"{low:,.0f} to {high:,.0f}" if high > low else f"{low:,.0f} throughout"
    told = f"{len(figures)} figures in {reports} report{'s' if reports > 1 else ''}"
    since = f", {_from(first)}" if first.is_known else ""
    return f"one thing in one state and of one size: {told}, {span}{since}"


def _from(date: DateRange) -> str:
    days = print_days(date).removeprefix("on ")
    return days if days.startswith("from ") else f"from {days}"
