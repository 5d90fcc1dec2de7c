"""What a speaker says that it is time to do."""


def test_what_it_is_time_to_do_is_a_demand(propose):
    text = (
        '"It is time for Norway to reopen the border and pay the crews," said Ann'
        " Low of Chile."
    )
    found, names = propose(text)
    told = [(t.object, names.get(t.obligor)) for p in found for t in p.terms]
    assert told == [("reopen the border", "Norway"), ("the crews", "Norway")]


def test_a_time_of_day_asks_for_nothing(told):
    assert told("It was the time of the year when the boats come in.") == []
