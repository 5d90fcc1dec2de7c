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
