"""Positions that a report looks back to."""

import datetime

import pytest

from dragoman.model.claim import Stance
from dragoman.record.derive.changes.past import date_past, find_past


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The rebel leader, who had told a rally in April that his men would never "
            "leave the ridge, says a retreat can be talked about.",
            "his men would never leave the ridge",
        ),
        (
            "The union chair had vowed that no shift would be cut. Now she weighs it.",
            "no shift would be cut",
        ),
        (
            "The minister, who said two months ago that the levy would stay, now says "
            "lower levies are unavoidable.",
            "the levy would stay",
        ),
    ],
)
def test_what_was_said_before_is_held_before_and_dated_so(make, text, quote):
    source = make.report(text, make.on(6, 3))
    held = make.position(source, quote, "m", Stance.REJECTS)
    record = make.record(source, positions=(held,))
    look = make.look(record)
    assert find_past(record.positions, look) == {held.id}
    (dated,) = date_past(record, (), look)
    assert (dated.id, dated.date.start) == (held.id, None)
    assert dated.date.end == datetime.date(2031, 6, 3)


def test_a_stance_that_was_said_on_a_day_before_has_that_day(make):
    text = "The envoy, who had said in April that no gun would move, now wavers."
    source = make.report(text, make.on(6, 3))
    held = make.position(source, "no gun would move", "m", Stance.REJECTS)
    said = make.event(
        source, "who had said in April", "statement", date=make.on(4, 1, 30)
    )
    record = make.record(source, positions=(held,), events=(said,))
    (dated,) = date_past(record, (), make.look(record))
    assert dated.date == said.date


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The envoy said no gun would move.", "no gun would move"),
        ("He said the board had told staff no shift would be cut.", "no shift would"),
    ],
)
def test_what_is_said_as_news_is_not(make, text, quote):
    source = make.report(text, make.on(6, 3))
    held = make.position(source, quote, "m", Stance.REJECTS)
    record = make.record(source, positions=(held,))
    assert date_past(record, (), make.look(record)) == (held,)
