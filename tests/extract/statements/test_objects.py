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


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The rebels put the dead at nine.", "The rebels", "the dead at nine"),
        (
            "The union valued the ship at $40 a ton.",
            "The union",
            "the ship at $40 a ton",
        ),
        (
            "Truckers put the loss of the week at more than double that.",
            "Truckers",
            "the loss of the week at more than double that",
        ),
        (
            "Tarn has demanded its share of the river's water.",
            "Tarn",
            "its share of the river's water",
        ),
    ],
)
def test_an_estimate_or_a_demand_is_what_somebody_says(said, text, speaker, content):
    assert said(text) == [(speaker, content, False)]


def test_a_thing_put_somewhere_is_no_estimate(said):
    assert said("The guards put a chain at the gate.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The doctors called Orel a crook and a bully.", "Orel a crook and a bully"),
        (
            "The firm called the rumours unfounded and spread by rivals.",
            "the rumours unfounded and spread by rivals",
        ),
        (
            "The mayor likened the channel to a bazaar.",
            "the channel to a bazaar",
        ),
    ],
)
def test_what_a_thing_is_called_or_likened_to_is_said(said, text, content):
    assert [words for _, words, _ in said(text)] == [content]
