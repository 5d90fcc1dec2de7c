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
    assert {str(e.date.start) for e in stormed if e.date.start} == {"1996-12-17"}


def test_the_day_before_the_verb_is_its_own(tell):
    told = tell("Danish officials in Oslo on Friday finished drafting the rules.")
    assert told.kinds() == ["other"]


def test_up_to_when_is_not_when(tell):
    told = tell("OSLO 2011-06-14\nLindt Mining extended its bid to June 30.")
    assert [event.date.start for event in told.events] == [None]


def test_a_clause_with_when_has_the_day_it_hangs_on(tell):
    told = tell(
        "OSLO 2011-06-14\nTalks last week failed. The rebels have been in the house "
        "since June 3, when armed men stormed a party."
    )
    attack = next(e for e in told.events if e.type.value == "attack")
    assert (attack.date.start.month, attack.date.start.day) == (6, 3)
