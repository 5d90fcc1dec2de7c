import pytest

from dragoman.bargaining.check import check_problem
from dragoman.bargaining.edit import (
    add_option,
    drop_issue,
    exclude,
    part_option,
    set_reservation,
    set_value,
    set_weight,
)
from dragoman.bargaining.problem import (
    BargainingError,
    Estimate,
    Option,
    find_view,
    find_weight,
)
from dragoman.bargaining.space import build_space

MINE = Estimate(low=0.6, high=0.7, reason="from a talk with the chair")


def test_people_set_numbers_and_give_their_reason(problem):
    changed = set_reservation(problem, "union", MINE)
    changed = set_weight(changed, "union", "pay", MINE)
    changed = set_value(changed, "union", ("pay", "zero"), MINE)
    union = changed.parties[0]
    assert check_problem(changed) == ()
    assert union.reservation == find_weight(union, "pay").value == MINE
    view = find_view(union, "pay", "zero")
    assert view.value == MINE
    assert view.red_line


def test_an_added_option_is_open_for_everybody(problem):
    changed = add_option(problem, "pay", Option(id="five", label="5 per cent"))
    assert check_problem(changed) == ()
    assert changed.size == problem.size + 2
    for party in changed.parties:
        value = find_view(party, "pay", "five").value
        assert (value.low, value.high) == (0, 1)


def test_a_dropped_issue_takes_all_that_is_said_of_it_along(problem):
    tied = exclude(problem, ("pay", "six"), ("rota", "old"), "too dear together")
    changed = drop_issue(tied, "rota")
    assert check_problem(changed) == ()
    assert changed.exclusions == ()
    assert changed.size == 4


def test_an_exclusion_takes_packages_out(problem):
    tied = exclude(problem, ("pay", "six"), ("rota", "old"), "too dear together")
    assert build_space(tied).size == build_space(problem).size - 1


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda p: set_reservation(p, "navy", MINE), "parties[navy]"),
        (lambda p: set_weight(p, "union", "leave", MINE), "issues[leave]"),
        (
            lambda p: set_value(p, "union", ("pay", "ten"), MINE),
            "issues[pay].options[ten]",
        ),
        (
            lambda p: add_option(p, "pay", Option(id="six", label="6")),
            "issues[pay].options[six]",
        ),
        (lambda p: drop_issue(p, "leave"), "issues[leave]"),
    ],
)
def test_a_change_to_what_is_not_there_is_refused(problem, change, place):
    with pytest.raises(BargainingError) as caught:
        change(problem)
    assert caught.value.where == place


def test_an_option_that_goes_together_with_others_is_parted(problem):
    issue = problem.issues[0]
    option = issue.options[1].id
    parted = part_option(problem, issue.id, option)
    assert check_problem(parted) == ()
    made = parted.issues[1]
    assert [o.id for o in made.options] == [option, "left-open"]
    assert option not in {o.id for o in parted.issues[0].options}
    for old, new in zip(problem.parties, parted.parties, strict=True):
        kept = find_view(new, made.id, option)
        assert kept.value == find_view(old, issue.id, option).value
    with pytest.raises(BargainingError, match="no such option"):
        part_option(parted, issue.id, option)
