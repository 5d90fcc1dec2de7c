"""Corners of what is set against what, with claims made by hand."""

import datetime

from dragoman.model.claim import TermKind
from dragoman.model.date import DateRange
from dragoman.record.derive import derive_matter
from dragoman.record.derive.changes.amounts import compare_amounts, find_amounts
from dragoman.record.derive.disagreements.contrasts import derive_contrasts
from dragoman.record.derive.disagreements.disputes import contradict
from dragoman.record.derive.disagreements.oppositions import derive_oppositions
from dragoman.record.derive.disagreements.refutals import derive_refutals
from dragoman.record.derive.voices import name_speaker, side_of
from dragoman.record.lookup import print_days

DAY = datetime.date(2031, 5, 1)


def test_a_half_open_interval_is_told_as_such():
    assert print_days(DateRange(start=DAY)) == "from 1 May 2031 on"
    assert print_days(DateRange(end=DAY)) == "by 1 May 2031"
    assert print_days(DateRange()) == "at an unknown date"


def test_who_is_not_named_is_on_no_side(make):
    source = make.report("It rained.")
    unsaid = make.statement(source, "It rained")
    lookup = make.look(make.record(source))
    assert side_of(unsaid, lookup) == ""
    assert name_speaker(unsaid, lookup) == "a report"


def test_a_toll_that_grows_a_little_within_a_day_is_no_dispute(make):
    source = make.report("Dead: 30,000 people. Dead: 30,040 people.", make.on(5, 1))
    counts = [
        make.figure(source, "30,000 people", 30001, unit="people"),
        make.figure(source, "30,040 people", 30041, unit="people"),
    ]
    record = make.record(source, figures=tuple(counts))
    assert not contradict(*counts, make.look(record))


def test_reports_of_a_deal_that_nobody_tells_are_told_by_others(make):
    text = "The Front called news reports of an imminent truce deal pure speculation. "
    text += "It rained, Oda said."
    source = make.report(text, make.on(5, 1))
    said = make.statement(source, "It rained", by="Oda", cue="said")
    actors = (make.actor("f", "Front", source=source),)
    record = make.record(source, actors=actors, statements=(said,))
    (clash,) = derive_refutals(record, make.look(record))
    assert clash.items[0].value == "told by others"
    assert clash.items[0].ref == source.id
    derived = derive_matter(record, {}, make.look(record))
    assert derived.disagreements == (clash,)


def test_suggestions_that_nobody_makes_are_no_side(make):
    source = make.report("The Front dismissed suggestions of an early deal.")
    record = make.record(source, actors=(make.actor("f", "Front", source=source),))
    assert derive_refutals(record, make.look(record)) == ()


def test_terms_that_two_give_side_by_side_are_a_disagreement(make):
    text = "The Front names 40 captives. Valdia names 25 captives. They wait 3 days."
    source = make.report(text, make.on(5, 1))
    actors = tuple(
        make.actor(key, name, source=source)
        for key, name in (("f", "Front"), ("v", "Valdia"))
    )
    release = {"kind": TermKind.RELEASE, "unit": "captive"}
    plan = make.proposal(
        "p",
        make.term(source, "40 captives", value=40, as_stated_by="f", **release),
        make.term(source, "25 captives", value=25, as_stated_by="v", **release),
    )
    days = make.figure(source, "3 days", 3, unit="day", says="f")
    record = make.record(source, actors=actors, proposals=(plan,), figures=(days,))
    (clash,) = derive_contrasts(record, make.look(record))
    assert "“40 captives” according to Front" in clash.why


def test_two_reports_of_a_day_oppose_each_other_in_the_same_words(make):
    one = make.report("Valdia's army shelled the harbour road, it said.", make.on(5, 1))
    other = make.report("No army shelled the harbour road, Oda said.", make.on(5, 1))
    statements = (
        make.statement(one, "army shelled the harbour road", by="Berg", cue="said"),
        make.statement(other, "No army shelled the harbour road", by="Oda", cue="said"),
    )
    record = make.record(one, other, statements=statements)
    (clash,) = derive_oppositions(record, make.look(record))
    assert {item.passage.report for item in clash.items} == {one.id, other.id}


def test_amounts_without_a_unit_say_nothing(make):
    first = make.report("We ask for 9.")
    later = make.report("We ask for 7.")
    figures = (make.figure(first, "9", 9), make.figure(later, "7", 7))
    ends = (
        make.position(first, "9", "u", "demands"),
        make.position(later, "7", "u", "demands"),
    )
    record = make.record(first, later, figures=figures, positions=ends)
    assert compare_amounts(*ends, find_amounts(record)) == 0
