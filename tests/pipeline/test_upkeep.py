"""A record that is kept up is, to the byte, the one that is made from the beginning."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.codec import dump_record
from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import (
    Event,
    EventType,
    Figure,
    Position,
    Proposal,
    Reading,
    Stance,
    Statement,
    Term,
    TermKind,
    identify,
)
from dragoman.model.date import DateRange, Precision
from dragoman.model.judgement import Decision, Verb
from dragoman.model.quantity import Quantity
from dragoman.model.report import Report
from dragoman.pipeline import Upkeep, assemble_readings, refresh_record, upkeep
from dragoman.store import make_id, open_store

NAMES = ("Anna Berg", "Harbour Union", "Port Board", "Oda Lind")
NOUNS = ("actors", "events", "positions", "figures", "proposals", "statements")
CHANGES = ("add", "add", "add", "remove", "decide", "join", "undo")
DAY = datetime.date(2031, 5, 1)


def make_reading(number):
    """One of some reports in which a small cast meets, demands and counts."""
    day = DAY + datetime.timedelta(days=number % 5)
    date = DateRange(start=day, end=day, precision=Precision.DAY)
    left, right = NAMES[number % 4], NAMES[(number + 1 + number // 4) % 4]
    lines = [
        f"{left} met {right} in Aldport.",
        f"{right} demands a pay deal.",
        f"They hold {70 + number % 3} sailors, report {number} says.",
        f"The plan has a pause of {40 + 20 * (number % 2)} days.",
    ]
    text = " ".join(lines)
    key = identify(text)
    report = Report(id=key, path=f"{number}.txt", text=text, published=date)
    spans = [(text.index(line), text.index(line) + len(line)) for line in lines]
    passages = [report.passage(*span) for span in spans]
    actors = tuple(
        Actor(
            id=identify(key, name),
            name=name,
            kind=ActorKind.PERSON if " " in name[:5] else ActorKind.ORGANISATION,
            mentions=(report.passage(text.index(name), text.index(name) + len(name)),),
        )
        for name in dict.fromkeys((left, right))
    )
    term = Term(
        id=identify(key, "term"),
        kind=TermKind.DURATION,
        duration=f"P{40 + 20 * (number % 2)}D",
        evidence=(passages[3],),
    )
    return Reading(
        report=report,
        actors=actors,
        statements=(Statement(id=identify(key, "said"), content=passages[1]),),
        figures=(
            Figure(
                id=identify(key, "held"),
                quantity=Quantity(low=70 + number % 3, high=70 + number % 3),
                unit="sailor",
                evidence=passages[2],
            ),
        ),
        proposals=(Proposal(id=identify(key, "plan"), label="plan", terms=(term,)),),
        positions=(
            Position(
                id=identify(key, "wants"),
                party=actors[-1].id,
                issue="pay",
                issue_text="a pay deal",
                stance=list(Stance)[number % 3],
                evidence=(passages[1],),
            ),
        ),
        events=(
            Event(
                id=identify(key, "met"),
                type=EventType.MEETING,
                participants=tuple(actor.id for actor in actors),
                date=date,
                evidence=(passages[0],),
            ),
        ),
    )


def decide(noun, verb, *targets, number=0):
    when = datetime.datetime(2031, 6, 1, minute=number, tzinfo=datetime.UTC)
    made = Decision(id="", noun=noun, verb=verb, targets=targets, who="ana", when=when)
    return replace(made, id=make_id(made))


@st.composite
def changes(draw):
    """What happens to a store: a report more or less, a decision, one taken back."""
    return [
        (draw(st.sampled_from(CHANGES)), n)
        for n in draw(st.lists(st.integers(0, 11), min_size=1, max_size=7))
    ]


def happen(store, kind, number):
    reading = make_reading(number)
    entries = getattr(reading, NOUNS[number % len(NOUNS)])
    minute = len(store.decisions.all())
    match kind:
        case "add":
            data = reading.report.text.encode()
            store.reports.add(reading, data, source=reading.report.path, rules="x")
        case "remove":
            store.reports.remove(reading.report.id)
        case "decide":
            noun = NOUNS[number % len(NOUNS)]
            made = decide(noun, Verb.REJECT, entries[0].id, number=minute)
            store.decisions.bring([made])
        case "join":
            ids = [a.id for a in (*reading.actors, *make_reading(number + 1).actors)]
            made = decide("actors", Verb.SAME, *ids[:2], number=minute)
            store.decisions.bring([made])
        case "undo":
            if kept := store.decisions.in_force():
                store.decisions.decide(
                    store.decisions.make_undoing(kept[-1].id, who="ana")
                )


@settings(max_examples=12, deadline=None)
@given(changes())
def test_a_store_that_is_kept_up_is_the_one_that_is_made_anew(told):
    kept, fresh = open_store("sqlite://"), open_store("sqlite://")
    known = Upkeep()
    try:
        for kind, number in told:
            happen(kept, kind, number)
            refresh_record(kept, known)
            happen(fresh, kind, number)
            refresh_record(fresh)
            assert dump_record(kept.record()) == dump_record(fresh.record())
    finally:
        kept.close()
        fresh.close()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sets(st.integers(0, 11)), min_size=2, max_size=4))
def test_an_upkeep_gives_what_all_readings_make_at_once(folders):
    known = Upkeep()
    for numbers in folders:
        readings = [make_reading(number) for number in sorted(numbers)]
        record = known.assemble(readings)
        assert dump_record(record) == dump_record(assemble_readings(readings))


def test_where_much_goes_all_is_made_anew(monkeypatch):
    monkeypatch.setattr(upkeep, "MANY", 1)
    known = Upkeep()
    known.assemble(map(make_reading, range(6)))
    readings = [make_reading(number) for number in (1, 9)]
    assert known.assemble(readings) == assemble_readings(readings)


def test_what_was_half_done_is_forgotten(monkeypatch):
    known = Upkeep()
    readings = [make_reading(number) for number in range(3)]
    monkeypatch.setattr("dragoman.record.Keeper.update", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        known.assemble(readings)
    monkeypatch.undo()
    assert known.assemble(readings) == assemble_readings(readings)
