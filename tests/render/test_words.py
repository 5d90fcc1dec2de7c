"""Values in words."""

import pytest

from dragoman.model.quantity import Hedge, Quantity
from dragoman.render.words import print_amount, print_duration, shorten


def quantity(low, hedge=Hedge.EXACT):
    return Quantity(low=low, high=low, hedge=hedge)


@pytest.mark.parametrize(
    ("number", "unit", "words", "shown"),
    [
        (33, "captive", "33 captives", "33 captives"),
        (1, "captive", "one captive", "1 captive"),
        (500, "lorry", "500 lorries of aid", "500 lorries"),
        (80, "percent", "80 per cent of them", "80 %"),
        (72, "person", "the 72 still held", "72"),
        (4, "", "four", "4"),
        (2500000, "$", "$2.5m", "$2,500,000"),
        (300, "US$", "300 dollars", "US$300"),
    ],
)
def test_an_amount_has_the_form_of_the_reports_words(number, unit, words, shown):
    assert print_amount(quantity(number), unit, words) == shown


def test_an_amount_keeps_its_hedge():
    shown = print_amount(quantity(34600, Hedge.MORE_THAN), "people", "34,600 people")
    assert shown == "more than 34,600 people"


@pytest.mark.parametrize(
    ("duration", "shown"),
    [
        ("P40D", "40 days"),
        ("P1Y", "1 year"),
        ("P6W", "6 weeks"),
        ("PT72H", "72 hours"),
        ("PT30M", "30 minutes"),
        ("P1Y6M", "P1Y6M"),
    ],
)
def test_a_duration_is_told_in_words(duration, shown):
    assert print_duration(duration) == shown


def test_words_are_cut_between_two_of_them():
    assert shorten("one two\nthree", 40) == "one two three"
    assert shorten("one two, three", 9) == "one two …"


def test_a_hedge_stands_before_the_currency():
    assert print_amount(quantity(5, Hedge.AROUND), "€", "some €5") == "about €5"
