"""Laws of reconciliation: what depends on nothing but what the reports say."""

import datetime
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import (
    Event,
    EventType,
    Figure,
    Modality,
    Position,
    Proposal,
    ProposalStatus,
    Reading,
    Stance,
    Term,
    TermKind,
    identify,
)
from dragoman.model.date import Basis, DateRange, Precision
from dragoman.model.judgement import Decision, Verb
from dragoman.model.quantity import Quantity
from dragoman.model.report import Report
from dragoman.reconcile import Ledger, findings, link_readings
from dragoman.record import Context, Keeper, assemble_record

FEW = settings(max_examples=40, deadline=None)
NAMES = ("Anna Berg", "Berg", "Harbour Union", "HU", "Port Board", "Oda Lind", "union")
KINDS = (ActorKind.PERSON, ActorKind.ORGANISATION)
PLACES = ("Aldport", "Nordhaven", "")
DAY = datetime.date(2031, 5, 1)


def on(day):
    date = DAY + datetime.timedelta(days=day)
    return DateRange(
        start=date, end=date, precision=Precision.DAY, basis=Basis.EXPLICIT
    )


@st.composite
def readings(draw, number=None):
    """One report in which a few of a small cast meet, demand and count."""
    number = draw(st.integers(0, 10_000)) if number is None else number
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True))
    day = draw(st.integers(0, 40))
    count = draw(st.sampled_from([70, 72, 75, 400]))
    lines = [f"{name} held talks on a pay deal. " for name in names]
    text = "".join(lines) + f"They hold {count} hostages, report {number} says."
    key = identify(text)
    report = Report(id=key, path=f"{number}.txt", text=text, published=on(day))
    actors = tuple(
        Actor(
            id=identify(key, name),
            name=name,
            kind=KINDS[name in NAMES[2:5] or name == "union"],
            mentions=(report.passage(text.index(name), text.index(name) + len(name)),),
            collective=name == "union",
        )
        for name in names
    )
    spans = [(text.index(line), text.index(line) + len(line)) for line in lines]
    events = tuple(
        Event(
            id=identify(key, "event", i),
            type=draw(st.sampled_from([EventType.MEETING, EventType.ARRIVAL])),
            participants=(actors[i].id,),
            place=draw(st.sampled_from(PLACES)),
            date=draw(st.sampled_from([on(day), on(day + 2), DateRange()])),
            modality=draw(st.sampled_from([Modality.ASSERTED, Modality.PLANNED])),
            evidence=(report.passage(*spans[i]),),
        )
        for i in range(draw(st.integers(0, len(actors))))
    )
    stance = draw(st.sampled_from(list(Stance)))
    position = Position(
        id=identify(key, "position"),
        party=actors[0].id,
        issue="pay",
        issue_text="a pay deal",
        stance=stance,
        date=on(day),
        evidence=(report.passage(*spans[0]),),
    )
    start = text.index(str(count))
    figure = Figure(
        id=identify(key, "figure"),
        quantity=Quantity(low=count, high=count),
        unit="hostage",
        evidence=report.passage(start, start + len(f"{count} hostages")),
    )
    term = Term(
        id=identify(key, "term"),
        kind=TermKind.DURATION,
        duration=draw(st.sampled_from(["P40D", "P6W", "P90D"])),
        evidence=(report.passage(*spans[-1]),),
    )
    proposal = Proposal(
        id=identify(key, "proposal"),
        label="plan",
        status=draw(st.sampled_from([ProposalStatus.CURRENT, ProposalStatus.DEMAND])),
        by=(actors[-1].id,),
        terms=(term,),
    )
    return Reading(
        report=report,
        actors=actors,
        figures=(figure,),
        proposals=(proposal,),
        positions=(position,),
        events=events,
    )


folders = st.lists(readings(), min_size=1, max_size=6, unique_by=lambda r: r.report.id)


def put_together(some):
    found = link_readings(some)
    return assemble_record(some, found.heads, found.links)


@FEW
@given(folders, st.randoms())
def test_the_order_of_reports_changes_nothing(folder, random):
    shuffled = list(folder)
    random.shuffle(shuffled)
    assert put_together(shuffled) == put_together(folder)


@FEW
@given(folders)
def test_a_report_told_twice_counts_once(folder):
    assert put_together([*folder, *folder]) == put_together(folder)


@FEW
@given(folders, st.randoms())
def test_a_ledger_comes_to_what_a_whole_folder_comes_to(folder, random):
    shuffled = list(folder)
    random.shuffle(shuffled)
    ledger = Ledger()
    for reading in shuffled:
        ledger.add([reading])
    assert ledger.find() == link_readings(folder)


@st.composite
def decided(draw, folder):
    """Some decisions on what is one with what."""
    ids = {
        noun: [part.id for reading in folder for part in getattr(reading, noun)]
        for noun in ("actors", "events", "proposals")
    }
    ids["reports"] = [reading.report.id for reading in folder]
    found = []
    for number in range(draw(st.integers(0, 3))):
        noun = draw(st.sampled_from([noun for noun, held in ids.items() if held]))
        verb = draw(st.sampled_from([Verb.SAME, Verb.DIFFERENT]))
        targets = draw(st.lists(st.sampled_from(ids[noun]), max_size=3, unique=True))
        if len(targets) < 2:
            continue
        found.append(
            Decision(
                id=f"d{number}",
                noun=noun,
                verb=verb,
                targets=tuple(targets),
                who="ana",
                when=datetime.datetime(2031, 6, 1, number, tzinfo=datetime.UTC),
            )
        )
    return found


@FEW
@given(folders, st.data())
def test_what_people_decide_later_holds_as_if_it_had_been_known(folder, data):
    first, then = data.draw(decided(folder)), data.draw(decided(folder))
    ledger = Ledger(first)
    ledger.add(folder)
    ledger.decide(then)
    assert ledger.find() == link_readings(folder, then)


@FEW
@given(folders, st.integers(0, 3))
def test_judgements_stay_in_order_however_many_are_new(folder, few):
    known = findings.FEW
    findings.FEW = few
    try:
        found = Ledger()
        found.add(folder[:1])
        found.find()
        found.add(folder)
        assert found.find() == link_readings(folder)
    finally:
        findings.FEW = known


@FEW
@given(folders)
def test_a_report_taken_away_leaves_what_the_others_say(folder):
    ledger = Ledger()
    ledger.add(folder)
    ledger.remove(folder[0].report.id)
    assert ledger.find() == link_readings(folder[1:])


@FEW
@given(readings())
def test_a_report_split_in_two_names_as_many_actors(reading):
    text = reading.report.text
    second = replace(reading.report, id=identify(text, "second half"))

    def move(entries):
        return tuple(
            replace(
                entry,
                evidence=tuple(replace(p, report=second.id) for p in entry.evidence),
            )
            for entry in entries
        )

    renamed = {actor.id: identify("second", actor.id) for actor in reading.actors}
    actors = tuple(
        replace(
            actor,
            id=renamed[actor.id],
            mentions=tuple(replace(m, report=second.id) for m in actor.mentions),
        )
        for actor in reading.actors
    )
    halves = (
        replace(reading, positions=(), events=()),
        Reading(
            report=second,
            actors=actors,
            positions=tuple(
                replace(p, party=renamed[p.party]) for p in move(reading.positions)
            ),
            events=tuple(
                replace(e, participants=tuple(renamed[a] for a in e.participants))
                for e in move(reading.events)
            ),
        ),
    )
    whole, parts = put_together([reading]), put_together(halves)
    assert {a.name for a in parts.actors} == {a.name for a in whole.actors}
    assert len(parts.actors) == len(whole.actors)
    assert [p.stance for p in parts.positions] == [p.stance for p in whole.positions]
    assert len(parts.events) <= len(whole.events)


@FEW
@given(folders)
def test_a_report_on_other_matters_touches_nothing(folder):
    text = "Ferro Paz toured the dam."
    report = Report(id="other", path="other.txt", text=text, published=on(400))
    actor = Actor(
        id="ferro",
        name="Ferro Paz",
        kind=ActorKind.PERSON,
        mentions=(report.passage(0, 9),),
    )
    event = Event(
        id="tour",
        type=EventType.OTHER,
        participants=("ferro",),
        evidence=(report.passage(0, len(text)),),
    )
    other = Reading(report=report, actors=(actor,), events=(event,))
    before, after = put_together(folder), put_together([*folder, other])
    assert set(before.actors) == {a for a in after.actors if a.id != "ferro"}
    assert set(before.events) == {e for e in after.events if e.id != "tour"}
    assert before.proposals == after.proposals
    assert before.series == after.series
    assert before.disagreements == after.disagreements
    assert before.changes == after.changes


@FEW
@given(folders)
def test_every_claim_is_still_there_with_its_words(folder):
    record = put_together(folder)
    told = {p for reading in folder for e in reading.events for p in e.evidence}
    assert {p for e in record.events for p in e.evidence} == told
    mentioned = {p for r in folder for a in r.actors for p in a.mentions}
    assert {p for a in record.actors for p in a.mentions} == mentioned
    assert {f.id for f in record.figures} == {f.id for r in folder for f in r.figures}


def keep(keeper, ledger, some, gone=()):
    found = ledger.find()
    return keeper.update(some, Context(heads=found.heads, links=found.links), gone)


@FEW
@given(folders)
def test_a_record_that_grows_is_the_one_that_all_reports_make(folder):
    ledger, keeper = Ledger(), Keeper()
    for reading in folder:
        ledger.add([reading])
        record = keep(keeper, ledger, [reading])
    assert record == put_together(folder)
    first = folder[0].report.id
    ledger.remove(first)
    assert keep(keeper, ledger, [], [first]) == put_together(folder[1:])
