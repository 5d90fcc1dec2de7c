"""Acts told by a verb alone, what is announced, posted or said to somebody."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Harbour Board authorized the purchase of two tugs.", "other"),
        ("Norland slapped a levy on imported steel.", "other"),
        ("The minister approved duty-free treatment for 30 goods.", "other"),
        ("Norland backed out of the pact.", "other"),
        ("Anna Berg teamed up with John Okafor.", "other"),
        ("Holt Inc. completed its merger.", "agreement"),
        ("Holt Inc. announced the bid.", "statement"),
        ("Anna Berg disclosed a stake in the yard.", "statement"),
        ("Anna Berg announced the deal with the drivers on Monday.", "statement"),
        ("Speaking on Radio Norland, Anna Berg said the vote was lost.", "statement"),
        ("Anna Berg said on Facebook that the vote was lost.", "statement"),
        ("In his email, Mr. Okafor told members that they would vote.", "statement"),
        ("The rebels on Thursday called the report a lie.", "statement"),
        ("The council on Wednesday called an emergency session.", "meeting"),
        ("The new tariffs took effect on Monday.", "other"),
        ("The ban expires on Dec. 31, 2031.", "other"),
    ],
)
def test_one_verb_tells_the_act(tell, text, kind):
    assert tell(text).kinds() == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Speaking on condition of anonymity, an aide said the vote was lost.",
        "The board may authorize the purchase of two tugs.",
        "The offer was due to expire on Friday.",
    ],
)
def test_what_is_not_yet_done_or_only_said_is_no_act(tell, text):
    assert tell(text).kinds() == []


def test_an_invasion_by_somebody_with_a_name_is_told_by_the_noun(tell):
    assert tell("He spoke of Norland's invasion of Sudland.").kinds() == ["attack"]
    assert tell("He spoke of a possible invasion of Sudland.").kinds() == []


def test_the_day_of_a_deed_is_not_the_day_it_was_condemned(tell):
    told = tell("Anna Berg condemned Friday's raid on the camp.")
    assert told.kinds() == ["attack"]
