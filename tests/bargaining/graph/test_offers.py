import pytest

from dragoman.bargaining.given import Numbers, problem_from_numbers
from dragoman.bargaining.graph.inverse import require_stability
from dragoman.bargaining.graph.offers import build_offers
from dragoman.bargaining.graph.stability import Concept, analyse_stability
from dragoman.bargaining.problem import BargainingError
from dragoman.bargaining.scenario import middle_scenario

SPLITS = problem_from_numbers(
    {
        "ann": Numbers(
            values={"pie": {"hers": 0.9, "even": 0.5, "his": 0.1}}, reservation=0.3
        ),
        "bob": Numbers(
            values={"pie": {"hers": 0.1, "even": 0.5, "his": 0.9}}, reservation=0.3
        ),
    }
)


def test_what_both_prefer_to_no_deal_lasts_and_what_one_loses_by_does_not():
    graph = build_offers(SPLITS, middle_scenario(SPLITS), [(0,), (1,), (2,)])
    found = analyse_stability(graph).equilibria
    agreed = {graph.labels[s] for s in found[Concept.NASH]} & {"11", "22", "33"}
    assert agreed == {"22"}


def test_the_inverse_tells_what_would_make_an_offer_last():
    graph = build_offers(SPLITS, middle_scenario(SPLITS), [(0,)])
    hers = graph.labels.index("11")
    bob = require_stability(graph, Concept.NASH, 1, hers)
    # Bob backs her having most of it if he likes no deal no better.
    (wanted,) = bob.alternatives
    assert {graph.labels[state] for state in wanted} == {"1-"}


def test_too_many_packages_are_refused():
    with pytest.raises(BargainingError, match="packages: 2,601 ways for 2 parties"):
        build_offers(SPLITS, middle_scenario(SPLITS), [(0,)] * 50)
