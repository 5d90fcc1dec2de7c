from dragoman.bargaining.analysis import analyse_problem
from dragoman.bargaining.formats.gmcr import read_gmcr, write_gmcr
from dragoman.bargaining.graph.conflict import build_graph
from dragoman.bargaining.graph.lasting import CONCEPTS, build_conflict, find_lasting
from dragoman.bargaining.graph.stability import Concept, analyse_stability


def test_a_package_lasts_if_no_party_would_rather_have_no_deal(problem):
    analysis = analyse_problem(problem)
    found = find_lasting(analysis)
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    for lasting in found:
        stable = dict(lasting.stable)
        if Concept.NASH in lasting.equilibrium:
            assert stable[Concept.NASH] == (0, 1)
            assert lasting.equilibrium == CONCEPTS
        assert all(0 < share <= 1 for share in lasting.shares)


def test_the_conflict_over_candidates_has_the_same_equilibria(problem):
    analysis = analyse_problem(problem)
    found = find_lasting(analysis)
    conflict, faults = read_gmcr(write_gmcr(build_conflict(analysis)))
    assert faults == ()
    graph = build_graph(conflict)
    equilibria = analyse_stability(graph).equilibria
    count = len(found)
    for lasting in found:
        backed = "".join(
            "Y" if n == lasting.number else "N" for n in range(1, count + 1)
        )
        state = graph.labels.index(backed * len(problem.parties))
        for concept in CONCEPTS:
            assert (state in equilibria[concept]) == (concept in lasting.equilibrium)
