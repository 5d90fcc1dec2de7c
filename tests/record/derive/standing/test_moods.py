"""How each side says that the talks go, in words that say no more than it does."""

import pytest

from dragoman.model.record import StandingKind
from dragoman.record.derive.assessments import find_assessments
from dragoman.record.derive.standing.moods import keep_moods, tell_mood


def moods(make, text, *told):
    source = make.report(text, make.on(5, 1))
    names = dict.fromkeys(name for name, _ in told)
    actors = tuple(
        make.actor(name, name, source=source, role="party") for name in names
    )
    statements = tuple(make.statement(source, words, who=name) for name, words in told)
    record = make.record(source, actors=actors, statements=statements)
    lookup = make.look(record)
    return [tell_mood(m, lookup) for m in find_assessments(record, lookup)]


def test_a_mood_with_its_own_reserve_is_told_so(make):
    words = "the talks made progress, but hard questions remain"
    (line,) = moods(make, f"Oda said {words}.", ("Oda", words))
    assert line.kind is StandingKind.MOOD
    assert line.text == f"Oda: talks move, with reserve — “{words}”"
    (plain,) = moods(
        make, "Oda said the talks made progress.", ("Oda", "the talks made progress")
    )
    assert plain.text == "Oda: talks move — “the talks made progress”"


def test_words_that_are_no_clause_are_told_with_those_before_them(make):
    (line,) = moods(
        make, "Of the talks Oda spoke as constructive.", ("Oda", "as constructive")
    )
    assert line.text.endswith("“Of the talks Oda spoke as constructive”")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Oda, who in May had called the talks a deadlock, came.",
            "the talks a deadlock",
        ),
        (
            "Our correspondent Oda says the talks made progress.",
            "the talks made progress",
        ),
        (
            "Oda said the talks saw no movement on the front.",
            "the talks saw no movement on the front",
        ),
    ],
)
def test_what_was_said_before_or_is_of_other_things_is_no_mood(make, text, words):
    assert moods(make, text, ("Oda", words)) == [None]


def test_the_sides_come_before_onlookers(make):
    names = ["Ada", "Bea", "Cid", "Dov", "Eli"]
    text = " ".join(f"{n} said the talks with {n} made progress." for n in names)
    source = make.report(text, make.on(5, 1))
    actors = tuple(
        make.actor(n, n, source=source, role="party" if n == "Ada" else None)
        for n in names
    )
    told = tuple(
        make.statement(source, f"the talks with {n} made progress", who=n)
        for n in names
    )
    record = make.record(source, actors=actors, statements=told)
    lookup = make.look(record)
    lines = [(m.side, tell_mood(m, lookup)) for m in find_assessments(record, lookup)]
    kept = [line.text.split(":")[0] for line in keep_moods(lines, lookup)]
    assert kept == ["Ada", "Cid", "Dov", "Eli"]
