from dataclasses import replace

import pytest

from dragoman.bargaining.formats.table import read_table, write_table
from dragoman.bargaining.problem import BargainingError, Exclusion


def test_a_problem_comes_back_as_it_was(problem):
    tied = replace(
        problem,
        exclusions=(
            Exclusion(first=("pay", "six"), second=("rota", "old"), reason="cost"),
        ),
    )
    assert read_table(write_table(tied)) == (tied, ())


def test_a_bad_row_is_named_by_its_line_and_the_rest_goes_on():
    text = """kind,party,issue,option,label,low,high
issue,,pay,,Pay,,
option,,pay,more,,,
option,,pay,less,,,
party,a,,,,,
party,b,,,,,
view,a,pay,more,,0.8,1
view,c,pay,more,,0.8,1
view,b,pay,more,,1.2,1
wish,b,pay,more,,0,1
view,b,pay,none,,0,1
weight,a,pay,,,0.5,
"""
    problem, faults = read_table(text)
    assert [(fault.path, fault.why.split(";")[0]) for fault in faults] == [
        ("line 8", "unknown party: 'c'"),
        ("line 9", "not an interval in 0..1: 1.2..1.0"),
        ("line 10", "no such kind of row: 'wish'"),
        ("parties[a].views[pay/less]", "no view of it"),
        ("parties[b].views[pay/none]", "no such option"),
        ("parties[b].views[pay/less]", "no view of it"),
        ("parties[b].views[pay/more]", "no view of it"),
        ("parties[b].weights[pay]", "no weight"),
    ]
    assert [party.id for party in problem.parties] == ["a", "b"]
    assert problem.parties[0].weights[0].value.high == 0.5
    assert problem.issues[0].options[0].label == "more"


def test_a_table_without_kinds_is_refused():
    with pytest.raises(BargainingError, match="line 1: no column 'kind'"):
        read_table("a,b\n1,2\n")
