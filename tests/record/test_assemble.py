"""Entries of many reports put together."""

import datetime
from dataclasses import replace

import pytest

from dragoman.errors import CodecError
from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import EventType, Hop, Reading
from dragoman.model.date import DateRange
from dragoman.model.judgement import Decision, Verb
from dragoman.record import apply_decisions, assemble_record
from dragoman.record.lookup import days_apart, is_near, print_days
from dragoman.record.merge import merge_actors
from dragoman.record.plans import merge_terms
from dragoman.record.tellings import combine_dates, merge_events

WHEN = datetime.datetime(2031, 5, 1, tzinfo=datetime.UTC)


def decide(verb, *targets, fields=()):
    return Decision(
        id=str(targets) + verb.value,
        noun="events",
        verb=verb,
        targets=targets,
        fields=fields,
        who="ana",
        when=WHEN,
    )


def test_dates_that_meet_are_combined_as_intervals(make):
    wide, day, far = make.on(5, 1, 9), make.on(5, 3), make.on(6, 3)
    assert combine_dates([wide, make.on(5, 4, 20), DateRange()]) == make.on(5, 4, 9)
    assert combine_dates([wide, day]) == day
    assert combine_dates([day, far]) == day
    assert combine_dates([DateRange(), DateRange()]) == DateRange()
    half = DateRange(start=make.on(5, 1).start)
    assert combine_dates([DateRange(), half]) == half


def test_an_event_keeps_each_telling(make):
    first = make.report("The Board met the Union.", make.on(5, 1))
    second = make.report("Union and Board talked in Aldport.", make.on(5, 2))
    one = make.event(first, "met", "other", id="a", participants=("b",))
    two = make.event(second, "talked", id="b", participants=("u",), place="Aldport")
    (merged,) = merge_events([one, two], {"b": "a"})
    assert merged.participants == ("b", "u")
    assert merged.place == "Aldport"
    assert merged.type is EventType.MEETING
    assert [t.event for t in merged.tellings] == ["a", "b"]
    assert merged.evidence == (*one.evidence, *two.evidence)
    assert merge_events([two], {"b": "gone"})[0].id == "gone"
    assert merge_events([one, two], {"a": "z", "b": "z"})[0].id == "z"


def test_terms_in_other_words_are_one_and_other_numbers_stay(make):
    source = make.report(
        "A 40-day truce, six weeks of truce, 33 hostages, 40 hostages, aid by sea,"
        " sea aid, some hostages, aid by air."
    )
    left = (
        make.term(source, "40-day truce", duration="P40D"),
        make.term(source, "33 hostages", "release", value=33),
        make.term(source, "aid by sea", "aid"),
    )
    right = (
        make.term(source, "six weeks of truce", duration="P6W", obligor="u"),
        make.term(source, "40 hostages", "release", value=40),
        make.term(source, "sea aid", "aid", condition="if calm"),
    )
    merged = merge_terms([left, right])
    assert [len(term.evidence) for term in merged] == [2, 1, 2, 1]
    assert merged[0].obligor == "u"
    assert merged[2].condition == "if calm"
    some = make.term(source, "some hostages", "release")
    assert len(merge_terms([left[1:2], (some,)])) == 2
    assert merge_terms([(), left]) == left


def test_a_proposal_told_twice_is_one_entry(make):
    first = make.report("Egypt's plan: a 40-day truce.", make.on(5, 1))
    second = make.report("The truce plan: six weeks.", make.on(5, 2))
    one = make.proposal("a", make.term(first, "40-day", duration="P40D"), by=("e",))
    two = make.proposal(
        "b", make.term(second, "six weeks", duration="P6W"), label="truce plan"
    )
    readings = [
        Reading(report=first, proposals=(one,)),
        Reading(report=second, proposals=(two,)),
    ]
    record = assemble_record(readings, {"proposals": {"a": "a", "b": "a"}})
    (merged,) = record.proposals
    assert merged.label == "plan"
    assert merged.aliases == ("truce plan",)
    assert len(merged.terms) == 1
    assert merged.history[0].status == "tabled"


def test_actors_are_joined_with_their_roles_and_bodies(make):
    first = make.report("Anna Berg of the Union.")
    second = make.report("Berg of the Harbour Union.")
    actors = (
        make.actor("a", "Anna Berg", source=first, role="party", belongs="u"),
        replace(
            make.actor("b", "Berg", source=second, role="party", belongs="v"),
            aliases=("Anna",),
        ),
        make.actor("u", "Union", source=first, belongs="v"),
        make.actor("v", "Harbour Union", source=second, belongs="u"),
    )
    heads = {"a": "a", "b": "a", "u": "u", "v": "u"}
    merged = {actor.id: actor for actor in merge_actors(actors, heads)}
    assert set(merged) == {"a", "u"}
    assert merged["a"].name == "Anna Berg"
    assert merged["a"].aliases == ("Anna", "Berg")
    assert merged["a"].affiliation == "u"
    assert merged["u"].affiliation is None
    assert len(merged["a"].roles[0].evidence) == 2


def test_claims_speak_of_the_records_actors(make):
    source = make.report("Berg said it, and owes 3 boats.", make.on(5, 1))
    statement = make.statement(source, "it", who="b", by="Berg")
    reading = Reading(
        report=source,
        actors=(make.actor("b", "Berg", source=source),),
        statements=(replace(statement, chain=(*statement.chain, Hop(text="x"))),),
        figures=(make.figure(source, "3 boats", 3, says="b", unit="boat"),),
        proposals=(
            make.proposal(
                "p", make.term(source, "3 boats", "aid", obligor="b"), by=("b",)
            ),
        ),
        positions=(make.position(source, "owes", "b", "offers", as_stated_by="b"),),
        events=(make.event(source, "said", participants=("b", "x")),),
    )
    again = replace(
        reading,
        proposals=(
            replace(reading.proposals[0], history=reading.proposals[0].history),
        ),
    )
    record = assemble_record([reading, again], {"actors": {"b": "head"}})
    assert [hop.actor for hop in record.statements[0].chain] == ["head", None]
    assert record.figures[0].says == "head"
    assert record.proposals[0].by == ("head",)
    assert record.proposals[0].terms[0].obligor == "head"
    assert record.positions[0].party == "head"
    assert record.events[0].participants == ("head", "x")
    assert len(record.statements) == 1


@pytest.fixture
def reading(make):
    source = make.report("The Board met and dined. A 40-day truce.", make.on(5, 1))
    return Reading(
        report=source,
        actors=(
            Actor(
                id="b",
                name="Board",
                kind=ActorKind.ORGANISATION,
                mentions=(make.words(source, "Board"),),
            ),
        ),
        events=(
            replace(make.event(source, "met", id="e1"), confidence=0.5),
            replace(make.event(source, "dined", id="e2"), confidence=0.5),
        ),
        proposals=(make.proposal("p", make.term(source, "A 40-day truce", id="t")),),
    )


def test_what_a_person_decides_on_a_claim_holds_before_all_else(reading):
    (decided,) = apply_decisions(
        [reading],
        [
            decide(Verb.ACCEPT, "e1", "p"),
            decide(Verb.REJECT, "e2"),
            decide(Verb.SAME, "e1", "e2"),
            decide(Verb.EDIT, "t", fields=(("duration", "P40D"),)),
            decide(Verb.EDIT, "b", fields=(("name", "Port Board"),)),
        ],
    )
    assert [e.confidence for e in decided.events] == [1.0]
    assert decided.proposals[0].terms[0].duration == "P40D"
    assert decided.actors[0].name == "Port Board"


def test_without_decisions_readings_stay_as_they_are(reading):
    assert apply_decisions([reading], []) == (reading,)


def test_an_edit_that_fits_no_field_is_refused(reading):
    with pytest.raises(CodecError):
        apply_decisions([reading], [decide(Verb.EDIT, "e1", fields=(("x", "y"),))])


def test_dates_are_told_in_words(make):
    assert print_days(make.on(5, 1)) == "on 1 May 2031"
    assert print_days(make.on(5, 1, 3)) == "between 1 May 2031 and 3 May 2031"
    assert print_days(DateRange()) == "at an unknown date"
    assert not is_near(DateRange())
    assert days_apart(DateRange(), make.on(5, 1)) is None
