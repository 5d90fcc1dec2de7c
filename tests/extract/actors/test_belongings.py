"""Kinds: what a name has tells a state, a force or a firm, though no list knows it."""

from collections.abc import Callable

import pytest

from dragoman.extract.actors import find_cast
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import ActorKind

Read = Callable[[str], Syntax]


def kind_of(syntax: Syntax, name: str) -> ActorKind | None:
    """Give the kind of the actor of this name, if there is one."""
    found = (a.kind for a in find_cast(syntax).actors if name in (a.name, *a.aliases))
    return next(found, None)


@pytest.mark.parametrize(
    "text",
    [
        "Talks ended. Vorland's trade minister rejected the paper.",
        "Vorland turned the offer down, the coastguard of Vorland was told on Friday.",
        "Vorland refused to sign, and Vorland troops stayed where they were.",
    ],
)
def test_a_name_that_has_what_a_state_has_is_a_states(read: Read, text: str) -> None:
    assert kind_of(read(text), "Vorland") is ActorKind.STATE


def test_a_name_beside_a_states_is_one_too(read: Read) -> None:
    text = (
        "Vorland and Palmora agreed to talk on Monday. Vorland's parliament must vote "
        "first, and Palmora said it would wait."
    )
    assert kind_of(read(text), "Palmora") is ActorKind.STATE


def test_somebody_with_a_full_name_who_has_a_cabinet_is_a_person(read: Read) -> None:
    text = (
        "Erik Vestergard rejected the paper on Monday. Vestergard's cabinet met at "
        "noon, and Vestergard officials briefed reporters."
    )
    assert kind_of(read(text), "Erik Vestergard") is ActorKind.PERSON


def test_a_body_that_has_fighters_fights(read: Read) -> None:
    text = (
        "The commander refused. The rebels of the Kosta Column left the town, and the "
        "Kosta Column demanded a road out."
    )
    assert kind_of(read(text), "Kosta Column") is ActorKind.ARMED_GROUP


@pytest.mark.parametrize("noun", ["seed maker", "rail operator", "bus operator"])
def test_a_firm_is_told_by_the_noun_before_it(read: Read, noun: str) -> None:
    text = f"Dutch {noun} Saltvik has rejected the bid, and Saltvik wants more time."
    assert kind_of(read(text), "Saltvik") is ActorKind.ORGANISATION
