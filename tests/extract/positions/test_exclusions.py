import pytest

from dragoman.extract.positions.find import find_stances


def told(read, text):
    found = find_stances(read(text))
    return [(h.party.text if h.party else None, h.stance.value) for h in found]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ('"No ship would leave the harbour," the captain said.', "rejects"),
        ("The captain swore that not one crate would be handed over.", "rejects"),
        ("The firm said that nobody would be dismissed.", "offers"),
        ("The baker said no worker would be made redundant.", "offers"),
        ("The mayor said nobody would be left without a house.", "offers"),
    ],
)
def test_what_a_speaker_says_nobody_will_do(read, text, stance):
    assert (None, stance) in told(read, text)


def test_a_side_that_will_not_be_pressed_refuses(read):
    text = "The owners said the firm would not be rushed."
    assert ("firm", "rejects") in told(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "The captain said that nobody would know.",
        "The captain said that nothing would surprise the crews.",
        "The captain wondered if no ship would leave.",
    ],
)
def test_what_nobody_chooses_is_no_stance(read, text):
    assert told(read, text) == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The guild will recognise no vote held at sea.", "guild"),
        ("The mayor said she would sign nothing.", "she"),
    ],
)
def test_what_is_done_to_nothing_is_refused(read, text, party):
    assert (party, "rejects") in told(read, text)


def test_who_makes_no_comment_refuses_nothing(read):
    assert told(read, "The mayor would give no details.") == []
    assert told(read, "The fee will make no difference.") == []
