"""Proposals compared, told over time; outcomes, denials, clashes and origins."""

import datetime
from dataclasses import replace

import pytest

from dragoman.model.claim import Modality, ProposalStatus, ProposalStep
from dragoman.model.judgement import Decision, Judgement, Link, Verb
from dragoman.model.record import DifferenceKind, DisagreementKind, OutcomeKind
from dragoman.record.derive import leave_rejected
from dragoman.record.derive.differences import compare_proposals, derive_differences
from dragoman.record.derive.disagreements.clashes import (
    derive_event_disagreements,
    derive_term_disagreements,
)
from dragoman.record.derive.disagreements.denials import (
    derive_attributions,
    derive_denials,
)
from dragoman.record.derive.history import tell_histories
from dragoman.record.derive.origins import derive_origins
from dragoman.record.derive.outcomes import derive_outcomes


def link(noun, left, right, judgement="same", score=0.9):
    return Link(
        noun=noun,
        left=left,
        right=right,
        judgement=Judgement(judgement),
        score=score,
    )


@pytest.fixture
def plans(make):
    first = make.report(
        "The plan has a 40-day truce and frees 33 hostages. The troops leave the coast."
        " A fund of 5 million is paid. Aid comes in.",
        make.on(5, 1),
    )
    second = make.report(
        "The plan has a six-week truce and frees 40 hostages. Troops leave the coast"
        " road. The Board pays. The Board brings aid in.",
        make.on(5, 2),
    )
    left = make.proposal(
        "p1",
        make.term(first, "a 40-day truce", duration="P40D", id="l1"),
        make.term(first, "33 hostages", "release", value=33, unit="hostage", id="l2"),
        make.term(first, "The troops leave the coast", "withdrawal", id="l3"),
        make.term(first, "A fund of 5 million", "payment", value=5e6, id="l4"),
        make.term(first, "Aid comes in", "aid", obligor="u", id="l5"),
    )
    right = make.proposal(
        "p2",
        make.term(second, "a six-week truce", duration="P6W", id="r1"),
        make.term(second, "40 hostages", "release", value=40, unit="hostage", id="r2"),
        make.term(second, "Troops leave the coast road", "withdrawal", id="r3"),
        make.term(second, "The Board pays", "payment", object="", id="r4"),
        make.term(second, "The Board brings aid in", "aid", obligor="b", id="r5"),
    )
    return first, second, left, right


def test_forty_days_and_six_weeks_are_no_difference(plans):
    *_, left, right = plans
    found = {(d.left_term, d.right_term): d for d in compare_proposals(left, right)}
    same = found["l1", "r1"]
    assert same.kind is DifferenceKind.SAME
    assert same.why == "40 days and 42 days, no difference"
    assert found["l2", "r2"].kind is DifferenceKind.CHANGED
    assert found["l2", "r2"].why == "33 hostage against 40 hostage"
    assert found["l3", "r3"].kind is DifferenceKind.SAME
    assert found["l4", None].kind is DifferenceKind.ONLY_LEFT
    assert found[None, "r4"].why == "only one names payment"
    assert ("l5", "r5") not in found


def test_a_plan_compared_with_itself_has_no_difference(plans):
    *_, left, _ = plans
    assert {d.kind for d in compare_proposals(left, left)} == {DifferenceKind.SAME}


def test_terms_of_other_phases_and_ranges_are_told_apart(make):
    source = make.report("First 3 to 5 boats leave, then 9 boats leave.", make.on(5, 1))
    one = make.term(
        source, "3 to 5 boats", "release", value=3, high=5, unit="boat", phase=1
    )
    two = make.term(source, "9 boats", "release", value=9, unit="boat", phase=2)
    found = compare_proposals(make.proposal("a", one), make.proposal("b", two))
    assert [d.why for d in found] == [
        "only one names 3 to 5 boat",
        "only one names 9 boat",
    ]


def test_plans_are_set_beside_their_next_few_that_answer_them(make, plans):
    first, second, left, right = plans
    other = make.proposal("p3", make.term(first, "Aid comes in", "other", id="o1"))
    demand = make.proposal(
        "p4",
        make.term(first, "33 hostages", "release", id="d1"),
        status=ProposalStatus.DEMAND,
    )
    record = make.record(first, second, proposals=(left, other, right, demand))
    pairs = {(d.left, d.right) for d in derive_differences(record, make.look(record))}
    assert pairs == {("p1", "p2")}


def test_the_same_days_and_other_numbers_are_a_disagreement_on_a_term(make, plans):
    first, second, left, right = plans
    both = make.proposal("p1", *left.terms, *right.terms)
    record = make.record(first, second, proposals=(both,))
    (clash,) = derive_term_disagreements(record, make.look(record))
    assert clash.kind is DisagreementKind.TERM
    assert clash.why == "Of “plan” one report says 33 hostage, another 40 hostage."


def test_a_plan_has_a_history_in_the_words_of_reports(make):
    first = make.report(
        "Egypt tabled a plan. It leaves the length unspecified. The plan ends the war"
        " at an unspecified time. The Union accepts the plan. The Board rejects the"
        " demand. The Board may accept the plan.",
        make.on(5, 1),
    )
    second = make.report("A new draft frees 40 hostages. A deal.", make.on(5, 9))
    third = make.report("Nobody spoke.")
    open_point = make.words(first, "It leaves the length unspecified.")
    step = ProposalStep(status="drafted", evidence=make.words(first, "Egypt"))
    plan = make.proposal(
        "p1",
        make.term(first, "The plan ends the war", "ceasefire"),
        mentions=(make.words(first, "a plan"),),
        by=("e",),
        open_points=(open_point,),
        history=(step,),
    )
    newer = make.proposal("p2", make.term(second, "40 hostages", "release"))
    short = make.proposal("p3", make.term(second, "A deal", duration="P3D"))
    demand = make.proposal(
        "p4",
        make.term(first, "It leaves the length unspecified"),
        status=ProposalStatus.DEMAND,
        label="demand",
    )
    silent = make.proposal("p5")
    unknown = make.proposal(
        "p6", make.term(third, "Nobody spoke", "other"), status=ProposalStatus.PAST
    )
    past = make.proposal("p7", status=ProposalStatus.PAST)
    positions = (
        make.position(first, "accepts the plan", "u", "accepts", text="the plan"),
        make.position(
            first, "rejects the", "b", "rejects", text="the demand for a plan"
        ),
        make.position(
            first,
            "may accept",
            "b",
            "accepts",
            text="the plan",
            modality=Modality.HYPOTHETICAL,
        ),
    )
    record = make.record(
        first,
        second,
        third,
        proposals=(plan, newer, short, demand, silent, unknown, past),
        positions=positions,
        links=(
            link("proposals", "p1", "p2", "unsure", 0.5),
            link("proposals", "p1", "p9", "unsure", 0.6),
            link("proposals", "p1", "p4", "unsure", 0.7),
            link("proposals", "p1", "p3"),
            link("events", "p1", "p3", "unsure"),
        ),
    )
    told = {p.id: p for p in tell_histories(record, make.look(record))}
    history = [(s.status, s.by) for s in told["p1"].history]
    assert history == [
        ("drafted", None),
        ("tabled", "e"),
        ("accepted", "u"),
        ("perhaps superseded", None),
    ]
    assert [p.quote for p in told["p1"].open_points] == [
        "It leaves the length unspecified.",
        "The plan ends the war at an unspecified time.",
    ]
    assert told["p4"].open_points == ()
    assert told["p1"].label == "plan (1 May 2031)"
    assert told["p3"].label == "plan (3 days)"
    assert told["p4"].label == "demand"
    assert told["p5"].label == "plan"
    assert told["p6"].label == "plan (undated)"
    assert told["p5"].history == ()


def test_what_became_of_a_planned_meeting_is_told(make):
    first = make.report(
        "They will meet. They will dine. They will ride. They met.", make.on(5, 1)
    )
    second = make.report("They did meet. They did not dine. The end.", make.on(5, 9))
    planned = {"modality": Modality.PLANNED}
    events = (
        make.event(first, "They will meet", id="p1", date=make.on(5, 3), **planned),
        make.event(first, "They will dine", id="p2", **planned),
        make.event(first, "They will ride", id="p3", date=make.on(5, 2), **planned),
        make.event(first, "They met", id="old", date=make.on(4, 1)),
        make.event(second, "They did meet", id="l1", date=make.on(5, 3)),
        make.event(second, "They did not dine", id="l2", modality=Modality.DENIED),
        make.event(second, "The end", id="p4", date=make.on(6, 1), **planned),
    )
    links = (
        link("outcomes", "l1", "p1"),
        link("outcomes", "l2", "p2"),
        link("outcomes", "old", "p3"),
        link("outcomes", "p1", "p2"),
        link("outcomes", "gone", "p2"),
        link("events", "l1", "p2"),
    )
    record = make.record(first, second, events=events, links=links)
    found = {o.planned: o for o in derive_outcomes(record, {}, make.look(record))}
    assert found["p1"].kind is OutcomeKind.HAPPENED
    assert found["p1"].later == "l1"
    assert found["p1"].why == (
        "reported as planned on 1 May 2031, told as done in a report of 9 May 2031."
    )
    assert found["p2"].kind is OutcomeKind.DID_NOT_HAPPEN
    assert found["p3"].kind is OutcomeKind.NOT_REPORTED
    assert "p4" not in found
    undated = make.record(make.report("x"), events=())
    assert derive_outcomes(undated, {}, make.look(undated)) == ()


def test_what_one_says_and_another_denies_within_days_is_a_disagreement(make):
    first = make.report(
        "Oda said the rebels quietly dropped their demand. Berg denied the rebels had"
        " quietly dropped their demand. Oda denies it all. Oda disputing costs. Berg"
        " denied nothing of weight here.",
        make.on(5, 1),
    )
    later = make.report(
        "Lind said the rebels quietly dropped their demand.", make.on(5, 30)
    )
    actors = (
        make.actor("o", "Oda", source=first),
        make.actor("b", "Berg", source=first),
    )
    quote = "the rebels quietly dropped their demand"
    statements = (
        make.statement(first, quote, who="o", cue="said"),
        make.statement(
            first, "the rebels had quietly dropped their demand", who="b", cue="denied"
        ),
        make.statement(first, "it all", who="o", cue="denies"),
        make.statement(first, "costs", who="o", cue="disputing"),
        make.statement(first, "nothing of weight here", by="Berg", cue="denied"),
        make.statement(later, quote, by="Lind", cue="said"),
        make.statement(later, quote + ".", cue="said"),
    )
    record = make.record(first, later, actors=actors, statements=statements)
    (clash,) = derive_denials(record, make.look(record))
    assert clash.why == "Said by Oda, denied by Berg."
    assert [item.ref for item in clash.items] == [statements[0].id, statements[1].id]


def test_words_in_two_mouths_are_a_disagreement_on_who_spoke(make):
    first = make.report("“We will not sign,” said Oda.", make.on(5, 1))
    second = make.report("“We will not sign,” Berg said.", make.on(5, 2))
    actors = (
        make.actor("o", "Oda", source=first),
        make.actor("b", "Berg", source=second),
    )
    quote = "We will not sign"
    one = make.statement(first, quote, who="o", direct=True)
    other = make.statement(second, quote, who="b", direct=True)
    links = (
        link("statements", one.id, other.id),
        link("statements", one.id, one.id),
        link("statements", one.id, "gone"),
        link("actors", "o", "b", "unsure"),
    )
    record = make.record(
        first, second, actors=actors, statements=(one, other), links=links
    )
    (clash,) = derive_attributions(record, make.look(record))
    assert clash.kind is DisagreementKind.ATTRIBUTION
    assert {item.value for item in clash.items} == {"Oda", "Berg"}


def test_done_by_one_and_not_done_by_another_is_a_disagreement(make):
    first = make.report("They met.", make.on(5, 1))
    second = make.report("They did not meet.", make.on(5, 1))
    events = (
        make.event(first, "They met", id="e1", date=make.on(5, 1)),
        make.event(
            second,
            "They did not meet",
            id="e2",
            date=make.on(5, 1),
            modality=Modality.DENIED,
        ),
        make.event(first, "met", id="e3"),
    )
    links = (
        link("outcomes", "e1", "e2"),
        link("outcomes", "e3", "e2"),
        link("events", "e1", "e3"),
    )
    record = make.record(first, second, events=events, links=links)
    (clash,) = derive_event_disagreements(record, {})
    assert [item.value for item in clash.items] == ["done", "not done"]


def test_chains_that_meet_and_echoes_are_one_origin(make):
    first = make.report(
        "Oda said the Board met the Union.", make.on(5, 1), wire=("Meridian",)
    )
    second = make.report(
        "The Board met the Union, Oda told us.", make.on(5, 2), outlet="The Line"
    )
    third = make.report("The Board met the Union again.", make.on(5, 3))
    fourth = make.report("A guest told us the Board met the Union here.", make.on(5, 3))
    actors = (make.actor("o", "Oda", source=first),)
    statements = (
        make.statement(first, "the Board met the Union", who="o"),
        make.statement(first, "Oda said the Board met the Union", by="Oda"),
        make.statement(second, "The Board met the Union", who="o"),
        make.statement(
            fourth, "the Board met the Union here", by="A guest", naming="anonymous"
        ),
        make.statement(third, "again"),
    )
    passages = (
        make.words(first, "the Board met"),
        make.words(second, "The Board met"),
        make.words(third, "The Board met"),
    )
    told = make.event(first, "the Board met", id="e")
    event = replace(told, evidence=passages)
    twice = replace(
        told, id="f", evidence=(passages[1], make.words(fourth, "the Board met"))
    )
    record = make.record(
        first,
        second,
        third,
        fourth,
        actors=actors,
        statements=statements,
        events=(event, twice),
        echoes=((third.id, first.id),),
    )
    heads = {statements[2].id: statements[0].id}
    found = {o.entry: o for o in derive_origins(record, heads, make.look(record))}
    assert found["e"].origins == ("Meridian", "Oda")
    assert found["e"].why.startswith("3 reports, 2 independent origins: chains")
    assert found["f"].origins == (f"A guest ({fourth.id}.txt)", "Oda")
    assert found["f"].why == "2 reports, 2 independent origins"
    assert found[statements[0].id].origins == ("Oda",)


def test_a_rejected_disagreement_is_left_out(make):
    source = make.report("They met.")
    other = make.report("They did not meet.")
    day = {"date": make.on(5, 1)}
    events = (
        make.event(source, "They met", id="e1", **day),
        make.event(other, "They did not", id="e2", modality=Modality.DENIED, **day),
    )
    record = make.record(
        source, other, events=events, links=(link("outcomes", "e1", "e2"),)
    )
    found = derive_event_disagreements(record, {})
    when = datetime.datetime(2031, 5, 2, tzinfo=datetime.UTC)
    reject = Decision(
        id="d",
        noun="disagreements",
        verb=Verb.REJECT,
        targets=(found[0].id,),
        who="ana",
        when=when,
    )
    accept = Decision(
        id="d2",
        noun="events",
        verb=Verb.ACCEPT,
        targets=("e1",),
        who="ana",
        when=when,
    )
    assert leave_rejected(found, [accept]) == found
    assert leave_rejected(found, [accept, reject]) == ()
