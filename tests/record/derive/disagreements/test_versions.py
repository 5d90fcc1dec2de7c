"""Two accounts of one thing: in one sentence, in two mouths, in two numbers."""

import pytest

from dragoman.record.derive.disagreements.contrasts import derive_contrasts
from dragoman.record.derive.disagreements.denying import find_denials
from dragoman.record.derive.disagreements.versions import derive_versions


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The chief left on Monday, or was thrown out, as the mill has it.",
            "The chief left on Monday",
            "was thrown out",
        ),
        (
            "The boat was late because of fog or, as some say, the pilot slept.",
            "The boat was late because of fog",
            "the pilot slept",
        ),
        (
            "Fifty crates are in the shed, not 30, as the rival paper had it.",
            "Fifty crates are in the shed",
            "30",
        ),
        (
            "On Monday we wrote that the envoy spent two nights at the mill. It was "
            "one. We regret the error.",
            "It was one",
            "we wrote that the envoy spent two nights at the mill",
        ),
    ],
)
def test_a_sentence_may_tell_a_thing_in_two_ways(text, one, other, make):
    (found,) = derive_versions(make.record(make.report(text)))
    assert [item.passage.quote for item in found.items] == [one, other]


def test_a_choice_between_two_is_no_second_version(make):
    text = (
        "They may meet on Monday, or on Tuesday, as planned. Tea or, as ever, milk. He "
        "is not as rich as he says. It does not show, as he said, a boat."
    )
    assert not derive_versions(make.record(make.report(text)))


@pytest.mark.parametrize(
    "words", ["called this untrue", "called that a lie", "called it pure nonsense"]
)
def test_to_call_something_untrue_is_to_deny_it(words, make):
    ((passage, _, denied),) = find_denials(make.report(f"Ole Brix {words}."))
    assert passage.quote == words
    assert denied is None


def say(make, text, *said):
    source = make.report(text, make.on(5, 1))
    cast = tuple(make.actor(who, who, source=source) for who, _ in said)
    told = tuple(make.statement(source, quote, who=who) for who, quote in said)
    record = make.record(source, actors=cast, statements=told)
    return derive_contrasts(record, make.look(record))


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The Guild says the deal will cost 5,000 jobs; the Mill says no more "
            "than 900.",
            "the deal will cost 5,000 jobs",
            "no more than 900",
        ),
        (
            "The Mill said 400 packers marched. The Guild said there were 1,500 of "
            "them.",
            "400 packers marched",
            "there were 1,500 of them",
        ),
        (
            "The Guild put the damage at 160 million crowns; the Mill spoke of 95 "
            "million.",
            "160 million crowns",
            "95 million",
        ),
        (
            "The Guild said they stay there ten years. The Mill said it was two.",
            "they stay there ten years",
            "it was two",
        ),
    ],
)
def test_two_who_speak_in_turn_may_give_two_counts(text, one, other, make):
    first, later = ("Guild", "Mill") if text.startswith("The G") else ("Mill", "Guild")
    (found,) = say(make, text, (first, one), (later, other))
    assert len(found.items) == 2


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The Guild said 300 workers were fired. The Mill said 500 workers had "
            "come home.",
            "300 workers were fired",
            "500 workers had come home",
        ),
        (
            "The Guild said 300 workers were fired. The Mill said that in 2019 it had "
            "hired many.",
            "300 workers were fired",
            "in 2019 it had hired many",
        ),
    ],
)
def test_what_is_said_of_another_thing_is_no_other_count(text, one, other, make):
    assert not say(make, text, ("Guild", one), ("Mill", other))


def test_two_may_give_one_rise_in_two_percentages(make):
    text = "The Guild says pay rose by 4 percent. The Mill says the rise was 9 percent."
    source = make.report(text, make.on(5, 1))
    cast = tuple(make.actor(who, who, source=source) for who in ("Guild", "Mill"))
    told = (
        make.figure(source, "4 percent", 4, unit="percent", says="Guild"),
        make.figure(source, "9 percent", 9, unit="percent", says="Mill"),
    )
    record = make.record(source, actors=cast, figures=told)
    assert len(derive_contrasts(record, make.look(record))) == 1
