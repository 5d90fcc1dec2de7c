"""Bargaining problems from bare numbers, as textbooks and other programs give them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.bargaining.problem import (
    BargainingProblem,
    Estimate,
    Issue,
    Option,
    Party,
    View,
    Weight,
)

type Number = float | tuple[float, float]
"""A number, or the interval that it lies in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The numbers of one party.

    Attributes:
        values: Issue id to option id to what the option is worth.
        weights: Issue id to how much it matters; where empty, all matter alike.
        reservation: What no deal is worth.
    """

    values: Mapping[str, Mapping[str, Number]]
    weights: Mapping[str, Number] = field(default_factory=dict)
    reservation: Number = 0.0


def problem_from_numbers(
    parties: Mapping[str, Numbers], reason: str = "given as a number"
) -> BargainingProblem:
    """Make a bargaining problem of bare numbers; every one becomes a judgement.

    Issues and options are those of the first party, in its order.

    Args:
        parties: Party id to its numbers.
        reason: Where the numbers come from, for each estimate.

    Raises:
        ValueError: A number does not lie between 0 and 1.

    Example:
        >>> cake = problem_from_numbers({
        ...     "ann": Numbers(values={"cake": {"all": 1.0, "half": 0.5, "none": 0.0}}),
        ...     "bob": Numbers(values={"cake": {"all": 0.0, "half": 0.7, "none": 1.0}}),
        ... })
        >>> [option.id for option in cake.issues[0].options]
        ['all', 'half', 'none']
    """
    first = next(iter(parties.values()))
    issues = tuple(
        Issue(
            id=issue,
            label=issue,
            options=tuple(Option(id=option, label=option) for option in options),
        )
        for issue, options in first.values.items()
    )
    return BargainingProblem(
        issues=issues,
        parties=tuple(
            _make_party(name, numbers, reason) for name, numbers in parties.items()
        ),
    )


def _make_party(name: str, numbers: Numbers, reason: str) -> Party:
    weights = numbers.weights or dict.fromkeys(numbers.values, 1.0)
    return Party(
        id=name,
        name=name,
        reservation=_make_estimate(numbers.reservation, reason),
        weights=tuple(
            Weight(issue=issue, value=_make_estimate(weight, reason))
            for issue, weight in weights.items()
        ),
        views=tuple(
            View(issue=issue, option=option, value=_make_estimate(value, reason))
            for issue, options in numbers.values.items()
            for option, value in options.items()
        ),
    )


def _make_estimate(number: Number, reason: str) -> Estimate:
    low, high = number if isinstance(number, tuple) else (number, number)
    return Estimate(low=low, high=high, reason=reason)
