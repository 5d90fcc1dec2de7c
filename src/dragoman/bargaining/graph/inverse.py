"""Which preferences of a decision maker would make a state stable for it.

The inverse of stability analysis (Kinsara, Petersons, Hipel and Kilgour 2015,
Advanced decision support for the graph model for conflict resolution; Wang, Hipel,
Fang and Dang 2018, Matrix representations of the inverse problem in the graph model
for conflict resolution). A state's stability depends only on which other states are
no better for the decision maker than it, and the more there are, the more stable.
So the answer is a list of smallest sets: all of one of them must be no better.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import factorial

from dragoman.bargaining.graph.conflict import Graph
from dragoman.bargaining.graph.stability import Concept, list_others, reach
from dragoman.bargaining.problem import BargainingError

MOST_SETS = 5_000
"""Alternative sets held while they are worked out."""

MOST_COUNTED = 18
"""States that may matter where rankings are counted: 2**18 subsets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What must hold of a decision maker's preferences to make a state stable.

    Attributes:
        concept: Stable in which sense.
        maker: Position of the decision maker.
        state: The state.
        alternatives: Sets of states. The state is stable if and only if, for one
            of the sets, no state in it is preferred to the state. An empty set
            is always fulfilled.
        share: The share of all strict rankings that make it stable, or ``None``
            if too many states matter to count them.
    """

    concept: Concept
    maker: int
    state: int
    alternatives: tuple[frozenset[int], ...]
    share: float | None


def require_stability(
    graph: Graph, concept: Concept, maker: int, state: int
) -> Requirement:
    """Find what would make a state stable for a decision maker.

    The preferences of the others stay as they are; those of the decision maker
    are disregarded.

    Raises:
        ValueError: The concept is SIM, whose answer is not of this form.
        BargainingError: The alternatives are too many to work out.
    """
    if concept is Concept.SIM:
        raise ValueError("simultaneous stability has no inverse here")
    alternatives = {frozenset[int]()}
    for move in graph.moves[maker][state]:
        ways = set(_list_ways(graph, concept, (maker, state, move)))
        if frozenset() in ways:
            continue
        alternatives = _keep_smallest({a | way for a in alternatives for way in ways})
        if len(alternatives) > MOST_SETS:
            place = f"state {graph.labels[state]}"
            raise BargainingError(place, "too many sets of preferences would do")
    ordered = sorted(alternatives, key=lambda s: (len(s), sorted(s)))
    return Requirement(
        concept=concept,
        maker=maker,
        state=state,
        alternatives=tuple(ordered),
        share=_share_of_rankings(ordered),
    )


def is_met(requirement: Requirement, ranks: tuple[int, ...]) -> bool:
    """Tell whether preferences meet a requirement.

    Args:
        requirement: What must hold.
        ranks: How good each state is for the decision maker; higher is better.
    """
    level = ranks[requirement.state]
    return any(
        all(ranks[state] <= level for state in wanted)
        for wanted in requirement.alternatives
    )


def _list_ways(
    graph: Graph, concept: Concept, step: tuple[int, int, int]
) -> Iterator[frozenset[int]]:
    """List the sets each of which, if no better than the state, deters a move."""
    maker, state, move = step
    yield frozenset({move})
    if concept is Concept.NASH:
        return
    improving = concept is Concept.SEQ
    for answer in reach(graph, list_others(graph, maker), move, improving=improving):
        escapes = graph.moves[maker][answer] if concept is Concept.SMR else ()
        yield frozenset({answer, *escapes}) - {state}


def _keep_smallest(sets: set[frozenset[int]]) -> set[frozenset[int]]:
    kept: list[frozenset[int]] = []
    for wanted in sorted(sets, key=len):
        if not any(smaller <= wanted for smaller in kept):
            kept.append(wanted)
    return set(kept)


def _share_of_rankings(alternatives: list[frozenset[int]]) -> float | None:
    """Count over which of the states that matter are below the state.

    In a random ranking of the state and m others, a given set of k of them is
    exactly what lies below the state with probability k! (m - k)! / (m + 1)!.
    """
    states = sorted(frozenset[int]().union(*alternatives))
    if len(states) > MOST_COUNTED:
        return None
    bits = {state: 1 << n for n, state in enumerate(states)}
    wanted = [sum(bits[state] for state in chosen) for chosen in alternatives]
    count = len(states)
    total = 0
    for below in range(1 << count):
        if any(below & want == want for want in wanted):
            under = below.bit_count()
            total += factorial(under) * factorial(count - under)
    return total / factorial(count + 1)
