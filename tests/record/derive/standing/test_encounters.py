"""Which events are talks that were held, or that are to be."""

from dataclasses import replace

import pytest

from dragoman.extract import extract_readings
from dragoman.model.actor import ActorKind
from dragoman.model.claim import Modality, identify
from dragoman.model.record import GapState, StandingKind
from dragoman.model.report import Report
from dragoman.pipeline import assemble_readings
from dragoman.record.derive.standing.encounters import Table, by_telling
from dragoman.record.derive.standing.gaps import derive_gaps
from dragoman.record.derive.standing.seats import tell_present
from dragoman.record.tellings import merge_events

SETTING = (
    "Mirel Qadir is the mediator between Valdia and the Sarn Front. Valdia rejects a "
    "truce. The Sarn Front demands a truce."
)
HELD = (
    "Valdia and the Sarn Front held talks in Olm on Monday.",
    "Negotiators of Valdia met the Sarn Front in Olm on Monday.",
)
NOT_HELD = (
    "The bishop offered his house for a meeting between Valdia and the Sarn Front.",
    "Valdia and the Sarn Front held talks in a phone call on Monday.",
    "The clinic in Olm says it received four bodies on Monday.",
    "The Sarn Front left Olm on Monday.",
    "A third round of talks between Valdia and the Sarn Front is planned for "
    "Friday in Olm.",
    "The farmers' league was not invited to the talks of Valdia and the Sarn Front.",
    "It is not known whether Valdia and the Sarn Front held talks in Olm on Monday.",
    "Valdia received a visitor in Olm on Monday.",
)


def standing(text, *more):
    texts = [(f"{DAYS[0]}\n\n{SETTING} {text}", DAYS[0])]
    texts += [(f"{day}\n\n{SETTING} {other}", day) for day, other in more]
    reports = [
        Report(id=identify(words), path=f"{place}.txt", text=words)
        for place, (words, _) in enumerate(texts)
    ]
    record = assemble_readings(extract_readings(reports))
    lines = record.standings[-1].lines if record.standings else ()
    return {line.kind: line.text for line in lines}


DAYS = ("Tuesday 3 June 2031", "Thursday 5 June 2031")


@pytest.mark.parametrize("text", HELD)
def test_talks_that_were_held_say_who_is_present_and_where(text):
    lines = standing(text)
    assert "Valdia" in lines[StandingKind.PRESENT]
    assert "Sarn Front" in lines[StandingKind.PRESENT]
    assert lines[StandingKind.VENUE] == "Olm"


@pytest.mark.parametrize("text", NOT_HELD)
def test_what_is_no_held_talks_says_neither(text):
    assert not standing(text).keys() & {StandingKind.PRESENT, StandingKind.VENUE}


def test_a_planned_round_comes_next_and_ends_where_it_was_held():
    plan = "The next round of talks will open in Olm on Wednesday."
    assert "Olm" in standing(plan)[StandingKind.NEXT]
    held = standing(
        plan, (DAYS[1], "Valdia and the Sarn Front met in Olm on Thursday.")
    )
    assert StandingKind.NEXT not in held


@pytest.mark.parametrize(
    "text",
    [
        "Mirel Qadir said he would travel to Olm if Valdia asked him to.",
        "The Sarn Front demands that every soldier leave the valley.",
        "Farmers will return to the fields on Friday.",
    ],
)
def test_conditions_demands_and_errands_come_not_next(text):
    assert StandingKind.NEXT not in standing(text)


def test_each_telling_keeps_whether_it_is_of_a_plan(make):
    plan = make.report("A round is planned.", make.on(5, 1))
    later = make.report("The round took place.", make.on(5, 4))
    told = (
        make.event(plan, "A round is planned", modality=Modality.PLANNED, id="a"),
        make.event(later, "The round took place", id="b"),
    )
    (event,) = merge_events(told, {"b": "a"})
    modalities = [one.modality for one in by_telling(event)]
    assert modalities == [Modality.PLANNED, Modality.ASSERTED]


def test_delegations_together_are_both_sides_though_nobody_is_named(make):
    source = make.report("The two delegations met in Olm.", make.on(5, 1))
    record = make.record(source)
    met = make.event(source, "The two delegations met in Olm", place="Olm")
    table = Table(record, make.look(record))
    (held,) = table.find_held([met])
    assert not table.are_named(held)


def test_who_passes_a_plan_on_between_two_sides_agrees_to_nothing(make):
    source = make.report(
        "Valdia rules out a truce for good. Marn offers a truce for a month. The Front"
        " accepts a truce for a month.",
        make.on(5, 9),
    )
    actors = tuple(
        make.actor(name[0], name, source=source, role="party")
        for name in ("Valdia", "Marn", "Front")
    )
    positions = (
        make.position(source, "a truce for good", "V", "rejects", issue="other"),
        make.position(source, "a truce for a month. The", "M", "offers"),
        make.position(source, "accepts a truce for a month", "F", "accepts"),
    )
    record = make.record(source, actors=actors, positions=positions)
    (gap,) = derive_gaps(record, make.look(record))
    assert gap.state is GapState.OPEN


def test_a_person_of_no_side_is_told_as_why_an_issue_is_open(make):
    source = make.report(
        "Marn offers a truce. Oda rejects a truce. Berg wants a truce.", make.on(5, 9)
    )
    person = {"source": source, "role": "party", "kind": ActorKind.PERSON}
    actors = (
        make.actor("M", "Marn", source=source, role="party"),
        make.actor("O", "Oda", **person),
        make.actor("B", "Berg", **person),
    )
    offered = make.position(source, "a truce. Oda", "M", "offers")
    rejected = make.position(source, "rejects a truce", "O", "rejects")
    wanted = make.position(source, "wants a truce", "B", "demands")

    def judge(*positions):
        record = make.record(source, actors=actors, positions=positions)
        (gap,) = derive_gaps(record, make.look(record))
        assert gap.state is GapState.OPEN
        return gap.why.split(": ")[1]

    assert judge(offered) == "no other side is reported on it."
    assert judge(offered, rejected) == (
        "open, since for which side Oda speaks is not told."
    )
    assert judge(offered, rejected, wanted) == (
        "open, since for which side Berg and Oda speak is not told."
    )


def test_an_offer_that_is_refused_is_told_as_one(make):
    source = make.report(
        "Marn offers a truce. The Front rejects a truce.", make.on(5, 9)
    )
    actors = tuple(
        make.actor(name[0], name, source=source, role="party")
        for name in ("Marn", "Front")
    )
    positions = (
        make.position(source, "a truce. The", "M", "offers"),
        make.position(source, "rejects a truce", "F", "rejects"),
    )
    record = make.record(source, actors=actors, positions=positions)
    (gap,) = derive_gaps(record, make.look(record))
    assert gap.why.endswith("what one offers, another refuses.")


def test_nameless_mediators_go_with_those_who_are_called_so(make):
    text = "Two mediators met the Front in Olm. Ada Lind is a mediator, Teo Marn too."
    source = make.report(text, make.on(5, 1))
    people = {"source": source, "kind": ActorKind.PERSON}
    cast = (
        make.actor("f", "Front", source=source, role="party"),
        replace(
            make.actor("m", "mediators", source=source, role="mediator"),
            collective=True,
        ),
        make.actor("a", "Ada Lind", role="mediator", **people),
        make.actor("t", "Teo Marn", role="mediator", **people),
    )
    called = tuple(
        replace(one, roles=tuple(replace(r, rule="called") for r in one.roles))
        for one in cast
    )
    met = make.event(
        source, "Two mediators met the Front in Olm", participants=("m", "f")
    )
    record = make.record(source, actors=called, events=(met,))
    lookup = make.look(record)
    table = Table(record, lookup)
    line = tell_present(table.find_held([met]), source, table, lookup)
    assert line.text == "mediators (who mediate: Ada Lind, Teo Marn), Front"


@pytest.mark.parametrize(
    "text",
    [
        "Valdia and the Sarn Front spoke by telephone on Monday about talks.",
        "On the eve of talks between Valdia and the Sarn Front, the bridge was shut.",
    ],
)
def test_calls_and_the_eve_of_talks_are_no_talks_that_were_held(text):
    assert StandingKind.PRESENT not in standing(text)


def test_a_report_of_may_is_not_one_of_what_may_be(make):
    source = make.report(
        "OLM, May 5 - Valdia and the Front held talks on Monday.", make.on(5, 6)
    )
    actors = tuple(
        make.actor(name[0], name, source=source, role="party")
        for name in ("Valdia", "Front")
    )
    met = make.event(source, "held talks on Monday", participants=("V", "F"))
    record = make.record(source, actors=actors, events=(met,))
    assert Table(record, make.look(record)).find_held([met])
