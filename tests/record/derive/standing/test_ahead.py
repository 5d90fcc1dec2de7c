"""What is planned: one line a meeting, in words that can be read."""

import pytest

from dragoman.model.claim import Modality
from dragoman.record.derive.standing.ahead import add_plans, is_past, tell_plan
from dragoman.record.derive.standing.encounters import Table
from dragoman.record.derive.standing.rounds import find_round

PLANNED = Modality.PLANNED


@pytest.fixture
def week(make):
    first = make.report(
        "Talks on the quarry, halted since May, are to resume next week, Oda said.",
        make.on(5, 28),
    )
    second = make.report(
        "The Union and the Board are to sit down on Tuesday, both said.", make.on(5, 30)
    )
    actors = (
        make.actor("u", "Union", source=second, role="party"),
        make.actor("b", "Board", source=second, role="party"),
    )
    events = (
        make.event(first, "are to resume", modality=PLANNED, date=make.on(6, 2, 8)),
        make.event(
            second,
            "are to sit down on Tuesday",
            modality=PLANNED,
            date=make.on(6, 3),
            participants=("u", "b"),
            place="Aldport",
        ),
    )
    return make.record(first, second, actors=actors, events=events)


def test_a_meeting_told_twice_is_one_plan_with_the_narrower_day(make, week):
    lookup = make.look(week)
    plans = add_plans((), week.events, lookup)
    (plan,) = add_plans(plans, week.events[1:], lookup)
    line = tell_plan(plan, lookup)
    assert line.text == (
        "meeting on 3 June 2031 (Aldport): Union, Board — "
        "“The Union and the Board are to sit down on Tuesday”"
    )
    assert len(line.passages) == len(line.refs) == 2
    assert not is_past(plan, week.reports[1], lookup)


def test_a_plan_is_told_with_its_subject(make, week):
    lookup = make.look(week)
    (plan,) = add_plans((), week.events[:1], lookup)
    assert "“Talks on the quarry, halted since May, are to resume next week”" in (
        tell_plan(plan, lookup).text
    )


def test_meetings_of_two_days_are_two_plans(make, week):
    lookup = make.look(week)
    other = make.event(
        week.reports[1], "both said", modality=PLANNED, date=make.on(6, 9)
    )
    assert len(add_plans((), (week.events[1], other), lookup)) == 2


def test_of_what_was_moved_the_old_day_is_not_told(make):
    source = make.report(
        "The next round, first set for 4 June, was put off to 9 June.", make.on(5, 30)
    )
    from dataclasses import replace

    date = replace(make.on(6, 4), words="4 June")
    event = make.event(source, "The next round", modality=PLANNED, date=date)
    lookup = make.look(make.record(source, events=(event,)))
    (plan,) = add_plans((), (event,), lookup)
    assert tell_plan(plan, lookup).text == (
        "meeting: “The next round, first set for 4 June, was put off to 9 June.”"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The premier is to chair a meeting of ministers on Tuesday.",
        "Oda said he would only meet the Union with a lawyer.",
        "The Union would meet the Board on its own ground or not at all.",
        "The Union is to hold talks with Ruritania on Tuesday.",
    ],
)
def test_errands_refusals_and_talks_with_others_come_not_next(make, text):
    source = make.report(text, make.on(5, 30))
    actors = (
        make.actor("u", "Union" if "Union" in text else text[:3], source=source),
        make.actor("b", text[-8:-1], source=source, role="party"),
    )
    if "Ruritania" in text:
        actors = (
            make.actor("u", "Union", source=source, role="party"),
            make.actor("r", "Ruritania", source=source),
        )
    people = tuple(actor.id for actor in actors)
    event = make.event(source, text[:-1], modality=PLANNED, participants=people)
    record = make.record(source, actors=actors, events=(event,))
    assert Table(record, make.look(record)).find_planned([event]) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The fourth round of talks ended in Olm.", "fourth round of talks"),
        ("They met again after a third session.", "third session"),
        ("A fifth round of talks is planned for May.", None),
        ("On the eve of a second round of talks, they wrote.", None),
        ("A new round of voting began.", None),
        ("They adopted it at the forty-first session.", None),
        ("It was one round of talks among many.", None),
        ("The first round of talks, in March, collapsed over the guns.", None),
        ("In the second round the Board had spoken of 300 posts.", None),
        (
            "The first round ended two months ago. The third round opened.",
            "third round",
        ),
        ("He said the second round had ended well.", "second round"),
        ("The third round of talks, held in May, made no headway.", None),
    ],
)
def test_a_round_is_told_by_its_number_and_once_it_was_held(make, text, told):
    line = find_round(make.report(text), ())
    assert (line.text if line else None) == told
