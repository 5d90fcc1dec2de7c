"""A handful of packages for a mediator to look at, each with what it rests on.

No candidate is a recommendation: each says why it is in the list, what either side
gets and gives up against what it is reported to have said, whose red line it
crosses and in which words that line was drawn, and on which assumptions it fails.
The type does not allow a candidate without assumptions.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from dragoman.bargaining.assumptions import Dependence, list_dependences
from dragoman.bargaining.problem import (
    BargainingProblem,
    Package,
    Party,
    View,
    find_view,
)
from dragoman.bargaining.robustness import Robustness
from dragoman.model.claim import Stance
from dragoman.model.report import Passage


class Standing(Enum):
    """How what a package settles compares with what a party has said."""

    GETS = "gets what it demands"
    AGREED = "has offered or accepted it"
    CONDITIONAL = "has accepted it on a condition"
    GIVES_UP = "gives up what it has said"
    SILENT = "has said nothing of it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a package does to a party on one issue.

    Attributes:
        party: The party's id.
        issue: The issue's id.
        option: The option that the package chooses.
        standing: How that compares with what the party has said.
        instead: Options of the issue that it demands and does not get.
        crosses: Whether it has said that it would never agree to the option.
        evidence: The words, for the chosen option and those demanded instead.
    """

    party: str
    issue: str
    option: str
    standing: Standing
    instead: tuple[str, ...] = ()
    crosses: bool = False
    evidence: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A package to look at.

    Attributes:
        package: The package.
        choice: Issue id and option id, in the order of the problem.
        why: Why it is in the list; never that it is the right one.
        robustness: How far it holds over the intervals.
        outcomes: What it does to each party on each issue.
        dependences: The assumptions it rests on, those it hangs on first.
    """

    package: Package
    choice: tuple[tuple[str, str], ...]
    why: tuple[str, ...]
    robustness: Robustness
    outcomes: tuple[Outcome, ...]
    dependences: tuple[Dependence, ...]

    def __post_init__(self) -> None:
        """Refuse a candidate that does not say what it rests on."""
        if not self.dependences or not self.why:
            raise ValueError(f"a candidate needs its assumptions: {self.choice}")

    @property
    def crossings(self) -> tuple[Outcome, ...]:
        """The outcomes that cross a party's red line."""
        return tuple(outcome for outcome in self.outcomes if outcome.crosses)

    @property
    def hangs_on(self) -> tuple[Dependence, ...]:
        """The assumptions any one of which, within its interval, undoes it."""
        return tuple(d for d in self.dependences if d.is_open)


def describe_candidate(
    problem: BargainingProblem, robustness: Robustness, why: Sequence[str]
) -> Candidate:
    """Describe a package as a candidate.

    Args:
        problem: The problem.
        robustness: How far the package holds.
        why: Why it is worth looking at.
    """
    package = robustness.package
    return Candidate(
        package=package,
        choice=tuple(
            (issue.id, issue.options[index].id)
            for issue, index in zip(problem.issues, package, strict=True)
        ),
        why=tuple(why),
        robustness=robustness,
        outcomes=list_outcomes(problem, package),
        dependences=list_dependences(problem, package),
    )


def list_outcomes(problem: BargainingProblem, package: Package) -> tuple[Outcome, ...]:
    """List what a package does to each party on each issue, party by party."""
    return tuple(
        _judge_outcome(party, issue.id, issue.options[index].id)
        for party in problem.parties
        for issue, index in zip(problem.issues, package, strict=True)
    )


def _judge_outcome(party: Party, issue: str, option: str) -> Outcome:
    view = find_view(party, issue, option)
    demanded = [
        other
        for other in party.views
        if other.issue == issue
        and other.option != option
        and other.stance is Stance.DEMANDS
    ]
    standing = _compare_stance(view, demanded)
    lost = demanded if standing is Standing.GIVES_UP else []
    words = (*(view.evidence if view else ()), *(p for v in lost for p in v.evidence))
    return Outcome(
        party=party.id,
        issue=issue,
        option=option,
        standing=standing,
        instead=tuple(other.option for other in lost),
        crosses=view is not None and view.red_line,
        evidence=tuple(dict.fromkeys(words)),
    )


def _compare_stance(view: View | None, demanded: Sequence[View]) -> Standing:
    match view.stance if view else None:
        case Stance.DEMANDS:
            return Standing.GETS
        case Stance.OFFERS | Stance.ACCEPTS:
            return Standing.AGREED
        case Stance.CONDITIONAL:
            return Standing.CONDITIONAL
        case Stance.REJECTS:
            return Standing.GIVES_UP
        case Stance.UNDECIDED | None:
            return Standing.GIVES_UP if demanded else Standing.SILENT
