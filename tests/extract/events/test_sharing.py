"""Verbs that share a day, and dates that belong to another clause."""

import pytest


def test_coordinated_verbs_share_the_time_in_front(tell):
    told = tell("In 2019 the rebels blew up a bridge and kidnapped two engineers.")
    assert [e.date.start.year for e in told.events] == [2019, 2019]


def test_a_date_inside_the_subject_is_of_its_clause(tell):
    told = tell(
        "Men who stormed a mine on 2 May 2020 released ten hostages on 9 May 2020."
    )
    released = next(e for e in told.events if "released" in told.quote(e))
    assert str(released.date.start) == "2020-05-09"


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("British diplomats are due in Oslo on Tuesday.", "arrival", "planned"),
        ("Teachers last struck in 1998.", "protest", "asserted"),
        ("The next cycle of talks opened in Oslo on 3 May.", "meeting", "asserted"),
        ("Anna Berg discussed it with John Okafor on Monday.", "meeting", "asserted"),
        ("A bombing left nine people dead in Tarn on Monday.", "attack", "asserted"),
    ],
)
def test_who_is_due_strikes_discusses_or_dies(tell, text, kind, modality):
    (event,) = tell(text).events
    assert (event.type.value, event.modality.value) == (kind, modality)


def test_what_something_cost_or_earned_is_no_event(tell):
    assert tell("Holt Inc. earned two million last year.").kinds() == []


def test_a_poll_that_is_published_is_a_statement(tell):
    told = tell("A poll by Stern published on 3 May gave the party four per cent.")
    assert "statement" in told.kinds()


@pytest.mark.parametrize(
    "text",
    [
        "Holt Inc. sank $1.20, to $21 a share.",
        "Mr. Okafor has left office.",
        "He knows what sank it.",
        "Villages are to be left on their own this summer.",
    ],
)
def test_shares_offices_and_those_left_alone_tell_no_event(tell, text):
    assert tell(text).kinds() == []
