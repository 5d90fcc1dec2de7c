from dataclasses import replace

import pytest

from dragoman.bargaining.analysis import Settings, analyse_problem
from dragoman.bargaining.candidates import Candidate, Standing, list_outcomes
from dragoman.bargaining.problem import BargainingError, Estimate, find_package
from dragoman.bargaining.space import RedLines


def test_a_mediator_sees_a_handful_of_different_packages(problem):
    analysis = analyse_problem(problem)
    packages = [candidate.package for candidate in analysis.candidates]
    assert 3 <= len(packages) <= 6
    assert len(set(packages)) == len(packages)
    assert "Nash point" in analysis.candidates[0].why


def test_every_candidate_says_what_it_rests_on(problem):
    for candidate in analyse_problem(problem).candidates:
        assert candidate.dependences
        assert all(d.assumption.estimate.reason for d in candidate.dependences)
    with pytest.raises(ValueError, match="needs its assumptions"):
        replace(candidate, dependences=())
    assert isinstance(candidate, Candidate)


def test_outcomes_are_judged_against_what_a_party_has_said(problem):
    package = find_package(problem, {"pay": "four", "rota": "old"})
    found = {(o.party, o.issue): o for o in list_outcomes(problem, package)}
    pay = found["union", "pay"]
    assert pay.standing is Standing.GIVES_UP
    assert pay.instead == ("eight",)
    assert [p.quote for p in pay.evidence] == ["The union demands eight per cent."]
    assert found["firm", "pay"].standing is Standing.AGREED
    assert found["firm", "rota"].standing is Standing.SILENT


def test_a_crossed_red_line_is_shown_in_the_words_that_drew_it(problem):
    package = find_package(problem, {"pay": "eight", "rota": "old"})
    (crossing,) = [o for o in list_outcomes(problem, package) if o.crosses]
    assert crossing.party == "firm"
    assert "out of the question" in crossing.evidence[0].quote


def test_red_lines_are_honoured_unless_told_otherwise(problem):
    honoured = analyse_problem(problem)
    crossing = {c.package for c in honoured.candidates if c.crossings}
    free = {
        c.package
        for c in honoured.candidates
        if any("if red lines could be crossed" in why for why in c.why)
    }
    assert crossing == free
    ignored = analyse_problem(problem, Settings(red_lines=RedLines.IGNORED))
    assert ignored.zone.packages == 8 > honoured.zone.packages == 4


def test_where_red_lines_leave_nothing_that_is_said_and_the_rest_goes_on(problem):
    union, firm = problem.parties
    drawn = tuple(
        replace(view, red_line=True, evidence=firm.views[3].evidence)
        for view in firm.views[:4]
    )
    closed = replace(
        problem, parties=(union, replace(firm, views=(*drawn, *firm.views[4:])))
    )
    analysis = analyse_problem(closed)
    assert analysis.red_lines is RedLines.IGNORED
    assert [fault.path for fault in analysis.problems] == ["issues[pay]"]
    assert analysis.candidates


def test_without_a_zone_the_packages_least_short_of_one_are_shown(problem):
    stubborn = Estimate(low=0.9, high=0.95, reason="it thinks it can win outright")
    hopeless = replace(
        problem,
        parties=tuple(replace(p, reservation=stubborn) for p in problem.parties),
    )
    analysis = analyse_problem(hopeless)
    assert not analysis.solutions
    assert analysis.zone.share == 0
    why = "nothing found is acceptable to all; among the least short of it"
    assert why in analysis.candidates[0].why


def test_the_same_seed_gives_the_same_analysis(problem):
    first, second = analyse_problem(problem), analyse_problem(problem)
    assert first.candidates == second.candidates
    assert first.swings == second.swings


def test_what_cannot_be_mended_is_refused(problem):
    with pytest.raises(BargainingError, match="parties: a negotiation needs two"):
        analyse_problem(replace(problem, parties=problem.parties[:1]))


def test_an_analysis_of_three_parties_states_its_gap(problem):
    union, firm = problem.parties
    analysis = analyse_problem(
        replace(problem, parties=(union, firm, replace(union, id="guild")))
    )
    assert analysis.frontier.gap == 0
    assert {c.robustness.gap for c in analysis.candidates} == {0}


def test_too_many_parties_are_refused_by_number(problem):
    union = problem.parties[0]
    crowd = tuple(replace(union, id=f"u{n}") for n in range(9))
    with pytest.raises(BargainingError, match="parties: 9, more than can be weighed"):
        analyse_problem(replace(problem, parties=crowd))
