"""Which tellings are of one event, which plans one, which sayings one."""

import datetime
from dataclasses import replace

import pytest

from dragoman.model.claim import (
    Event,
    EventType,
    Modality,
    Proposal,
    ProposalStatus,
    Statement,
    Term,
    TermKind,
)
from dragoman.model.date import DateRange
from dragoman.model.quantity import Quantity
from dragoman.model.report import Report
from dragoman.reconcile.candidates import Plan, Saying, Telling
from dragoman.reconcile.plans import compare_plans
from dragoman.reconcile.rules import (
    EVENT_RULES,
    PLAN_RULES,
    SAYING_RULES,
    key_event,
    key_plan,
    key_saying,
)
from dragoman.reconcile.tellings import (
    compare_events,
    dates_meet,
    other_places,
    types_meet,
)
from dragoman.reference.wording import content_stems

DAY = datetime.date(2031, 5, 1)
MEETING, ATTACK, OTHER = EventType.MEETING, EventType.ATTACK, EventType.OTHER


def on(day, end=None):
    if day is None:
        return DateRange()
    start = DAY + datetime.timedelta(days=day)
    last = DAY + datetime.timedelta(days=day if end is None else end)
    return DateRange(start=start, end=last)


def tell(text, *, key="r", day=None, told=0, who=(), kind=MEETING, **known):
    report = Report(id=key, path=key, text=text)
    event = Event(
        id=f"{key}{text}",
        type=kind,
        date=on(day, known.pop("end", None)),
        evidence=(report.passage(0, len(text)),),
        place=known.pop("place", ""),
        modality=known.pop("modality", Modality.ASSERTED),
    )
    return Telling(
        event=event,
        participants=frozenset(who),
        words=content_stems(text),
        core=content_stems(text),
        published=on(told),
        cast=frozenset(known.pop("cast", ())),
    )


def judged(left, right):
    link = EVENT_RULES.judge(left, right)
    return (link.noun, link.judgement.value) if link else None


def test_a_report_may_come_back_without_a_day_to_what_was_told_before_it():
    text = "The Board suspended all contacts with the Guild"
    early = tell(text, day=0, who="bg", kind=OTHER)
    late = tell("The Board suspended contacts", key="s", told=30, who="b", kind=OTHER)
    assert judged(early, late) == ("events", "same")
    assert key_event(early) & key_event(late)
    assert dates_meet(early, replace(late, published=on(-30))) is None
    ahead = replace(late, core=content_stems("The Board recalled its envoys"))
    assert dates_meet(early, ahead) is None
    met = tell("The Board met the Guild", day=0, who="bg")
    again = tell("The Board met the Guild", key="s", told=30, who="bg")
    assert dates_meet(met, again) is None


def test_one_meeting_told_by_two_reports_is_one():
    left = tell("The Board met the Union at the dock", day=0, who="bu")
    right = tell("Union and Board met on the dock", key="s", day=0, who="bu")
    assert judged(left, right) == ("events", "same")


def test_meetings_of_other_days_are_two():
    left = tell("The Board met the Union", day=0, who="bu")
    right = tell("The Board met the Union", key="s", day=2, who="bu")
    assert judged(left, right) is None
    assert dates_meet(left, tell("x", day=1)) == 0.2


def test_a_plan_is_joined_to_its_happening_and_not_merged():
    left = tell(
        "The Board will meet the Union", day=3, who="bu", modality=Modality.PLANNED
    )
    right = tell("The Board met the Union", key="s", day=3, told=4, who="bu")
    assert judged(left, right) == ("outcomes", "same")
    denied = tell(
        "The Board met no Union", key="t", day=3, who="bu", modality=Modality.DENIED
    )
    assert judged(left, denied) == ("outcomes", "same")


def test_what_has_nothing_in_common_is_not_compared_further():
    left = tell("The Board met", day=0, who="b")
    right = tell("Ships left", key="s", day=0, who="s")
    assert compare_events(left, right) is None


def test_one_sentence_tells_of_two_things():
    left = tell("They met and dined", day=0, who="b")
    assert compare_events(left, tell("They met and dined", day=0, who="b")) is None
    other = tell("They met again", day=0, who="b", kind=OTHER)
    assert compare_events(left, other) is None
    assert compare_events(left, tell("They met once", day=0, who="b")) is not None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ({"day": 0}, {"day": 0}, 1.0),
        ({"day": 0, "told": 0}, {"told": 2}, 0.5),
        ({"day": 0}, {"told": 9}, None),
        ({"told": 0}, {"told": None}, 0.2),
        ({"kind": ATTACK, "told": 0}, {"kind": ATTACK, "told": 30}, 0.1),
        ({"told": 0}, {"told": 30}, 0.1),
    ],
)
def test_dates_meet(left, right, expected):
    text = "They stormed the house"
    assert dates_meet(tell(text, **left), tell(text, **right)) == expected


def test_wide_dates_meet_less_than_days():
    left = tell("They met", day=0)
    wide = Telling(
        event=Event(id="w", type=MEETING, date=on(0, 5), evidence=left.event.evidence),
        participants=frozenset(),
        words=frozenset(),
        core=frozenset(),
        published=on(9),
    )
    assert dates_meet(left, wide) == 0.7
    assert EVENT_RULES.day(wide) is None
    assert EVENT_RULES.day(left) == DAY.toordinal()


def test_types_meet():
    assert types_meet(MEETING, MEETING) == 1
    assert types_meet(MEETING, EventType.ARRIVAL) > types_meet(MEETING, OTHER)
    assert types_meet(MEETING, OTHER) > types_meet(MEETING, ATTACK)


def test_other_places_speak_against():
    assert other_places("Aldport", "Nordhaven")
    assert not other_places("Aldport", "the port of Aldport")
    assert not other_places("", "Aldport")
    known = {"day": 0, "who": "b"}
    left = tell("They met", place="Aldport", **known)
    near = tell("They met there", key="s", place="Aldport", **known)
    far = tell("They met there", key="s", place="Nordhaven", **known)
    assert compare_events(left, near).score > compare_events(left, far).score


def test_events_meet_by_people_and_days_near_each_other_or_by_words():
    dated = key_event(tell("The Board met the Union", day=0, who="bu"))
    undated = key_event(tell("The Board stormed out", told=3, kind=OTHER, who="b"))
    assert {key[2] for key in dated if key[1] == "move"} == {"b", "u"}
    assert ("board", "storm") in undated
    near = key_event(tell("The Board sat with the Union", told=4, who="b"))
    far = key_event(tell("The Board sat with the Union", day=30, who="b"))
    assert any(len(key) == 3 for key in dated & near)
    assert not any(len(key) == 3 for key in dated & far if key[0] != "core")
    assert not any(isinstance(key[0], int) for key in key_event(tell("x", told=None)))


def test_a_month_meets_a_day_of_it():
    month = key_event(tell("They shut the mill", day=0, end=30, kind=OTHER, who="b"))
    day = key_event(tell("They shut the mill", day=20, kind=OTHER, who="b"))
    assert any(len(key) == 3 for key in month & day)


def test_what_made_a_day_known_is_one_though_others_are_named():
    known = {"day": 0, "kind": ATTACK}
    left = tell("Raiders boarded the trawler", told=1, who="r", **known)
    later = tell("since it was seized", key="s", told=20, who="m", **known)
    soon = tell("since it was seized", key="s", told=2, who="m", **known)
    assert judged(left, later) == ("events", "same")
    assert judged(left, soon) is None


def test_a_meeting_of_one_day_and_matter_is_one_whoever_is_named():
    plan = {"day": 3, "modality": Modality.PLANNED}
    left = tell("A session with the firm is due", who="f", cast="fum", **plan)
    right = tell("Talks that were set fell through", key="s", cast="fu", **plan)
    other = tell("Talks that were set fell through", key="s", cast="xy", **plan)
    assert judged(left, right) == ("events", "same")
    assert key_event(left) & key_event(right)
    assert judged(left, other) is None


def test_what_led_to_a_thing_on_its_day_is_another_thing():
    blast = tell("A blast shook the port", day=0, who="bu", kind=ATTACK)
    talks = tell("The Board froze the bargaining", key="s", day=0, who="bu", kind=OTHER)
    shelled = tell("A blast froze the port", key="s", day=0, who="bu", kind=OTHER)
    assert compare_events(blast, talks).score < compare_events(blast, shelled).score


def test_meetings_of_two_days_in_a_row_are_two():
    left = tell("The envoy met the rebels", day=0, who="er")
    right = tell("The rebels saw the envoy", key="s", day=1, who="er")
    once = tell("The rebels saw the envoy", key="s", day=0, who="er")
    assert compare_events(left, right).score < compare_events(left, once).score


def test_arrivals_of_two_on_one_day_are_two():
    left = tell("The envoy arrived in Aldport", day=0, who="e", kind=EventType.ARRIVAL)
    right = tell(
        "The bishop arrived in Aldport", key="s", day=0, who="b", kind=EventType.ARRIVAL
    )
    assert judged(left, right) is None


def plan(*terms, key="p", told=0, status=ProposalStatus.CURRENT, by=()):
    return Plan(
        proposal=Proposal(id=key, label="plan", status=status, terms=terms),
        by=frozenset(by),
        published=on(told),
    )


def term(text, kind=TermKind.OTHER, *, key="t", value=None, duration=None, phase=None):
    report = Report(id=key, path=key, text=text)
    return Term(
        id=key + text,
        kind=kind,
        object=text,
        quantity=Quantity(low=value, high=value) if value else None,
        duration=duration,
        phase=phase,
        evidence=(report.passage(0, len(text)),),
    )


LONG, SHORT = TermKind.DURATION, TermKind.RELEASE


@pytest.mark.parametrize(
    ("left", "right", "judgement"),
    [
        (
            plan(term("40 days", LONG, duration="P40D")),
            plan(term("six weeks", LONG, duration="P6W"), key="q"),
            "same",
        ),
        (
            plan(term("40 days", LONG, duration="P40D")),
            plan(term("90 days", LONG, duration="P90D"), key="q"),
            None,
        ),
        (
            plan(term("40 days", LONG, duration="P40D")),
            plan(term("40 days", LONG, duration="P40D"), key="q", told=90),
            None,
        ),
        (
            plan(
                term("40 days", LONG, duration="P40D"),
                term("33 hostages", SHORT, value=33),
            ),
            plan(
                term("40 days", LONG, duration="P40D"),
                term("40 hostages", SHORT, value=40),
                key="q",
            ),
            "unsure",
        ),
        (
            plan(term("33 hostages", SHORT, value=33, phase=1)),
            plan(term("33 hostages", SHORT, value=33, phase=2), key="q"),
            "same",
        ),
        (
            plan(term("asylum for rebels")),
            plan(term("asylum for rebels"), key="q"),
            "same",
        ),
        (
            plan(term("asylum for rebels abroad soon")),
            plan(term("asylum for all abroad"), key="q"),
            "unsure",
        ),
        (plan(term("asylum")), plan(term("fish"), key="q"), None),
        (
            plan(term("asylum for one two three four")),
            plan(term("asylum of five six seven eight"), key="q"),
            None,
        ),
        (plan(), plan(key="q"), None),
        (
            plan(status=ProposalStatus.DEMAND, by="u"),
            plan(key="q", status=ProposalStatus.DEMAND, by="u"),
            "same",
        ),
        (
            plan(status=ProposalStatus.DEMAND, by="u"),
            plan(key="q", status=ProposalStatus.DEMAND, by="b"),
            None,
        ),
        (plan(status=ProposalStatus.PAST), plan(key="q"), None),
    ],
)
def test_plans_are_judged(left, right, judgement):
    link = PLAN_RULES.judge(left, right)
    assert (link.judgement.value if link else None) == judgement
    assert PLAN_RULES.order(left) <= ("9999", "p")


def test_one_partys_plans_need_fewer_common_words():
    left = plan(term("asylum for rebels abroad"), by="b")
    right = plan(term("asylum abroad for guests"), key="q", by="b")
    assert compare_plans(left, right).score == 0.75
    other = plan(term("asylum fish bread milk"), by="b")
    assert compare_plans(other, plan(term("asylum rice"), by="b")).score == 0.45


def test_equal_plans_on_two_matters_are_two():
    terms = (term("40 days", LONG, duration="P40D"),)
    left = replace(plan(*terms), cast=frozenset("abc"))
    right = replace(plan(*terms, key="q"), cast=frozenset("ade"))
    assert compare_plans(left, right) is None
    assert compare_plans(left, replace(right, cast=frozenset("abd"))) is not None


def test_plans_meet_by_who_demands_or_by_values():
    assert key_plan(plan(status=ProposalStatus.DEMAND, by="u")) == {("demand", "u")}
    keys = key_plan(
        plan(term("40 days", LONG, duration="P40D"), term("x", SHORT, value=3))
    )
    assert ("length", "P40D") in keys
    assert ("release", 3) in keys
    assert ("2031-05", "release") in keys


def say(text, key="s"):
    report = Report(id=key, path=key, text=text)
    statement = Statement(id=key + text, content=report.passage(0, len(text)))
    return Saying(statement=statement, words=content_stems(text))


def test_sayings_are_one_by_their_words():
    text = "The harbour talks will bear ripe fruit tonight"
    left, right = say(text), say(text, "t")
    assert SAYING_RULES.judge(left, right).judgement.value == "same"
    assert SAYING_RULES.judge(left, say("Nothing of the kind", "u")) is None
    assert key_saying(left) == key_saying(right)
    assert key_saying(say("Yes")) == frozenset()
