import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extract.moments.feasts import find_feast


@pytest.mark.parametrize(
    ("name", "year", "month", "day"),
    [
        ("Easter", 1997, 3, 30),
        ("Orthodox Easter", 2024, 5, 5),
        ("Thanksgiving", 1999, 11, 25),
        ("Memorial Day", 2011, 5, 30),
        ("Ramadan", 2024, 3, 11),
        ("Eid al-Fitr", 2024, 4, 10),
        ("Passover", 2024, 4, 23),
        ("Yom Kippur", 2023, 9, 25),
        ("Rosh Hashanah", 2020, 9, 19),
        ("Hanukkah", 2023, 12, 8),
        ("Purim", 2024, 3, 24),
    ],
)
def test_feasts_fall_on_their_days(name, year, month, day):
    starts = [start for start, _ in find_feast(name, year)]
    assert datetime.date(year, month, day) in starts


@given(st.integers(min_value=1900, max_value=2200))
def test_easter_is_a_sunday_in_spring(year):
    ((start, end),) = find_feast("Easter", year)
    assert start == end
    assert start.weekday() == 6
    assert datetime.date(year, 3, 22) <= start <= datetime.date(year, 4, 25)


@given(st.integers(min_value=1900, max_value=2200))
def test_no_day_of_atonement_is_a_friday_or_a_sunday(year):
    ((start, _),) = find_feast("Yom Kippur", year)
    assert start.weekday() not in {4, 6}


def test_an_unknown_feast_is_nothing():
    assert find_feast("Nonesuch", 2011) == []
