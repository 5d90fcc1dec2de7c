import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The senate of Norland ratified the fishing treaty.", "other"),
        ("Lindt Mining has fended off two takeover attempts.", "other"),
        ("The bill passed the lower house again.", "other"),
        ("Though Mr Okafor has since sold his stake, the board is wary.", "other"),
        ("Police in Ghent erected barriers around the plant.", "other"),
        ("Two freighters rolled when a pilot boat sank.", "other"),
        ("Peru has sent hundreds of soldiers across the border.", "arrival"),
        ("Peru moved additional troops into the valley.", "arrival"),
    ],
)
def test_a_public_act_needs_no_day(tell, text, kind):
    assert tell(text).kinds() == [kind]


@pytest.mark.parametrize(
    "text",
    [
        '"We have blocked the sale," Anna Berg said.',
        "The port is blocked.",
        "The guards wondered whether Lindt Mining sold its mines.",
        "The ambassador was cut on her lip.",
        "The INS routinely sends migrants home.",
    ],
)
def test_a_state_a_quoted_boast_or_a_habit_is_no_act(tell, text):
    assert tell(text).kinds() == []


def test_an_act_told_twice_is_one(tell):
    told = tell(
        "Lindt Mining extended its offer. Lindt Mining said it extended the offer to "
        "give holders time."
    )
    assert told.kinds() == ["other"]


def test_the_same_act_on_others_is_another(tell):
    told = tell(
        "Police in Ghent arrested two clerks. Police in Ghent arrested a judge."
    )
    assert told.kinds() == ["other", "other"]


@pytest.mark.parametrize(
    "text",
    [
        "The gunmen let four captives go on Monday.",
        "Four captives were let go on Monday.",
    ],
)
def test_who_is_let_go_is_told(tell, text):
    assert tell(text).kinds() == ["other"]


def test_what_follows_a_comma_sums_a_meeting_up(tell):
    text = "Envoys and rebels met on Monday, the first talks in the siege."
    assert "meeting" in tell(text).kinds()
