"""A bargaining problem: issues, options, and what each party makes of them.

Reports never give a preference as a number, so no number here is a point. Each
is an interval with its basis: words that somebody reported, or a judgement that
somebody made, and in either case why. Utilities are additive over issues: what
a package is worth to a party is the weighted mean of what its options are worth
(Keeney and Raiffa 1976, Decisions with Multiple Objectives, ch. 3).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from dragoman.errors import DragomanError
from dragoman.model.claim import Stance
from dragoman.model.report import Passage


class BargainingError(DragomanError):
    """A bargaining problem or conflict does not hold together."""


class Basis(Enum):
    """Where a number comes from."""

    SOURCED = "sourced"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A number between 0 and 1 that is known only to lie in an interval.

    Attributes:
        low: The least that it may be.
        high: The most that it may be.
        basis: Whether reported words or somebody's judgement put it there.
        reason: Why there, in a sentence.
        evidence: The words, where it is sourced.
    """

    low: float
    high: float
    basis: Basis = Basis.JUDGEMENT
    reason: str
    evidence: tuple[Passage, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is no interval on the scale, or sourced without words."""
        if not 0 <= self.low <= self.high <= 1:
            raise ValueError(f"not an interval in 0..1: {self.low}..{self.high}")
        if not self.reason.strip():
            raise ValueError("an estimate needs a reason")
        if self.basis is Basis.SOURCED and not self.evidence:
            raise ValueError("a sourced estimate needs a passage")

    @property
    def middle(self) -> float:
        """The number half way between its bounds."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to settle an issue.

    Attributes:
        id: Short name, unique within its issue.
        label: What readers see.
    """

    id: str
    label: str


LEFT_OPEN = Option(id="left-open", label="left open")


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A matter to be settled by exactly one of its options.

    Attributes:
        id: Short name, unique within the problem.
        label: What readers see.
        options: The ways to settle it.
    """

    id: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a party makes of one option.

    Attributes:
        issue: The issue's id.
        option: The option's id.
        value: What the option is worth to the party, 1 being its best.
        stance: What it is reported to have said of the option, if anything.
        red_line: Whether it has said that it will never agree to it.
        evidence: The words for the stance and the red line.
    """

    issue: str
    option: str
    value: Estimate
    stance: Stance | None = None
    red_line: bool = False
    evidence: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """How much an issue matters to a party, next to the other issues.

    Attributes:
        issue: The issue's id.
        value: Its weight; only the ratio to the other weights counts.
    """

    issue: str
    value: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party to the negotiation and all that is assumed of it.

    Attributes:
        id: Short name, unique within the problem.
        name: What readers see.
        reservation: What no deal is worth to it, on the scale of its utility.
        weights: One for each issue.
        views: One for each option.
    """

    id: str
    name: str
    reservation: Estimate
    weights: tuple[Weight, ...]
    views: tuple[View, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """Two options, of different issues, that cannot stand in one package.

    Attributes:
        first: Issue and option.
        second: Issue and option.
        reason: Why not.
    """

    first: tuple[str, str]
    second: tuple[str, str]
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BargainingProblem:
    """What is to be settled, between whom, and what is assumed of them.

    Attributes:
        issues: What is to be settled.
        parties: Between whom; two or more.
        exclusions: Options that cannot stand together.
    """

    issues: tuple[Issue, ...]
    parties: tuple[Party, ...]
    exclusions: tuple[Exclusion, ...] = ()

    @property
    def size(self) -> int:
        """How many packages there are before any is ruled out."""
        size = 1
        for issue in self.issues:
            size *= len(issue.options)
        return size


type Package = tuple[int, ...]
"""One option of each issue, as its position among the issue's options."""


def list_options(problem: BargainingProblem) -> Iterator[tuple[Issue, Option]]:
    """List every option with its issue, in the order of the problem."""
    for issue in problem.issues:
        for option in issue.options:
            yield issue, option


def find_view(party: Party, issue: str, option: str) -> View | None:
    """Find what a party makes of an option, or ``None`` if nothing is assumed."""
    for view in party.views:
        if view.issue == issue and view.option == option:
            return view
    return None


def find_weight(party: Party, issue: str) -> Weight | None:
    """Find how much an issue matters to a party, or ``None``."""
    return next((w for w in party.weights if w.issue == issue), None)


def find_package(problem: BargainingProblem, choice: dict[str, str]) -> Package:
    """Find the package that settles each issue as chosen.

    Args:
        problem: The problem.
        choice: Issue id to option id.

    Raises:
        BargainingError: An issue is left out, or the choice is not an option.
    """
    if unknown := choice.keys() - {issue.id for issue in problem.issues}:
        raise BargainingError(f"issues[{min(unknown)}]", "no such issue")
    return tuple(_find_option(issue, choice.get(issue.id)) for issue in problem.issues)


def name_package(problem: BargainingProblem, package: Package) -> dict[str, str]:
    """Give the option id that a package chooses for each issue id."""
    pairs = zip(problem.issues, package, strict=True)
    return {issue.id: issue.options[index].id for issue, index in pairs}


def _find_option(issue: Issue, option: str | None) -> int:
    for index, known in enumerate(issue.options):
        if known.id == option:
            return index
    place = f"issues[{issue.id}]"
    why = "left out of the package" if option is None else f"no option {option!r}"
    raise BargainingError(place, why)
