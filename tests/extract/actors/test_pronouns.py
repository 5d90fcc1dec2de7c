"""Whom pronouns and plurals take up, and what quotation marks keep apart."""

from collections.abc import Callable

from dragoman.extract.actors import find_cast
from dragoman.extract.syntax import Syntax

Read = Callable[[str], Syntax]


def meant(syntax: Syntax, word: str) -> str | None:
    cast = find_cast(syntax)
    token = next(t for t in syntax.tokens if t.text == word)
    found = cast.at(token)
    return cast.name_of(found) if found else None


def test_they_are_the_plural_subject_before(read: Read) -> None:
    syntax = read(
        "The Delmar Liberation Front took the port on Monday. The rebels freed many "
        "sailors when they left the harbour."
    )
    assert meant(syntax, "they") == "Delmar Liberation Front"


def test_a_name_inside_a_quotation_is_not_its_speaker(read: Read) -> None:
    syntax = read(
        "Anna Berg addressed the assembly.\n\n"
        '"We told Tom Weller to stay away," she said. "Tom Weller is no friend of '
        'ours," Anna Berg added. In the evening he left.'
    )
    assert meant(syntax, "she") == "Anna Berg"
    assert meant(syntax, "he") != "Anna Berg"


def test_a_hyphened_adjective_owns_nobody(read: Read) -> None:
    syntax = read(
        "The Delmar Liberation Front holds the port. The band of Orlan-inspired rebels "
        "released its captives."
    )
    assert meant(syntax, "rebels") == "Delmar Liberation Front"
