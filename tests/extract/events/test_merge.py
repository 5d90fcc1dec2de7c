def test_an_event_told_twice_is_one(tell):
    told = tell(
        "Anna Berg met John Okafor. It was late. Anna Berg met John Okafor in Oslo on "
        "Friday."
    )
    assert len(told.events) == 1
    assert told.events[0].place == "Oslo"


def test_events_on_two_days_are_two(tell):
    told = tell(
        "Anna Berg met John Okafor on Friday. Anna Berg met John Okafor on Sunday."
    )
    assert len(told.events) == 2


def test_a_headline_is_not_told_again(tell):
    told = tell(
        "Anna Berg meets John Okafor\n\nAnna Berg met John Okafor in Oslo on Friday."
    )
    assert len(told.events) == 1


def test_the_same_text_gives_the_same_events(tell):
    text = "Anna Berg met John Okafor in Oslo on Friday."
    assert tell(text).events == tell(text).events


def test_a_verb_of_its_own_clause_tells_more_than_an_infinitive(tell):
    told = tell(
        "The envoy is due to return to Oslo on Friday. The envoy will return to Oslo "
        "on Friday."
    )
    assert [told.quote(event)[:20] for event in told.events] == ["The envoy will retur"]
