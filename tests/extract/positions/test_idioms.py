"""Tests for stances told by idioms of wanting, bearing, refusing and waiting."""

import pytest

from tests.extract.positions.test_deadlines import told


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The crews could live with a smaller raise.", "accepts"),
        ("The crews live with a smaller raise.", None),
        ("The mayor could not stomach the merger.", "rejects"),
        ("The owners would like a longer truce.", "demands"),
        ("The owners would like the crews to wait.", "demands"),
        ("The mayor will not hear of a merger.", "rejects"),
        ("The captain brooks no delay.", "rejects"),
        ("The owners put their names to the treaty.", "accepts"),
        ("The bank turned its nose up at the offer.", "rejects"),
        ("The crews have none of it.", "rejects"),
        ("The crews are after a raise.", "demands"),
        ("The mayor is allergic to the merger.", "rejects"),
        ("The bank put up nine million dollars.", "offers"),
        ("The bank put up a fence.", None),
        ("The captain vowed to free the prisoners.", "offers"),
        ("The board has yet to make up its mind.", "undecided"),
        ("The mayor would not be drawn on the levy.", "undecided"),
        ("The mayor declined to say whether he would sign the treaty.", "undecided"),
        ("The owners would rather wait.", "demands"),
        ("The owners would sooner resign than sign the treaty.", "rejects"),
        ("The captain would have them stand trial.", "demands"),
        ("The state does not bargain with pirates.", "rejects"),
        ("The crews wanted forty days of quiet.", "demands"),
        ("The firm told the crews no.", "rejects"),
        ("The crews asked the firm for a raise.", "demands"),
        ('The mayor called the offer "a bucket with a hole".', "rejects"),
        ("The mayor dismissed it as a stunt.", "rejects"),
        ("The mayor called the remarks regrettable and shameful.", "rejects"),
        ("The owners will go no further.", "rejects"),
        ("The captain has not said no to the treaty.", "undecided"),
        ("The captain did not say yes to the treaty.", "rejects"),
        ("The crews gave the firm until Friday to pay.", "demands"),
        ("The captain is ready to return the boats.", "offers"),
        ("The crews have come down to nine dollars.", "offers"),
        ("Their price is a longer truce.", "demands"),
    ],
)
def test_an_idiom_tells_a_stance(read, text, stance):
    found = {s for _, s in told(read, text)}
    assert found == ({stance} if stance else set())
