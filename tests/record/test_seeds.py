"""What five reports over eleven months say together, found by general rules.

The reports lie beside the checkout; without them these tests are skipped. What a
careful reader finds in them is in their gold; numbers stand here, wordings do not.
"""

import json
from html import unescape
from pathlib import Path

import pytest

from dragoman import build_record, read_reports, render_dossier
from dragoman.model.actor import Role, RoleStatus
from dragoman.model.claim import (
    EventType,
    Modality,
    ProposalStatus,
    Stance,
    TermKind,
)
from dragoman.model.record import DifferenceKind, DisagreementKind, StandingKind
from dragoman.reference.counting import count_days

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
SEEDS, GOLD = SHARED / "seeds", SHARED / "gold"
TABLED = {ProposalStatus.CURRENT, ProposalStatus.OFFER, ProposalStatus.RUMOURED}

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the reports lie in ../shared, which is not here"
)


@pytest.fixture(scope="module")
def record():
    return build_record(read_reports(SEEDS))


@pytest.fixture(scope="module")
def series(record):
    figures = {figure.id: figure for figure in record.figures}
    return [
        (line.what, [figures[key].quantity.low for key in line.figures])
        for line in record.series
    ]


@pytest.mark.parametrize("days", [365, 60, 40, 90, 42])
def test_the_plans_are_there_with_their_lengths(record, days):
    lengths = {
        count_days(term.duration)
        for proposal in record.proposals
        if proposal.status in TABLED
        for term in proposal.terms
    }
    assert days in lengths


@pytest.mark.parametrize("number", [33, 40, 700])
def test_the_exchanges_are_there_with_their_numbers(record, number):
    released = {
        term.quantity.low
        for proposal in record.proposals
        for term in proposal.terms
        if term.kind is TermKind.RELEASE and term.quantity
    }
    assert number in released


def test_one_length_in_two_wordings_is_no_flag_and_other_numbers_are(record):
    compared = {(d.kind, d.why) for d in record.differences}
    assert (DifferenceKind.SAME, "42 days and 40 days, no difference") in compared


def test_guarantees_were_demanded_and_guarantors_refused(record):
    demanded = {
        term.kind
        for proposal in record.proposals
        if proposal.status is ProposalStatus.DEMAND
        for term in proposal.terms
    }
    assert TermKind.GUARANTEE in demanded
    roles = {(r.role, r.status) for actor in record.actors for r in actor.roles}
    assert (Role.GUARANTOR, RoleStatus.REJECTED) in roles


def test_who_demanded_guarantors_and_who_refused_them_is_told(record):
    refused = {
        actor.name
        for actor in record.actors
        for role in actor.roles
        if (role.role, role.status) == (Role.GUARANTOR, RoleStatus.REJECTED)
    }
    gold = json.loads((GOLD / "seed-000.json").read_text("utf-8"))
    asked = {a["name"] for a in gold["actors"] if a["role"] == "guarantor"}
    assert asked <= refused
    actors = {actor.id: actor for actor in record.actors}
    stands = {
        (role.role, position.stance)
        for position in record.positions
        if position.issue == "guarantees"
        for role in actors[position.party].roles
        if role.status is RoleStatus.HELD
    }
    assert {(Role.PARTY, Stance.DEMANDS), (Role.MEDIATOR, Stance.REJECTS)} <= stands


def test_only_those_who_negotiate_here_are_weighed_issue_by_issue(record):
    mediators = {
        actor["name"]
        for path in GOLD.glob("*.json")
        for actor in json.loads(path.read_text("utf-8"))["actors"]
        if (actor["kind"], actor["role"]) == ("state", "mediator")
    }
    weighed = [gap.why for gap in record.gaps]
    assert [w for w in weighed if any(f"{name} " in w for name in mediators)] == []


def test_movement_and_none_on_one_day_disagree(record):
    found = [d for d in record.disagreements if d.kind is DisagreementKind.ASSESSMENT]
    (clash,) = found
    assert {item.value for item in clash.items} == {"moving", "not moving"}


def test_the_toll_is_one_series_in_order_and_no_dispute(record, series):
    assert ("deaths", [33175, 34600, 34683, 44466]) in series
    kinds = {d.kind for d in record.disagreements}
    assert DisagreementKind.FIGURE not in kinds


def test_the_counts_of_one_attack_stand_together(series):
    assert any({1139, 1200} <= set(values) for _, values in series)


def test_the_counts_of_those_held_stand_together(series):
    assert any({100, 130, 133} <= set(values) for _, values in series)


def test_the_mediators_are_known(record):
    named = {
        name.casefold()
        for actor in record.actors
        for role in actor.roles
        if (role.role, role.status) == (Role.MEDIATOR, RoleStatus.HELD)
        for name in (actor.name, *actor.aliases)
    }
    states = [
        actor["name"].casefold()
        for path in sorted(GOLD.glob("*.json"))
        for actor in json.loads(path.read_text("utf-8"))["actors"]
        if (actor["kind"], actor["role"]) == ("state", "mediator")
    ]
    often = {name for name in states if states.count(name) > 1}
    assert often
    assert often <= named


def test_who_left_and_who_is_to_return_is_told(record):
    left = [e for e in record.events if e.type is EventType.DEPARTURE]
    coming = [
        e
        for e in record.events
        if e.type is EventType.ARRIVAL and e.modality is Modality.PLANNED
    ]
    assert any(e.place for e in left)
    assert any(e.date.is_known for e in coming)


def test_who_leaves_is_said_to_come_back_on_a_later_day(record):
    left = [e for e in record.events if e.type is EventType.DEPARTURE and e.date.is_day]
    coming = [
        (e.date.start, who)
        for e in record.events
        if e.type is EventType.ARRIVAL and e.modality is Modality.PLANNED
        for who in e.participants
    ]
    assert any(
        day > event.date.start and who in event.participants
        for event in left
        if event.modality is Modality.ASSERTED
        for day, who in coming
    )


def test_the_dossier_has_all_of_it(record):
    page = unescape(render_dossier(record))
    told = [d.why for d in record.disagreements]
    told += [series.why for series in record.series]
    told += [plan.label for plan in record.proposals if plan.terms]
    told += [gap.why for gap in record.gaps]
    assert [words for words in told if words not in page] == []


def test_where_the_talks_stand_is_told_after_each_report(record):
    assert [s.after for s in record.standings] == [r.id for r in record.reports]
    kinds = {line.kind for s in record.standings for line in s.lines}
    assert {StandingKind.PRESENT, StandingKind.MOOD, StandingKind.NEXT} <= kinds
