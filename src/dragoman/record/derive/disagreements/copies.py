"""Figures and terms → counts that two reports give in the same words.

Outlets print one agency's story with small changes. Where the words about a number are
the same to the letter and the number is not, one of the two is wrong, or was changed
on the way. What only grows, and what is counted from a day on, may have moved on
between the two, and is left out.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, takewhile

from dragoman.model.claim import identify
from dragoman.model.quantity import Quantity
from dragoman.model.record import (
    Disagreement,
    Record,
)
from dragoman.model.report import Report
from dragoman.record.derive.disagreements.counts import (
    Count,
    find_counts,
    oppose_counts,
    print_count,
)
from dragoman.record.derive.measures import (
    TIME_UNITS,
    find_measure,
)
from dragoman.record.derive.numbers import find_values
from dragoman.record.derive.voices import index_mentions
from dragoman.record.lookup import Lookup, days_apart
from dragoman.reference.wording import content_stems, find_sentence, fold_words

BESIDE = 3  # words on one side of a number by which copies are found
LEAST_WORDS = 7  # the same in both, before and after the number together
LEAST_CONTENT = 4  # of them that say what it is about
LEAST_SHARED = 0.75  # of the words of the shorter sentence, where some were changed
MOST_DAYS = 3  # between two reports of one story
MOST_COPIES = 8  # of one wording that are compared with each other
NOT_BECAUSE = (
    "the words about the number are the same in both, the reports are of the same "
    "days, and neither hedge nor rounding covers both"
)

type Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A number with the words about it in its sentence.

    Attributes:
        count: The count that it is part of.
        value: The number.
        others: All numbers of its sentence.
        before: The words before it, the nearest first.
        after: The words after it, the nearest first.
    """

    count: Count
    value: float
    others: frozenset[float]
    before: Words
    after: Words


def derive_copied_counts(record: Record, lookup: Lookup) -> tuple[Disagreement, ...]:
    """Find numbers that differ where two reports have the same words."""
    mentions = index_mentions(record)
    copies: dict[tuple[bool, Words], list[Place]] = defaultdict(list)
    told = {c[0].passage.report: c for c in find_counts(record, mentions, lookup) if c}
    for report in record.reports:
        for place in _find_places(report, told.get(report.id, ())):
            for is_after, words in enumerate((place.before, place.after)):
                if len(words) >= BESIDE:
                    copies[bool(is_after), words[:BESIDE]].append(place)
    pairs = {
        tuple(sorted((left.count.entry, right.count.entry))): (left, right)
        for told in copies.values()
        for left, right in combinations(_one_each(told), 2)
        if _differ(left, right, lookup)
    }
    return tuple(_disagreement(left, right, lookup) for left, right in pairs.values())


def _one_each(places: Iterable[Place]) -> list[Place]:
    """Keep one place for each number and report, of the first reports."""
    kept = {(p.count.passage.report, p.value): p for p in places}
    return [kept[key] for key in sorted(kept)][:MOST_COPIES]


def _find_places(report: Report, counts: Sequence[Count]) -> Iterator[Place]:
    """Give the numbers of a report, those that are of no count by themselves."""
    text = report.text
    for first, last in _sentences(report):
        values = find_values(text[first:last])
        others = frozenset(value for _, _, value in values)
        for start, end, value in values:
            if value != 1:
                span = first + start, first + end
                yield Place(
                    count=_find_count(report, counts, span, value),
                    value=value,
                    others=others,
                    before=fold_words(text[first : span[0]])[::-1],
                    after=fold_words(text[span[1] : last]),
                )


def _sentences(report: Report) -> Iterator[tuple[int, int]]:
    """Give where the sentences of a report's body begin and end."""
    place = report.body
    while place < len(report.text):
        first, last = find_sentence(report.text, place, place + 1)
        yield max(first, place), last
        place = max(last, place + 1)


def _find_count(
    report: Report, counts: Sequence[Count], span: tuple[int, int], value: float
) -> Count:
    """Give the count that a number stands in, else the bare number."""
    for count in counts:
        if count.passage.start <= span[0] < count.passage.end:
            return count
    passage = report.passage(*span)
    size = Quantity(low=value, high=value)
    return Count(entry=report.id, quantity=size, unit="", says="", passage=passage)


def _differ(left: Place, right: Place, lookup: Lookup) -> bool:
    one, other = left.count, right.count
    same = left.value in right.others and right.value in left.others
    if same or one.passage.report == other.passage.report:
        return False
    if one.quantity.may_be(other.quantity) or not _is_copy(left, right):
        return False
    apart = days_apart(*(lookup.published(c.passage) for c in (one, other)))
    if apart is None or apart > MOST_DAYS:
        return False
    return not any(_moves_on(place, apart, lookup) for place in (left, right))


def _is_copy(left: Place, right: Place) -> bool:
    """Whether the words about two numbers are the same, far enough."""
    same = _common(left.before, right.before) + _common(left.after, right.after)
    if len(content_stems(" ".join(same))) < LEAST_CONTENT:
        ours, theirs = ({*p.before, *p.after} for p in (left, right))
        least = max(LEAST_WORDS, LEAST_SHARED * min(len(ours), len(theirs)))
        return len(ours & theirs) >= least
    return len(same) >= LEAST_WORDS


def _common(left: Words, right: Words) -> Words:
    """Give the words that two have in common from their beginning on."""
    both = takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    return tuple(word for word, _ in both)


def _moves_on(place: Place, apart: int, lookup: Lookup) -> bool:
    """Whether a number may have changed in the days between two reports."""
    count = place.count
    if count.unit.removesuffix("s") in TIME_UNITS:
        return apart > 0
    measure = find_measure(count.figure, lookup) if count.figure else None
    return measure is not None and measure.grows


def _disagreement(left: Place, right: Place, lookup: Lookup) -> Disagreement:
    sides = sorted(
        (left.count, right.count), key=lambda c: (c.passage.report, c.passage.start)
    )
    told = ", ".join(f"{print_count(c)} in {_name(c, lookup.reports)}" for c in sides)
    return oppose_counts(
        identify("copy", *(c.entry for c in sides)),
        sides,
        why=f"Two reports tell one thing in the same words: {told}.",
        not_because=NOT_BECAUSE,
    )


def _name(count: Count, reports: Mapping[str, Report]) -> str:
    report = reports[count.passage.report]
    return f"“{report.title}”" if report.title else report.path
