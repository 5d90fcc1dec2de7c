import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.extract.parse import parse_rows
from dragoman.extract.syntax import Syntax
from dragoman.extract.times import find_times
from dragoman.model.date import Basis, DateRange
from dragoman.model.report import Report

DAY = datetime.date(2023, 6, 14)  # a Wednesday, as in the fixture


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on 3 May 2011.", "2011-05-03"),
        ("They met on Tuesday, May 3, 2011.", "2011-05-03"),
        ("They met on May 3.", "2023-05-03"),
        ("They met on December 3.", "2022-12-03"),
        ("They will meet on May 3.", "2024-05-03"),
        ("They met on Sunday.", "2023-06-11"),
        ("They will meet on Sunday.", "2023-06-18"),
        ("They met on Wednesday.", "2023-06-14"),
        ("They will meet on Wednesday.", "2023-06-14"),
        ("They met last Wednesday.", "2023-06-07"),
        ("The talks are due to resume on Tuesday.", "2023-06-20"),
        ("Her plane was due on Tuesday.", "2023-06-13"),
        ("The plane left this evening [Tuesday].", "2023-06-13"),
        ("They met on Sunday evening.", "2023-06-11TEV"),
        ("They meet tomorrow.", "2023-06-15"),
        ("They met yesterday.", "2023-06-13"),
        ("They met last night.", "2023-06-13TNI"),
        ("They met two days ago.", "2023-06-12"),
        ("They will return in two days.", "2023-06-16"),
        ("They met last month.", "2023-05"),
        ("They met in late December.", "2022-12"),
        ("It opens next year.", "2024"),
        ("They met six weeks ago.", "2023-W18"),
        ("It began in 1997.", "1997"),
        ("It began in March 1997.", "1997-03"),
        ("It began in the 1990s.", "199"),
        ("It grew in the third quarter of 1999.", "1999-Q3"),
        ("They met last summer.", "2022-SU"),
        ("They met on Good Friday.", "2023-04-07"),
        ("The truce lasts 40 days.", "P40D"),
        ("The strike lasted six weeks.", "P6W"),
        ("It has rained for weeks.", "PXW"),
        ("They meet every Tuesday.", "XXXX-WXX-2"),
        ("They meet daily.", "P1D"),
        ("They are meeting now.", "PRESENT_REF"),
        ("They met recently.", "PAST_REF"),
        ("They will meet soon.", "FUTURE_REF"),
        ("They met at 9 a.m. on Friday.", "2023-06-09T09:00"),
    ],
)
def test_expressions_of_time(read, text, value):
    assert [e.value for e in find_times(read(text)).expressions] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "She may march with them.",
        "The 34-year-old driver left.",
        "They were second to none.",
        "Some 2,000 people left.",
    ],
)
def test_words_that_only_look_like_times(read, text):
    assert find_times(read(text)).expressions == ()


def test_without_a_day_of_publication_relative_times_stay_unknown(parse_undated):
    (found,) = find_times(parse_undated("They met on Sunday.")).expressions
    assert found.date.start is None
    assert found.date.words == "on Sunday"
    assert found.value == ""


def test_a_week_or_less_of_publication_is_an_interval_for_what_is_told(parse_undated):
    published = DateRange(
        start=datetime.date(2023, 6, 12), end=datetime.date(2023, 6, 13)
    )
    times = find_times(parse_undated("They met today and on Sunday.", published))
    today, sunday = times.expressions
    assert (today.date.start, today.date.end) == (published.start, published.end)
    assert sunday.date.start == sunday.date.end == datetime.date(2023, 6, 11)


def find_verb(syntax, word):
    return next(t for t in syntax.tokens if t.text == word)


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("They left the port on Sunday.", "left", 11),
        ("On Sunday the owners blamed each other.", "blamed", 11),
        ("Sunday's meeting ended the strike.", "meeting", 11),
        ("They held talks on Sunday in the port.", "talks", 11),
        ("On Sunday they met and signed a deal.", "signed", 11),
        ("He flew to talks scheduled on Monday.", "talks", 19),
        ("They were due to meet in Bern on Tuesday.", "due", 13),
    ],
)
def test_the_date_of_an_event_is_the_one_that_syntax_ties_to_it(read, text, word, day):
    syntax = read(text)
    date = find_times(syntax).of(find_verb(syntax, word))
    assert date.start == date.end == datetime.date(2023, 6, day)
    assert date.basis is Basis.RELATIVE
    assert date.words


def test_the_object_keeps_the_date_before_it(read):
    syntax = read("The envoy condemned Friday's attack.")
    times = find_times(syntax)
    assert not times.of(find_verb(syntax, "condemned")).words
    assert times.of(find_verb(syntax, "attack")).start == datetime.date(2023, 6, 9)


def test_minutes_earlier_is_the_day_named_before(read):
    syntax = read(
        "They sang on Sunday. Minutes earlier masked men tossed a bomb at a depot. They"
        " said they would return the next day."
    )
    times = find_times(syntax)
    assert times.of(find_verb(syntax, "tossed")).start == datetime.date(2023, 6, 11)
    assert times.of(find_verb(syntax, "return")).start == datetime.date(2023, 6, 12)


def test_what_comes_after_another_event_has_not_its_date(read):
    syntax = read("They raised the bid on Tuesday after the board refused it.")
    assert not find_times(syntax).of(find_verb(syntax, "refused")).words


@pytest.fixture(scope="session")
def parse_undated():
    def parse(text, published=None):
        report = Report(id="x", path="", text=text, published=published or DateRange())
        return Syntax(*next(parse_rows([report])))

    return parse


TEXT = (
    "They met on Sunday, three days ago, last May and on 3 March. A truce of 40 days "
    "began in late December; the next round is due in two weeks, on Good Friday, at "
    "9 a.m. on Monday or next year. Before the 1990s they met every Tuesday."
)


@pytest.fixture(scope="session")
def rows():
    return next(parse_rows([Report(id="x", path="", text=TEXT)]))


@settings(max_examples=60, deadline=None)
@given(
    first=st.dates(
        min_value=datetime.date(1950, 1, 1), max_value=datetime.date(2150, 1, 1)
    ),
    width=st.integers(min_value=0, max_value=400),
)
def test_whenever_published_intervals_are_ordered_and_words_are_slices(
    rows, first, width
):
    published = DateRange(start=first, end=first + datetime.timedelta(days=width))
    report = Report(id="x", path="", text=TEXT, published=published)
    times = find_times(Syntax(report, *rows[1:]))
    assert times.published == published
    ends = [0]
    for found in times.expressions:
        assert ends[-1] <= found.start < found.end <= len(TEXT)
        ends.append(found.end)
        date = found.date
        assert date.words in {"", TEXT[found.start : found.end]}
        if date.start and date.end:
            assert date.start <= date.end


def test_no_clock_is_read(rows, monkeypatch):
    class Stopped(datetime.date):
        @classmethod
        def today(cls):
            raise AssertionError("the clock was read")

    monkeypatch.setattr(datetime, "date", Stopped)
    report = Report(id="x", path="", text=TEXT)
    assert find_times(Syntax(report, *rows[1:])).expressions
