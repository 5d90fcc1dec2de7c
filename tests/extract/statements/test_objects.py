import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The guild accused the studio of delaying payments.",
            "The guild",
            "delaying payments",
        ),
        (
            "The senator called the offer “a bad joke.”",
            "The senator",
            "the offer “a bad joke.”",
        ),
        (
            "The army dismissed the offer as a ploy.",
            "The army",
            "the offer as a ploy",
        ),
        (
            "Teachers expressed hope that the schools would open.",
            "Teachers",
            "the schools would open",
        ),
        (
            "The bank warned of heavy losses.",
            "The bank",
            "heavy losses",
        ),
        (
            "The premier ruled out raising taxes.",
            "The premier",
            "raising taxes",
        ),
        (
            "The bishop praised the workers.",
            "The bishop",
            "the workers",
        ),
    ],
)
def test_a_judgement_or_demand_is_the_object_of_its_verb(said, text, speaker, content):
    assert said(text) == [(speaker, content, False)]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels rejected the demand.",
        "The minister said nothing.",
        "The army asserted itself to accept no rival.",
    ],
)
def test_an_object_that_only_points_back_says_nothing(said, text):
    assert said(text) == []
