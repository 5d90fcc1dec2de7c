"""Counts that two reports give in the same words."""

import pytest

from dragoman.extract import extract_readings
from dragoman.model.claim import identify
from dragoman.model.quantity import Hedge, Quantity
from dragoman.model.report import Report
from dragoman.pipeline import assemble_readings

ONE = (
    "Norrail is ready to give up 120 posts at the depot in Holt in return for longer "
    "shifts, two people close to the company told Meridian."
)
DAYS = "Tuesday 3 June 2031", "Wednesday 4 June 2031", "Tuesday 24 June 2031"


def write(day, text):
    body = f"News of the talks\n\n{day}\n\n{text} The Drivers' League meets Norrail.\n"
    return Report(id=identify(body), path=f"{day}.txt", text=body)


def disagree(first, second, days=DAYS[:2]):
    reports = [write(days[0], first), write(days[1], second)]
    return assemble_readings(extract_readings(reports)).disagreements


@pytest.mark.parametrize(
    "second",
    [
        ONE.replace("120", "150"),
        ONE.replace("120", "150")
        .replace("give up", "shed")
        .replace("told", "have told"),
    ],
)
def test_a_number_that_a_copy_changes_is_at_odds(second):
    (found,) = disagree(ONE, second)
    assert {item.value for item in found.items} == {"120", "150"}
    assert "same words" in found.why


def test_a_year_that_a_copy_changes_is_at_odds():
    told = "The League can live with 2034 if the money for the valley is there by May."
    (found,) = disagree(told, told.replace("2034", "2035"))
    assert {item.value for item in found.items} == {"2034", "2035"}


def test_numbers_that_a_copy_tells_the_other_way_round_are_not_at_odds():
    told = "Norrail has lowered the retirement age in its programme from 68 to 67."
    assert disagree(told, told.replace("from 68 to 67", "to 67 from 68")) == ()


def test_a_number_that_a_copy_changes_is_no_move_of_the_side():
    offer = (
        "Norrail offered 120 posts at the depot in Holt for longer shifts, two people "
        "close to the company told Meridian on Monday."
    )
    reports = [write(DAYS[0], offer), write(DAYS[1], offer.replace("120", "150"))]
    record = assemble_readings(extract_readings(reports))
    assert record.disagreements
    assert record.changes == ()
    raised = "Norrail offered 150 posts at the depot in Holt, its chairman said."
    reports[1] = write(DAYS[2], raised)
    assert assemble_readings(extract_readings(reports)).changes


@pytest.mark.parametrize(
    ("second", "days"),
    [
        (ONE, DAYS[:2]),
        (ONE.replace("120", "about 120"), DAYS[:2]),
        (ONE.replace("120", "150"), DAYS[::2]),
        ("Norrail keeps 150 posts at the depot in Velden.", DAYS[:2]),
    ],
)
def test_the_same_number_a_later_one_and_another_sentence_are_not(second, days):
    assert disagree(ONE, second, days) == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Eleven people have been killed by the shelling of the port of Tesk since "
            "Monday, the town's hospital said.",
        )
        * 2,
        (
            "The blockade of the port of Tesk by the farmers of the valley has now "
            "lasted 11 days, the harbour master said.",
        )
        * 2,
    ],
)
def test_what_grows_from_day_to_day_is_not(first, second):
    second = second.replace("Eleven", "Fourteen").replace("11", "12")
    assert disagree(first, second) == ()


@pytest.mark.parametrize(
    ("left", "right", "may_be"),
    [
        (40_000, 50_000, False),
        (300, 400, False),
        (300, 310, True),
        (1_139, 1_200, False),
        (33, 33, True),
        (33, 40, False),
    ],
)
def test_round_numbers_are_one_only_where_they_are_near(left, right, may_be):
    one, other = Quantity(low=left, high=left), Quantity(low=right, high=right)
    assert one.may_be(other) is other.may_be(one) is may_be


def test_a_hedge_reaches_further_than_rounding():
    hedged = Quantity(low=1_200, high=1_200, hedge=Hedge.AROUND)
    assert hedged.may_be(Quantity(low=1_139, high=1_139))
