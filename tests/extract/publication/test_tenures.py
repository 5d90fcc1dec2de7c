import datetime

import pytest

from dragoman.extract.parse import parse_rows
from dragoman.extract.syntax import Syntax
from dragoman.extract.times import find_times
from dragoman.model.report import Report


def published(text):
    report = Report(id="x", path="", text=text)
    return find_times(Syntax(*next(parse_rows([report])))).published


def test_who_is_named_in_office_bounds_the_day():
    found = published("President Barack Obama met House Speaker Paul Ryan on Monday.")
    assert found.start == datetime.date(2015, 10, 29)
    assert found.end == datetime.date(2017, 1, 20)
    assert "in office" in found.words


def test_an_office_gives_a_date_line_its_year():
    text = (
        "OSLO, August 8 (ABC) -- President Bill Clinton said on Saturday that he would"
        " go."
    )
    assert published(text).start == datetime.date(1998, 8, 8)


@pytest.mark.parametrize(
    "text",
    [
        "Former President Bill Clinton praised the deal.",
        "In 1995, President Bill Clinton signed the deal.",
    ],
)
def test_who_held_an_office_once_bounds_nothing(text):
    found = published(text)
    assert found.end is None


def test_an_attack_that_is_told_has_happened():
    text = "OSLO, April 17 (ABC) -- Police spoke of the bombing of the Boston Marathon."
    assert published(text).start == datetime.date(2013, 4, 17)
