"""Rounds that ended or lasted, who is back, inquiries that closed."""

import datetime

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The second round of the talks ended in Ostby shortly after midnight.",
        "Thursday's session between the owners and the union lasted nine hours.",
        "The first round, in April, lasted nine days.",
        "By Thursday morning the union was back at the table.",
    ],
)
def test_a_round_that_is_over_was_held_and_who_is_back_meets(tell, text):
    (event,) = tell(text).events
    assert (event.type.value, event.modality.value) == ("meeting", "asserted")


def test_who_was_back_by_a_day_arrived(tell):
    assert tell("By Friday the envoy was back.").kinds() == ["arrival"]


@pytest.mark.parametrize(
    "text",
    [
        "The audit of the ferry firm was completed on Monday.",
        "The inquiry into the fire ended last month.",
    ],
)
def test_an_inquiry_that_closed_on_a_day_is_told(tell, text):
    (event,) = tell(text).events
    assert event.type.value == "other"
    assert event.date.start is not None


def test_a_round_expected_in_a_week_of_a_month_is_planned_for_its_days(tell):
    (event,) = tell("The next round is expected in the second week of July.").events
    assert event.modality.value == "planned"
    assert event.date.start == datetime.date(2023, 7, 8)
    assert event.date.end == datetime.date(2023, 7, 14)
