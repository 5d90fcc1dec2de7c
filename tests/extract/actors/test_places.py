"""Names that no list knows: places, and states by their adjectives."""

from collections.abc import Callable

from dragoman.extract.actors import find_cast
from dragoman.extract.syntax import Syntax

Read = Callable[[str], Syntax]


def names(syntax: Syntax) -> set[str]:
    return {a.name for a in find_cast(syntax).actors if not a.collective}


def test_where_fighting_is_does_not_act(read: Read) -> None:
    syntax = read(
        "Anna Berg said the fighting in Mikkir must end. The war in Mikkir has lasted "
        "a year."
    )
    assert names(syntax) == {"Anna Berg"}


def test_governments_of_two_states_are_those_of_both(read: Read) -> None:
    syntax = read(
        "The Chilean and Peruvian governments invited Bolivia to the talks. Peru and "
        "Chile had agreed on it."
    )
    cast = find_cast(syntax)
    assert not any("governments" in alias for a in cast.actors for alias in a.aliases)
    assert {"Peru", "Chile"} <= names(syntax)


def test_a_family_name_first_is_the_same_person(read: Read) -> None:
    syntax = read("Dou Zhirui opened the meeting. Mr. Dou said that it went well.")
    assert names(syntax) == {"Dou Zhirui"}


def test_an_office_of_somebody_speaks_for_the_bearer(read: Read) -> None:
    syntax = read("Anna Berg left on Monday. Her office said the visit was short.")
    assert names(syntax) == {"Anna Berg"}


def test_a_state_acts_where_what_it_says_comes_right_after_it(read: Read) -> None:
    syntax = read("The talks went on despite Norway saying that the truce was over.")
    assert "Norway" in names(syntax)
