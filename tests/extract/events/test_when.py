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


def test_a_clause_with_when_shares_its_day(read):
    from dragoman.extract.actors import find_cast
    from dragoman.extract.events import find_events
    from dragoman.extract.times import find_times

    syntax = read(
        "Lima, 3 May 1997. The captives were seized on 17 December 1996 when rebels "
        "stormed the embassy."
    )
    events = find_events(syntax, find_cast(syntax), find_times(syntax), ())
    stormed = [e for e in events if e.type.value == "attack"]
    assert [str(e.date.start) for e in stormed if e.date.start] == ["1996-12-17"]
