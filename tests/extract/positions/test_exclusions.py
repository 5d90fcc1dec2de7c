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


@pytest.mark.parametrize(
    ("text", "party", "stance"),
    [
        ("The crews asked for two days to think.", "crews", "undecided"),
        ("The firm asked for time to consult its lawyers.", "firm", "undecided"),
        ("The mayor promised to look at it.", "mayor", "undecided"),
        ("The owners promised an answer within a month.", "owners", "undecided"),
        ("The owners want an answer within a month.", "owners", "demands"),
        ("The crews will go ahead with the strike.", "crews", "rejects"),
        ("The mayor called the treaty a historic mistake.", "mayor", "rejects"),
        ("The captain said it would release none of them.", "it", "rejects"),
        ("The guild suspended its talks with the owners.", "guild", "rejects"),
        ("The owners said they would return to the table.", "they", "offers"),
        ("The trust will tender its shares.", "trust", "accepts"),
        ("The firm could see its way to sharing the cost.", "firm", "offers"),
        ("The town had no need of outsiders.", "town", "rejects"),
        ("The guild signed as well.", "guild", "accepts"),
        ("The guild said it had signed it.", "it", "accepts"),
        ("The crews had come wanting the gates opened.", "crews", "demands"),
        ("The firm said it would pay, but only with a receipt.", "it", "conditional"),
        (
            "The guild said it would leave when the guards arrive.",
            "it",
            "conditional",
        ),
    ],
)
def test_further_ways_to_refuse_or_yield(read, text, party, stance):
    assert (party, stance) in told(read, text)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ('"There is no room for a third party," the captain said.', "rejects"),
        ("The captain said the blockade would go on.", "rejects"),
        (
            "The captain said the gate would stay shut until the firm apologised.",
            "conditional",
        ),
        (
            "The captain said they would not be back until the guns were gone.",
            "conditional",
        ),
    ],
)
def test_what_a_speaker_says_stays_or_will_not_be(read, text, stance):
    assert (None, stance) in told(read, text)
