"""The packages that may be put together, as independent blocks of issues.

Issues whose options exclude each other are joined into one block, of which only
the combinations that may stand are listed. Between blocks everything combines
with everything, which is what lets a frontier be found without listing packages.
"""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from math import prod

import numpy as np

from dragoman.bargaining.problem import BargainingError, BargainingProblem
from dragoman.bargaining.scenario import Ints

LARGEST_BLOCK = 1_000_000
"""Combinations of issues tied by exclusions; one block is held whole in memory."""


class RedLines(Enum):
    """Whether packages may cross a red line."""

    HONOURED = "honoured"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Block:
    """Issues that are settled together.

    Attributes:
        issues: Positions of the issues in the problem.
        choices: One row for each combination that may stand: the position of the
            option chosen for each of the block's issues.
    """

    issues: tuple[int, ...]
    choices: Ints


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Space:
    """All packages that may be put together.

    Attributes:
        blocks: What they are put together from.
        offsets: Position of each issue's first option among all options.
    """

    blocks: tuple[Block, ...]
    offsets: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many packages there are."""
        return prod(len(block.choices) for block in self.blocks)


def build_space(
    problem: BargainingProblem, red_lines: RedLines = RedLines.HONOURED
) -> Space:
    """Build the space of packages that may be put together.

    Args:
        problem: A sound problem.
        red_lines: Whether options that cross somebody's red line are left out.

    Raises:
        BargainingError: No option of an issue is left, no combination of issues
            that are tied by exclusions may stand, or too many issues are tied.
    """
    allowed = _allowed_options(problem, red_lines)
    blocks = [_build_block(problem, g, allowed) for g in _tied_issues(problem)]
    counts = [len(issue.options) for issue in problem.issues]
    offsets = (0, *itertools.accumulate(counts[:-1]))
    return Space(blocks=tuple(blocks), offsets=offsets)


def measure_block(space: Space, block: Block, worth: Ints) -> Ints:
    """Measure what each combination of a block adds to each party's utility."""
    rows = block.choices + np.array([space.offsets[i] for i in block.issues])
    total: Ints = worth[rows].sum(axis=1)
    return total


def measure_packages(space: Space, packages: Ints, worth: Ints) -> Ints:
    """Measure the utility of packages, one row each, one column for each party."""
    total: Ints = worth[packages + np.array(space.offsets)].sum(axis=1)
    return total


def _allowed_options(
    problem: BargainingProblem, red_lines: RedLines
) -> list[list[int]]:
    crossing = {
        (view.issue, view.option)
        for party in problem.parties
        for view in party.views
        if view.red_line and red_lines is RedLines.HONOURED
    }
    allowed = []
    for issue in problem.issues:
        kept = [
            index
            for index, option in enumerate(issue.options)
            if (issue.id, option.id) not in crossing
        ]
        if not kept:
            why = "every option crosses somebody's red line"
            raise BargainingError(f"issues[{issue.id}]", why)
        allowed.append(kept)
    return allowed


def _tied_issues(problem: BargainingProblem) -> list[tuple[int, ...]]:
    """Group issues that exclusions tie together, directly or through others."""
    places = {issue.id: index for index, issue in enumerate(problem.issues)}
    group = {index: {index} for index in places.values()}
    for exclusion in problem.exclusions:
        first, second = places[exclusion.first[0]], places[exclusion.second[0]]
        joined = group[first] | group[second]
        for index in joined:
            group[index] = joined
    return sorted({tuple(sorted(members)) for members in group.values()})


def _build_block(
    problem: BargainingProblem, issues: tuple[int, ...], allowed: list[list[int]]
) -> Block:
    names = [problem.issues[index].id for index in issues]
    place = f"issues[{', '.join(names)}]"
    options = [allowed[index] for index in issues]
    if (size := prod(map(len, options))) > LARGEST_BLOCK:
        why = f"{size:,} combinations of issues tied by exclusions, too many to list"
        raise BargainingError(place, f"{why} (at most {LARGEST_BLOCK:,})")
    mesh = np.meshgrid(*(np.array(o, dtype=np.int64) for o in options), indexing="ij")
    choices = np.stack([axis.ravel() for axis in mesh], axis=1)
    choices = choices[_may_stand(problem, issues, choices)]
    if not len(choices):
        raise BargainingError(place, "exclusions leave no combination")
    return Block(issues=issues, choices=choices)


def _may_stand(
    problem: BargainingProblem, issues: Iterable[int], choices: Ints
) -> np.typing.NDArray[np.bool_]:
    columns = {problem.issues[index].id: column for column, index in enumerate(issues)}
    keep = np.ones(len(choices), dtype=np.bool_)
    for exclusion in problem.exclusions:
        if exclusion.first[0] in columns:
            ends = (exclusion.first, exclusion.second)
            hits = [
                choices[:, columns[issue]] == _option_index(problem, issue, option)
                for issue, option in ends
            ]
            keep &= ~(hits[0] & hits[1])
    return keep


def _option_index(problem: BargainingProblem, issue: str, option: str) -> int:
    options = next(i.options for i in problem.issues if i.id == issue)
    return [o.id for o in options].index(option)
