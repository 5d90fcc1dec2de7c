import pytest

from dragoman.extract.positions.find import find_stances


def told(read, text):
    return {
        (h.party.text if h.party else None, h.stance.value)
        for h in find_stances(read(text))
    }


@pytest.mark.parametrize(
    ("text", "holder", "stance"),
    [
        ("The mayor took issue with the new clause.", "mayor", "rejects"),
        ("Farmers voiced doubts about the treaty.", "Farmers", "rejects"),
        ("The crews said they had no problem with the offer.", "they", "accepts"),
        ("The pilots gave the plan their blessing.", "pilots", "accepts"),
        ("The widow withheld her approval of the sale.", "widow", "rejects"),
        ("The senator has not taken a position on the bill.", "senator", "undecided"),
        ("The union filed a claim for lost wages.", "union", "demands"),
        ("The plan drew sharp criticism from the bakers.", "bakers", "rejects"),
        ("The offer was met with scorn by the crews.", "crews", "rejects"),
        ("The bill has the support of the bakers.", "bakers", "accepts"),
        ("The envoy would leave the door open for talks.", "envoy", "offers"),
        ("Farmers voiced concern that the treaty will hurt.", "Farmers", "rejects"),
    ],
)
def test_a_verb_and_its_noun_tell_a_stance_together(read, text, holder, stance):
    assert (holder, stance) in told(read, text)


def test_a_door_that_is_kept_shut_is_no_offer(read):
    assert told(read, "The guard kept the door for the visitors.") == set()


@pytest.mark.parametrize(
    ("text", "holder", "stance"),
    [
        (
            "The bill passed the senate over objections from the mayor.",
            "mayor",
            "rejects",
        ),
        ("The law was adopted with the governor's blessing.", "governor", "accepts"),
        (
            "The guild put out a letter in opposition to the sale.",
            "guild",
            "rejects",
        ),
        ("Bakers marched in support of the reform.", "Bakers", "accepts"),
    ],
)
def test_a_stance_is_told_beside_another_act(read, text, holder, stance):
    assert (holder, stance) in told(read, text)


def test_a_chamber_accepts_what_passes_it(read):
    assert ("senate", "accepts") in told(read, "The bill passed the senate on Monday.")
    assert ("senate", "accepts") in told(read, "The senate passed the bill on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor has yet to decide whether she backs the bridge.",
        "The mayor has not decided whether to sign the lease.",
        "The bakers are taking a wait-and-see approach to the merger.",
        "The minister was vague about the deadline.",
    ],
)
def test_a_stand_not_yet_taken_is_undecided(read, text):
    assert {stance for _, stance in told(read, text)} == {"undecided"}
