"""Positions on giving way at all."""

import pytest

from dragoman.record.derive import derive_matter
from dragoman.record.derive.changes.yielding import is_on_yielding


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("We will not back down.", True),
        ("The Guild refused to give way under any pressure", True),
        ("they would not get everything they wanted", True),
        ("It is ready to make concessions", True),
        ("We will not back down on the pay of the welders in the yard", False),
        ("We will not give up the mine", False),
        ("The Guild gave in its answer", False),
    ],
)
def test_a_position_on_giving_way_names_no_matter(words, is_so, make):
    source = make.report(words)
    assert is_on_yielding(make.position(source, words, "Guild", "rejects")) is is_so


def test_who_would_not_yield_and_sees_that_it_will_not_get_all_has_moved(make):
    first = make.report("Guild: We will not back down.", make.on(3, 4))
    later = make.report(
        "The Guild conceded it would not get everything.", make.on(3, 9)
    )
    held = make.position(
        first, "We will not back down", "Guild", "rejects", issue="other"
    )
    guild = make.actor("Guild", "Guild", source=later)
    found = make.record(first, later, positions=(held,), actors=(guild,))
    (change,) = derive_matter(found, {}, make.look(found)).changes
    assert change.before == held.id
