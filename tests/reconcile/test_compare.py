"""Which names are one, and which are not."""

import datetime
from dataclasses import replace

import pytest

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import Reading
from dragoman.model.date import DateRange
from dragoman.model.report import Report
from dragoman.reconcile import link_readings
from dragoman.reconcile.candidates import Named, find_longer
from dragoman.reconcile.compare import compare_actors
from dragoman.reconcile.rules import ACTORS, key_actor, profile_actor

PERSON, BODY = ActorKind.PERSON, ActorKind.ORGANISATION
DAY = datetime.date(2031, 1, 1)


def named(name, kind=BODY, *, aliases=(), belongs="", day=0, collective=False):
    report = Report(id=name, path=name, text=name)
    date = DAY + datetime.timedelta(days=day)
    return Named(
        actor=Actor(
            id=f"{name}{day}",
            name=name,
            aliases=aliases,
            kind=kind,
            mentions=(report.passage(0, len(name)),),
            collective=collective,
        ),
        belongs=belongs,
        published=DateRange(start=date, end=date),
    )


def judge(left, right):
    found = compare_actors(left, right)
    if found is None or found.score < ACTORS[1]:
        return "different"
    return "same" if found.score >= ACTORS[0] else "unsure"


@pytest.mark.parametrize(
    ("left", "right", "kind", "judgement"),
    [
        ("Anna Berg", "Anna Berg", PERSON, "same"),
        ("Berg", "Anna Berg", PERSON, "same"),
        ("Berg", "Berg", PERSON, "same"),
        ("Anna Berg", "Karl Berg", PERSON, "different"),
        ("J. Berg", "Johan Berg", PERSON, "same"),
        ("J. Berg", "Karl Berg", PERSON, "different"),
        ("J. Berg", "Johan Lund", PERSON, "different"),
        ("Youssef Karimoo", "Yusef Karimu", PERSON, "same"),
        ("Terusuke Lind", "Teruske Lind", PERSON, "same"),
        ("Nestor Paz Cartolino", "Nestor Paz Cartolini", PERSON, "same"),
        ("Al Harbour", "Al Harbor", BODY, "same"),
        ("Oda", "Oka", PERSON, "different"),
        ("HPU", "Harbour Port Union", BODY, "same"),
        ("Harbour Port Union", "HPU", BODY, "same"),
        ("HPX", "Harbour Port Union", BODY, "different"),
        ("Port Union", "Harbour Port Union", BODY, "same"),
        ("Union", "Harbour Union", BODY, "unsure"),
        ("Harbour Union", "Port Board", BODY, "different"),
        ("prime minister", "prime minister", PERSON, "same"),
        ("prime minister", "finance minister", PERSON, "different"),
        ("officials", "officials", BODY, "different"),
        ("an official", "Anna Berg", PERSON, "different"),
        ("...", "Anna Berg", PERSON, "different"),
    ],
)
def test_names_are_judged(left, right, kind, judgement):
    assert judge(named(left, kind), named(right, kind)) == judgement
    assert judge(named(right, kind), named(left, kind)) == judgement


def test_an_alias_in_full_is_a_name():
    left = named("Harbour Union", aliases=("The Line",))
    assert judge(left, named("The Line")) == "same"


def test_kinds_that_cannot_meet_are_told_apart():
    assert judge(named("Anna Berg", PERSON), named("Berg")) == "different"
    assert judge(named("Berg", PERSON), named("Berg Holdings")) == "different"
    group = named("Harbour Union", collective=True)
    assert judge(group, named("Harbour Union")) == "different"


def test_a_single_word_is_one_name_whatever_it_is_taken_for():
    assert judge(named("Norland", PERSON), named("Norland")) == "same"
    group = named("Guild", collective=True)
    assert judge(group, named("Rope Guild", aliases=("Guild",))) == "same"


def test_a_short_name_stands_for_the_one_long_name_of_its_report():
    long, short = named("Farmers' League").actor, named("League").actor
    greens, party = named("Greens").actor, named("Green Party").actor
    assert find_longer([long, short, greens, party]) == {
        short.id: ("Farmers' League",),
        greens.id: ("Green Party",),
    }
    other = named("Rope League").actor
    assert not find_longer([long, short, other])


def test_a_country_is_not_the_association_of_its_people():
    country, growers = named("Orlan").actor, named("Orlan Growers' Association").actor
    assert not find_longer([country, growers])
    assert find_longer([named("Association").actor, growers])


def test_an_office_changes_hands_and_bodies():
    minister = named("foreign minister", PERSON, belongs="Aldland")
    later = named("foreign minister", PERSON, belongs="Aldland", day=200)
    other = named("foreign minister", PERSON, belongs="Nordland")
    assert judge(minister, later) == "unsure"
    assert "200 days" in compare_actors(minister, later).reason
    assert judge(minister, other) == "different"
    group = named("harbour board", belongs="Aldland")
    later = named("harbour board", belongs="Aldland", day=200)
    assert judge(group, later) == "same"


def test_a_group_is_found_by_its_whole_name_and_a_name_by_its_words():
    group = named("port workers", collective=True)
    assert key_actor(group) == {"port workers"}
    assert {"harbour", "union", "hu", "harb"} <= key_actor(named("Harbour Union"))


def test_a_person_known_by_an_office_has_a_profile_of_each_report():
    minister = named("foreign minister", PERSON)
    assert profile_actor(minister) == minister.actor.id
    assert profile_actor(named("Harbour Union")) == profile_actor(
        named("Harbour Union", day=3)
    )


def test_a_family_name_alone_does_not_join_two_people():
    readings = []
    for key, name in (("1", "Anna Berg"), ("2", "Berg"), ("3", "Karl Berg")):
        report = Report(id=key, path=key, text=name)
        actor = replace(named(name, PERSON).actor, id=key)
        passage = report.passage(0, len(name))
        readings.append(
            Reading(report=report, actors=(replace(actor, mentions=(passage,)),))
        )
    heads = link_readings(readings).heads["actors"]
    assert heads["1"] != heads["3"]


@pytest.mark.parametrize(
    ("left", "right", "judgement"),
    [
        ("72 hostages", "captives", "same"),
        ("the remaining hostages", "hostages", "same"),
        ("two mediators", "fellow mediators", "same"),
        ("12 people", "14 people", "different"),
        ("wounded hostages", "hostages", "different"),
    ],
)
def test_groups_are_known_by_whom_they_are_of(left, right, judgement):
    pair = (named(name, collective=True) for name in (left, right))
    assert judge(*pair) == judgement
