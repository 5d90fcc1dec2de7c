import pytest

from dragoman.extract.positions.find import find_stances


def told(read, text):
    found = find_stances(read(text))
    return [(h.party.text if h.party else None, h.stance.value) for h in found]


def test_a_deadline_is_a_demand(read):
    text = "The captain gave the crews two days to leave the port."
    assert told(read, text) == [("captain", "demands")]


def test_an_apology_that_is_owed_is_demanded_by_the_speaker(read):
    text = '"The mayor owes the town an apology," the baker said.'
    assert told(read, text) == [(None, "demands")]


def test_a_gift_without_a_deadline_demands_nothing(read):
    assert told(read, "The captain gave the crews bread to eat.") == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The captain wants to resume the talks.", "offers"),
        ("The captain said his men would not resume the shelling.", "offers"),
        ("The crews are not going to accept the treaty.", "rejects"),
        ("The crews are not expected to accept the treaty.", "rejects"),
        ("The owners agreed to push for talks with the crews.", "offers"),
        ("The mayor insisted that no deal would pass without a levy.", "conditional"),
        ("The bank ruled out a loan - its third - without a guarantor.", "conditional"),
        ("The crews threatened to leave unless the firm paid them.", "conditional"),
        ("The firm has put its last offer on the table.", "offers"),
        ("The crews are holding out for a raise.", "demands"),
        ("The mayor has declined to take sides.", "undecided"),
        ("The crews would like to see him back the treaty.", "demands"),
        ('"The merger is a victory for the crews," the baker said.', None),
        ('"The agreement is a victory for the crews," the baker said.', "accepts"),
        ('"The offer does not provide enough cash," the baker said.', "rejects"),
    ],
)
def test_what_the_words_around_it_make_of_a_stance(read, text, stance):
    found = {s for _, s in told(read, text)}
    assert found == ({stance} if stance else set())


def test_who_says_something_and_urges_others_does_both(read):
    text = "The captain said the mayor made an offer and urged the crews to wait."
    assert ("captain", "demands") in told(read, text)


def test_a_refusal_reaches_over_an_adverb(read):
    text = "The bakers recalled his refusal so far to pay the levy."
    assert ("his", "rejects") in told(read, text)


def test_a_noun_is_not_told_again_beside_its_verb(read):
    text = "The firm extended its offer for the mill to Friday."
    assert told(read, text) == [("firm", "offers")]


def test_a_participle_after_a_place_has_the_subject_for_its_doer(read):
    text = "The envoys arrived in Norway hoping to meet the crews."
    assert told(read, text) == [("envoys", "demands")]


@pytest.mark.parametrize(
    "text",
    [
        "The captain gave the crews ten days.",
        "The captain has given them until Friday.",
        "The captain gave the crews until the first of March to leave the port.",
    ],
)
def test_a_time_that_is_given_is_a_demand(read, text):
    assert ("captain", "demands") in told(read, text)


def test_more_time_is_an_offer(read):
    assert told(read, "The captain gave the crews another two weeks.") == [
        ("captain", "offers")
    ]


def test_days_ago_are_no_deadline(read):
    assert told(read, "The captain gave the crews bread ten days ago.") == []


@pytest.mark.parametrize(
    ("text", "party", "stance"),
    [
        ("The owners are understood to favour a pause.", "owners", "demands"),
        ("The owners are said to have rejected the bid.", "owners", "rejects"),
        ("What the crews want is a longer break.", "crews", "demands"),
        ("What the mayor cannot stomach is a fixed date.", "mayor", "rejects"),
        (
            "The prosecutors sought eight years for the captain.",
            "prosecutors",
            "demands",
        ),
        ("The guild lowered its price to four million crowns.", "guild", "demands"),
        ("The guild has put off its strike.", "guild", "offers"),
        ("The bank extended the deadline.", "bank", "offers"),
        ("The guild dropped its call for a vote.", "guild", "accepts"),
        ("The guild scaled back its demands.", "guild", "demands"),
        ("The guild has dropped its lawsuit.", "guild", "accepts"),
        ("The crews would not hear of closing the mill.", "crews", "rejects"),
        ("The firm would content itself with a tenth.", "firm", "accepts"),
        ("The baker said he was content with 17.", "he", "accepts"),
        ("The city said it would let the crews leave.", "it", "offers"),
    ],
)
def test_further_ways_to_tell_a_stance(read, text, party, stance):
    assert (party, stance) in told(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "The shops lowered prices to four crowns.",
        "The crews extended the strike.",
        "The prosecutors offered two years ago.",
    ],
)
def test_plain_prices_and_times_are_no_stance(read, text):
    assert told(read, text) == []
