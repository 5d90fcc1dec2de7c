"""What somebody says that he will do."""

import pytest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Chile's leader said he will withdraw his troops from the border and free"
            " the prisoners.",
            [
                ("withdrawal", "withdraw his troops from the border"),
                ("release", "free the prisoners"),
            ],
        ),
        (
            "Fjell Corp. answered by saying it would buy back 40,000 of its shares.",
            [("other", "buy back 40,000 of its shares")],
        ),
        ("Ann Low said she will travel to Oslo on Monday.", []),
        ("Fjell Corp. said it will pay no bonus.", [("payment", "pay no bonus")]),
        ("The general said they would not free the prisoners.", []),
    ],
)
def test_who_says_what_he_will_do_offers_it(told, text, found):
    assert told(text) == found


def test_what_there_will_not_be_is_promised(told):
    text = "Fjell Corp. promised that there would be no layoffs at the mine."
    assert told(text) == [("guarantee", "no layoffs at the mine")]


def test_how_far_a_side_could_go_is_offered(told):
    assert told("Fjell Corp. said it could go to 4 per cent.") == [
        ("payment", "4 per cent")
    ]
