"""Terms of plans and demands → the amounts that positions name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.claim import Position, Term
from dragoman.model.quantity import Hedge, Quantity
from dragoman.model.record import Record
from dragoman.record.derive.numbers import LENGTH, Numbers
from dragoman.reference.counting import count_days

DAYS = "days"
ABOUT = 0.07  # of a length of time, by which it may be called otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number that a term names, with where it stands.

    Attributes:
        unit: What is counted.
        quantity: The number.
        start: Where the term begins.
        end: Where it ends.
    """

    unit: str
    quantity: Quantity
    start: int
    end: int


type Amounts = Mapping[str, tuple[Amount, ...]]


def find_amounts(record: Record) -> Amounts:
    """Give the amounts that terms and figures name, by report."""
    found: dict[str, list[Amount]] = defaultdict(list)
    for proposal in record.proposals:
        for term in proposal.terms:
            _add(found, term)
    for figure in record.figures:
        passage = figure.evidence
        found[passage.report].append(
            Amount(
                unit=figure.unit.casefold(),
                quantity=figure.quantity,
                start=passage.start,
                end=passage.end,
            )
        )
    return {report: tuple(amounts) for report, amounts in found.items()}


def _add(found: dict[str, list[Amount]], term: Term) -> None:
    unit, quantity = term.unit.casefold(), term.quantity
    days = count_days(term.duration)
    if days:
        unit, quantity = DAYS, Quantity(low=days, high=days, hedge=Hedge.AROUND)
    if quantity is None:
        return
    for passage in term.evidence:
        found[passage.report].append(
            Amount(unit=unit, quantity=quantity, start=passage.start, end=passage.end)
        )


def compare_amounts(before: Position, after: Position, amounts: Amounts) -> int:
    """Say whether a later position names more (1) or less (-1) of one thing, or 0."""
    ours, theirs = (_named(position, amounts) for position in (before, after))
    for unit in sorted(ours.keys() & theirs.keys()):
        one, other = ours[unit], theirs[unit]
        if not one.may_be(other):
            return 1 if other.low > one.low else -1
    return 0


def _named(position: Position, amounts: Amounts) -> Mapping[str, Quantity]:
    """Give the amounts in the matter of a position, one for each unit."""
    passage = position.evidence[0]
    place = passage.quote.find(position.issue_text) if position.issue_text else 0
    start = passage.start + max(0, place)
    end = start + len(position.issue_text) if position.issue_text else passage.end
    return _first(
        amount
        for amount in amounts.get(passage.report, ())
        if amount.start < end and start < amount.end
    )


def _first(amounts: Iterable[Amount]) -> Mapping[str, Quantity]:
    found: dict[str, Quantity] = {}
    for amount in sorted(amounts, key=lambda a: (a.start, a.end)):
        if amount.unit:
            found.setdefault(amount.unit, amount.quantity)
    return found


def compare_numbers(before: Mapping[str, Quantity], after: Numbers) -> int:
    """Say whether a later matter names more (1) or less (-1) of one thing, or 0."""
    for unit in sorted(before.keys() & after.now.keys()):
        one, other = before[unit], after.now[unit]
        if not (one.may_be(other) or (unit == LENGTH and _is_about(one, other))):
            return 1 if other.low > one.low else -1
    return 0


def _is_about(one: Quantity, other: Quantity) -> bool:
    """Whether two lengths of time are one in other words ("two months", "60 days")."""
    return abs(one.low - other.low) <= ABOUT * max(one.low, other.low)
