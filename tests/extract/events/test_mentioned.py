"""What a report only mentions is told apart from what it tells."""

import pytest

from dragoman.extract.actors import find_cast
from dragoman.extract.events import find_happenings
from dragoman.extract.times import find_times
from dragoman.model.claim import EventType

TEXT = """The delegates met in Aldport on Monday.
The Weavers' Guild raised its demand to nine crowns.
Brenport was quiet after the Guild's march through Brenport.
"We have sent the drafts to the owners," Anna Holt said.
A committee exists. The Guild declined.
The owners would close the looms if the Guild marched again.
"""


@pytest.fixture(scope="module")
def happenings(read):
    syntax = read(TEXT)
    cast = find_cast(syntax)
    return find_happenings(syntax, cast, find_times(syntax), ())


def quotes(events):
    return [event.evidence[0].quote for event in events]


def test_a_deed_without_a_day_and_an_occasion_are_mentioned(happenings):
    _, mentioned = happenings
    assert quotes(mentioned) == [
        "The Weavers' Guild raised its demand to nine crowns",
        "the Guild's march through Brenport",
    ]
    assert mentioned[1].type is EventType.PROTEST
    assert all(event.participants for event in mentioned)


def test_what_is_told_is_not_mentioned_as_well(happenings):
    told, mentioned = happenings
    assert any("met in Aldport" in quote for quote in quotes(told))
    assert not {*quotes(told)} & {*quotes(mentioned)}
