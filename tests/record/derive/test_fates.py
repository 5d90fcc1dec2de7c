"""What a sentence says has become of those whom a number counts."""

import pytest

from dragoman.record.derive.fates import find_fate


@pytest.mark.parametrize(
    ("sentence", "counted", "fate"),
    [
        ("Orlan released 38 of the divers on Monday.", "38", "released"),
        ("The coastguard holds 41 divers in Sund.", "41", "held"),
        ("The guild said 44 divers were now back home.", "44", "returned"),
        ("The mill laid off 240 weavers and rehired 210 weavers.", "240", "dismissed"),
        ("The mill laid off 240 weavers and rehired 210 weavers.", "210", "returned"),
        ("The blast wounded 15 miners, and 19 miners are missing.", "15", "wounded"),
        ("The blast wounded 15 miners, and 19 miners are missing.", "19", "missing"),
        ("Norland seized 6 ferries in May.", "6", "taken"),
        ("Norland gave back 5 ferries on Monday.", "5", "returned"),
        ("He waits for the last of 97 divers to be let go.", "97", "held"),
        ("Losses have been held to 2 boats a week.", "2", ""),
        ("The guild has 4,000 members.", "4,000", ""),
    ],
)
def test_the_nearest_word_of_the_clause_tells_the_fate(
    sentence: str, counted: str, fate: str
) -> None:
    start = sentence.index(counted)
    assert find_fate(sentence, (start, start + len(counted))) == fate


def test_those_who_were_taken_may_be_told_to_be_free() -> None:
    sentence = "Rebels freed two of the kidnapped divers."
    span = sentence.index("two"), sentence.index(".")
    assert find_fate(sentence, span) == "released"
    assert find_fate("The rebels named " + sentence[13:], (17, 44)) == "taken"


def test_more_is_said_of_captives() -> None:
    sentence = "The last two, who wept, walked off the boat."
    assert find_fate(sentence, (0, 12)) == ""
    assert find_fate(sentence, (0, 12), captive=True) == "released"
