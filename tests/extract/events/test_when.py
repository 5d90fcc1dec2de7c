import pytest

from dragoman.extract.events.when import find_time_words


@pytest.mark.parametrize(
    ("text", "form", "times"),
    [
        ("She met him in the hall on Friday.", "met", ["Friday"]),
        ("She met him for two hours.", "met", []),
        ("She has met nobody since Friday.", "met", []),
        ("Talks were broken off in May.", "broken", ["May"]),
        ("Talks, broken off since May, were short.", "broken", ["May"]),
        ("Friday's meeting was short.", "meeting", ["Friday"]),
        ("The two-hour meeting was short.", "meeting", []),
        ('"We met on Friday," she said.', "said", []),
    ],
)
def test_only_a_point_in_time_that_hangs_on_the_word_counts(word, text, form, times):
    assert [time.text for time in find_time_words(word(text, form))] == times
