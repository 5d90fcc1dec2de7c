"""What an aside gives to somebody."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "As many port pilots have pointed out, Mr. Low is free to leave the board.",
            "many port pilots",
            "Mr. Low is free to leave the board",
        ),
        ("As the mayor put it, the city is broke.", "the mayor", "the city is broke"),
        (
            "If the raises boost spending, as some drivers hope, others could follow.",
            "some drivers",
            "the raises boost spending",
        ),
        ("In Low's view, the change would help rivals.", "Low", None),
        ("In the view of the union, the plan is dead.", "the union", None),
        (
            "It is understood the cost, rather than the date, is what held it up.",
            None,
            "the cost, rather than the date, is what held it up",
        ),
    ],
)
def test_an_aside_gives_a_clause_to_somebody(said, text, speaker, content):
    content = content or text.partition(", ")[2].rstrip(".")
    assert [(who, words.rstrip(".")) for who, words, _ in said(text)] == [
        (speaker, content)
    ]


def test_as_of_time_gives_nothing_to_anybody(said):
    assert said("As the mayor spoke, shots rang out.") == []
