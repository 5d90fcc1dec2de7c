"""Which states are stable, for whom, and in the face of which countermoves.

A state is stable for a decision maker if it has no reason to leave it, given how
far it looks ahead; an equilibrium is stable for all. The definitions for any
number of decision makers, with countermoves by several others in turn of whom none
moves twice running, are those of Fang, Hipel and Kilgour (1993, Interactive
Decision Making, ch. 3).
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from dragoman.bargaining.graph.conflict import Graph, State


class Concept(Enum):
    """How a decision maker judges whether leaving a state would pay.

    Attributes:
        NASH: It only looks at its own next move (Nash 1950, 1951).
        GMR: It fears any countermove that leaves it no better off: general
            metarationality (Howard 1971, Paradoxes of Rationality).
        SMR: As before, and it cannot escape by moving again: symmetric
            metarationality (Howard 1971).
        SEQ: It fears only countermoves that others would like to make: sequential
            stability (Fraser and Hipel 1979, 1984, Conflict Analysis).
        SIM: It fears that others improve at the same time and all end worse:
            simultaneous stability (Fraser and Hipel 1979).
    """

    NASH = "Nash"
    GMR = "GMR"
    SMR = "SMR"
    SEQ = "SEQ"
    SIM = "SIM"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stability:
    """What is stable in a graph.

    Attributes:
        stable: For each concept and decision maker, the stable states.
        equilibria: For each concept, the states stable for all.
    """

    stable: Mapping[Concept, tuple[frozenset[int], ...]]
    equilibria: Mapping[Concept, tuple[int, ...]]


def analyse_stability(graph: Graph) -> Stability:
    """Find the stable states of every decision maker, and the equilibria."""
    makers, states = range(len(graph.names)), range(len(graph.labels))
    concepts = [c for c in Concept if c is not Concept.SIM or graph.states]
    stable = {
        concept: tuple(
            frozenset(s for s in states if is_stable(graph, concept, maker, s))
            for maker in makers
        )
        for concept in concepts
    }
    equilibria = {
        concept: tuple(sorted(frozenset.intersection(*sets)))
        for concept, sets in stable.items()
    }
    return Stability(stable=stable, equilibria=equilibria)


def is_stable(graph: Graph, concept: Concept, maker: int, state: int) -> bool:
    """Tell whether a state is stable for a decision maker."""
    sanctions = find_sanctions(graph, concept, maker, state)
    return all(sanction is not None for sanction in sanctions.values())


def find_sanctions(
    graph: Graph, concept: Concept, maker: int, state: int
) -> Mapping[int, int | None]:
    """Find what deters a decision maker from each improvement open to it.

    This is the reason for `is_stable`: the state is stable if every improvement
    is deterred.

    Returns:
        Each state that it could move to and would prefer, with the state that a
        countermove could put it into, or ``None`` if nothing deters it.
    """
    return {
        move: next(_find_deterrents(graph, concept, (maker, state, move)), None)
        for move in graph.improvements(maker, state)
    }


def reach(
    graph: Graph, movers: Iterable[int], start: int, *, improving: bool
) -> set[int]:
    """Find the states that decision makers can reach from one by moving in turn.

    Args:
        graph: The graph.
        movers: Who moves, in any order, none twice running.
        start: Where they start.
        improving: Whether each makes only moves that it prefers to staying.

    Returns:
        The states; the start is among them only if they can return to it.
    """
    movers = tuple(movers)
    seen: set[tuple[int, int]] = set()
    todo = [(start, -1)]
    while todo:
        state, last = todo.pop()
        for mover in movers:
            if mover == last:
                continue
            options = (
                graph.improvements(mover, state)
                if improving
                else graph.moves[mover][state]
            )
            fresh = {(to, mover) for to in options} - seen
            seen |= fresh
            todo.extend(fresh)
    return {state for state, _ in seen}


def list_others(graph: Graph, maker: int) -> tuple[int, ...]:
    """List all decision makers but one."""
    return tuple(other for other in range(len(graph.names)) if other != maker)


def _find_deterrents(
    graph: Graph, concept: Concept, step: tuple[int, int, int]
) -> Iterator[int]:
    maker, state, _ = step
    ranks = graph.ranks[maker]
    for answer in _list_answers(graph, concept, step):
        escapes = graph.moves[maker][answer] if concept is Concept.SMR else ()
        if all(ranks[to] <= ranks[state] for to in (answer, *escapes)):
            yield answer


def _list_answers(
    graph: Graph, concept: Concept, step: tuple[int, int, int]
) -> Iterable[int]:
    maker, _, move = step
    match concept:
        case Concept.NASH:
            return ()
        case Concept.GMR | Concept.SMR:
            others = list_others(graph, maker)
            return sorted(reach(graph, others, move, improving=False))
        case Concept.SEQ:
            others = list_others(graph, maker)
            return sorted(reach(graph, others, move, improving=True))
        case Concept.SIM:
            return _list_collisions(graph, step)


def _list_collisions(graph: Graph, step: tuple[int, int, int]) -> Iterator[int]:
    """List where others' improvements, made at the same time, would lead."""
    maker, state, move = step
    numbers = {answers: n for n, answers in enumerate(graph.states)}
    start = graph.states[state]
    choices = [
        (state, *graph.improvements(other, state))
        for other in list_others(graph, maker)
    ]
    for chosen in itertools.product(*choices):
        if any(to != state for to in chosen):
            changed = _combine(start, [graph.states[to] for to in (move, *chosen)])
            if (number := numbers.get(changed)) is not None:
                yield number


def _combine(start: State, ends: Iterable[State]) -> State:
    flips = [[a != b for a, b in zip(start, end, strict=True)] for end in ends]
    return tuple(
        answer != any(column)
        for answer, column in zip(start, zip(*flips, strict=True), strict=True)
    )
