import pytest

from dragoman.extract import extract_reading
from dragoman.model.claim import EventType, Modality


def meetings(syntax):
    return [
        (event.modality, str(event.date.start))
        for event in extract_reading(syntax).events
        if event.type is EventType.MEETING
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The meeting planned for 18 June was cancelled.", "2023-06-18"),
        ("The meeting planned for 18 June will not take place.", "2023-06-18"),
        ("The board cancelled Tuesday's meeting with the union.", "2023-06-13"),
        ("Tuesday's round of talks was called off at noon.", "2023-06-13"),
    ],
)
def test_a_meeting_that_is_called_off_is_told_as_not_held(read, text, day):
    assert meetings(read(text)) == [(Modality.DENIED, day)]


def test_the_day_of_the_calling_off_is_no_day_of_a_meeting(read):
    assert not meetings(read("The meeting was cancelled on Monday."))


def test_a_meeting_that_was_not_called_off_is_not_denied(read):
    told = meetings(read("Tuesday's meeting with the union was not cancelled."))
    assert Modality.DENIED not in {modality for modality, _ in told}
