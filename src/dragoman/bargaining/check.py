"""Whether a bargaining problem holds together, and what to do where it does not.

Nothing is mended in silence: `repair_problem` leaves out what cannot stand,
fills what is missing with the whole interval, and names each place.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.bargaining.problem import (
    BargainingError,
    BargainingProblem,
    Estimate,
    Exclusion,
    Issue,
    Option,
    Party,
    View,
    Weight,
    find_view,
    find_weight,
    list_options,
)
from dragoman.model.report import Problem

FEWEST_PARTIES = 2

MOST_PARTIES = 8
"""Parties to one problem; between more, hardly a package is not on the frontier."""


def check_problem(problem: BargainingProblem) -> tuple[Problem, ...]:
    """Name all that is wrong with a bargaining problem, each with its place.

    Returns:
        Nothing if it can be analysed as it stands. A place reads like a path:
        ``parties[union].views[pay/two-percent]``.
    """
    return tuple(_find_faults(problem))


def require_sound(problem: BargainingProblem) -> None:
    """Refuse a problem that does not hold together.

    Raises:
        BargainingError: With the first place that is wrong.
    """
    for fault in _find_faults(problem):
        raise BargainingError(fault.path, fault.why)


def repair_problem(
    problem: BargainingProblem,
) -> tuple[BargainingProblem, tuple[Problem, ...]]:
    """Make a problem analysable, and say what that took.

    Issues without options, views and weights of things unknown, and whatever
    repeats an earlier id are left out; where nothing is assumed, the assumption
    becomes "anywhere from 0 to 1".

    Returns:
        The problem, sound unless its parties are too few or many or it has no
        issue, and what was wrong with the one given.
    """
    faults = check_problem(problem)
    if not faults:
        return problem, ()
    issues = tuple(
        replace(i, options=tuple(_first_of_each(i.options)))
        for i in _first_of_each(problem.issues)
        if i.options
    )
    sketch = replace(problem, issues=issues)
    parties = (_repair_party(sketch, p) for p in _first_of_each(problem.parties))
    kept = (e for e in problem.exclusions if not any(_check_exclusion(sketch, e)))
    mended = replace(sketch, parties=tuple(parties), exclusions=tuple(kept))
    return mended, faults


def unknown(what: str) -> Estimate:
    """Give the estimate of somebody who knows nothing of it."""
    return Estimate(low=0, high=1, reason=f"nothing is reported of {what}")


def _find_faults(problem: BargainingProblem) -> Iterator[Problem]:
    if not problem.issues:
        yield Problem(path="issues", why="nothing to settle")
    if len(problem.parties) < FEWEST_PARTIES:
        yield Problem(path="parties", why="a negotiation needs two parties or more")
    if len(problem.parties) > MOST_PARTIES:
        why = f"{len(problem.parties)}, more than can be weighed ({MOST_PARTIES})"
        yield Problem(path="parties", why=why)
    yield from _find_repeats("issues", (i.id for i in problem.issues))
    yield from _find_repeats("parties", (p.id for p in problem.parties))
    for issue in problem.issues:
        yield from _check_issue(issue)
    for party in problem.parties:
        yield from _check_party(problem, party)
    for exclusion in problem.exclusions:
        yield from _check_exclusion(problem, exclusion)


def _check_issue(issue: Issue) -> Iterator[Problem]:
    place = f"issues[{issue.id}]"
    if not issue.options:
        yield Problem(path=place, why="no options")
    yield from _find_repeats(f"{place}.options", (o.id for o in issue.options))


def _check_party(problem: BargainingProblem, party: Party) -> Iterator[Problem]:
    place = f"parties[{party.id}]"
    issues = {issue.id for issue in problem.issues}
    options = {(issue.id, option.id) for issue, option in list_options(problem)}
    views = [(view.issue, view.option) for view in party.views]
    weights = [weight.issue for weight in party.weights]
    yield from _find_repeats(f"{place}.views", ("/".join(v) for v in views))
    yield from _find_repeats(f"{place}.weights", weights)
    for pair in (v for v in views if v not in options):
        yield Problem(path=f"{place}.views[{'/'.join(pair)}]", why="no such option")
    for name in (w for w in weights if w not in issues):
        yield Problem(path=f"{place}.weights[{name}]", why="no such issue")
    for pair in sorted(options - set(views)):
        yield Problem(path=f"{place}.views[{'/'.join(pair)}]", why="no view of it")
    for name in sorted(issues - set(weights)):
        yield Problem(path=f"{place}.weights[{name}]", why="no weight")
    if weights and not any(weight.value.middle > 0 for weight in party.weights):
        yield Problem(path=f"{place}.weights", why="no issue matters to it at all")
    for view in party.views:
        if view.red_line and not view.evidence:
            where = f"{place}.views[{view.issue}/{view.option}]"
            yield Problem(path=where, why="a red line needs the words that drew it")


def _check_exclusion(
    problem: BargainingProblem, exclusion: Exclusion
) -> Iterator[Problem]:
    options = {(issue.id, option.id) for issue, option in list_options(problem)}
    ends = (exclusion.first, exclusion.second)
    place = f"exclusions[{' x '.join('/'.join(end) for end in ends)}]"
    if exclusion.first[0] == exclusion.second[0]:
        yield Problem(path=place, why="options of one issue exclude each other anyway")
    for end in ends:
        if end not in options:
            yield Problem(path=place, why=f"no such option: {'/'.join(end)}")


def _find_repeats(place: str, names: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield Problem(path=f"{place}[{name}]", why="given twice")
        seen.add(name)


def _first_of_each[T: (Issue, Option, Party)](things: Iterable[T]) -> tuple[T, ...]:
    found: dict[str, T] = {}
    for thing in things:
        found.setdefault(thing.id, thing)
    return tuple(found.values())


def _repair_party(problem: BargainingProblem, party: Party) -> Party:
    weights = tuple(
        find_weight(party, issue.id)
        or Weight(issue=issue.id, value=unknown(f"how much {issue.label} matters"))
        for issue in problem.issues
    )
    if not any(weight.value.middle > 0 for weight in weights):
        reason = "every weight given was 0, so that none says more than another"
        even = Estimate(low=1, high=1, reason=reason)
        weights = tuple(replace(weight, value=even) for weight in weights)
    views = tuple(
        _sourced_red_line(
            find_view(party, issue.id, option.id)
            or View(issue=issue.id, option=option.id, value=unknown(option.label))
        )
        for issue, option in list_options(problem)
    )
    return replace(party, weights=weights, views=views)


def _sourced_red_line(view: View) -> View:
    return replace(view, red_line=view.red_line and bool(view.evidence))
