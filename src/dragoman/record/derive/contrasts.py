"""Figures and terms → counts that one report sets against each other.

"The ministry puts it at 300. The union speaks of 1,000": the second number often
stands without the noun, and no series would hold both. Two counts are set against
each other where they stand in one sentence or in neighbouring ones, two sides give
them, and the later one says of nothing else than the first: another place, time or
population would make it another count.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from dragoman.model.claim import identify
from dragoman.model.quantity import Hedge, Quantity
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
)
from dragoman.record.derive.accounts import (
    announces_other,
    answers_count,
    is_some,
)
from dragoman.record.derive.counts import Count, find_counts, says_only
from dragoman.record.derive.measures import (
    BESIDE,
    GENERIC,
    SHARES,
    TIME_UNITS,
    find_measure,
    find_modifiers,
    print_quantity,
)
from dragoman.record.derive.voices import (
    index_mentions,
    sentences_between,
)
from dragoman.record.lookup import Lookup
from dragoman.reference import read_words
from dragoman.reference.wording import content_stems, fold_words

LEAST_CONTRAST = 1.1  # between two numbers that are set against each other
LEAST_BARE = 1.02  # where the second stands in one sentence with the first, bare
LARGEST_CONTRAST = 100  # a hundred times as many are not the same counted otherwise
REACH = 1  # sentences from the one count to the other
BARE_REACH = 2  # to a number without a noun: a third may have spoken between
FAR_REACH = 4  # where words between them announce another account
SCOPE = re.compile(
    r"\b(?:in|at|near|on|since|during|from|for|by)\s+(?:the\s+)?"
    r"(?:[A-Z][\w-]+|[12]\d{3}\b|camp|town|village|city|war|week|month|year|day)"
    r"|\b(?:since|during|this|last|next)\s+(?:the\s+)?"
    r"(?:week|month|year|morning|war|attack|[A-Z][\w-]+)"
)
THEM = re.compile(
    r"\b(?:there (?:were|are|had been)|numbered?|counted)\s(?:\w+\s){0,3}?[\w,.]+"
    r"\sof\s(?:them|those)\b",
    re.I,
)
RATES = (
    frozenset(["rise", "increase", "growth", "gain", "rose", "risen", "increased"]),
    frozenset(["fall", "drop", "decline", "cut", "fell", "fallen", "declined"]),
    frozenset(["turnout"]),
)
RATE = re.compile(
    r"\bthe\s(?:\w+\s)?(?P<rate>rise|increase|growth|gain|fall|drop|decline|cut|turnout)"
    r"\s(?:was|is|has been|came to|amounted to|stood at)\b"
)
NOT_BECAUSE = (
    "one report gives both side by side, for one time and place, and neither hedge "
    "nor rounding covers both"
)


def derive_contrasts(record: Record, lookup: Lookup) -> tuple[Disagreement, ...]:
    """Find counts that a report sets against each other, by two speakers."""
    mentions = index_mentions(record)
    found: dict[tuple[object, ...], list[Count]] = {}
    for counts in find_counts(record, mentions, lookup):
        pairs = [p for p in _neighbours(counts, lookup) if _contrast(*p, lookup)]
        for sides in _join(pairs):
            key = tuple((c.quantity, c.says) for c in sides)
            found[key] = [*found.get(key, ()), *sides]
    return tuple(_disagreement(sides, lookup) for sides in found.values())


def _join(pairs: Iterable[tuple[Count, Count]]) -> list[list[Count]]:
    """Join pairs of which one count is the same: three may tell three numbers."""
    joined: list[list[Count]] = []
    for left, right in pairs:
        if joined and left in joined[-1]:
            joined[-1].append(right)
        else:
            joined.append([left, right])
    return joined


def _neighbours(
    counts: Sequence[Count], lookup: Lookup
) -> Iterator[tuple[Count, Count]]:
    """Pair each count with the next that another side gives, if it is not far."""
    for place, left in enumerate(counts):
        for right in counts[place + 1 :]:
            apart = sentences_between(left.passage, right.passage, lookup)
            is_near = apart <= REACH or (apart <= BARE_REACH and not right.unit)
            if not is_near and not _announced(left, right, apart, lookup):
                break
            if lookup.side(left.says) != lookup.side(right.says):
                yield left, right
                break


def _announced(left: Count, right: Count, apart: int, lookup: Lookup) -> bool:
    """Whether words between two counts of one thing announce another account."""
    first, last = left.passage.end, right.passage.start
    if apart > FAR_REACH or left.figure is None or right.figure is None:
        return False
    measures = find_measure(left.figure, lookup), find_measure(right.figure, lookup)
    text = lookup.reports[left.passage.report].text
    same = measures[0] is not None and measures[0] == measures[1]
    return same and announces_other(text[first:last])


def _contrast(left: Count, right: Count, lookup: Lookup) -> bool:
    low, high = sorted((left.quantity.low, right.quantity.low))
    return (
        bool(left.says and right.says)
        and low * _least(left, right, lookup) < high <= low * LARGEST_CONTRAST
        and not _plainly(left.quantity).may_be(_plainly(right.quantity))
        and not _is_part(left, right, lookup)
        and _count_one_thing(left, right, lookup)
        and not _has_new_scope(left, right, lookup)
    )


def _least(left: Count, right: Count, lookup: Lookup) -> float:
    """Give how far apart two numbers must be: a bare one is set against the other."""
    is_set_against = not right.unit and _in_one(left, right, lookup)
    return LEAST_BARE if is_set_against else LEAST_CONTRAST


def _count_one_thing(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether the second counts what the first does, or names nothing to count."""
    units = {left.unit, right.unit}
    if units <= SHARES and right.unit:
        return _is_one_rate(left, right, lookup)
    if any({unit, unit.rstrip("s")} & (TIME_UNITS | SHARES) for unit in units):
        return False
    if not right.unit or _counts_them(right, lookup):
        report = lookup.reports[right.passage.report]
        bare = (
            _in_one(left, right, lookup)
            or says_only(right, report)
            or _stands_for_count(right, lookup)
            or _counts_them(right, lookup)
        )
        return bare and not _is_share(left)
    alike = left.unit == right.unit or bool(units & GENERIC)
    if not alike or find_modifiers(right.passage.quote, right.unit) - find_modifiers(
        left.passage.quote, left.unit
    ):
        return False
    if left.spoken or right.spoken:
        return _share_words(left, right, lookup)
    if left.figure is None or right.figure is None:
        return True
    measures = find_measure(left.figure, lookup), find_measure(right.figure, lookup)
    if measures[0] != measures[1]:
        return False
    named = measures[0] is not None and measures[0].name != left.unit
    answered = answers_count(lookup.sentence(right.passage))
    return named or answered or _share_words(left, right, lookup)


def _counts_them(count: Count, lookup: Lookup) -> bool:
    """Whether a number is of all that was counted ("there were 1,500 of them")."""
    return THEM.search(lookup.sentence(count.passage)) is not None


def _is_one_rate(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether two shares are of one rise or fall ("the increase was 18 percent")."""
    ours, theirs = (lookup.sentence(c.passage).casefold() for c in (left, right))
    found = RATE.search(theirs)
    way = next((w for w in RATES if found and found["rate"] in w), frozenset())
    return not way.isdisjoint(fold_words(ours))


def _is_part(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether the smaller counts some of what the larger does ("four of the hurt")."""
    small, large = sorted((left, right), key=lambda c: c.quantity.low)
    passage = small.passage
    if _counts_them(small, lookup):
        return False
    text = lookup.reports[passage.report].text
    known = f"{lookup.sentence(large.passage)} {large.unit}"
    return is_some(text[passage.start : passage.end + BESIDE], known)


def _share_words(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether the words about two counts have more in common than what is counted."""
    words = [
        content_stems(lookup.sentence(c.passage)) - content_stems(c.passage.quote)
        for c in (left, right)
    ]
    return bool(words[0] & words[1])


def _plainly(quantity: Quantity) -> Quantity:
    """Give a number without open ends: who says "at least 200" says about so many."""
    exact = quantity.hedge is Hedge.EXACT
    return quantity if exact else replace(quantity, hedge=Hedge.AROUND)


def _is_share(count: Count) -> bool:
    return bool({count.unit, count.unit.rstrip("s")} & SHARES)


def _stands_for_count(count: Count, lookup: Lookup) -> bool:
    """Whether a bare number is what somebody puts a count at."""
    words = lookup.sentence(count.passage).casefold()
    place = max(0, words.find(count.passage.quote.casefold()))
    return _counting().search(words[:place]) is not None


def _has_new_scope(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether the second is of a place or time that the first does not name."""
    ours, theirs = (_scopes(count, lookup) for count in (left, right))
    return bool(theirs - ours) and not _in_one(left, right, lookup)


def _in_one(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether one sentence gives both."""
    return not sentences_between(left.passage, right.passage, lookup)


def _scopes(count: Count, lookup: Lookup) -> frozenset[str]:
    found = SCOPE.findall(lookup.sentence(count.passage))
    return frozenset(word for text in found for word in fold_words(text)[-1:])


def _disagreement(sides: Sequence[Count], lookup: Lookup) -> Disagreement:
    told = ", ".join(
        f"{print_quantity(c.quantity)} according to {lookup.name(c.says) or c.says}"
        for c in {(c.quantity, c.says): c for c in sides}.values()
    )
    is_figure = all(count.figure or count.spoken for count in sides)
    return Disagreement(
        id=identify("contrast", *(c.entry for c in sides)),
        kind=DisagreementKind.FIGURE if is_figure else DisagreementKind.TERM,
        items=tuple(
            DisagreementItem(
                ref=c.entry, value=print_quantity(c.quantity), passage=c.passage
            )
            for c in sides
        ),
        why=f"Of {_thing(sides[0], lookup)}: {told} ({_apart(sides):.0%} apart).",
        not_because=NOT_BECAUSE,
    )


def _thing(count: Count, lookup: Lookup) -> str:
    if count.unit and not any(map(str.isalpha, count.unit)):
        return f"sums in {count.unit}"
    measure = find_measure(count.figure, lookup) if count.figure else None
    return (
        " ".join(filter(None, [measure.name, measure.state]))
        if measure
        else (count.unit or "one count")
    )


def _apart(sides: Iterable[Count]) -> float:
    values = sorted({c.quantity.low for c in sides})
    return (values[-1] - values[0]) / (values[0] or 1)


@cache
def _counting() -> re.Pattern[str]:
    """Give the words that put a bare number in the place of a count."""
    words = sorted(read_words("counting_words"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
