import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Berg met John Okafor in Oslo on Friday.", {"Anna Berg", "John Okafor"}),
        (
            "Talks between Peru and Chile resumed on Monday.",
            {"Peru", "Chile"},
        ),
        (
            "A delegation led by Anna Berg arrived in Oslo on Friday.",
            {"Anna Berg"},
        ),
        (
            "Anna Berg said she was well. John Okafor, who was visiting Peru on "
            "Sunday, said nothing.",
            {"John Okafor"},
        ),
    ],
)
def test_roles_in_the_clause_say_who_takes_part(tell, text, names):
    told = tell(text)
    assert names <= set().union(*(told.names(event) for event in told.events))


def test_where_somebody_goes_takes_no_part(tell):
    told = tell("Anna Berg travelled to Peru on Friday.")
    assert told.names(told.events[0]) == {"Anna Berg"}


def test_talks_of_nobody_are_those_of_the_bodies_beside_them(tell):
    told = tell("Peru wants a deal with Chile, and talks are under way in Geneva.")
    assert told.names(told.events[0]) >= {"Peru", "Chile"}
