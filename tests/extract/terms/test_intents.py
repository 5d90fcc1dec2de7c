"""What firms mean to buy or sell."""

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fjell may seek control of the mine.", "seek control of the mine"),
        (
            "Fjell signed a letter of intent to acquire the Nord mine.",
            "acquire the Nord mine",
        ),
        (
            "Fjell filed a request for permission to buy up to 25% of the mine.",
            "buy up to 25% of the mine",
        ),
        (
            "Fjell expects Nord Corp. to buy the half that it does not own.",
            "buy the half that it does not own",
        ),
        (
            "Fjell's board authorized the purchase of a million shares.",
            "the purchase of a million shares",
        ),
    ],
)
def test_what_a_firm_means_to_buy_is_a_term(told, text, words):
    assert words in [found for _, found in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Fjell does not plan to buy the mine.",
        "Analysts asked whether Fjell would decide to buy the mine.",
        "Fjell sold the mine last year.",
    ],
)
def test_what_nobody_means_to_buy_is_none(told, text):
    assert told(text) == []
