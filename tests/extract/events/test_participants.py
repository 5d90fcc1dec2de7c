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


def test_both_sides_are_the_parties(tell):
    told = tell(
        "Talks between Peru and Chile began on Monday. The two sides issued a joint "
        "statement on Tuesday."
    )
    issued = [e for e in told.events if "statement" in told.quote(e)]
    assert {"Peru", "Chile"} <= told.names(issued[0])


def test_abstract_things_do_not_travel(tell):
    told = tell("Attention returned to Lima on Monday.")
    assert "arrival" not in told.kinds()


def test_the_two_leaders_are_those_named_last(tell):
    told = tell(
        "President Jean Moreau met Prime Minister Anna Berg in Oslo on Friday. The two "
        "leaders signed a treaty on Saturday."
    )
    treaty = next(e for e in told.events if e.type.value == "agreement")
    assert {"Jean Moreau", "Anna Berg"} <= told.names(treaty)


def test_a_name_that_the_cast_passed_over_still_takes_part(tell):
    told = tell(
        "Peru said no. Japan said no. Envoys met after a Peru-Japan crisis summit in "
        "Toronto on Friday."
    )
    names = set().union(*(told.names(event) for event in told.events))
    assert {"Peru", "Japan"} <= names
