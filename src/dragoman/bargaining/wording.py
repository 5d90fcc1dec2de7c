"""What an analysis says, in plain sentences that carry their words and assumptions."""

from collections.abc import Iterator, Sequence

from dragoman.bargaining.analysis import Analysis
from dragoman.bargaining.assumptions import Dependence, Fails
from dragoman.bargaining.candidates import Candidate, Outcome, Standing
from dragoman.bargaining.graph.conflict import Graph
from dragoman.bargaining.graph.lasting import Lasting
from dragoman.bargaining.graph.stability import analyse_stability
from dragoman.bargaining.problem import BargainingProblem, Basis
from dragoman.bargaining.robustness import Swing
from dragoman.bargaining.scenario import Assumption
from dragoman.bargaining.space import RedLines
from dragoman.bargaining.thin import WHOLE, find_thin
from dragoman.bargaining.zone import Zone

MOST_ASSUMPTIONS = 4
"""Assumptions told of one candidate, those it hangs on first."""


def tell_analysis(analysis: Analysis) -> str:
    """Tell an analysis as text: the zone, the candidates, what moves the result."""
    return "\n".join(_tell_lines(analysis)) + "\n"


def tell_assumption(problem: BargainingProblem, assumption: Assumption) -> str:
    """Tell one assumption: whose, of what, between which bounds, on what basis.

    Example: ``the union's value of "8 per cent" (Pay), 0.8 to 1, sourced``.
    """
    names = {party.id: party.name for party in problem.parties}
    estimate = assumption.estimate
    basis = "sourced" if estimate.basis is Basis.SOURCED else "judgement"
    bounds = f"{estimate.low:.2g} to {estimate.high:.2g}, {basis}"
    whose = f"{names[assumption.party]}'s"
    if not assumption.issue:
        return f"{whose} reservation value ({bounds})"
    issue = next(i for i in problem.issues if i.id == assumption.issue)
    if not assumption.option:
        return f"{whose} weight of {issue.label} ({bounds})"
    option = next(o.label for o in issue.options if o.id == assumption.option)
    return f'{whose} value of "{option}" in {issue.label} ({bounds})'


def tell_lasting(problem: BargainingProblem, lasting: Sequence[Lasting]) -> str:
    """Tell which candidates would last, a line each."""
    names = [party.name for party in problem.parties]
    lines = ["Would it last, once all back it?"]
    for each in lasting:
        held = ", ".join(c.value for c in each.equilibrium)
        told = f"stable for all ({held})" if held else "stable for all in no sense"
        shares = "; ".join(
            f"{share:.0%} of {name}'s rankings keep it"
            for name, share in zip(names, each.shares, strict=True)
            if share is not None
        )
        lines.append(f"  Candidate {each.number}: {told}; {shares}")
    return "\n".join(lines) + "\n"


def tell_stability(graph: Graph) -> str:
    """Tell the equilibria of a conflict, a concept a line."""
    found = analyse_stability(graph)
    lines = [f"{len(graph.labels)} states between {', '.join(graph.names)}"]
    for concept, states in found.equilibria.items():
        labels = " ".join(graph.labels[state] for state in states) or "none"
        lines.append(f"{concept.value:5} {len(states):4}  {labels}")
    return "\n".join(lines) + "\n"


def _tell_lines(analysis: Analysis) -> Iterator[str]:
    zone = analysis.zone
    crossing = (
        "that cross no red line"
        if analysis.red_lines is RedLines.HONOURED
        else "(red lines disregarded)"
    )
    if thin := find_thin(analysis.problem, zone):
        yield "Read this first: the record is too thin for much of what follows."
        yield from (f"  - {fault.why}." for fault in thin)
        yield ""
    yield f"{zone.packages:,} packages {crossing}; {_tell_share(zone)}."
    gap = analysis.frontier.gap
    exact = "exact" if gap == 0 else f"within {gap:.2g} for each party"
    yield f"{len(analysis.frontier.packages):,} on the frontier ({exact})."
    for fault in analysis.problems:
        if fault in thin:
            continue
        yield f"Note: {fault.path}: {fault.why}."
    for number, candidate in enumerate(analysis.candidates, 1):
        yield ""
        yield from _tell_candidate(analysis.problem, number, candidate)
    yield ""
    yield f"What moves the {analysis.settings.rule.value} point most, one at a time:"
    for swing in analysis.swings[:MOST_ASSUMPTIONS]:
        yield f"  - {tell_swing(analysis.problem, swing)}"


def _tell_share(zone: Zone) -> str:
    if zone.low >= WHOLE:
        return "nothing known rules any of them out"
    share = f"{zone.share:.1%}" if zone.exact else f"{zone.low:.1%} to {zone.high:.1%}"
    return f"all could accept {share} of them"


def _tell_candidate(
    problem: BargainingProblem, number: int, candidate: Candidate
) -> Iterator[str]:
    yield f"Candidate {number}: {'; '.join(candidate.why)}."
    labels = {
        (issue.id, option.id): f"{issue.label}: {option.label}"
        for issue in problem.issues
        for option in issue.options
    }
    for choice in candidate.choice:
        yield f"  {labels[choice]}"
    for party, found in zip(problem.parties, candidate.robustness.ranges, strict=True):
        yield f"  {party.name}: worth {found.low:.2f} to {found.high:.2f}"
        for outcome in candidate.outcomes:
            if outcome.party == party.id and outcome.standing is not Standing.SILENT:
                yield f"    {_tell_outcome(labels, outcome)}"
    robust = candidate.robustness
    yield (
        f"  Acceptable to all in {robust.acceptable:.0%} of {robust.draws} scenarios"
        f" drawn from the intervals, on the frontier in {robust.efficient:.0%}."
    )
    yield "  It rests on:"
    for dependence in candidate.dependences[:MOST_ASSUMPTIONS]:
        yield f"    - {tell_dependence(problem, dependence)}"


def _tell_outcome(labels: dict[tuple[str, str], str], outcome: Outcome) -> str:
    words = f"{labels[outcome.issue, outcome.option]}: {outcome.standing.value}"
    if outcome.instead:
        lost = (labels[outcome.issue, option] for option in outcome.instead)
        words += f" ({'; '.join(lost)})"
    if outcome.crosses:
        words += "; CROSSES ITS RED LINE"
    quotes = "; ".join(f"“{p.quote}” [{p.report}:{p.start}]" for p in outcome.evidence)
    return f"{words} – {quotes}" if quotes else words


def tell_dependence(problem: BargainingProblem, dependence: Dependence) -> str:
    """Tell how a package hangs on one assumption."""
    told = tell_assumption(problem, dependence.assumption)
    match dependence.fails:
        case Fails.NEVER:
            return f"{told}: alone, it does not undo the package"
        case Fails.ALWAYS:
            return f"{told}: fails whatever it is, all else in the middle"
        case Fails.BELOW | Fails.ABOVE:
            at = f"{dependence.fails.value} {dependence.at:.2f}"
            return (
                f"{told}: fails {at}{' – within bounds' if dependence.is_open else ''}"
            )


def tell_swing(problem: BargainingProblem, swing: Swing) -> str:
    """Tell what one assumption, moved from end to end, does to the result."""
    told = tell_assumption(problem, swing.assumption)
    if swing.decides_agreement:
        return f"{told}: decides whether anything is acceptable to all"
    moved = f"{swing.issues} issues settled otherwise, {swing.utility:.2f} of utility"
    return f"{told}: {moved}"
