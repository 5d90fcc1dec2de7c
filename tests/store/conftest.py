"""Stores to test with: a file, and a PostgreSQL server where there is one."""

import datetime
import os
import shutil
import socket
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import (
    Event,
    EventType,
    Figure,
    Hop,
    Position,
    Proposal,
    Reading,
    Stance,
    Statement,
    Term,
    TermKind,
    identify,
)
from dragoman.model.date import Basis, DateRange, Precision
from dragoman.model.judgement import Decision
from dragoman.model.quantity import Quantity
from dragoman.model.report import Report
from dragoman.store import make_id, open_store
from dragoman.store.tables import METADATA

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
TEXT = """Ferry talks, day {n}

Officials of the Harbour Union arrived in Lunde on Monday, hour {n}. "We demand {n} \
rest days," said the union's speaker, Oda Brenn. The Line offers 12 weeks of pay \
under the Quay Plan. About 4,{n:03} passengers wait at pier {n}, the Line said."""


def day(number):
    found = datetime.date(2025, 3, 1) + datetime.timedelta(days=number)
    return DateRange(
        start=found, end=found, precision=Precision.DAY, basis=Basis.EXPLICIT
    )


@pytest.fixture(scope="session")
def make_reading():
    """Give what a made-up report says, without any parser."""

    def make(n, *, rules="old"):
        text = TEXT.format(n=n)
        report = Report(
            id=identify(text),
            path=f"ferry-{n}.txt",
            text=text,
            title=f"Ferry talks, day {n}",
            published=day(n % 300),
        )

        def find(words):
            start = text.index(words)
            return report.passage(start, start + len(words))

        def actor(name, kind):
            key = identify(report.id, name)
            return Actor(id=key, name=name, kind=kind, mentions=(find(name),))

        union = actor("Harbour Union", ActorKind.ORGANISATION)
        speaker = actor("Oda Brenn", ActorKind.PERSON)
        speaker = replace(speaker, affiliation=union.id)
        line = actor("The Line", ActorKind.ORGANISATION)
        demand = (
            find(f"demand {n} rest days")
            if rules == "old"
            else find(f"We demand {n} rest days")
        )
        said = find(f"We demand {n} rest days")
        term = Term(
            id=identify("term", report.id),
            kind=TermKind.PAYMENT,
            obligor=line.id,
            object="pay",
            duration="P12W",
            evidence=(find("12 weeks of pay"),),
            rule="list-cut",
            confidence=0.6,
        )
        return Reading(
            report=report,
            actors=(union, speaker, line),
            statements=(
                Statement(
                    id=identify("statement", said),
                    content=said,
                    direct=True,
                    chain=(Hop(text="Oda Brenn", actor=speaker.id),),
                    rule="quote",
                    confidence=0.9,
                ),
            ),
            figures=(
                Figure(
                    id=identify("figure", report.id),
                    quantity=Quantity(low=4000 + n, high=4000 + n),
                    unit="passengers",
                    what="passengers",
                    population=f"at pier {n}",
                    says=line.id,
                    as_of=day(n % 300),
                    evidence=find(f"About 4,{n:03} passengers"),
                    rule="count",
                    confidence=0.7,
                ),
            ),
            proposals=(
                Proposal(
                    id=identify("proposal", report.id),
                    label="Quay Plan",
                    by=(line.id,),
                    terms=(term,),
                    mentions=(find("the Quay Plan"),),
                ),
            ),
            positions=(
                Position(
                    id=identify("position", demand),
                    party=union.id,
                    issue="other",
                    issue_text="rest days",
                    stance=Stance.DEMANDS,
                    date=day(n % 300),
                    evidence=(demand,),
                    rule="verb-demands",
                    confidence=0.4,
                ),
            ),
            events=(
                Event(
                    id=identify("event", report.id),
                    type=EventType.ARRIVAL,
                    participants=(union.id,),
                    place="Lunde",
                    date=day(0),
                    evidence=(find(f"arrived in Lunde on Monday, hour {n}"),),
                    rule="verb-arrives",
                    confidence=0.8,
                ),
            ),
        )

    return make


@pytest.fixture(scope="session")
def decide():
    """Give a decision with its id; each is made a second after the one before."""
    clock = [datetime.datetime(2025, 6, 1, tzinfo=datetime.UTC)]

    def make(verb, noun, *targets, who="ann", **rest):
        clock[0] += datetime.timedelta(seconds=1)
        made = Decision(
            id="", noun=noun, verb=verb, targets=targets, who=who, when=clock[0], **rest
        )
        return replace(made, id=make_id(made))

    return make


@pytest.fixture(scope="session")
def blank(tmp_path_factory):
    """Give an empty store's file, to copy."""
    path = tmp_path_factory.mktemp("blank") / "blank.db"
    store = open_store(path)
    store.close()
    return path


@pytest.fixture(scope="session")
def server():
    """Start a PostgreSQL server, and give the URL of its database."""
    if not BINARIES:
        pytest.skip("no PostgreSQL server in /usr/lib/postgresql")
    user = "postgres" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="dragoman-postgres-"))
    if user:
        shutil.chown(folder, user, user)
    data, binaries = folder / "data", BINARIES[-1]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def ask(*command, check=True):
        subprocess.run(command, user=user, cwd=folder, check=check, capture_output=True)

    made = [binaries / "initdb", "-D", data, "-U", "dragoman", "-A", "trust", "-N"]
    options = f"-p {port} -c fsync=off -k {folder} -c listen_addresses=127.0.0.1"
    control = [binaries / "pg_ctl", "-D", data, "-w"]
    log = ["-l", folder / "log"]
    try:
        ask(*made, "-E", "UTF8", "--locale=C.UTF-8")
        ask(*control, *log, "-o", options, "start")
        yield f"postgresql://dragoman@127.0.0.1:{port}/postgres"
    finally:
        ask(*control, "-m", "immediate", "stop", check=False)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def shared(server):
    """Give a store in PostgreSQL; who takes it empties it."""
    store = open_store(server)
    yield store
    store.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request, tmp_path, blank):
    """Give an empty store of each kind."""
    if request.param == "sqlite":
        path = tmp_path / "dragoman.db"
        shutil.copy(blank, path)
        opened = open_store(path)
        yield opened
        opened.close()
        return
    opened = request.getfixturevalue("shared")
    names = ", ".join(f'"{table.name}"' for table in METADATA.sorted_tables)
    with opened.database.write() as connection:
        connection.execute(sa.text(f"TRUNCATE {names}"))
    yield opened


@pytest.fixture
def filled(store, make_reading):
    """Give a store of three reports, its record fresh."""
    from dragoman.pipeline import refresh_record

    for n in (1, 2, 3):
        reading = make_reading(n)
        data = reading.report.text.encode()
        store.reports.add(reading, data, source=reading.report.path, rules="old")
    refresh_record(store)
    return store
