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


def test_the_clause_shows_what_the_noun_dates(tell):
    told = tell(
        "Lindt Mining has struck a wage agreement with the Miners' Union. Friday's "
        "agreement between Lindt Mining and the Miners' Union ends the strike."
    )
    agreements = [e for e in told.events if e.type.value == "agreement"]
    assert [told.quote(e)[:12] for e in agreements] == ["Lindt Mining"]


def test_a_saying_in_a_known_letter_is_the_same(tell):
    told = tell(
        "Anna Berg said in a letter on Friday that she would go. Anna Berg said in the "
        "letter that all was lost."
    )
    assert told.kinds() == ["statement"]


def test_a_call_and_a_meeting_are_two(tell):
    told = tell(
        "Anna Berg met John Okafor in Oslo. Anna Berg and John Okafor spoke in a phone "
        "call in Oslo. Anna Berg had lunch with John Okafor in Oslo."
    )
    assert len(told.events) > 1


def test_an_attack_and_the_answer_to_it_are_two(tell):
    told = tell(
        "The army shelled the rebels near Goma on Monday. The rebels shelled the army "
        "near Goma on Monday."
    )
    assert told.kinds() == ["attack", "attack"]


def test_two_rounds_of_talks_are_two(tell):
    told = tell(
        "The third round of talks between Peru and Chile ended on Friday. A second "
        "round of talks last Monday between Peru and Chile had left envoys hopeful."
    )
    assert len(told.events) == 2
