from dataclasses import replace

import pytest

from dragoman.bargaining.check import check_problem, repair_problem, require_sound
from dragoman.bargaining.problem import (
    BargainingError,
    Basis,
    Estimate,
    Exclusion,
    Issue,
    find_package,
    find_view,
    name_package,
)


def judged(low, high):
    return Estimate(low=low, high=high, reason="a desk's guess")


def places(problem):
    return [fault.path for fault in check_problem(problem)]


def test_a_sound_problem_has_no_faults(problem):
    assert check_problem(problem) == ()
    require_sound(problem)


def test_one_party_cannot_negotiate(problem):
    assert places(replace(problem, parties=problem.parties[:1])) == ["parties"]


def test_every_fault_is_named_with_its_place(problem):
    union, firm = problem.parties
    stray = replace(union.views[0], option="nine")
    drawn = replace(firm.views[0], red_line=True)
    faulty = replace(
        problem,
        issues=(
            *problem.issues,
            problem.issues[1],
            Issue(id="x", label="X", options=()),
        ),
        parties=(
            replace(union, views=(stray, *union.views[1:])),
            replace(firm, views=(drawn, *firm.views[1:]), weights=firm.weights[:1]),
        ),
        exclusions=(
            Exclusion(first=("pay", "six"), second=("leave", "long")),
            Exclusion(first=("pay", "six"), second=("pay", "four")),
        ),
    )
    assert places(faulty) == [
        "issues[rota]",
        "issues[x]",
        "parties[union].views[pay/nine]",
        "parties[union].views[pay/zero]",
        "parties[union].weights[x]",
        "parties[firm].weights[rota]",
        "parties[firm].weights[x]",
        "parties[firm].views[pay/zero]",
        "exclusions[pay/six x leave/long]",
        "exclusions[pay/six x pay/four]",
    ]
    with pytest.raises(BargainingError) as caught:
        require_sound(faulty)
    assert caught.value.where == "issues[rota]"


def test_mending_leaves_out_what_cannot_stand_and_assumes_nothing(problem):
    union, firm = problem.parties
    stray = replace(union.views[0], option="nine")
    faulty = replace(
        problem,
        issues=(*problem.issues, Issue(id="x", label="X", options=())),
        parties=(replace(union, views=(stray, *union.views[1:])), firm, firm),
        exclusions=(Exclusion(first=("pay", "six"), second=("leave", "long")),),
    )
    mended, faults = repair_problem(faulty)
    assert faults == check_problem(faulty)
    assert check_problem(mended) == ()
    assert [party.id for party in mended.parties] == ["union", "firm"]
    filled = find_view(mended.parties[0], "pay", "zero").value
    assert (filled.low, filled.high, filled.basis) == (0, 1, Basis.JUDGEMENT)
    assert "nothing is reported" in filled.reason


def test_weights_that_are_all_zero_become_even(problem):
    union, firm = problem.parties
    nil = tuple(replace(w, value=judged(0, 0)) for w in union.weights)
    faulty = replace(problem, parties=(replace(union, weights=nil), firm))
    assert places(faulty) == ["parties[union].weights"]
    mended, _ = repair_problem(faulty)
    assert [w.value.low for w in mended.parties[0].weights] == [1, 1]


@pytest.mark.parametrize(
    "fields",
    [
        {"low": 0.6, "high": 0.4, "reason": "r"},
        {"low": -0.1, "high": 0.4, "reason": "r"},
        {"low": 0.1, "high": float("nan"), "reason": "r"},
        {"low": 0.1, "high": 0.4, "reason": " "},
        {"low": 0.1, "high": 0.4, "reason": "r", "basis": Basis.SOURCED},
    ],
)
def test_an_estimate_is_an_interval_with_a_reason_and_words_if_sourced(fields):
    with pytest.raises(ValueError, match=r"estimate|interval"):
        Estimate(**fields)


def test_a_package_is_found_by_name_and_named_again(problem):
    choice = {"pay": "six", "rota": "new"}
    assert name_package(problem, find_package(problem, choice)) == choice


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        ({"pay": "six"}, r"issues\[rota\]: left out of the package"),
        ({"pay": "ten", "rota": "new"}, r"issues\[pay\]: no option 'ten'"),
        ({"pay": "six", "rota": "new", "x": "y"}, r"issues\[x\]: no such issue"),
    ],
)
def test_a_package_of_unknown_things_is_refused(problem, choice, message):
    with pytest.raises(BargainingError, match=message):
        find_package(problem, choice)
