"""Windows, and what waits for what."""

from dataclasses import replace

import pytest

from dragoman.agreement import (
    check_agreement,
    delay_obligation,
    follow_agreement,
    plan_windows,
)
from dragoman.agreement.schedule import order_obligations
from dragoman.model.agreement import Obligation, Ratio
from dragoman.model.quantity import Quantity


def test_windows_count_from_day_zero(exchange, day):
    windows = plan_windows(exchange())
    assert (windows["captives"].start, windows["captives"].end) == (day(0), day(10))
    assert (windows["road"].start, windows["road"].end) == (day(30), day(40))


def test_a_delay_moves_what_waits_and_nothing_else(exchange):
    assert delay_obligation(exchange(), "captives", 4) == {"troops": 4}
    assert delay_obligation(exchange(), "prisoners", 9) == {}
    assert delay_obligation(exchange(), "troops", 3) == {"road": 3}


def test_the_critical_path_ends_with_what_ends_last(exchange):
    critical = {key for key, w in plan_windows(exchange()).items() if w.critical}
    assert critical == {"captives", "troops", "road"}


def test_a_delay_of_what_is_not_there_is_a_mistake(exchange):
    with pytest.raises(ValueError, match="no such obligation"):
        delay_obligation(exchange(), "bridge", 1)


def test_an_open_end_stays_open(exchange):
    plan = exchange(obligations=(Obligation(id="calm"),))
    window = plan_windows(plan)["calm"]
    assert window.end is None
    assert not window.critical


def test_a_cycle_is_named_and_the_rest_goes_on(exchange, day):
    plan = exchange()
    captives = replace(plan.obligations[0], after=("troops",))
    plan = replace(plan, obligations=(captives, *plan.obligations[1:]))
    assert "waits for itself" in check_agreement(plan)[0]
    assert order_obligations(plan.obligations)[1]
    status = follow_agreement(plan, [], day(1))
    assert len(status.obligations) == 4


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"debtor": "East"}, "unknown party 'East'"),
        ({"after": ("bridge",)}, "waits for 'bridge', which is not there"),
        ({"start": 12}, "ends on day 10, before it starts on 12"),
        ({"start": 70, "end": 80}, "starts on day 70, after the agreement ends on 60"),
        (
            {"ratio": Ratio(of="bridge", each=2)},
            "ratio to 'bridge', which is not there",
        ),
        (
            {"ratio": Ratio(of="road", each=2)},
            "2 for each of road makes 4–4, but 20 are owed",
        ),
    ],
)
def test_faults_are_named_with_their_place(exchange, change, fault):
    plan = exchange()
    road = replace(plan.obligations[3], quantity=Quantity(low=2, high=2))
    captives = replace(plan.obligations[0], **change)
    plan = replace(plan, obligations=(captives, *plan.obligations[1:3], road))
    assert f"obligation captives: {fault}" in check_agreement(plan)


def test_two_of_one_name_are_a_fault(exchange):
    plan = exchange()
    plan = replace(plan, obligations=(*plan.obligations, plan.obligations[1]))
    assert check_agreement(plan)[0] == "obligation prisoners: named 2 times"


def test_occurrences_that_cannot_be_counted_are_named(exchange, occur, day):
    told = [occur("bridge", 2), occur("captives", -2, 3)]
    problems = follow_agreement(exchange(), told, day(3)).problems
    assert any("no obligation 'bridge'" in problem for problem in problems)
    assert any("before day zero" in problem for problem in problems)
