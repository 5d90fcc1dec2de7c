"""Who is a party where nobody fights."""

from collections.abc import Callable

from dragoman.extract import extract_reading
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import Actor, ActorKind, Role

Read = Callable[[str], Syntax]


def actor(read: Read, text: str, name: str) -> Actor:
    actors = extract_reading(read(text)).actors
    return next(a for a in actors if name in (a.name, *a.aliases))


def roles(read: Read, text: str, name: str) -> set[Role]:
    return {claim.role for claim in actor(read, text, name).roles}


def test_who_begins_a_strike_and_whose_workers_do_are_parties(read: Read) -> None:
    text = "Drivers at Tolven Freight began a strike on Monday over pay."
    assert Role.PARTY in roles(read, text, "Tolven Freight")
    assert actor(read, text, "Tolven Freight").kind is ActorKind.ORGANISATION


def test_both_ends_of_a_deal_are_parties(read: Read) -> None:
    text = "Tolven Freight has struck a tentative agreement with the Carters Union."
    assert Role.PARTY in roles(read, text, "Tolven Freight")
    assert Role.PARTY in roles(read, text, "Carters Union")


def test_peoples_at_either_end_of_talks_are_parties(read: Read) -> None:
    text = "Talks resumed on Monday between senior Chilean and Peruvian officials."
    assert Role.PARTY in roles(read, text, "Chile")
    assert Role.PARTY in roles(read, text, "Peru")


def test_who_demands_is_a_party(read: Read) -> None:
    text = "The Carters Union is demanding a rise of 9 per cent."
    assert Role.PARTY in roles(read, text, "Carters Union")


def test_a_body_with_a_position_of_its_own_is_a_party(read: Read) -> None:
    text = "Marrow Foods said it would sell the mill only if the council agreed."
    found = roles(read, text, "Marrow Foods")
    assert found <= {Role.PARTY, Role.SOURCE}
