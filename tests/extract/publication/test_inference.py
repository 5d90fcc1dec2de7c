import datetime

import pytest

from dragoman.extract.parse import parse_rows
from dragoman.extract.syntax import Syntax
from dragoman.extract.times import find_times
from dragoman.model.date import Basis
from dragoman.model.report import Report


def published(text):
    report = Report(id="x", path="", text=text)
    return find_times(Syntax(*next(parse_rows([report])))).published


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("OSLO 2011-06-14\nThe talks failed.", "2011-06-14"),
        ("OSLO, June 14, 2011 (ABC) -- The talks failed.", "2011-06-14"),
        ("June 14, 2011 - The talks failed.", "2011-06-14"),
        ("Talks fail\nTuesday, 14 June 2011\nThe talks failed.", "2011-06-14"),
        ("Talks fail\nPublished: 14 June 2011 at 10:30\nThey failed.", "2011-06-14"),
        ("Talks fail\nBy Ann Hall\n14 June 2011\nThey failed.", "2011-06-14"),
    ],
)
def test_a_date_line_is_the_day_of_publication(text, day):
    found = published(text)
    assert found.start == found.end == datetime.date.fromisoformat(day)
    assert found.basis is Basis.EXPLICIT
    assert found.words


def test_a_date_in_a_sentence_is_no_date_line():
    found = published("The owners signed on 14 June 2011 in Oslo, the union said.")
    assert found.start == datetime.date(2011, 6, 14)
    assert found.end is None
    assert found.basis is Basis.INFERRED


def test_a_date_line_without_a_year_takes_the_one_that_its_weekday_fits():
    text = (
        "OSLO, June 14 (ABC) -- The talks failed on Tuesday.\n"
        "The strike began in May 2010."
    )
    assert published(text).start == datetime.date(2011, 6, 14)


def test_a_date_line_without_a_year_or_a_hint_stays_unknown():
    found = published("OSLO, June 14 (ABC) -- The talks have failed.")
    assert found.start is None
    assert "June 14" in found.words


def test_the_age_of_a_dated_event_and_the_weekdays_narrow_it():
    text = (
        "The owners met the union on Sunday. The talks began exactly three months ago,"
        " on 14 March 2011, and will resume on Wednesday."
    )
    found = published(text)
    assert found.start is not None
    assert found.end is not None
    assert found.start <= datetime.date(2011, 6, 13) <= found.end
    assert (found.end - found.start).days < 31


def test_a_feast_some_days_ahead_gives_the_day():
    text = (
        "The war began six months ago, on 7 October 2010. The delegations will leave"
        " and return in two days, on Good Friday, 2011. They met on Tuesday."
    )
    found = published(text)
    assert found.start is not None
    assert found.end is not None
    assert found.start <= datetime.date(2011, 4, 20) <= found.end


def test_a_report_that_tells_nothing_of_its_day_stays_unknown():
    found = published("The talks failed, the union said.")
    assert (found.start, found.end, found.basis) == (None, None, Basis.UNKNOWN)


def test_an_anniversary_today_gives_the_day():
    text = "Exiles will rally today, the 39th anniversary of the Bay of Pigs landing."
    found = published(text)
    assert found.start == found.end == datetime.date(2000, 4, 17)


def test_the_age_of_a_truce_narrows_it():
    text = (
        "Gunmen want to break the IRA's 8-month-old truce. Mr Blair said the talks"
        " would go on."
    )
    found = published(text)
    assert found.start is not None
    assert found.end is not None
    assert found.start <= datetime.date(1998, 3, 22) <= found.end


def test_the_day_of_a_siege_gives_the_day():
    text = (
        "Guards changed on the 46th day of the Lima hostage crisis, in which the Tupac"
        " Amaru rebels hold 72 people."
    )
    found = published(text)
    assert found.start == datetime.date(1997, 1, 31)


def test_a_feast_on_the_day_of_the_news_gives_the_day():
    text = (
        "He will speak in Pyeongchang at the Winter Olympics next month. In his New"
        " Year's address on Monday he offered talks. He had said no on Sunday."
    )
    assert published(text).start == datetime.date(2018, 1, 1)


def test_a_day_that_may_lie_before_the_window_cuts_nothing():
    text = (
        "The truce was signed exactly a month ago, on 23 February 2011. No inspection"
        " has been made since Jan. 13."
    )
    found = published(text)
    assert found.start is not None
    assert found.start.year == 2011


def test_what_is_projected_for_a_year_is_yet_to_come():
    found = published("The roll is projected to swell to 65 million in 2025.")
    assert found.start is None


@pytest.mark.parametrize(
    "line",
    [
        "Evening bulletin, Tuesday 14 June 2011, 19:30",
        "Radio Ansel morning programme, 14 June 2011, 07:00 hours",
        "Weekly newsletter No. 31 - 14 June 2011",
    ],
)
def test_a_date_line_may_name_the_kind_of_programme(line):
    found = published(f"Radio Ansel\n{line}\nThe talks failed.")
    assert found.basis is Basis.EXPLICIT
    assert found.start == datetime.date(2011, 6, 14)


def test_the_year_of_a_founding_says_nothing_of_the_day_of_a_report():
    text = "The club, founded in 1898, refused the offer. Its owner said nothing."
    assert published(text).start is None
