"""Talks that break up were held; who agrees to do a thing has agreed."""

import pytest


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Talks on the port dispute broke up last night.", ["meeting"]),
        (
            "The two delegations have not sat in the same room since Monday.",
            ["meeting"],
        ),
        ("Anna Berg has long been talking with John Okafor.", ["meeting"]),
        ("President Moreau welcomed Anna Berg to the palace.", ["meeting"]),
        ("Anna Berg talked to reporters on Monday.", []),
        ("The talks collapsed last night.", ["other"]),
        ("Norland has agreed to fund the new port.", ["agreement"]),
        ("The firm has signed an agreement with a Danish agency.", ["agreement"]),
        ("There were reports the rebels have agreed to lay down arms.", []),
        ("The firm will end up signing.", []),
        ("Maria Lindt criticised last year's trade deal with Norland.", ["agreement"]),
    ],
)
def test_what_is_told_of_talks_and_deals(tell, text, kinds):
    assert tell(text).kinds() == kinds


@pytest.mark.parametrize(
    "text",
    [
        "The mission has recorded 60 incidents in five months.",
        "The firm will pay four million during the next four years.",
        "The minister will extend it at the last minute.",
    ],
)
def test_how_long_is_not_when(tell, text):
    assert tell(text).kinds() == []
