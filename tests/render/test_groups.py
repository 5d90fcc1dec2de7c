"""Who speaks, what is counted, what happened: grouped as the dossier shows it."""

import datetime
from dataclasses import replace

from dragoman.model.actor import Actor, ActorKind, Role, RoleClaim, RoleStatus
from dragoman.model.claim import (
    Event,
    EventType,
    Hop,
    Naming,
    Position,
    Stance,
    Statement,
)
from dragoman.model.date import DateRange
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.render.boards import lay_positions
from dragoman.render.cast import find_unnamed, seat_actors
from dragoman.render.course import order_events, undated_events
from dragoman.render.index import Index
from dragoman.render.saying import gather_voices

TEXT = "Each side said so. Ida Marsh said so. The union said so."
REPORT = Report(id="r", path="r.txt", text=TEXT)
WORDS = REPORT.passage(0, 9)
HELD = RoleStatus.HELD


def actor(key, name, *, head=None, role=None, collective=False):
    roles = (RoleClaim(role=role, status=HELD, evidence=(WORDS,)),) if role else ()
    return Actor(
        id=key,
        name=name,
        kind=ActorKind.ORGANISATION,
        affiliation=head,
        roles=roles,
        mentions=(WORDS,),
        collective=collective,
    )


UNION = actor("u", "Dockers' Union", role=Role.PARTY)
MARSH = actor("m", "Ida Marsh", head="u", role=Role.PARTY)
OFFICE = actor("o", "office", head="m")
SIDE = actor("s", "side", collective=True)
POST = actor("p", "Harbour Post", role=Role.OUTLET)
ACTORS = (POST, SIDE, OFFICE, MARSH, UNION)


def statement(key, who, text="Each side", naming=Naming.NAMED):
    hop = Hop(text=text, actor=who, naming=naming)
    return Statement(id=key, content=WORDS, chain=(hop,))


def event(key, day=None, month=5):
    date = datetime.date(2024, month, day) if day else None
    return Event(
        id=key,
        type=EventType.MEETING,
        date=DateRange(start=date, end=date),
        evidence=(WORDS,),
    )


def test_a_person_speaks_with_whom_the_person_belongs_to():
    record = Record(
        reports=(REPORT,),
        actors=ACTORS,
        statements=tuple(statement(f"s{n}", who) for n, who in enumerate("umops")),
    )
    voices = gather_voices(record.statements, Index(record))
    assert [(v.name, len(v.statements)) for v in voices] == [
        ("Dockers' Union", 3),
        ("Named once", 1),
        ("Unnamed and collective", 1),
    ]


def test_who_has_no_name_is_called_by_the_reports_words():
    index = Index(Record(reports=(REPORT,), actors=ACTORS))
    assert index.name("s") == "Each side"
    assert index.name("o") == "office (Ida Marsh)"
    assert index.speaker(Hop(text="her office", actor="o")) == "her office"
    assert index.speaker(Hop(text="Marsh", actor="m")) == "Ida Marsh"
    quiet = Hop(text="an official", actor="m", naming=Naming.ANONYMOUS)
    assert index.speaker(quiet) == "an official"


def test_actors_sit_by_role_and_the_unnamed_apart():
    record = Record(
        reports=(REPORT,), actors=ACTORS, statements=(statement("s1", "s"),)
    )
    seated = {b.name: [a.name for a in b.actors] for b in seat_actors(record)}
    assert seated == {
        "Parties": ["Dockers' Union", "Ida Marsh"],
        "Others": ["office"],
        "Outlets": ["Harbour Post"],
    }
    assert find_unnamed(record) == (SIDE,)


def test_a_partys_people_stand_in_its_column():
    positions = tuple(
        Position(id=f"p{who}", party=who, stance=Stance.DEMANDS, evidence=(WORDS,))
        for who in "ums"
    )
    record = Record(reports=(REPORT,), actors=ACTORS, positions=positions)
    board = lay_positions(record, Index(record))
    assert board.parties == ("u",)
    assert [p.id for p in board.rows[0].cells[0]] == ["pu", "pm"]
    assert [p.id for p in board.others] == ["ps"]


def test_the_latest_positions_of_a_party_stand_before_those_it_took_earlier():
    day = DateRange(start=datetime.date(2031, 5, 2), end=datetime.date(2031, 5, 2))
    told = replace(REPORT, published=day)
    old = DateRange(end=day.end)

    def take(key, issue, date=day, stance=Stance.REJECTS):
        return Position(
            id=key,
            party="u",
            issue=issue,
            stance=stance,
            date=date,
            evidence=(WORDS,),
        )

    positions = (
        take("a", "pay", old),
        take("b", "pay", stance=Stance.ACCEPTS),
        take("e", "pay", stance=Stance.ACCEPTS),
        take("c", "other", old),
        take("d", "other", stance=Stance.ACCEPTS),
    )
    record = Record(reports=(told,), actors=ACTORS, positions=positions)
    pay, other = lay_positions(record, Index(record)).rows
    assert ([p.id for p in pay.cells[0]], pay.earlier) == (["b", "a"], {"a"})
    assert [p.id for p in pay.retold["b"]] == ["e"]
    assert ([p.id for p in other.cells[0]], other.earlier) == (["d", "c"], {"c"})


def test_a_mediator_has_no_column_where_two_others_have():
    host = actor("h", "Port Ministry", role=Role.MEDIATOR)
    board = actor("b", "Harbour Board", role=Role.PARTY)

    def parties(*who):
        positions = tuple(
            Position(id=f"p{n}", party=key, stance=Stance.DEMANDS, evidence=(WORDS,))
            for n, key in enumerate(who)
        )
        actors = (*ACTORS, host, board)
        record = Record(reports=(REPORT,), actors=actors, positions=positions)
        return lay_positions(record, Index(record)).parties

    assert parties("h", "h", "u", "b") == ("b", "u")
    assert parties("h", "h", "u") == ("h", "u")


def test_events_stand_by_month_and_those_without_a_day_by_report():
    events = (event("b", 7), event("c"), event("a", 3), event("d", 1, month=4))
    months = order_events(events)
    assert [(m.name, [e.id for e in m.events]) for m in months] == [
        ("April 2024", ["d"]),
        ("May 2024", ["a", "b"]),
    ]
    year = DateRange(start=datetime.date(2024, 1, 1), end=datetime.date(2024, 12, 31))
    assert order_events([replace(events[0], date=year)])[0].name == "2024"
    record = Record(reports=(REPORT,), events=events)
    ((report, undated),) = undated_events(record)
    assert (report, [e.id for e in undated]) == ("r", ["c"])
