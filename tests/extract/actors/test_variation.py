"""Other words for one who was named, and when they mean nobody named."""

from collections.abc import Callable

import pytest

from dragoman.extract.actors import find_cast
from dragoman.extract.syntax import Syntax

Read = Callable[[str], Syntax]


def meant(syntax: Syntax, word: str) -> str | None:
    cast = find_cast(syntax)
    token = next(t for t in reversed(syntax.tokens) if t.text == word)
    found = cast.at(token)
    return cast.name_of(found) if found else None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "Porters left Hollin Medical Center at noon. The hospital refused to pay.",
            "hospital",
            "Hollin Medical Center",
        ),
        (
            "The Daily Lantern printed the draft. The paper said it was final.",
            "paper",
            "Daily Lantern",
        ),
        (
            "Lantry Pharma SA kept its price. The Dutch drugmaker said it would sue.",
            "drugmaker",
            "Lantry Pharma SA",
        ),
        (
            "The Drivers Union wants more. Drivers voted to strike at Hollin Foods.",
            "Drivers",
            "Drivers Union",
        ),
        (
            "Brindle Airlines broke off the talks. Management had offered 5 percent.",
            "Management",
            "Brindle Airlines",
        ),
        (
            "Kestrel Foods Inc. got a bid. Company executives rejected it on Friday.",
            "executives",
            "Kestrel Foods Inc.",
        ),
    ],
)
def test_a_body_is_called_by_another_word(
    read: Read, text: str, word: str, name: str
) -> None:
    assert meant(read(text), word) == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Bishop Ansel Dorn asked for calm. The cleric said so.", "cleric", "Dorn"),
        (
            "Jon Dorn wants custody of his son. The boy's father said so.",
            "father",
            "Dorn",
        ),
        ("Premier Jon Dorn left. The 58-year-old had refused to go.", "old", "Dorn"),
        ("Tycoon Rolf Hanke bid. The billionaire wants it all.", "billionaire", "Rolf"),
        ("Sen. Mara Quill voted no. The Ohio senator said why.", "senator", "Mara"),
    ],
)
def test_a_person_is_called_by_a_wider_word(
    read: Read, text: str, word: str, name: str
) -> None:
    assert name in (meant(read(text), word) or "")


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "President Ansel Dorn of Norway spoke. The leader of the Orlan Front left.",
            "leader",
            "Dorn",
        ),
        (
            "Hollin Hospital raised its offer. The other hospital refused to do so.",
            "hospital",
            "Hollin Hospital",
        ),
        (
            "Brindle Corp. met Kestrel Foods Inc. The Swiss maker said nothing.",
            "maker",
            "Kestrel Foods Inc.",
        ),
    ],
)
def test_a_word_that_does_not_fit_means_nobody_named(
    read: Read, text: str, word: str, name: str
) -> None:
    assert name not in (meant(read(text), word) or "")


def test_a_lead_tells_of_a_firm_before_its_name(read: Read) -> None:
    syntax = read(
        "A Danish company has offered to buy the mine. Kestrel Foods Inc. said on "
        "Friday that its offer was final."
    )
    assert meant(syntax, "company") == "Kestrel Foods Inc."
