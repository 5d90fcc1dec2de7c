"""How long one meeting lasted, as two reports tell it."""

import pytest

from dragoman.record.derive.disagreements.lengths import derive_lengths

TOLD = "The Guild met the Mill on Friday. The session lasted 90 minutes."


def oppose(make, other, day=2, joined=False):
    first, later = make.report(TOLD, make.on(5, 2)), make.report(other, make.on(5, day))
    events = (make.event(first, "met the Mill", date=make.on(5, 2)),)
    heads = {}
    if joined:
        events += (make.event(later, "The session", date=make.on(5, 2)),)
        heads = {event.id: "one" for event in events}
    record = make.record(first, later, events=events)
    return derive_lengths(record, heads, make.look(record))


@pytest.mark.parametrize(
    ("other", "known"),
    [
        ("The news came after three hours of talks in Holt.", {}),
        ("Both left after a three-hour session.", {}),
        ("The session, in the mill, lasted three hours.", {"day": 4, "joined": True}),
        ("They sat in the mill for about three hours.", {}),
    ],
)
def test_two_reports_may_tell_of_one_meeting_that_it_lasted_otherwise(
    other, known, make
):
    (found,) = oppose(make, other, **known)
    assert {item.value for item in found.items} == {"90 minutes", "180 minutes"}


@pytest.mark.parametrize(
    ("other", "known"),
    [
        ("The session lasted an hour and a half.", {}),
        ("The session lasted three hours.", {"day": 4}),
        ("The session lasted three hours. It followed a two-hour meeting.", {}),
        ("The flight took three hours.", {}),
    ],
)
def test_as_long_another_day_or_another_meeting_is_no_disagreement(other, known, make):
    assert oppose(make, other, **known) == ()
