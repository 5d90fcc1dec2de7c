"""A conflict in option form, and the graph of states and moves that it makes.

After Kilgour, Hipel and Fang (1987, The graph model for conflicts) and Fang, Hipel
and Kilgour (1993, Interactive Decision Making: The Graph Model for Conflict
Resolution). What they call an option is a *course* here: something its decision
maker does or does not. A state is one answer, yes or no, for every course.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from dragoman.bargaining.problem import BargainingError

MOST_COURSES = 20
"""Courses of a conflict: 2**20 states are gone through to find the feasible ones."""

MOST_STATES = 2_000
"""Feasible states of a graph; moves and countermoves grow with their square."""

type State = tuple[bool, ...]
"""For each course of the conflict, in its order, whether it is taken."""

type Pattern = tuple[tuple[int, bool], ...]
"""Courses, by position, that must be taken or must not; it fits if all are so."""

type Priority = tuple[Pattern, ...]
"""Patterns of which at least one must fit."""


class Direction(Enum):
    """Which way a course may be changed."""

    BOTH = "both"
    FORWARD = "fwd"
    BACK = "back"
    FIXED = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Something that a decision maker does or does not.

    Attributes:
        name: What readers see.
        direction: Whether it may be taken up, dropped, both or neither.
    """

    name: str
    direction: Direction = Direction.BOTH


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionMaker:
    """Somebody with courses of action and preferences over states.

    Attributes:
        name: What readers see.
        courses: Its own courses.
        priorities: What it wants, most important first; an earlier one outweighs
            all later ones together. Positions count over the whole conflict.
        ranking: Or its preferences outright: states by their labels, best first,
            those of one tier equal. It takes the place of priorities.
    """

    name: str
    courses: tuple[Course, ...]
    priorities: tuple[Priority, ...] = ()
    ranking: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Decision makers, and which states can be.

    Attributes:
        decision_makers: Who acts.
        infeasible: Patterns of states that cannot be.
        merged: Patterns of states that are one and the same to everybody.
    """

    decision_makers: tuple[DecisionMaker, ...]
    infeasible: tuple[Pattern, ...] = ()
    merged: tuple[Pattern, ...] = ()

    @property
    def courses(self) -> tuple[Course, ...]:
        """All courses, decision maker by decision maker."""
        return tuple(c for dm in self.decision_makers for c in dm.courses)


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """States, who can move between them, and who prefers which.

    Attributes:
        names: The decision makers' names.
        labels: The states' labels: ``YN--Y``, a dash for what makes no difference.
        moves: For each decision maker and state, the states one move away.
        ranks: For each decision maker, how good each state is; higher is better.
        states: The answers behind each state, where there are any.
    """

    names: tuple[str, ...]
    labels: tuple[str, ...]
    moves: tuple[tuple[tuple[int, ...], ...], ...]
    ranks: tuple[tuple[int, ...], ...]
    states: tuple[State, ...] = ()

    def improvements(self, maker: int, state: int) -> tuple[int, ...]:
        """States one move away that the decision maker prefers."""
        ranks = self.ranks[maker]
        moves = self.moves[maker][state]
        return tuple(to for to in moves if ranks[to] > ranks[state])


def build_graph(conflict: Conflict) -> Graph:
    """Build the graph of a conflict.

    Feasible states are in the order of their binary number, the first course
    being the lowest digit. A decision maker can change any of its own courses in
    one move, as far as their directions allow.

    Raises:
        BargainingError: A pattern or ranking speaks of what is not there, a state
            is not ranked, no state is feasible, or there are too many.
    """
    groups = list_states(conflict)
    place = {state: n for n, group in enumerate(groups) for state in group}
    labels = tuple(label_states(group) for group in groups)
    makers = range(len(conflict.decision_makers))
    return Graph(
        names=tuple(maker.name for maker in conflict.decision_makers),
        labels=labels,
        moves=tuple(_list_moves(conflict, m, groups, place) for m in makers),
        ranks=tuple(
            _rank_states(maker, groups, labels) for maker in conflict.decision_makers
        ),
        states=tuple(group[0] for group in groups),
    )


def list_states(conflict: Conflict) -> tuple[tuple[State, ...], ...]:
    """List the feasible states, those that are one and the same together.

    Raises:
        BargainingError: As `build_graph`.
    """
    count = len(conflict.courses)
    if count > MOST_COURSES:
        why = f"{count} courses make {2**count:,} states, too many to go through"
        raise BargainingError("courses", f"{why} (at most {MOST_COURSES} courses)")
    _check_positions(conflict, count)
    groups: dict[State | int, list[State]] = {}
    for answers in itertools.product((False, True), repeat=count):
        state = answers[::-1]
        if not any(is_fitting(p, state) for p in conflict.infeasible):
            fits = (n for n, p in enumerate(conflict.merged) if is_fitting(p, state))
            groups.setdefault(next(fits, state), []).append(state)
    if not groups or len(groups) > MOST_STATES:
        why = f"{len(groups):,} feasible states (from 1 to {MOST_STATES:,} can be used)"
        raise BargainingError("infeasible", why)
    return tuple(tuple(group) for group in groups.values())


def is_fitting(pattern: Pattern, state: State) -> bool:
    """Tell whether a state answers every course of a pattern as the pattern does."""
    return all(state[position] == taken for position, taken in pattern)


def label_states(states: tuple[State, ...]) -> str:
    """Label states that are one: ``Y`` or ``N`` a course, a dash where they differ."""
    columns = zip(*states, strict=True)
    return "".join(
        "-" if len(set(column)) > 1 else "NY"[column[0]] for column in columns
    )


def read_pattern(text: str) -> Pattern:
    """Read a pattern from its short form.

    Example:
        >>> read_pattern("-YN-")
        ((1, True), (2, False))

    Raises:
        ValueError: It holds something other than ``Y``, ``N`` and ``-``.
    """
    if set(text) - set("YN-"):
        raise ValueError(f"not a pattern of Y, N and -: {text!r}")
    return tuple((n, sign == "Y") for n, sign in enumerate(text) if sign != "-")


def _check_positions(conflict: Conflict, count: int) -> None:
    named: list[tuple[str, Pattern]] = [
        *((f"infeasible[{n}]", p) for n, p in enumerate(conflict.infeasible)),
        *((f"merged[{n}]", p) for n, p in enumerate(conflict.merged)),
        *(
            (f"decision_makers[{maker.name}].priorities[{n}]", pattern)
            for maker in conflict.decision_makers
            for n, priority in enumerate(maker.priorities)
            for pattern in priority
        ),
    ]
    for place, pattern in named:
        for position, _ in pattern:
            if not 0 <= position < count:
                why = f"no course {position}, there are {count}"
                raise BargainingError(place, why)


def _list_moves(
    conflict: Conflict,
    maker: int,
    groups: tuple[tuple[State, ...], ...],
    place: Mapping[State, int],
) -> tuple[tuple[int, ...], ...]:
    start = sum(len(dm.courses) for dm in conflict.decision_makers[:maker])
    courses = conflict.decision_makers[maker].courses
    moves = []
    for number, group in enumerate(groups):
        reached = {
            place[to]
            for state in group
            for to in _change(state, start, courses)
            if to in place
        }
        moves.append(tuple(sorted(reached - {number})))
    return tuple(moves)


def _change(state: State, start: int, courses: tuple[Course, ...]) -> Iterator[State]:
    own = state[start : start + len(courses)]
    answers = [
        _allowed(taken, c.direction) for taken, c in zip(own, courses, strict=True)
    ]
    for changed in itertools.product(*answers):
        yield state[:start] + changed + state[start + len(courses) :]


def _allowed(taken: bool, direction: Direction) -> tuple[bool, ...]:  # noqa: FBT001 - the answer to a course
    barred = Direction.BACK if not taken else Direction.FORWARD
    if direction in (Direction.FIXED, barred):
        return (taken,)
    return (taken, not taken)


def _rank_states(
    maker: DecisionMaker, groups: tuple[tuple[State, ...], ...], labels: tuple[str, ...]
) -> tuple[int, ...]:
    if maker.ranking:
        return _rank_by_tiers(maker, labels)
    top = len(maker.priorities)
    return tuple(
        sum(
            2 ** (top - n - 1)
            for n, priority in enumerate(maker.priorities)
            if any(is_fitting(pattern, group[0]) for pattern in priority)
        )
        for group in groups
    )


def _rank_by_tiers(maker: DecisionMaker, labels: tuple[str, ...]) -> tuple[int, ...]:
    place = f"decision_makers[{maker.name}].ranking"
    ranks: dict[str, int] = {}
    for tier, names in enumerate(maker.ranking):
        for label in names:
            if label not in labels:
                raise BargainingError(place, f"no feasible state {label}")
            if label in ranks:
                raise BargainingError(place, f"state {label} is ranked twice")
            ranks[label] = len(maker.ranking) - tier
    if missing := [label for label in labels if label not in ranks]:
        raise BargainingError(place, f"state {missing[0]} is not ranked")
    return tuple(ranks[label] for label in labels)
