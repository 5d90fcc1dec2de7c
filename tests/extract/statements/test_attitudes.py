"""What somebody backs, opposes or speaks of is found without told words."""

import pytest

ATTITUDES = [
    ("The board endorsed the merger.", "The board", "the merger"),
    ("The merger was endorsed by the board.", "the board", "The merger"),
    ("The miners oppose the sale.", "The miners", "the sale"),
    ("The minister declined to name the donors.", "The minister", "to name the donors"),
    ("Drivers questioned why the fare rose.", "Drivers", "why the fare rose"),
    ("The mayor talked about the flood.", "The mayor", "the flood"),
    ("The miners hoped to win a rise.", "The miners", "to win a rise"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), ATTITUDES)
def test_the_object_is_what_the_attitude_is_to(text, speaker, content, said):
    assert said(text) == [(speaker, content, False)]


def test_a_backed_wall_is_nobodys_attitude_in_a_clause(said):
    assert said("The lorry, backed by a wall, stood still.") == []


def test_who_no_longer_asks_says_nothing(said):
    assert said("We no longer ask for a stake of 10 per cent.") == []
