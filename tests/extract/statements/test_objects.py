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
            "The union valued the offer at $112 a share.",
            "The union",
            "the offer at $112 a share",
        ),
        (
            "Truckers put the loss of the week at more than double that.",
            "Truckers",
            "the loss of the week at more than double that",
        ),
        (
            "Gonza has demanded his rights as the child's sole parent.",
            "Gonza",
            "his rights as the child's sole parent",
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
        ("The doctors called Oz a quack and a fake.", "Oz a quack and a fake"),
        (
            "The firm called the charges unsubstantiated and fabricated by staff.",
            "the charges unsubstantiated and fabricated by staff",
        ),
        (
            "The mayor likened the channel to a bazaar.",
            "the channel to a bazaar",
        ),
    ],
)
def test_what_a_thing_is_called_or_likened_to_is_said(said, text, content):
    assert [words for _, words, _ in said(text)] == [content]
