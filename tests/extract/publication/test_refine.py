import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extract.publication import refine_published
from dragoman.model.claim import Event, EventType, Figure, Reading
from dragoman.model.date import Basis, DateRange, Precision
from dragoman.model.quantity import Hedge, Quantity
from dragoman.model.report import Report

FIRST, LAST = datetime.date(2031, 3, 1), datetime.date(2031, 3, 31)


def tell(count, start=None, end=None, hedge=Hedge.EXACT):
    text = f"The war has killed {count} people. The envoys met on Sunday."
    report = Report(
        id=text[:40] + str(start),
        path="",
        text=text,
        published=DateRange(start=start, end=end, precision=Precision.RANGE),
    )
    at = text.index(str(count))
    figure = Figure(
        id="f",
        quantity=Quantity(low=count, high=count, hedge=hedge),
        unit="people",
        evidence=report.passage(at, at + len(f"{count} people")),
    )
    event = Event(
        id="e",
        type=EventType.MEETING,
        date=DateRange(words="on Sunday", anchor="past"),
        evidence=(report.passage(text.index("The envoys"), len(text)),),
    )
    return Reading(report=report, figures=(figure,), events=(event,))


def test_a_toll_between_two_others_puts_a_report_between_them():
    readings = [tell(10_000, FIRST, FIRST), tell(10_750), tell(11_000, LAST, LAST)]
    found = refine_published(readings)[1].report.published
    assert found.start is not None
    assert found.end is not None
    assert FIRST < found.start <= datetime.date(2031, 3, 24) <= found.end <= LAST
    assert found.basis is Basis.INFERRED
    assert "10750 people" in found.words


def test_relative_dates_are_resolved_anew():
    days = DateRange(start=FIRST, end=FIRST)
    close = tell(10_100, FIRST + datetime.timedelta(days=5), LAST)
    readings = [
        replace(tell(10_000), report=replace(tell(10_000).report, published=days)),
        tell(10_050),
        replace(
            close,
            report=replace(
                close.report,
                published=DateRange(
                    start=FIRST + datetime.timedelta(days=5),
                    end=FIRST + datetime.timedelta(days=5),
                ),
            ),
        ),
    ]
    (event,) = refine_published(readings)[1].events
    assert event.date.start == datetime.date(2031, 3, 2)
    assert event.date.basis is Basis.RELATIVE


@pytest.mark.parametrize("count", [9_000, 40_000])
def test_a_toll_outside_the_others_tells_nothing(count):
    readings = [tell(10_000, FIRST, FIRST), tell(count), tell(11_000, LAST, LAST)]
    assert refine_published(readings)[1].report.published.start is None


@given(st.permutations([0, 1, 2, 3]))
def test_the_order_of_a_folder_does_not_matter(order):
    readings = [
        tell(10_000, FIRST, FIRST),
        tell(10_300),
        tell(10_750),
        tell(11_000, LAST, LAST),
    ]
    straight = refine_published(readings)
    shuffled = refine_published([readings[i] for i in order])
    assert [straight[i] for i in order] == list(shuffled)
