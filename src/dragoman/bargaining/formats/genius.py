"""Bargaining problems in the XML of Genius: one utility space for each party.

Genius (Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker 2014, Genius: an
integrated environment for supporting the design of generic automated negotiators)
keeps one number where Dragoman keeps an interval, and no words. What is written is
the middle of each interval. Genius divides the evaluation of an item by the greatest
of its issue and wants weights that add up to 1; weights and reservation values are
scaled to suit, which changes no preference and none of the scale-free points.

What is read becomes a judgement, with the file named as its reason. Only discrete
issues, and whole numbers with bounds, have options to choose from; others are left
out and named.
"""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

from dragoman.bargaining.check import repair_problem
from dragoman.bargaining.given import Numbers, problem_from_numbers
from dragoman.bargaining.problem import (
    BargainingError,
    BargainingProblem,
    Party,
    find_view,
    find_weight,
)
from dragoman.model.report import Problem

MOST_STEPS = 100
"""Options that an issue of whole numbers is spread out to."""

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write_domain(problem: BargainingProblem, name: str = "domain") -> str:
    """Write the issues and options of a problem as a Genius domain file."""
    lines = [
        f"<negotiation_template name={quoteattr(name)}>",
        f'<utility_space number_of_issues="{len(problem.issues)}">',
        '<objective index="0" name="root" type="objective" etype="objective" '
        'description="">',
        *_write_issues(problem, None),
        "</objective>",
        "</utility_space>",
        "</negotiation_template>",
    ]
    return HEAD + "\n".join(lines) + "\n"


def write_profile(problem: BargainingProblem, party: str) -> str:
    """Write what a party makes of a problem as a Genius utility space.

    Raises:
        BargainingError: There is no such party.
    """
    found = next((p for p in problem.parties if p.id == party), None)
    if found is None:
        raise BargainingError(f"parties[{party}]", "no such party")
    scaled = scale_weights(problem, found)
    total = sum(scaled.values())
    shares = {issue: weight / total if total else 0 for issue, weight in scaled.items()}
    floor = found.reservation.middle / total if total else 0
    lines = [
        f'<utility_space type="any" number_of_issues="{len(problem.issues)}">',
        '<objective index="0" name="root" type="objective" etype="objective" '
        'description="">',
        *_write_issues(problem, found),
        *(
            f'<weight index="{n}" value="{shares[issue.id]!r}"/>'
            for n, issue in enumerate(problem.issues, 1)
        ),
        "</objective>",
        '<discount_factor value="1.0"/>',
        f'<reservation value="{min(1.0, floor)!r}"/>',
        "</utility_space>",
    ]
    return HEAD + "\n".join(lines) + "\n"


def read_profiles(
    profiles: Mapping[str, str],
) -> tuple[BargainingProblem, tuple[Problem, ...]]:
    """Read a problem from the utility spaces of its parties.

    Args:
        profiles: The name of each party to the text of its file.

    Returns:
        The problem, and what was wrong: what is missing from a profile is filled
        in and named as by `repair_problem`.

    Raises:
        BargainingError: There is no profile, or one is not a Genius utility space.
    """
    if not profiles:
        raise BargainingError("profiles", "none given")
    faults: list[Problem] = []
    numbers = {
        name: _read_profile(name, text, faults) for name, text in profiles.items()
    }
    given = problem_from_numbers(numbers, reason="read from a Genius utility space")
    problem, missing = repair_problem(given)
    return problem, (*faults, *missing)


def scale_weights(problem: BargainingProblem, party: Party) -> dict[str, float]:
    """Scale weights so that each issue's best option may be called 1.

    Returns:
        Issue id to its share of all weights times what its best option is worth.
    """
    weights = {
        issue.id: weight.value.middle
        for issue in problem.issues
        if (weight := find_weight(party, issue.id))
    }
    total = sum(weights.values()) or 1.0
    return {
        issue.id: weights.get(issue.id, 0.0) / total * max(_values(party, issue.id))
        for issue in problem.issues
    }


def _values(party: Party, issue: str) -> list[float]:
    return [v.value.middle for v in party.views if v.issue == issue] or [0.0]


def _write_issues(problem: BargainingProblem, party: Party | None) -> Iterator[str]:
    for n, issue in enumerate(problem.issues, 1):
        yield (
            f'<issue index="{n}" name={quoteattr(issue.id)} type="discrete" '
            f'etype="discrete" vtype="discrete" description={quoteattr(issue.label)}>'
        )
        for m, option in enumerate(issue.options, 1):
            view = find_view(party, issue.id, option.id) if party else None
            worth = f' evaluation="{view.value.middle!r}"' if view else ""
            yield (
                f'<item index="{m}" value={quoteattr(option.id)} '
                f"description={quoteattr(option.label)}{worth}/>"
            )
        yield "</issue>"


def _read_profile(name: str, text: str, faults: list[Problem]) -> Numbers:
    root = _parse(name, text)
    weights = {
        element.get("index", ""): element.get("value", "")
        for element in root.iter("weight")
    }
    values: dict[str, dict[str, float]] = {}
    shares: dict[str, float] = {}
    for element in root.iter("issue"):
        issue = element.get("name", "")
        place = f"profiles[{name}].issue[{issue}]"
        try:
            values[issue] = _read_items(element)
            shares[issue] = float(weights.get(element.get("index", ""), "0"))
        except ValueError as error:
            faults.append(Problem(path=place, why=f"{error}; left out"))
            values.pop(issue, None)
    if not values:
        raise BargainingError(f"profiles[{name}]", "no issue that can be used")
    largest = max(shares.values()) or 1.0
    return Numbers(
        values=values,
        weights={issue: max(0.0, share / largest) for issue, share in shares.items()},
        reservation=_read_reservation(name, root, faults),
    )


def _parse(name: str, text: str) -> ET.Element:
    place = f"profiles[{name}]"
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise BargainingError(place, "document types and entities are not read")
    try:
        root = ET.fromstring(text.encode())
    except ET.ParseError as error:
        raise BargainingError(place, f"not XML: {error}") from error
    if root.tag == "utility_space":
        return root
    if (inner := root.find(".//utility_space")) is None:
        raise BargainingError(place, f"not a utility space: <{root.tag}>")
    return inner


def _read_items(element: ET.Element) -> dict[str, float]:
    kind = element.get("vtype") or element.get("type") or "discrete"
    if kind == "integer":
        return _read_steps(element)
    if kind != "discrete":
        raise ValueError(f"an issue of type {kind!r} has no options to choose from")
    worth = {
        item.get("value", ""): float(item.get("evaluation", "nan"))
        for item in element.iter("item")
    }
    return _scale(worth)


def _read_steps(element: ET.Element) -> dict[str, float]:
    bounds = element.find("range") if element.find("range") is not None else element
    assert bounds is not None
    low, high = (int(bounds.get(f"{end}bound", "")) for end in ("lower", "upper"))
    if not 0 <= high - low < MOST_STEPS:
        raise ValueError(f"whole numbers from {low} to {high} are too many")
    curve = element.find("evaluator")
    if curve is None or curve.get("ftype") != "linear":
        raise ValueError("whole numbers without a linear evaluator")
    slope, offset = float(curve.get("slope", "1")), float(curve.get("offset", "0"))
    return _scale({str(n): offset + slope * n for n in range(low, high + 1)})


def _scale(worth: dict[str, float]) -> dict[str, float]:
    if not worth or not all(value >= 0 for value in worth.values()):
        raise ValueError("an option without an evaluation of 0 or more")
    largest = max(worth.values()) or 1.0
    return {option: value / largest for option, value in worth.items()}


def _read_reservation(name: str, root: ET.Element, faults: list[Problem]) -> float:
    element = root.find(".//reservation")
    text = element.get("value", "") if element is not None else "0"
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if 0 <= value <= 1:
        return value
    why = f"not a number from 0 to 1: {text!r}; taken as 0"
    faults.append(Problem(path=f"profiles[{name}].reservation", why=why))
    return 0.0
