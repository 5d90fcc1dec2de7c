"""Kills a process that adds and decides, at random moments, and looks what is left.

The process says on its standard output what it was told is kept, one id a line, as
soon as it is told. After each kill the store must open, be whole, and hold at least
everything that was said; what it holds beyond that must be whole as well.

    python benchmarks/kills.py --kills 200 [--store postgresql://…]
"""

import argparse
import datetime
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import Figure, Reading, identify
from dragoman.model.judgement import Decision, Verb
from dragoman.model.quantity import Quantity
from dragoman.model.report import Report
from dragoman.pipeline import refresh_record
from dragoman.store import Query, Store, make_id, open_store

LONGEST = 0.6  # seconds after the first sign of life until the kill
FIGURES = 12
HALF = 0.5
REPORTED = 20  # kills between two lines of progress


def make_reading(n: int) -> Reading:
    """Give what a made-up report says."""
    lines = [
        f"About {i + 10} boats of day {n} lay at pier {i}." for i in range(FIGURES)
    ]
    text = "The Harbour Union met. " + " ".join(lines)
    report = Report(id=identify(text), path=f"{n}.txt", text=text)

    def find(words: str) -> int:
        return text.index(words)

    name = report.passage(4, 17)
    actor = Actor(
        id=identify(report.id, "union"),
        name=name.quote,
        kind=ActorKind.ORGANISATION,
        mentions=(name,),
    )
    figures = []
    for i, line in enumerate(lines):
        start = find(line)
        words = report.passage(start, start + len(f"About {i + 10} boats"))
        figures.append(
            Figure(
                id=identify(report.id, i),
                quantity=Quantity(low=i + 10, high=i + 10),
                unit="boats",
                what="boats",
                evidence=words,
                rule="count",
                confidence=0.5,
            )
        )
    return Reading(report=report, actors=(actor,), figures=tuple(figures))


def work(url: str, seed: int, turns: int) -> None:
    """Add, decide and refresh until killed, and say what was confirmed."""
    store = open_store(url)
    chance = random.Random(seed)
    print("ready", flush=True)
    for _ in range(turns):
        if chance.random() < HALF:
            reading = make_reading(chance.randrange(10**9))
            data = reading.report.text.encode()
            store.reports.add(reading, data, source=reading.report.path, rules="1")
            print("report", reading.report.id, flush=True)
            if chance.random() < HALF:
                refresh_record(store)
        else:
            decision = _decide(store, chance)
            if decision:
                store.decisions.decide(decision)
                print("decision", decision.id, flush=True)


def _decide(store: Store, chance: random.Random) -> Decision | None:
    page = store.entries.page(Query(nouns=("figures",)), limit=1)
    if not page.total:
        return None
    offset = chance.randrange(page.total)
    found = store.entries.page(Query(nouns=("figures",)), limit=1, offset=offset)
    if not found.items:
        return None
    entry = found.items[0]
    verb = chance.choice((Verb.ACCEPT, Verb.REJECT, Verb.EDIT))
    decision = Decision(
        id="",
        noun="figures",
        verb=verb,
        targets=(entry.id,),
        passages=entry.passages,
        fields=(("low", "1"),) if verb is Verb.EDIT else (),
        who="ann",
        when=datetime.datetime.now(datetime.UTC),
    )
    return replace(decision, id=make_id(decision))


def kill_once(url: str, seed: int, chance: random.Random) -> tuple[set[str], set[str]]:
    """Start a worker, kill it, and give what it said of reports and decisions."""
    command = [sys.executable, __file__, "--work", str(seed), "--store", url]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    said: list[str] = []
    ready = threading.Event()

    def listen() -> None:
        for line in process.stdout or ():
            ready.set()
            said.append(line.strip())
        ready.set()

    listener = threading.Thread(target=listen)
    listener.start()
    ready.wait(60)
    time.sleep(chance.uniform(0, LONGEST))
    if process.poll() is not None:
        listener.join()
        sys.exit("the process ended before it was killed")
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    listener.join()
    reports = {line.split()[1] for line in said if line.startswith("report ")}
    decisions = {line.split()[1] for line in said if line.startswith("decision ")}
    return reports, decisions


def find_faults(store: Store, reports: set[str], decisions: set[str]) -> list[str]:
    """Say what was confirmed and is not there, and what is there by half."""
    faults = [f"lost report {key}" for key in reports - set(store.reports.ids())]
    known = {decision.id for decision in store.decisions.all()}
    faults += [f"lost decision {key}" for key in decisions - known]
    with store.database.read() as connection:
        if store.database.is_sqlite:
            whole = connection.exec_driver_sql("PRAGMA quick_check").scalar()
            faults += [] if whole == "ok" else [f"damaged: {whole}"]
        for name, statement in {
            "reports without a reading": """SELECT count(*) FROM reports
                WHERE id NOT IN (SELECT report FROM readings)""",
            "reports without a text to find": """SELECT count(*) FROM reports
                WHERE id NOT IN (SELECT ref FROM search_texts)""",
            "entries without passages": """SELECT count(*) FROM entries
                WHERE noun = 'figures'
                AND pk NOT IN (SELECT entry FROM passages)""",
            "decisions without targets": """SELECT count(*) FROM decisions
                WHERE number NOT IN (SELECT decision FROM targets)""",
        }.items():
            if count := connection.exec_driver_sql(statement).scalar():
                faults.append(f"{count} {name}")
    return faults


def main() -> int:
    """Kill, look, and say what was found; 1 if anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store", default="")
    parser.add_argument("--folder", default="")
    parser.add_argument("--work", type=int, help="be the process that is killed")
    parser.add_argument("--turns", type=int, default=10**9)
    given = parser.parse_args()
    if given.work is not None:
        work(given.store, given.work, given.turns)
        return 0
    with tempfile.TemporaryDirectory(dir=given.folder or None) as folder:
        url = given.store or str(Path(folder) / "kills.db")
        return run(url, given.kills, random.Random(given.seed))


def run(url: str, kills: int, chance: random.Random) -> int:
    """Kill so many times; give the exit status."""
    reports: set[str] = set()
    decisions: set[str] = set()
    faults: list[str] = []
    open_store(url).close()
    for number in range(kills):
        new_reports, new_decisions = kill_once(url, number, chance)
        reports |= new_reports
        decisions |= new_decisions
        store = open_store(url)
        faults += find_faults(store, reports, decisions)
        store.close()
        if (number + 1) % REPORTED == 0:
            print(f"{number + 1} kills, {len(faults)} lost or half-done", flush=True)
    store = open_store(url)
    refresh_record(store)
    faults += find_faults(store, reports, decisions)
    if store.status().waiting:
        faults.append(f"{store.status().waiting} decisions wait for nothing")
    store.close()
    for fault in dict.fromkeys(faults):
        print(fault)
    print(
        f"{kills} kills, {len(reports)} reports and {len(decisions)} decisions"
        f" confirmed, {len(faults)} lost or half-done"
    )
    print(f"{len(faults)} lost")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
