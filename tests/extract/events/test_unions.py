"""Workers act as the one union that a report names."""

import pytest

from dragoman.extract.events.unions import find_union


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Drivers Union is small. The strikers rejected the offer.",
        "The Harbour Drivers Union is small. Union members voted on Monday.",
        "The Tarn Nurses Federation is small. The nurses walked off the job on Monday.",
    ],
)
def test_who_strikes_acts_as_the_union(tell, text):
    told = tell(text)
    names = told.names(told.events[0])
    assert names & {"Harbour Drivers Union", "Tarn Nurses Federation"}


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Drivers Union is small. Holt Inc. hired new workers on Monday.",
        "The Tarn Nurses Union and the Tarn Pilots Union left. Drivers voted today.",
    ],
)
def test_two_unions_and_workers_hired_are_no_union(tell, text):
    told = tell(text)
    assert not any("Union" in name for name in told.names(told.events[-1]))


def test_a_bloc_is_no_union_of_workers(tell):
    told = tell("The European Union is large. The strikers rejected the offer.")
    head = next(t for t in told.syntax.tokens if t.text == "strikers")
    assert list(find_union(head, told.cast)) == []


def test_both_countries_are_states(tell):
    told = tell(
        "Mr Okafor spoke of Peru and Chile. On Monday both countries signed a pact."
    )
    assert {"Peru", "Chile"} <= told.names(told.events[0])


def test_where_they_met_they_met_on_the_day_they_came(tell):
    told = tell(
        "The talks moved on 3 May 2021 to Geneva, where Anna Berg met John Okafor."
    )
    met = next(e for e in told.events if "met" in told.quote(e))
    assert str(met.date.start) == "2021-05-03"


def test_who_is_summoned_to_talks_is_to_meet(tell):
    told = tell("The ministry has summoned both sides to a hearing on 3 May 2021.")
    assert [(e.type.value, e.modality.value) for e in told.events] == [
        ("meeting", "planned")
    ]


def test_nobody_else_named_the_police_arrest(tell):
    told = tell("Police closed the bridge. Six people were arrested on Monday.")
    arrest = next(e for e in told.events if "arrested" in told.quote(e))
    assert "Police" in told.names(arrest)


def test_delegates_are_those_of_the_parties(tell):
    told = tell(
        "Talks between Peru and Chile failed. Peru rejected Chile's demands. "
        "Delegates left the hotel on Monday."
    )
    assert {"Peru", "Chile"} <= told.names(told.events[-1])
