import pytest

from dragoman.extract.terms.naming import Plans


def labels(read, text):
    plans = Plans(read(text))
    return [plans.label(key) for key in range(len(plans.known))]


def test_plans_of_two_makers_are_two(read):
    text = (
        "The Norwegian proposal would open the port. The Chilean proposal would"
        " close it. The Norwegian proposal has no date."
    )
    assert labels(read, text) == ["Norwegian proposal", "Chilean proposal"]


def test_a_bare_noun_means_the_plan_told_of_last(read):
    text = "The envoys tabled a 90-day plan. The plan would open the port."
    assert labels(read, text) == ["90-day plan"]


def test_an_earlier_deal_is_another_plan(read):
    text = "The new deal would open the port. The previous deal collapsed in May."
    assert len(labels(read, text)) == len(["new", "previous"])


@pytest.mark.parametrize("text", ["No deal was reached.", "Any deal would do."])
def test_what_is_no_plan_in_particular_names_none(read, text):
    assert labels(read, text) == []
