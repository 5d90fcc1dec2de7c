"""The conflicts that the literature works with, and laws that hold for all."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.bargaining.graph.conflict import (
    Conflict,
    Course,
    DecisionMaker,
    Direction,
    Graph,
    build_graph,
    read_pattern,
)
from dragoman.bargaining.graph.inverse import is_met, require_stability
from dragoman.bargaining.graph.stability import (
    Concept,
    analyse_stability,
    find_sanctions,
    is_stable,
)
from dragoman.bargaining.problem import BargainingError

# Hipel, Fang, Kilgour and Haight (1993), Environmental conflict resolution using the
# graph model; Kilgour and Hipel (2005), The graph model for conflict resolution: past,
# present, and future; Xu, Hipel and Kilgour (2009), Matrix representation of solution
# concepts in multiple-decision-maker graph models. Courses in order: modify (the
# ministry's), delay, accept, abandon (Uniroyal's), insist (local government's).
ELMIRA = {
    1: "NYNNN",
    2: "YYNNN",
    3: "NNYNN",
    4: "YNYNN",
    5: "NYNNY",
    6: "YYNNY",
    7: "NNYNY",
    8: "YNYNY",
    9: "-NNY-",
}
NUMBERS = {label: number for number, label in ELMIRA.items()}


def rank(*numbers):
    return tuple((ELMIRA[number],) for number in numbers)


def elmira():
    return Conflict(
        decision_makers=(
            DecisionMaker(
                name="Ministry",
                courses=(Course(name="Modify", direction=Direction.FORWARD),),
                ranking=rank(7, 3, 4, 8, 5, 1, 2, 6, 9),
            ),
            DecisionMaker(
                name="Uniroyal",
                courses=(
                    Course(name="Delay", direction=Direction.BACK),
                    Course(name="Accept"),
                    Course(name="Abandon", direction=Direction.FORWARD),
                ),
                ranking=rank(1, 4, 8, 5, 9, 3, 7, 2, 6),
            ),
            DecisionMaker(
                name="Local government",
                courses=(Course(name="Insist"),),
                ranking=rank(7, 3, 5, 1, 8, 6, 4, 2, 9),
            ),
        ),
        infeasible=tuple(
            read_pattern(text) for text in ("-YY--", "-Y-Y-", "--YY-", "-NNN-")
        ),
        merged=(read_pattern("---Y-"),),
    )


def numbers_of(graph, states):
    return sorted(NUMBERS[graph.labels[state]] for state in states)


def test_elmira_has_nine_states():
    assert set(build_graph(elmira()).labels) == set(ELMIRA.values())


def test_elmira_s_moves_are_those_of_the_published_graph():
    graph = build_graph(elmira())
    moves = [
        sorted(
            (NUMBERS[graph.labels[start]], NUMBERS[graph.labels[to]])
            for start, ends in enumerate(graph.moves[maker])
            for to in ends
        )
        for maker in range(3)
    ]
    assert moves[0] == [(1, 2), (3, 4), (5, 6), (7, 8)]
    to_abandon = [(n, 9) for n in range(1, 9)]
    assert moves[1] == sorted([(1, 3), (2, 4), (5, 7), (6, 8), *to_abandon])
    pairs = [(1, 5), (2, 6), (3, 7), (4, 8)]
    assert moves[2] == sorted([*pairs, *((b, a) for a, b in pairs)])


@pytest.mark.parametrize(
    ("concept", "expected"),
    [
        (Concept.NASH, [5, 8, 9]),
        (Concept.GMR, [1, 4, 5, 8, 9]),
        (Concept.SMR, [1, 4, 5, 8, 9]),
        (Concept.SEQ, [5, 8, 9]),
    ],
)
def test_elmira_s_equilibria_are_the_published_ones(concept, expected):
    graph = build_graph(elmira())
    found = analyse_stability(graph).equilibria[concept]
    assert numbers_of(graph, found) == expected


def test_a_sanction_says_what_deters_an_improvement():
    # From state 1 local government would insist (5), but Uniroyal could abandon (9).
    graph = build_graph(elmira())
    place = {NUMBERS[label]: n for n, label in enumerate(graph.labels)}
    sanctions = find_sanctions(graph, Concept.GMR, 2, place[1])
    assert sanctions == {place[5]: place[9]}
    assert find_sanctions(graph, Concept.SEQ, 2, place[1]) == {place[5]: None}


def two_by_two(name, ranking_of_one, ranking_of_two):
    return Conflict(
        decision_makers=(
            DecisionMaker(
                name="one", courses=(Course(name="yes"),), ranking=ranking_of_one
            ),
            DecisionMaker(
                name="two", courses=(Course(name="yes"),), ranking=ranking_of_two
            ),
        )
    )


def equilibria(conflict):
    graph = build_graph(conflict)
    found = analyse_stability(graph).equilibria
    return {c: {graph.labels[s] for s in states} for c, states in found.items()}


def test_prisoners_can_keep_faith_if_they_look_ahead():
    # Fraser and Hipel (1984), Conflict Analysis: mutual cooperation is sequentially
    # stable though not a Nash equilibrium. Y is to cooperate.
    found = equilibria(
        two_by_two(
            "dilemma",
            (("NY",), ("YY",), ("NN",), ("YN",)),
            (("YN",), ("YY",), ("NN",), ("NY",)),
        )
    )
    assert found[Concept.NASH] == {"NN"}
    for concept in (Concept.GMR, Concept.SMR, Concept.SEQ):
        assert found[concept] == {"YY", "NN"}
    # If both defect at the same time, both lose by it.
    assert found[Concept.SIM] == {"YY", "NN"}


def test_in_chicken_both_swerving_is_stable_only_for_those_who_fear():
    # Kilgour, Hipel and Fang (1987): Y is to swerve; the crash is worst for both.
    found = equilibria(
        two_by_two(
            "chicken",
            (("NY",), ("YY",), ("YN",), ("NN",)),
            (("YN",), ("YY",), ("NY",), ("NN",)),
        )
    )
    assert found[Concept.NASH] == {"NY", "YN"}
    assert found[Concept.GMR] == found[Concept.SMR] == {"NY", "YN", "YY"}
    assert found[Concept.SEQ] == {"NY", "YN"}
    assert found[Concept.SIM] == {"NY", "YN", "YY"}


def test_priorities_rank_as_the_ranking_that_they_stand_for():
    # The ministry's published ranking, by option prioritising: accepted, not
    # abandoned, not modified, and insisted on if and only if not modified.
    priorities = (
        (read_pattern("--Y--"),),
        (read_pattern("---N-"),),
        (read_pattern("N----"),),
        (read_pattern("N---Y"), read_pattern("Y---N")),
    )
    ranked = build_graph(elmira())
    ministry, *others = elmira().decision_makers
    prioritised = Conflict(
        decision_makers=(
            DecisionMaker(
                name=ministry.name, courses=ministry.courses, priorities=priorities
            ),
            *others,
        ),
        infeasible=elmira().infeasible,
        merged=elmira().merged,
    )
    ranks = build_graph(prioritised).ranks[0]

    def order(values):
        return sorted(range(len(values)), key=lambda state: values[state])

    assert order(ranks) == order(ranked.ranks[0])


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"infeasible": (((9, True),),)}, "infeasible[0]"),
        ({"infeasible": (((0, True),), ((0, False),))}, "infeasible"),
        ({"merged": (((7, True),),)}, "merged[0]"),
    ],
)
def test_a_faulty_conflict_is_refused_with_its_place(change, place):
    maker = DecisionMaker(name="a", courses=(Course(name="x"), Course(name="y")))
    with pytest.raises(BargainingError) as caught:
        build_graph(Conflict(decision_makers=(maker,), **change))
    assert caught.value.where == place


def test_a_ranking_that_forgets_a_state_is_refused():
    maker = DecisionMaker(
        name="a", courses=(Course(name="x"),), ranking=(("Y",), ("Y",))
    )
    with pytest.raises(BargainingError, match=r"a\].ranking: state Y is ranked twice"):
        build_graph(Conflict(decision_makers=(maker,)))


def test_too_many_courses_are_refused_by_number():
    maker = DecisionMaker(
        name="a", courses=tuple(Course(name=str(n)) for n in range(40))
    )
    with pytest.raises(BargainingError, match="40 courses make 1,099,511,627,776"):
        build_graph(Conflict(decision_makers=(maker,)))


@st.composite
def graphs(draw, most=6):
    states = draw(st.integers(2, most))
    makers = draw(st.integers(2, 3))
    moves = tuple(
        tuple(
            tuple(to for to in range(states) if to != state and draw(st.booleans()))
            for state in range(states)
        )
        for _ in range(makers)
    )
    ranks = tuple(
        tuple(draw(st.integers(0, 3)) for _ in range(states)) for _ in range(makers)
    )
    return Graph(
        names=tuple(f"m{n}" for n in range(makers)),
        labels=tuple(str(n) for n in range(states)),
        moves=moves,
        ranks=ranks,
    )


@given(graph=graphs())
@settings(max_examples=100, deadline=None)
def test_who_looks_less_far_is_harder_to_keep(graph):
    # Fang, Hipel and Kilgour (1989): Nash implies SMR and SEQ, either implies GMR.
    stable = analyse_stability(graph).stable
    for maker in range(len(graph.names)):
        nash, gmr, smr, seq = (
            stable[c][maker]
            for c in (Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ)
        )
        assert nash <= smr <= gmr
        assert nash <= seq <= gmr


@given(graph=graphs(most=5), concept=st.sampled_from(list(Concept)[:4]))
@settings(max_examples=60, deadline=None)
def test_the_inverse_names_exactly_the_rankings_that_make_a_state_stable(
    graph, concept
):
    required = require_stability(graph, concept, 0, 0)
    rankings = list(permutations(range(len(graph.labels))))
    stable = 0
    for ranks in rankings:
        changed = Graph(
            names=graph.names,
            labels=graph.labels,
            moves=graph.moves,
            ranks=(ranks, *graph.ranks[1:]),
        )
        expected = is_stable(changed, concept, 0, 0)
        assert is_met(required, ranks) == expected
        stable += expected
    assert required.share == pytest.approx(stable / len(rankings))


def test_elmira_s_delay_needs_a_government_that_would_rather_not_insist():
    # State 1 is no Nash equilibrium only because local government prefers 5 to it.
    graph = build_graph(elmira())
    place = {NUMBERS[label]: n for n, label in enumerate(graph.labels)}
    required = require_stability(graph, Concept.NASH, 2, place[1])
    assert required.alternatives == (frozenset({place[5]}),)
    assert required.share == 0.5
