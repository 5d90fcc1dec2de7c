"""Series → disagreements: counts that cannot all hold, and how far they are apart.

What is innocent is ruled out first: a later count of what only grows, counts of
days that may differ, a hedge that reaches the other number, a rounded number. What
is left is a disagreement.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

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

LEAST_CONTRAST = 1.1  # between two numbers that a sentence sets against each other
NEAR = 7  # days; counts may span a few days each
NEIGHBOURS = 40  # figures before one, by day, that it is compared with
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
    """Find figures that contradict another: one for each value and speaker.

    Figures are compared with those of the same days, and with the highest before
    them; that finds whatever falls that should only grow.
    """
    told = {_told(figure, lookup): figure for figure in reversed(figures)}
    dated = sorted(
        (f for f in told.values() if is_near(lookup.counted(f))),
        key=lambda f: (str(lookup.counted(f).start), f.quantity.low, f.id),
    )
    voices: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        voices[_voice(figure)].append(figure)
    disputed: dict[str, Figure] = {}
    for left, right in _pairs(dated, lookup):
        known = _tells(left, right, voices) or _tells(right, left, voices)
        if not known and contradict(left, right, lookup):
            disputed |= {left.id: left, right.id: right}
    return sorted(disputed.values(), key=lambda f: (f.quantity.low, f.id))


def _pairs(dated: Sequence[Figure], lookup: Lookup) -> Iterator[tuple[Figure, Figure]]:
    """Pair each figure with those of its days and with the highest before it."""
    highest: Figure | None = None
    for place, right in enumerate(dated):
        if highest is not None:
            yield highest, right
        for left in reversed(dated[max(0, place - NEIGHBOURS) : place]):
            if (days_apart(lookup.counted(left), lookup.counted(right)) or 0) > NEAR:
                break
            yield left, right
        if highest is None or right.quantity.low > highest.quantity.low:
            highest = right


def _voice(figure: Figure) -> tuple[str, str]:
    return figure.evidence.report, figure.says or figure.says_text


def _tells(
    left: Figure, right: Figure, voices: Mapping[tuple[str, str], Sequence[Figure]]
) -> bool:
    """Whether who gives the one gives the other too: then they are of two things."""
    others = (f for f in voices[_voice(left)] if f.id != left.id)
    return any(other.quantity.may_be(right.quantity) for other in others)


def _told(figure: Figure, lookup: Lookup) -> tuple[object, ...]:
    day = lookup.counted(figure)
    return figure.quantity, figure.says or figure.says_text, day.start


def contradict(left: Figure, right: Figure, lookup: Lookup) -> bool:
    """Whether two figures of one series cannot both hold."""
    if left.quantity.may_be(right.quantity):
        return False
    ours = lookup.counted(left)
    theirs = lookup.counted(right)
    apart = days_apart(ours, theirs)
    if apart is not None and apart <= SAME_TIME:
        return True
    measure = find_measure(left, lookup)
    if measure is None or not measure.grows:
        return False
    first, later = (left, right) if comes_before(ours, theirs) else (right, left)
    return later.quantity.high < first.quantity.low


def derive_contrasts(record: Record, lookup: Lookup) -> tuple[Disagreement, ...]:
    """Find counts that one sentence sets against each other, by two speakers.

    "The ministry puts it at 300, the union at 1,000": the second number often stands
    without the noun, and no series would hold both.
    """
    sentences: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in record.figures:
        if figure.says:
            place = figure.evidence.report, lookup.sentence(figure.evidence)
            sentences[place].append(figure)
    told: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figures in sentences.values():
        for left, right in pairwise(figures):
            if _contrast(left, right, lookup):
                key = left.quantity, left.says, right.quantity, right.says
                told[key] += [left, right]
    return tuple(_contrasted(pair, lookup) for pair in told.values())


def _contrast(left: Figure, right: Figure, lookup: Lookup) -> bool:
    sides = [lookup.side(figure.says) for figure in (left, right) if figure.says]
    low, high = sorted((left.quantity.low, right.quantity.low))
    alike = left.unit == right.unit or not right.unit
    return len(set(sides)) > 1 and alike and high > low * LEAST_CONTRAST


def _contrasted(sides: Sequence[Figure], lookup: Lookup) -> Disagreement:
    told = " and ".join(f"{_who(f, lookup)} says {_value(f)}" for f in sides[:2])
    return Disagreement(
        id=identify("contrast", *(f.id for f in sides)),
        kind=DisagreementKind.FIGURE,
        items=tuple(
            DisagreementItem(ref=f.id, value=_value(f), passage=f.evidence)
            for f in sides
        ),
        why=f"Of one thing, {told} ({_apart(sides):.0%} apart).",
        not_because="one sentence sets the two against each other",
    )


def _apart(sides: Sequence[Figure]) -> float:
    values = sorted({f.quantity.low for f in sides})
    return max((b - a for a, b in pairwise(values)), default=0.0) / (values[0] or 1)


def _disagreement(
    series: Series, sides: Sequence[Figure], lookup: Lookup
) -> Disagreement:
    days = lookup.counted(sides[0])
    told = "; ".join(f"{_who(f, lookup)} says {_value(f)}" for f in _distinct(sides))
    why = f"On {series.what} {print_days(days)}: {told} ({_apart(sides):.0%} apart)."
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
