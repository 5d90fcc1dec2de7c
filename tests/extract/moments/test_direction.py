"""Where a sentence looks, and so which Wednesday it means."""

import datetime
from dataclasses import replace

import pytest

from dragoman.extract.times import find_times
from dragoman.model.date import Basis, DateRange, Precision

THURSDAY = datetime.date(2024, 10, 17)


@pytest.fixture
def days(read):
    """Give the days that a text names, written on a Thursday."""

    def find(text):
        syntax = read(text)
        day = DateRange(
            start=THURSDAY,
            end=THURSDAY,
            precision=Precision.DAY,
            basis=Basis.EXPLICIT,
            words="",
        )
        syntax.report = replace(syntax.report, published=day)
        return [
            e.date.start.isoformat()
            for e in find_times(syntax).expressions
            if e.date.start is not None
        ]

    return find


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ministry has summoned both sides to a hearing on Wednesday.", "10-23"),
        (
            "He stood by the offer, which he said remained valid until Wednesday.",
            "10-23",
        ),
        ("The ministry summoned both sides on Wednesday.", "10-16"),
        ("Talks at staff level resume in Tarn on Monday.", "10-21"),
        ("Shooting could be heard on Sunday night.", "10-13"),
        ("The plan, set out in a letter sent on Monday, was new.", "10-14"),
        ("The plan would go if it was not approved by Sunday.", "10-20"),
    ],
)
def test_the_sentence_tells_which_weekday(days, text, day):
    assert days(text) == [f"2024-{day}"]


def test_a_time_of_day_takes_the_date_beside_it(days):
    assert days("Nurses will walk out at 7 a.m. July 8.") == ["2025-07-08"] * 2


def test_later_counts_from_the_year_named_before(days):
    found = days("In 2013 she was jailed. Two years later, Mr. Bell freed her.")
    assert found == ["2013-01-01", "2015-01-01"]
