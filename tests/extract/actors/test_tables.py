"""Whose "the government" is where two states are at odds."""

from collections.abc import Callable

import pytest

from dragoman.extract.actors import find_cast
from dragoman.extract.actors.cast import Cast
from dragoman.extract.syntax import Syntax

TALKS = """\
Norway and Iceland resumed talks on cod on Monday in Bergen. Norway wants cameras.

Norway demands 30 per cent of the catch. Norway said it would wait.

A source close to the Icelandic delegation said that the government was ready to sign.

In Reykjavik, the prime minister, Ari Dahl, said the cabinet of the island would meet.

Iceland has lost patience. The government sent a letter on Sunday.

Norway said the government was not serious.

The regime of quotas ends in May, and the government is silent.
"""


@pytest.fixture(scope="module")
def talks(read: Callable[[str], Syntax]) -> tuple[Cast, list[str | None]]:
    """Give the cast, and whom each bare "government" means."""
    syntax = read(TALKS)
    cast = find_cast(syntax)
    heads = [word for word in syntax.tokens if word.lower == "government"]
    means = [cast.at(word) for word in heads]
    return cast, [cast.name_of(one) if one else None for one in means]


def test_a_bare_government_is_of_the_state_that_its_place_speaks_of(talks) -> None:
    _, means = talks
    assert means[:2] == ["Iceland", "Iceland"]


def test_a_government_of_which_nothing_tells_is_nobodys(talks) -> None:
    _, means = talks
    assert means[2:] == ["government", "government"]


def test_a_prime_minister_is_of_the_state_of_the_sentence(talks) -> None:
    cast, _ = talks
    (minister,) = (a for a in cast.actors if a.name == "Ari Dahl")
    assert minister.affiliation is not None
    assert cast.name_of(minister.affiliation) == "Iceland"


def test_its_envoy_at_the_end_is_of_the_subject_and_not_of_whom_it_names(
    read: Callable[[str], Syntax],
) -> None:
    text = (
        "Norway wants Iceland to cut its catch to 60,000 tonnes a year, its chief "
        "negotiator, Liv Dahl, told reporters."
    )
    cast = find_cast(read(text))
    (envoy,) = (a for a in cast.actors if a.name == "Liv Dahl")
    assert cast.name_of(envoy.affiliation or "") == "Norway"
