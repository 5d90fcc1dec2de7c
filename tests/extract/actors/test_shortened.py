"""Which longer name a shorter one is a part of."""

from collections.abc import Callable

import pytest

from dragoman.extract.actors import find_cast
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import ActorKind


def names(syntax: Syntax) -> list[str]:
    return [actor.name for actor in find_cast(syntax).actors]


@pytest.mark.parametrize(
    ("text", "whole", "short"),
    [
        (
            "Ada Berg chaired the talks. Berg said they went well.",
            "Ada Berg",
            "Berg",
        ),
        (
            "Hallam Stone Co. made an offer. Hallam said it was the last.",
            "Hallam Stone Co.",
            "Hallam",
        ),
    ],
)
def test_a_later_short_name_is_of_the_full_one(
    read: Callable[[str], Syntax], text: str, whole: str, short: str
) -> None:
    found = names(read(text))
    assert whole in found
    assert short not in found


def test_a_surname_that_two_firms_begin_with_is_no_firm(
    read: Callable[[str], Syntax],
) -> None:
    found = names(
        read(
            "Hallam Stone Co. and Hallam Slate Co. made offers. "
            "Hallam said it was the last."
        )
    )
    assert {"Hallam Stone Co.", "Hallam Slate Co."} <= set(found)


MEMBERS = (
    "The Orlan Teachers' Federation will strike on Monday. Orlan rejected the pact. "
    "Ferro and its pilots met on Friday. The Ferro Pilots' Association rejected the "
    "offer of Ferro. Its head, Lea Conti, said the union was angry."
)


def test_a_body_of_members_is_not_whose_they_are_and_speaks_for_itself(
    read: Callable[[str], Syntax],
) -> None:
    cast = find_cast(read(MEMBERS))
    found = {actor.name: actor for actor in cast.actors}
    assert {"Orlan", "Orlan Teachers' Federation"} <= found.keys()
    assert not found["Orlan Teachers' Federation"].aliases
    pilots = found["Ferro Pilots' Association"]
    assert pilots.affiliation is None
    assert found["pilots"].affiliation is None
    assert found["Lea Conti"].affiliation == pilots.id


PAPERS = (
    "The tanker Sea Herald was seized on Monday, the Ansel Post reported. Dockers in "
    "Ansel blocked the harbour."
)


def test_a_paper_is_not_its_town_and_a_ship_is_no_paper(
    read: Callable[[str], Syntax],
) -> None:
    found = {actor.name: actor for actor in find_cast(read(PAPERS)).actors}
    assert found["Ansel Post"].kind is ActorKind.OUTLET
    assert "Ansel" not in found["Ansel Post"].aliases
    assert "Sea Herald" not in found


def test_two_agencies_in_the_brackets_of_a_dateline_are_outlets(
    read: Callable[[str], Syntax],
) -> None:
    text = "LISBON (Nordwire/ECO) The carriers said they would resume on Friday."
    found = {actor.name: actor.kind for actor in find_cast(read(text)).actors}
    assert found == {"Nordwire": ActorKind.OUTLET, "ECO": ActorKind.OUTLET}
