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

from dragoman.model.claim import identify
from dragoman.model.quantity import Hedge, Quantity
from dragoman.model.record import (
    Disagreement,
    Record,
)
from dragoman.record.derive.disagreements.accounts import (
    announces_other,
)
from dragoman.record.derive.disagreements.comparability import (
    are_in_one_sentence,
    count_one_thing,
    is_part,
    is_said_of_them,
    is_said_to_be_less,
    is_set_against,
    tells_else,
)
from dragoman.record.derive.disagreements.counts import (
    Count,
    find_counts,
    oppose_counts,
)
from dragoman.record.derive.measures import (
    count_alike,
    find_measure,
    print_quantity,
)
from dragoman.record.derive.voices import (
    index_mentions,
    sentences_between,
)
from dragoman.record.lookup import Lookup
from dragoman.reference.wording import fold_words

LEAST_CONTRAST = 1.1  # between two numbers that are set against each other
LEAST_BARE = 1.02  # where the second stands in one sentence with the first, bare
LARGEST_CONTRAST = 10  # ten times as many are not the same counted otherwise
REACH = 1  # sentences from the one count to the other
BARE_REACH = 2  # to a number without a noun: a third may have spoken between
LONGEST_THING = 200  # characters of a sentence that says what is counted
LONGEST = 40  # characters of a count that a sentence quotes
FAR_REACH = 4  # where words between them announce another account
SCOPE = re.compile(
    r"\b(?:in|at|near|on|since|during|from|for|by)\s+(?:the\s+)?"
    r"(?:[A-Z][\w-]+|[12]\d{3}\b|camp|town|village|city|war|week|month|year|day)"
    r"|\b(?:since|during|this|last|next)\s+(?:the\s+)?"
    r"(?:week|month|year|morning|war|attack|[A-Z][\w-]+)"
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
    same = measures[0] is not None and count_alike(*measures)
    return same and announces_other(text[first:last])


def _contrast(left: Count, right: Count, lookup: Lookup) -> bool:
    low, high = sorted((left.quantity.low, right.quantity.low))
    return (
        bool(right.says and (left.says or _needs_no_giver(left, right, lookup)))
        and low * _least(left, right, lookup) < high < low * LARGEST_CONTRAST
        and not _plainly(left.quantity).may_be(_plainly(right.quantity))
        and not is_part(left, right, lookup)
        and not any(tells_else(count, lookup) for count in (left, right))
        and count_one_thing(left, right, lookup)
        and not _has_new_scope(left, right, lookup)
    )


def _least(left: Count, right: Count, lookup: Lookup) -> float:
    """Give how far apart two numbers must be: a bare one is set against the other."""
    is_beside = are_in_one_sentence(left, right, lookup)
    is_set = not right.unit and (is_beside or is_said_of_them(right, lookup))
    return LEAST_BARE if is_set else LEAST_CONTRAST


def _needs_no_giver(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether a count answers the report's own."""
    if is_set_against(right, lookup):
        return True
    return left.figure is not None and is_said_to_be_less(right, lookup)


def _plainly(quantity: Quantity) -> Quantity:
    """Give a number without open ends: who says "at least 200" says about so many."""
    exact = quantity.hedge is Hedge.EXACT
    return quantity if exact else replace(quantity, hedge=Hedge.AROUND)


def _has_new_scope(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether the second is of a place or time that the first does not name."""
    ours, theirs = (_scopes(count, lookup) for count in (left, right))
    return bool(theirs - ours) and not are_in_one_sentence(left, right, lookup)


def _scopes(count: Count, lookup: Lookup) -> frozenset[str]:
    found = SCOPE.findall(lookup.sentence(count.passage))
    return frozenset(word for text in found for word in fold_words(text)[-1:])


def _disagreement(sides: Sequence[Count], lookup: Lookup) -> Disagreement:
    told = ", ".join(
        f"{_words(c)} according to {_who(c, lookup)}"
        for c in {(c.quantity, c.says): c for c in sides}.values()
    )
    thing = _thing(sides[0], lookup)
    return oppose_counts(
        identify("contrast", *(c.entry for c in sides)),
        sides,
        why=f"On {thing}: {told} ({_apart(sides):.0%} apart).",
        not_because=NOT_BECAUSE,
    )


def _words(count: Count) -> str:
    """Give a count as it is told, a long telling as its number."""
    quote = count.passage.quote
    hides_hedge = count.quantity.hedge is not Hedge.EXACT and quote[:1].isdigit()
    if hides_hedge or len(quote) > LONGEST:
        return print_quantity(count.quantity)
    return f"“{quote}”"


def _who(count: Count, lookup: Lookup) -> str:
    return lookup.name(count.says) or count.says or "a report"


def _thing(count: Count, lookup: Lookup) -> str:
    measure = find_measure(count.figure, lookup) if count.figure else None
    if measure is None or measure.name == count.unit:
        sentence = lookup.sentence(count.passage)
        return f"“{sentence}”" if len(sentence) <= LONGEST_THING else "one thing"
    return " ".join(filter(None, [measure.name, measure.state]))


def _apart(sides: Iterable[Count]) -> float:
    values = sorted({c.quantity.low for c in sides})
    return (values[-1] - values[0]) / (values[0] or 1)
