"""Workers act as the one union that a report names."""

import pytest


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
        "The European Union is large. The strikers rejected the offer.",
        "The Harbour Drivers Union is small. Holt Inc. hired new workers on Monday.",
        "The Tarn Nurses Union and the Tarn Pilots Union left. Drivers voted today.",
    ],
)
def test_a_bloc_two_unions_and_workers_hired_are_no_union(tell, text):
    told = tell(text)
    assert not any("Union" in name for name in told.names(told.events[-1]))


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
