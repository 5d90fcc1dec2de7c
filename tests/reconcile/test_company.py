"""Offices and short names are taken for whom the same company calls so."""

import datetime
from dataclasses import replace

import pytest

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import Reading, identify
from dragoman.model.date import DateRange
from dragoman.model.report import Report
from dragoman.reconcile import Ledger, link_readings
from dragoman.record import assemble_record

PERSON, BODY = ActorKind.PERSON, ActorKind.ORGANISATION
BODIES = "Harbour Board met the Dockers' League again. "


def read(text, *cast):
    """One report, and who is in it: words, name, kind and whose each is."""
    key = identify(text)
    day = datetime.date(2031, 5, 1)
    report = Report(
        id=key, path="r.txt", text=text, published=DateRange(start=day, end=day)
    )
    told = [
        ("Harbour Board", "Harbour Board", BODY, ""),
        ("Dockers' League", "Dockers' League", BODY, ""),
        *cast,
    ]
    return Reading(
        report=report,
        actors=tuple(
            Actor(
                id=identify(key, name),
                name=name,
                kind=kind,
                affiliation=identify(key, whose) if whose else None,
                mentions=(
                    report.passage(text.index(words), text.index(words) + len(words)),
                ),
                collective=name[0].islower(),
            )
            for words, name, kind, whose in told
            if words in text
        ),
    )


def are_one(*readings):
    """Whether the last actors of the first two readings come to be one."""
    heads = link_readings(readings).heads["actors"]
    first, other = (r.actors[-1].id for r in readings[:2])
    return heads[first] == heads[other]


NAMED = read(
    BODIES + "The administrator Irena Berg listened.",
    ("Irena Berg", "Irena Berg", PERSON, ""),
)
OFFICE = read(
    BODIES + "Later the administrator spoke.",
    ("the administrator", "administrator", PERSON, ""),
)


def test_an_office_is_whose_it_is_in_the_same_company():
    assert are_one(NAMED, OFFICE)


def test_an_office_that_two_hold_is_nobodys():
    other = read(
        BODIES + "The administrator Olga Lind listened.",
        ("Olga Lind", "Olga Lind", PERSON, ""),
    )
    assert not are_one(NAMED, OFFICE, other)


def test_an_office_of_another_land_is_another():
    of_one = read(
        BODIES + "Later the Sardian administrator spoke.",
        ("the Sardian administrator", "Sardian administrator", PERSON, ""),
    )
    assert not are_one(NAMED, of_one)


def test_an_office_in_other_company_is_another():
    text = "The Mill met the Weavers. Later the administrator spoke."
    away = read(text, ("the administrator", "administrator", PERSON, ""))
    assert not are_one(NAMED, away)


def test_a_new_holder_is_not_the_old():
    text = BODIES + "Later the new administrator spoke."
    new = read(text, ("the new administrator", "new administrator", PERSON, ""))
    assert not are_one(NAMED, new)


@pytest.mark.parametrize(
    ("whose", "is_one"), [("Dockers' League", True), ("Harbour Board", False)]
)
def test_an_office_that_each_body_has_is_of_its_body(whose, is_one):
    named = read(
        BODIES + "The chairman Irena Berg listened.",
        ("Irena Berg", "Irena Berg", PERSON, "Dockers' League"),
    )
    office = read(
        BODIES + "Later its chairman spoke.",
        ("its chairman", "chairman", PERSON, whose),
    )
    assert are_one(named, office) is is_one


def test_a_word_taken_for_a_person_is_the_body_that_it_is_short_for():
    named = read(
        BODIES + "Orlan Airways paid.", ("Orlan Airways", "Orlan Airways", BODY, "")
    )
    short = read(BODIES + "Later Orlan paid.", ("Orlan", "Orlan", PERSON, ""))
    assert are_one(named, short)


def test_a_family_name_that_two_bear_is_neithers_without_a_title():
    general = read(
        BODIES + "The general Anton Berg listened.",
        ("Anton Berg", "Anton Berg", PERSON, ""),
    )
    minister = read(
        BODIES + "The minister Pavel Berg listened.",
        ("Pavel Berg", "Pavel Berg", PERSON, ""),
    )
    bare = read(BODIES + "Later Berg spoke.", ("Berg", "Berg", PERSON, ""))
    titled = read(BODIES + "Later General Berg spoke.", ("Berg", "Berg", PERSON, ""))
    assert not are_one(general, bare, minister)
    assert not are_one(minister, bare, general)
    assert are_one(general, titled, minister)
    assert not are_one(minister, titled, general)


def test_a_report_taken_away_takes_its_names_with_it():
    ledger = Ledger()
    ledger.add([NAMED, OFFICE])
    ledger.remove(NAMED.report.id)
    assert ledger.find() == link_readings([OFFICE])


def name_only(reading, words):
    """The report, in which somebody is named besides and does nothing."""
    at = reading.report.text.index(words)
    actor = Actor(
        id=identify(reading.report.id, "named", words),
        name=words,
        kind=PERSON,
        mentions=(reading.report.passage(at, at + len(words)),),
    )
    return replace(reading, named=(actor,))


def test_who_is_only_named_is_known_by_what_other_reports_tell():
    acting = read(
        BODIES + "Orlan Airways paid.", ("Orlan Airways", "Orlan Airways", BODY, "")
    )
    silent = name_only(read(BODIES + "All at Orlan were glad."), "Orlan")
    found = link_readings([acting, silent])
    record = assemble_record([acting, silent], found.heads, found.links)
    (airline,) = (a for a in record.actors if a.name == "Orlan Airways")
    assert [m.quote for m in airline.mentions if m.report == silent.report.id] == [
        "Orlan"
    ]


def test_who_does_nothing_in_any_report_is_no_actor():
    silent = name_only(read(BODIES + "All at Orlan were glad."), "Orlan")
    record = assemble_record([silent], link_readings([silent]).heads)
    assert {a.name for a in record.actors} == {"Harbour Board", "Dockers' League"}


def test_a_state_may_be_named_as_a_place():
    acting = read(BODIES + "Orlan paid.", ("Orlan", "Orlan", ActorKind.STATE, ""))
    silent = name_only(read(BODIES + "They met near Orlan."), "Orlan")
    heads = link_readings([acting, silent]).heads["actors"]
    assert silent.named[0].id not in heads


def test_fighters_are_the_one_party_that_bears_arms_by_whatever_word():
    rebels = read(
        BODIES + "The Orlan Front, or the rebels, fired.",
        ("Orlan Front", "Orlan Front", ActorKind.ARMED_GROUP, ""),
    )
    front = rebels.actors[-1]
    again = rebels.report.passage(
        at := rebels.report.text.index("the rebels"), at + len("the rebels")
    )
    rebels = replace(
        rebels,
        actors=(
            *rebels.actors[:-1],
            replace(front, mentions=(*front.mentions, again)),
        ),
    )
    gunmen = read(BODIES + "Later the gunmen left.", ("the gunmen", "gunmen", BODY, ""))
    assert are_one(rebels, gunmen)
    other = read(
        BODIES + "Later the company left.", ("the company", "company", BODY, "")
    )
    assert not are_one(rebels, other)
