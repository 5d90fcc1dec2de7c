"""Series → disagreements: counts that cannot all hold, and how far they are apart.

What is innocent is ruled out first: a later count of what only grows, counts of
days that may differ, a hedge that reaches the other number, a rounded number. What
is left is a disagreement.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from dragoman.model.claim import Figure, identify
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
    Series,
)
from dragoman.record.derive.disagreements.accounts import is_money, is_some
from dragoman.record.derive.measures import (
    find_measure,
    find_modifiers,
    print_quantity,
)
from dragoman.record.lookup import (
    Lookup,
    comes_before,
    days_apart,
    is_near,
    print_days,
)

NEAR = 7  # days; counts may span a few days each
NEIGHBOURS = 40  # figures before one, by day, that it is compared with
SAME_DAY_GROWTH = 0.01  # share; a toll of thousands rises so from one day to the next
MOST_FALL = 14  # days; what falls after longer is hardly a count of one thing
MANY = 1_000  # a toll of so many is no longer that of one day
SAME_TIME = 1  # days between two reports that tell of one moment
NEXT_DAY_GROWTH = 0.1
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
    if left.quantity.may_be(right.quantity) or _counts_some(left, right):
        return False
    ours = lookup.counted(left)
    theirs = lookup.counted(right)
    measure = find_measure(left, lookup)
    is_named = measure is not None and measure.name != left.unit.casefold()
    is_sum = is_money(left.evidence.quote)
    if not is_named and (is_sum or _of_two_kinds(left, right)):
        return False
    grows = measure is not None and measure.grows
    apart = days_apart(ours, theirs)
    if apart is not None and apart <= SAME_TIME:
        return not (grows and _is_update(left, right, lookup))
    if not grows or (apart or 0) > MOST_FALL:
        return False
    first, later = (left, right) if comes_before(ours, theirs) else (right, left)
    return later.quantity.high < first.quantity.low


def _counts_some(left: Figure, right: Figure) -> bool:
    """Whether the smaller is told to be some of those counted ("four of the dead")."""
    small = min(left, right, key=lambda f: f.quantity.low)
    return is_some(small.evidence.quote)


def _of_two_kinds(left: Figure, right: Figure) -> bool:
    """Whether one is of some of a kind only: "eight royal sites", "nine sites"."""
    kinds = (find_modifiers(f.evidence.quote, f.unit) for f in (left, right))
    return len(set(kinds)) > 1


def _is_update(left: Figure, right: Figure, lookup: Lookup) -> bool:
    """Whether a count that only grows may have grown so much.

    It may between the reports of two days, unless two sides count for one day that
    both name, or it is a count of thousands; on one day it may by little.
    """
    small, large = sorted((left, right), key=lambda f: f.quantity.low)
    is_later = comes_before(
        lookup.published(small.evidence), lookup.published(large.evidence)
    )
    if is_later and small.quantity.low < MANY:
        told = [lookup.side(f.says or f.says_text) for f in (small, large)]
        same_day = small.as_of.is_known and small.as_of == large.as_of
        return not (same_day and all(told) and told[0] != told[1])
    growth = NEXT_DAY_GROWTH if is_later else SAME_DAY_GROWTH
    return large.quantity.low <= small.quantity.low * (1 + growth)


def _apart(sides: Sequence[Figure]) -> float:
    values = sorted({f.quantity.low for f in sides})
    return max((b - a for a, b in pairwise(values)), default=0.0) / (values[0] or 1)


def _disagreement(
    series: Series, sides: Sequence[Figure], lookup: Lookup
) -> Disagreement:
    days = lookup.counted(sides[0])
    told = "; ".join(
        f"{print_quantity(f.quantity)} according to {_who(f, lookup)}"
        for f in _distinct(sides)
    )
    why = f"On {series.what} {print_days(days)}: {told} ({_apart(sides):.0%} apart)."
    return Disagreement(
        id=identify("figure", *(f.id for f in sides)),
        kind=DisagreementKind.FIGURE,
        items=tuple(
            DisagreementItem(
                ref=f.id, value=print_quantity(f.quantity), passage=f.evidence
            )
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
