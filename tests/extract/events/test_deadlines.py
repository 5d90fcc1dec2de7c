"""Time that somebody has, who is called or seen, and who leaves the table."""

import pytest


def test_until_when_somebody_has_time_is_a_deadline(tell):
    told = tell("Anna Berg has until 3 June 2031 to post the offer.")
    (event,) = told.events
    assert (event.type.value, event.modality.value) == ("other", "planned")
    assert str(event.date.start) == "2031-06-03"
    assert told.quote(event).endswith("to post the offer")


def test_a_habit_until_a_day_is_no_deadline(tell):
    assert tell("Anna Berg has it until 3 June 2031.").kinds() == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anna Berg telephoned John Okafor on Monday.", "meeting"),
        ("President Moreau will see John Okafor on Friday.", "meeting"),
        ("Negotiators had been meeting since Sunday.", "meeting"),
        ("The minister summoned Anna Berg to her office for talks today.", "meeting"),
        ("The Greens walked out of the talks on Wednesday.", "other"),
        ("Rebels pulled out of peace talks on Sunday.", "other"),
        ("Protesters burned tyres in the capital.", "protest"),
        ("Unions staged a protest outside the plant on Saturday.", "protest"),
        ("The rebels fired mortars at the town.", "attack"),
        ("The court ordered drivers back to work in 2019.", "other"),
        ("The board, which rejected the bid in March, met on Monday.", "other"),
        ("The envoy Grace Mbeki flew to Kambara on Sunday.", "departure"),
    ],
)
def test_what_a_verb_tells_with_what_goes_with_it(tell, text, kind):
    assert tell(text).kinds()[0] == kind


@pytest.mark.parametrize(
    "text",
    [
        "The walkout would be the third this year.",
        "Voters went back to the polls.",
        "The talks have dragged on for 50 days.",
    ],
)
def test_what_is_only_counted_or_a_figure_of_speech_is_no_event(tell, text):
    assert tell(text).kinds() == []
