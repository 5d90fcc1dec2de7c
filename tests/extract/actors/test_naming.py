"""Names that are written in unusual ways: branches, firms' endings, saints, aliases."""

from collections.abc import Callable

import pytest

from dragoman.extract.actors import find_cast
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import Actor, ActorKind

Read = Callable[[str], Syntax]


def actor(read: Read, text: str, name: str) -> Actor:
    """Give the one actor of this name."""
    cast = find_cast(read(text))
    (found,) = (a for a in cast.actors if name in (a.name, *a.aliases))
    return found


def test_a_branch_of_a_union_keeps_its_number(read: Read) -> None:
    text = "The Carters Union Local 12 walked out on Monday over pay."
    assert actor(read, text, "Carters Union Local 12").kind is ActorKind.ORGANISATION


def test_the_stop_of_a_firms_ending_ends_its_name(read: Read) -> None:
    text = "The union met Tolven Freight Ltd. Managers said on Friday it went well."
    assert actor(read, text, "Tolven Freight Ltd.").kind is ActorKind.ORGANISATION


def test_a_hospital_called_by_its_saint_alone_is_one(read: Read) -> None:
    text = (
        "Nurses at St. Brannock's Hospital went back on Monday. St. Brannock's "
        "rejected the claim."
    )
    assert "St. Brannock" in actor(read, text, "St. Brannock's Hospital").aliases


@pytest.mark.parametrize("called", ["alias Commander", "also known as", "known as"])
def test_an_alias_means_the_same_person(read: Read, called: str) -> None:
    text = f"Josip Varga, {called} Lupo, rejected the plan. Lupo wants more."
    assert "Lupo" in actor(read, text, "Josip Varga").aliases


def test_a_name_with_the_ending_of_a_land_is_a_states(read: Read) -> None:
    text = "Kerovia said on Monday it would not sign. Kerovia wants its strip back."
    assert actor(read, text, "Kerovia").kind is ActorKind.STATE
