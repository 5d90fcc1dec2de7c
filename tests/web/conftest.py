"""A store with made-up talks on harbour dues, a server at it, and a browser."""

import contextlib
import datetime
import shutil
import socket
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from fastapi.testclient import TestClient

from dragoman.model.actor import Actor, ActorKind, Role, RoleClaim
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
from dragoman.model.quantity import Quantity
from dragoman.model.report import Report
from dragoman.pipeline import refresh_record
from dragoman.store import open_store
from dragoman.web import ReferenceSeries, Settings, make_app

CHROMIUM = shutil.which("chromium")
TEXT = """Harbour dues talks, day {n}

The Pilots' Guild of Varn rejects the port's offer, its chair Ilse Torn said on \
Tuesday. "We want {n} pilots back at work," she told the Varn Post. The port offers \
a truce of {n} weeks under the Quay Plan. Some {n}00 ships wait outside, the port said.

الميناء يرفض الرسوم — 🚢 the port's board met on Wednesday in Varn."""


def day(number):
    found = datetime.date(2031, 5, 1) + datetime.timedelta(days=number)
    return DateRange(
        start=found, end=found, precision=Precision.DAY, basis=Basis.EXPLICIT
    )


def made_up(n, text=None, title=None):
    """Give what a made-up report says, without any parser."""
    text = text or TEXT.format(n=n)
    title = title if title is not None else f"Harbour dues talks, day {n}"
    report = Report(
        id=identify(text, title),
        path=f"harbour-{n}.txt",
        text=text,
        title=title,
        outlet="Varn Post",
        published=day(n % 200),
    )

    def find(words):
        start = text.index(words.format(n=n))
        return report.passage(start, start + len(words.format(n=n)))

    def actor(name, kind, roles=()):
        key = identify(report.id, name)
        return Actor(id=key, name=name, kind=kind, mentions=(find(name),), roles=roles)

    party = RoleClaim(role=Role.PARTY, evidence=(find("Guild of Varn rejects"),))
    guild = actor("Pilots' Guild of Varn", ActorKind.ORGANISATION, (party,))
    chair = actor("Ilse Torn", ActorKind.PERSON)
    port = actor("the port", ActorKind.ORGANISATION)
    wanted = find("We want {n} pilots back at work")
    statement = Statement(
        id=identify("S", report.id),
        content=wanted,
        cue=find("told"),
        direct=True,
        chain=(Hop(text="she", actor=chair.id), Hop(text="the Varn Post")),
        rule="quoted",
        confidence=0.9,
    )
    term = Term(
        id=identify("T", report.id),
        kind=TermKind.DURATION,
        obligor=port.id,
        quantity=Quantity(low=n, high=n),
        unit="weeks",
        duration=f"P{n}W",
        evidence=(find("a truce of {n} weeks"),),
        rule="plan",
        confidence=0.6,
    )
    return Reading(
        report=report,
        actors=(guild, chair, port),
        statements=(statement,),
        figures=(
            Figure(
                id=identify("F", report.id),
                quantity=Quantity(low=100 * n, high=100 * n),
                unit="ships",
                what="ships wait outside",
                as_of=day(n % 200),
                says=port.id,
                evidence=find("Some {n}00 ships"),
                rule="counted",
                confidence=0.8,
            ),
        ),
        proposals=(
            Proposal(
                id=identify("N", report.id),
                label=f"Quay Plan {n}",
                by=(port.id,),
                terms=(term,),
                mentions=(find("Quay Plan"),),
            ),
        ),
        positions=(
            Position(
                id=identify("P", report.id),
                party=guild.id,
                issue="pay",
                issue_text="the port's offer",
                stance=Stance.REJECTS,
                date=day(n % 200),
                evidence=(find("rejects the port's offer"),),
                rule="verb",
                confidence=0.5,
            ),
        ),
        events=(
            Event(
                id=identify("E", report.id),
                type=EventType.MEETING,
                participants=(port.id,),
                place="Varn",
                date=day(n % 200 + 1),
                evidence=(find("the port's board met on Wednesday in Varn"),),
                rule="noun",
                confidence=0.7,
            ),
        ),
    )


def fill_store(store, *readings):
    for reading in readings:
        original = reading.report.text.encode()
        path = reading.report.path
        store.reports.add(reading, original, source=path, rules="made up")
    refresh_record(store)


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """Give a store file that tests copy."""
    path = tmp_path_factory.mktemp("filled") / "dragoman.db"
    store = open_store(path)
    fill_store(store, *(made_up(n) for n in (3, 4, 5)))
    with store.database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    return path


@pytest.fixture
def store(filled, tmp_path):
    path = tmp_path / "dragoman.db"
    shutil.copy(filled, path)
    opened = open_store(path)
    yield opened
    opened.close()


@pytest.fixture
def client(store):
    with TestClient(make_app(store), base_url="http://localhost:8000") as made:
        yield made


@pytest.fixture
def signed(store):
    """Give an app that wants accounts, and a maker of clients with a token."""
    app = make_app(store, Settings(accounts=True))

    def sign(name, role):
        store.accounts.add(name, role, "a long password")
        token = store.accounts.make_token(name)
        headers = {"Authorization": f"Bearer {token}"}
        return TestClient(app, base_url="http://localhost:8000", headers=headers)

    sign.app = app
    return sign


@dataclass
class Served:
    """A server at work in a thread."""

    url: str
    path: Path
    store: object
    stop: object


@contextlib.contextmanager
def run_server(path, **settings):
    store = open_store(path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = make_app(store, Settings(port=port, **settings))
    config = uvicorn.Config(app, port=port, log_level="error", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 10
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    try:
        yield Served(f"http://127.0.0.1:{port}", path, store, server)
    finally:
        server.should_exit = True
        thread.join(timeout=10)
        store.close()


@pytest.fixture
def fill():
    return fill_store


@pytest.fixture
def read_made_up():
    return made_up


@pytest.fixture
def serve():
    return run_server


@pytest.fixture(scope="session")
def browser():
    if CHROMIUM is None:
        pytest.skip("no chromium here; .ci/run installs one")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-quic", "--disable-background-networking"],
        )
        yield opened
        opened.close()


@pytest.fixture
def served(filled, tmp_path):
    path = tmp_path / "served.db"
    shutil.copy(filled, path)
    steel = ReferenceSeries(
        name="tonnage", points=tuple((day(n).start, 300.0 + n) for n in range(9))
    )
    with run_server(path, name="ana", series=(steel,)) as running:
        yield running


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    opened = context.new_page()
    opened.set_default_timeout(8000)
    yield opened
    context.close()
