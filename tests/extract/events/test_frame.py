import pytest


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Anna Berg met John Okafor in Oslo on Friday.", "Oslo"),
        ("Nurses protested outside the parliament on Sunday.", "the parliament"),
        ("The rebels shelled the town of Goma on Friday.", ""),
    ],
)
def test_a_place_hangs_on_its_event(tell, text, place):
    assert tell(text).events[0].place == place


def test_a_span_ends_before_the_clauses_that_hang_on_it(tell):
    told = tell(
        "Anna Berg arrived in Oslo on Friday to restart the talks, which had failed "
        "twice."
    )
    assert told.quote(told.events[0]) == "Anna Berg arrived in Oslo on Friday"


def test_a_long_insertion_is_left_out_with_the_subject(tell):
    told = tell(
        "President Moreau, fresh from a long weekend with his party in the hills, met "
        "Anna Berg on Monday."
    )
    assert told.quote(told.events[-1]) == "met Anna Berg on Monday"


def test_a_place_is_told_without_the_clauses_about_it(tell):
    told = tell(
        "Lindt Mining filed a suit in a Danish court seeking to stop the bid on Monday."
    )
    assert [event.place for event in told.events] == ["a Danish court"]
