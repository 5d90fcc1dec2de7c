from dragoman.bargaining.analysis import analyse_problem
from dragoman.bargaining.graph.lasting import CONCEPTS, find_lasting
from dragoman.bargaining.graph.stability import Concept


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
