"""What people change in a bargaining problem: numbers, options, exclusions.

Each function gives a new problem. A number that somebody sets is a judgement, with
the reason that they give, whatever it was before.
"""

from collections.abc import Callable
from dataclasses import replace

from dragoman.bargaining.check import unknown
from dragoman.bargaining.problem import (
    LEFT_OPEN,
    BargainingError,
    BargainingProblem,
    Estimate,
    Exclusion,
    Issue,
    Option,
    Party,
    View,
    Weight,
    find_weight,
)


def set_reservation(
    problem: BargainingProblem, party: str, value: Estimate
) -> BargainingProblem:
    """Set what no deal is worth to a party.

    Raises:
        BargainingError: There is no such party.
    """
    return _change_party(problem, party, lambda p: replace(p, reservation=value))


def set_weight(
    problem: BargainingProblem, party: str, issue: str, value: Estimate
) -> BargainingProblem:
    """Set how much an issue matters to a party.

    Raises:
        BargainingError: There is no such party or issue.
    """
    _find_issue(problem, issue)

    def change(found: Party) -> Party:
        kept = tuple(w for w in found.weights if w.issue != issue)
        return replace(found, weights=(*kept, Weight(issue=issue, value=value)))

    return _change_party(problem, party, change)


def set_value(
    problem: BargainingProblem, party: str, option: tuple[str, str], value: Estimate
) -> BargainingProblem:
    """Set what an option, given as issue and option id, is worth to a party.

    Its stance and red line, which rest on words, stay as they are.

    Raises:
        BargainingError: There is no such party or option.
    """
    issue, name = option
    if name not in {known.id for known in _find_issue(problem, issue).options}:
        raise BargainingError(f"issues[{issue}].options[{name}]", "no such option")

    def change(found: Party) -> Party:
        old = [v for v in found.views if (v.issue, v.option) == option]
        view = old[0] if old else View(issue=issue, option=name, value=value)
        kept = tuple(v for v in found.views if v not in old)
        return replace(found, views=(*kept, replace(view, value=value)))

    return _change_party(problem, party, change)


def add_option(
    problem: BargainingProblem, issue: str, option: Option
) -> BargainingProblem:
    """Add a way to settle an issue; nothing is assumed of it for any party.

    Raises:
        BargainingError: There is no such issue, or it has an option of that id.
    """
    found = _find_issue(problem, issue)
    if option.id in {known.id for known in found.options}:
        place = f"issues[{issue}].options[{option.id}]"
        raise BargainingError(place, "there is one already")
    view = View(issue=issue, option=option.id, value=unknown(option.label))
    wider = replace(found, options=(*found.options, option))
    return replace(
        problem,
        issues=tuple(wider if i is found else i for i in problem.issues),
        parties=tuple(replace(p, views=(*p.views, view)) for p in problem.parties),
    )


def part_option(
    problem: BargainingProblem, issue: str, option: str
) -> BargainingProblem:
    """Part an option from its issue, where it goes together with the others.

    It becomes an issue of its own, to be settled by it or left open; the numbers of
    every party go with it.

    Raises:
        BargainingError: There is no such issue or option, or it is the only one.
    """
    found = _find_issue(problem, issue)
    place = f"issues[{issue}].options[{option}]"
    moved = next((o for o in found.options if o.id == option), None)
    rest = tuple(o for o in found.options if o.id != option)
    if moved is None:
        raise BargainingError(place, "no such option")
    if not rest:
        raise BargainingError(place, "is the only one of its issue")
    key = f"{issue}-{option}"
    if key in {known.id for known in problem.issues}:
        raise BargainingError(f"issues[{key}]", "there is one already")
    new = Issue(
        id=key, label=f"{found.label}: {moved.label}", options=(moved, LEFT_OPEN)
    )
    issues = []
    for known in problem.issues:
        issues += [replace(found, options=rest), new] if known is found else [known]
    return replace(
        problem,
        issues=tuple(issues),
        parties=tuple(_part_views(p, (issue, option), key) for p in problem.parties),
        exclusions=tuple(
            e for e in problem.exclusions if (issue, option) not in (e.first, e.second)
        ),
    )


def _part_views(party: Party, option: tuple[str, str], key: str) -> Party:
    issue, name = option
    mine = [v for v in party.views if (v.issue, v.option) == option]
    rest = tuple(v for v in party.views if v not in mine)
    left = View(issue=key, option=LEFT_OPEN.id, value=unknown(LEFT_OPEN.label))
    weight = find_weight(party, issue)
    value = weight.value if weight else unknown("how much it matters")
    return replace(
        party,
        weights=(*party.weights, Weight(issue=key, value=value)),
        views=(*rest, *(replace(v, issue=key, option=name) for v in mine), left),
    )


def drop_issue(problem: BargainingProblem, issue: str) -> BargainingProblem:
    """Take an issue off the table, with all that is assumed of it.

    Raises:
        BargainingError: There is no such issue.
    """
    found = _find_issue(problem, issue)
    return BargainingProblem(
        issues=tuple(i for i in problem.issues if i is not found),
        parties=tuple(
            replace(
                party,
                weights=tuple(w for w in party.weights if w.issue != issue),
                views=tuple(v for v in party.views if v.issue != issue),
            )
            for party in problem.parties
        ),
        exclusions=tuple(
            e for e in problem.exclusions if issue not in (e.first[0], e.second[0])
        ),
    )


def exclude(
    problem: BargainingProblem,
    first: tuple[str, str],
    second: tuple[str, str],
    reason: str,
) -> BargainingProblem:
    """Say that two options, each given as issue and option id, cannot stand together.

    Whether the options exist is checked with the problem as a whole.
    """
    exclusion = Exclusion(first=first, second=second, reason=reason)
    return replace(problem, exclusions=(*problem.exclusions, exclusion))


def _find_issue(problem: BargainingProblem, issue: str) -> Issue:
    found = next((i for i in problem.issues if i.id == issue), None)
    if found is None:
        raise BargainingError(f"issues[{issue}]", "no such issue")
    return found


def _change_party(
    problem: BargainingProblem, party: str, change: Callable[[Party], Party]
) -> BargainingProblem:
    if party not in {p.id for p in problem.parties}:
        raise BargainingError(f"parties[{party}]", "unknown party")
    parties = (change(p) if p.id == party else p for p in problem.parties)
    return replace(problem, parties=tuple(parties))
