"""Bargaining problems in the JSON of GeniusWeb: one profile for each party.

A profile is a ``LinearAdditiveUtilitySpace`` with ``domain``, ``issueWeights`` and
``issueUtilities``; there is a reservation bid, a package, in place of a reservation
value. As with Genius's XML, one number stands for each interval. Values may be
given under ``DiscreteValueSetUtilities`` or, as in older files, ``discreteutils``.
A reservation bid is read but not written, since there need not be a package worth
just what no deal is.
"""

import json
from collections.abc import Mapping

from dragoman.bargaining.check import repair_problem
from dragoman.bargaining.given import Numbers, problem_from_numbers
from dragoman.bargaining.problem import (
    BargainingError,
    BargainingProblem,
    Party,
    find_weight,
)
from dragoman.model.report import Problem

SPACE = "LinearAdditiveUtilitySpace"
UTILITIES = ("DiscreteValueSetUtilities", "discreteutils")


def write_web_profile(problem: BargainingProblem, party: str) -> str:
    """Write what a party makes of a problem as a GeniusWeb profile.

    Raises:
        BargainingError: There is no such party.
    """
    found = next((p for p in problem.parties if p.id == party), None)
    if found is None:
        raise BargainingError(f"parties[{party}]", "no such party")
    weights = _share_weights(problem, found)
    values = {
        issue.id: {v.option: v.value.middle for v in found.views if v.issue == issue.id}
        for issue in problem.issues
    }
    space = {
        "name": found.id,
        "domain": {
            "name": "domain",
            "issuesValues": {
                issue.id: {"values": [option.id for option in issue.options]}
                for issue in problem.issues
            },
        },
        "issueWeights": weights,
        "issueUtilities": {
            issue: {UTILITIES[0]: {"valueUtilities": worth}}
            for issue, worth in values.items()
        },
    }
    return json.dumps({SPACE: space}, ensure_ascii=False, indent=1) + "\n"


def read_web_profiles(
    profiles: Mapping[str, str],
) -> tuple[BargainingProblem, tuple[Problem, ...]]:
    """Read a problem from the GeniusWeb profiles of its parties.

    Args:
        profiles: The name of each party to the text of its file.

    Returns:
        The problem, and what was wrong with the profiles.

    Raises:
        BargainingError: There is no profile, or one is not a linear additive
            utility space with a discrete issue.
    """
    if not profiles:
        raise BargainingError("profiles", "none given")
    faults: list[Problem] = []
    numbers = {
        name: _read_profile(name, text, faults) for name, text in profiles.items()
    }
    given = problem_from_numbers(numbers, reason="read from a GeniusWeb profile")
    problem, missing = repair_problem(given)
    return problem, (*faults, *missing)


def _share_weights(problem: BargainingProblem, party: Party) -> dict[str, float]:
    found = {issue.id: find_weight(party, issue.id) for issue in problem.issues}
    middles = {issue: w.value.middle if w else 0.0 for issue, w in found.items()}
    total = sum(middles.values()) or 1.0
    return {issue: weight / total for issue, weight in middles.items()}


def _read_profile(name: str, text: str, faults: list[Problem]) -> Numbers:
    place = f"profiles[{name}]"
    try:
        space = json.loads(text)[SPACE]
        weights = {str(issue): float(w) for issue, w in space["issueWeights"].items()}
        utilities = dict(space["issueUtilities"])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        why = f"not a {SPACE}: {type(error).__name__} {error}"
        raise BargainingError(place, why) from error
    values: dict[str, dict[str, float]] = {}
    for issue, entry in utilities.items():
        try:
            values[issue] = _read_values(entry)
        except ValueError as error:
            where = f"{place}.issueUtilities[{issue}]"
            faults.append(Problem(path=where, why=f"{error}; left out"))
    if not values:
        raise BargainingError(place, "no issue that can be used")
    numbers = Numbers(
        values=values,
        weights={
            issue: min(1.0, max(0.0, weights.get(issue, 0.0))) for issue in values
        },
    )
    return _add_reservation(numbers, space.get("reservationBid"), place, faults)


def _read_values(entry: object) -> dict[str, float]:
    found = [
        entry[key] for key in UTILITIES if isinstance(entry, dict) and key in entry
    ]
    if not found:
        raise ValueError("not a discrete set of values")
    try:
        worth = {str(k): float(v) for k, v in found[0]["valueUtilities"].items()}
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError("no valueUtilities") from error
    if not worth or not all(0 <= value <= 1 for value in worth.values()):
        raise ValueError("a value whose utility is not from 0 to 1")
    return worth


def _add_reservation(
    numbers: Numbers, bid: object, place: str, faults: list[Problem]
) -> Numbers:
    """Give no deal the utility of the reservation bid; without one, 0."""
    if bid is None:
        return numbers
    chosen = bid.get("issuevalues", bid) if isinstance(bid, dict) else {}
    total = sum(float(w) for w in _points(numbers.weights).values()) or 1.0
    try:
        utility = sum(
            weight / total * _points(numbers.values[issue])[str(chosen[issue])]
            for issue, weight in _points(numbers.weights).items()
        )
    except KeyError as error:
        why = f"nothing chosen for {error}; no deal is taken to be worth 0"
        faults.append(Problem(path=f"{place}.reservationBid", why=why))
        return numbers
    return Numbers(
        values=numbers.values, weights=numbers.weights, reservation=min(1.0, utility)
    )


def _points(numbers: Mapping[str, object]) -> dict[str, float]:
    return {k: v for k, v in numbers.items() if isinstance(v, float)}
