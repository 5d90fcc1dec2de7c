"""Series → disagreements: counts that cannot all hold, and how far they are apart.

What is innocent is ruled out first: a later count of what only grows, counts of
days that may differ, a hedge that reaches the other number, a rounded number. What
is left is a disagreement.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from dragoman.model.claim import Figure, identify
from dragoman.model.quantity import Hedge
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
    Series,
)
from dragoman.record.derive.measures import find_measure
from dragoman.record.lookup import (
    Lookup,
    comes_before,
    days_apart,
    is_near,
    print_days,
)

SAME_TIME = 1  # days between two reports that tell of one moment
NOT_BECAUSE = (
    "the counts are of one day, one thing and one population; neither is a later "
    "update, and the hedges and rounding of neither reach the other"
)


def derive_figure_disagreements(
    record: Record, series: Iterable[Series], lookup: Lookup
) -> tuple[Disagreement, ...]:
    """Find the counts of one thing at one time that cannot all hold."""
    figures = {figure.id: figure for figure in record.figures}
    found = []
    for line in series:
        members = [figures[key] for key in line.figures]
        if sides := find_disputed(members, lookup):
            found.append(_disagreement(line, sides, lookup))
    return tuple(found)


def find_disputed(figures: Sequence[Figure], lookup: Lookup) -> list[Figure]:
    """Find figures that contradict another: one for each value and speaker."""
    told = {_told(figure, lookup): figure for figure in reversed(figures)}
    disputed: dict[str, Figure] = {}
    for left, right in combinations(told.values(), 2):
        if contradict(left, right, lookup):
            disputed |= {left.id: left, right.id: right}
    return sorted(disputed.values(), key=lambda f: (f.quantity.low, f.id))


def _told(figure: Figure, lookup: Lookup) -> tuple[object, ...]:
    day = lookup.day(figure.as_of, figure.evidence)
    return figure.quantity, figure.says or figure.says_text, day.start


def contradict(left: Figure, right: Figure, lookup: Lookup) -> bool:
    """Whether two figures of one series cannot both hold."""
    if left.quantity.may_be(right.quantity) or _one_voice(left, right):
        return False
    ours = lookup.day(left.as_of, left.evidence)
    theirs = lookup.day(right.as_of, right.evidence)
    if not (is_near(ours) and is_near(theirs)):
        return False
    apart = days_apart(ours, theirs)
    if apart is not None and apart <= SAME_TIME:
        return True
    measure = find_measure(left, lookup)
    if measure is None or not measure.grows:
        return False
    first, later = (left, right) if comes_before(ours, theirs) else (right, left)
    return later.quantity.high < first.quantity.low


def _one_voice(left: Figure, right: Figure) -> bool:
    """Whether one speaker gives both in one report: then they are of two things."""
    reports = {left.evidence.report, right.evidence.report}
    speakers = {left.says or left.says_text, right.says or right.says_text}
    return len(reports) == 1 and len(speakers) == 1


def _disagreement(
    series: Series, sides: Sequence[Figure], lookup: Lookup
) -> Disagreement:
    values = sorted({f.quantity.low for f in sides})
    share = max(later - first for first, later in pairwise(values)) / values[0]
    days = lookup.day(sides[0].as_of, sides[0].evidence)
    told = "; ".join(f"{_who(f, lookup)} says {_value(f)}" for f in _distinct(sides))
    why = f"On {series.what} {print_days(days)}: {told} ({share:.0%} apart)."
    return Disagreement(
        id=identify("figure", *(f.id for f in sides)),
        kind=DisagreementKind.FIGURE,
        items=tuple(
            DisagreementItem(ref=f.id, value=_value(f), passage=f.evidence)
            for f in sides
        ),
        why=why,
        not_because=NOT_BECAUSE,
    )


def _distinct(sides: Sequence[Figure]) -> list[Figure]:
    """Keep one figure for each value: the sentence names each side once."""
    return list({f.quantity.low: f for f in reversed(sides)}.values())[::-1]


def _who(figure: Figure, lookup: Lookup) -> str:
    return lookup.name(figure.says) or figure.says_text or "a report"


def _value(figure: Figure) -> str:
    quantity = figure.quantity
    hedge = "" if quantity.hedge is Hedge.EXACT else f"{quantity.hedge.value} "
    number = f"{quantity.low:,.0f}"
    if quantity.high > quantity.low:
        number += f"–{quantity.high:,.0f}"
    return f"{hedge.replace('_', ' ')}{number}"
