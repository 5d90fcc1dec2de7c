"""The written form: there and back, and what is refused."""

import pytest

from dragoman.agreement import (
    dump_agreement,
    dump_occurrences,
    follow_agreement,
    load_agreement,
    load_occurrences,
    write_calendar,
)
from dragoman.errors import CodecError
from dragoman.model.agreement import Credence, OccurrenceKind


def test_an_agreement_comes_back_as_it_was(exchange):
    assert load_agreement(dump_agreement(exchange())) == exchange()


def test_occurrences_come_back_by_day(exchange, occur):
    told = (
        occur("captives", 3, 5),
        occur("road", 9, kind=OccurrenceKind.VIOLATION, credence=Credence.ALLEGED),
    )
    assert load_occurrences(dump_occurrences(reversed(told))) == told
    assert load_occurrences(dump_occurrences([])) == ()


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("dragoman-agreement/1", "dragoman-agreement/9", "$.format"),
        ("title =", "tilte =", "$.title"),
        ("day_zero = 2023-03-01", 'day_zero = "soon"', "$.day_zero"),
        ("phase = 1", 'phase = "one"', "$.obligations[0].phase"),
        ("title =", "title", "$"),
    ],
)
def test_a_fault_is_named_with_its_place(exchange, old, new, where):
    with pytest.raises(CodecError) as caught:
        load_agreement(dump_agreement(exchange()).replace(old, new, 1))
    assert caught.value.where == where


@pytest.mark.parametrize("extra", ["x = 1", 'occurrences = "none"'])
def test_occurrences_of_another_shape_are_refused(extra):
    with pytest.raises(CodecError):
        load_occurrences(f'format = "dragoman-occurrences/1"\n{extra}\n')


def test_the_calendar_has_each_deadline_and_is_the_same_each_time(exchange, day):
    status = follow_agreement(exchange(), [], day(0))
    feed = write_calendar(status)
    assert feed == write_calendar(status)
    assert feed.count(b"BEGIN:VEVENT") == 4
    assert b"SUMMARY:North: release captive soldiers" in feed
