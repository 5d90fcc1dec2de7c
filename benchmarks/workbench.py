"""How fast the workbench answers: pages and API, by the size of the record.

    python benchmarks/workbench.py --sizes 10 1000 10000 --readers 20

The record is made up: as many entries a report as the bundled examples have, the same
forty actors all through. Nothing is parsed and nothing leaves the machine. For each
address: median and 95th percentile over --rounds requests by one reader, of the time
that the reader waits and of the processor's; the processor's once more for the first
reader after a decision, when nothing is known from before; then by --readers at once
(each waits for an answer before it asks again).
"""

import argparse
import datetime
import gc
import json
import random
import socket
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import httpx
import sqlalchemy as sa
import uvicorn

from dragoman.agreement import dump_agreement
from dragoman.bargaining.formats.table import write_table
from dragoman.bargaining.given import Numbers, problem_from_numbers
from dragoman.codec.parts import dump_part, to_wire
from dragoman.model.actor import Actor, ActorKind
from dragoman.model.agreement import Agreement, Obligation
from dragoman.model.claim import (
    Event,
    EventType,
    Figure,
    Hop,
    Position,
    Proposal,
    Stance,
    Statement,
    Term,
    TermKind,
    identify,
)
from dragoman.model.date import Basis, DateRange, Precision
from dragoman.model.quantity import Quantity
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Series,
)
from dragoman.model.report import Passage, Report
from dragoman.reference import list_packs, read_pack
from dragoman.store import Kind, Paper, Store, open_store
from dragoman.store.briefs import make_brief
from dragoman.store.clock import now
from dragoman.store.meta import INPUTS, raise_number
from dragoman.store.nouns import Row, dump_wire
from dragoman.store.tables import (
    ACTORS_OF,
    BRIEFS,
    ENTRIES,
    PASSAGES,
    REPORTS,
    SEARCH_TEXTS,
)
from dragoman.web import Settings, make_app

SEED = 20_310_501
ACTORS = 40
NAMES_PER_REPORT = 24
SYLLABLES = "ba ce di fo gu har ine jo kel lum mar nor os pil qua ren sta tor ul ver"
COMMON = [
    "harbour",
    "truce",
    "talks",
    "offer",
    "pilots",
    "board",
    "pay",
    "strike",
    "council",
    "minister",
]
VOCABULARY = 8_000
SENTENCES = 40
CHARTED = 400  # figures that are in series
AFRESH = 5  # requests, each after a decision
DISAGREE = 0.2  # of the reports with one another


def make_words(rng: random.Random) -> tuple[list[str], list[float]]:
    """Make up words, and how often each is used: the n-th one n times less (Zipf)."""
    parts = SYLLABLES.split()
    made = {"".join(rng.choices(parts, k=rng.randint(2, 4))) for _ in range(VOCABULARY)}
    words = [*COMMON, *sorted(made)]
    weights = accumulate(1 / (n + 5) for n in range(len(words)))
    return words, list(weights)


WORDS, WEIGHTS = make_words(random.Random(SEED))

ISSUES = [issue.id for name in list_packs() for issue in read_pack(name).issues]


def write_report(number: int, rng: random.Random) -> Report:
    """Make up a report of some forty sentences."""
    lines = []
    for _ in range(SENTENCES):
        words = rng.choices(WORDS, cum_weights=WEIGHTS, k=rng.randint(9, 18))
        lines.append(" ".join(words).capitalize() + ".")
    text = f"Talks on dues, report {number}\n\n" + "\n\n".join(
        " ".join(lines[i : i + 4]) for i in range(0, SENTENCES, 4)
    )
    return Report(
        id=identify(number, text),
        path=f"reports/{number}.txt",
        text=text,
        title=f"Talks on dues, report {number}",
        outlet=f"Outlet {number % 30}",
        published=day(number % 900),
    )


def day(number: int) -> DateRange:
    """Give a day as a date."""
    found = datetime.date(2029, 1, 1) + datetime.timedelta(days=number)
    return DateRange(
        start=found, end=found, precision=Precision.DAY, basis=Basis.EXPLICIT
    )


def choose(report: Report, rng: random.Random, length: int) -> Passage:
    """Choose words of a report."""
    start = rng.randrange(40, len(report.text) - length - 2)
    return report.passage(start, start + length)


def make_rows(  # noqa: C901 - one loop a noun
    report: Report, actors: list[str], rng: random.Random
) -> Iterator[Row]:
    """Make up what a report says, as densely as the bundled examples."""
    when = report.published

    def one(noun: str, part: object, parent: str | None = None) -> Row:
        wire = to_wire(part)
        return Row(noun=noun, id=wire["id"], parent=parent, wire=wire)

    def sure() -> float:
        return round(rng.uniform(0.3, 1.0), 2)

    for n in range(12):
        yield one(
            "statements",
            Statement(
                id=identify("S", report.id, n),
                content=choose(report, rng, 90),
                chain=(Hop(text="said", actor=rng.choice(actors)),),
                rule=f"statement {n % 5}",
                confidence=sure(),
            ),
        )
    for n in range(8):
        count = rng.randrange(10, 5000)
        yield one(
            "figures",
            Figure(
                id=identify("F", report.id, n),
                quantity=Quantity(low=count, high=count),
                unit="people",
                what="who wait",
                as_of=when,
                says=rng.choice(actors),
                evidence=choose(report, rng, 24),
                rule="counts",
                confidence=sure(),
            ),
        )
    for n in range(5):
        yield one(
            "positions",
            Position(
                id=identify("P", report.id, n),
                party=rng.choice(actors[:12]),
                issue=rng.choice(ISSUES),
                stance=rng.choice(list(Stance)),
                date=when,
                evidence=(choose(report, rng, 70),),
                rule="verbs",
                confidence=sure(),
            ),
        )
    for n in range(6):
        yield one(
            "events",
            Event(
                id=identify("E", report.id, n),
                type=rng.choice(list(EventType)),
                participants=tuple(rng.sample(actors, 2)),
                date=when,
                evidence=(choose(report, rng, 60),),
                rule="events",
                confidence=sure(),
            ),
        )
    terms = tuple(
        Term(
            id=identify("T", report.id, n),
            kind=rng.choice(list(TermKind)),
            obligor=rng.choice(actors),
            evidence=(choose(report, rng, 50),),
            rule="plans",
            confidence=sure(),
        )
        for n in range(6)
    )
    plan = Proposal(
        id=identify("N", report.id),
        label=f"plan {rng.randrange(10**6)}",
        terms=terms,
        mentions=(choose(report, rng, 12),),
    )
    yield one("proposals", plan)
    for term in terms:
        yield one("terms", term, plan.id)
    if rng.random() < DISAGREE:
        items = tuple(
            DisagreementItem(
                ref=identify("F", report.id, n),
                value=str(n),
                passage=choose(report, rng, 24),
            )
            for n in range(2)
        )
        yield one(
            "disagreements",
            Disagreement(
                id=identify("D", report.id),
                kind=DisagreementKind.FIGURE,
                items=items,
                why="two counts of one thing",
            ),
        )


def fill(store: Store, size: int) -> None:
    """Write a made-up record straight into the tables."""
    rng = random.Random(SEED)
    mentions: list[list[Passage]] = [[] for _ in range(ACTORS)]
    actors = [identify("actor", n) for n in range(ACTORS)]
    figures: list[str] = []
    with store.database.write() as connection:
        writer = Writer(connection)
        for number in range(size):
            report = write_report(number, rng)
            writer.add_report(report)
            for row in make_rows(report, actors, rng):
                writer.add(row)
                if row.noun == "figures" and len(figures) < CHARTED:
                    figures.append(row.id)
            for n in rng.choices(range(ACTORS), k=NAMES_PER_REPORT):
                mentions[n].append(choose(report, rng, 8))
        for n, key in enumerate(actors):
            actor = Actor(
                id=key,
                name=f"Actor {n} of the Harbour",
                kind=ActorKind.ORGANISATION,
                mentions=tuple(mentions[n]),
            )
            writer.add(Row(noun="actors", id=key, wire=to_wire(actor)))
        for n in range(0, len(figures), 20):
            series = Series(
                id=identify("series", n),
                what="who wait",
                figures=tuple(figures[n : n + 20]),
            )
            writer.add(Row(noun="series", id=series.id, wire=to_wire(series)))
        writer.flush()


def add_papers(store: Store) -> None:
    """Keep an agreement of forty obligations and a problem of eight issues."""
    zero = datetime.date(2029, 1, 1)
    owed = tuple(
        Obligation(
            id=f"act-{n}",
            debtor=f"Actor {n % 2} of the Harbour",
            act="release",
            object=f"ships of pier {n}",
            category="ships",
            quantity=Quantity(low=n + 1, high=n + 1),
            unit="ships",
            phase=n // 10 + 1,
            start=3 * n,
            end=3 * n + 30,
            after=(f"act-{n - 4}",) if n % 4 == 0 and n else (),
        )
        for n in range(40)
    )
    plan = Agreement(title="plan", day_zero=zero, days=180, obligations=owed)
    rng = random.Random(SEED)
    options = [f"option {n}" for n in range(5)]
    sides = {
        name: Numbers(
            values={
                f"issue {n}": {
                    o: (rng.random() / 2, 0.5 + rng.random() / 2) for o in options
                }
                for n in range(8)
            },
            reservation=(0.2, 0.5),
        )
        for name in ("guild", "port")
    }
    problem = write_table(problem_from_numbers(sides))
    for kind, text in ((Kind.AGREEMENT, dump_agreement(plan)), (Kind.PROBLEM, problem)):
        key = "plan" if kind is Kind.AGREEMENT else "problem"
        store.papers.save(Paper(kind=kind, key=key, text=text, who="bench", title=key))


class Writer:
    """Writes rows many at a time."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._rows: dict[str, list[dict[str, object]]] = {}
        self._pk = 0
        self._found = 0
        self._now = now()

    def add_report(self, report: Report) -> None:
        """Write a report."""
        columns = {column.name for column in REPORTS.columns}
        values = {
            "id": report.id,
            "source": report.path,
            "digest": report.id,
            "original": report.text.encode(),
            "title": report.title,
            "outlet": report.outlet,
            "language": "en",
            "published_start": str(report.published.start),
            "published_end": str(report.published.end),
            "characters": len(report.text),
            "data": dump_part(report),
            "text": report.text,
            "added": self._now,
        }
        if "text" in columns:
            wire = json.loads(values["data"])
            wire["text"] = ""
            values["data"] = json.dumps(wire)
        self._put("reports", {k: v for k, v in values.items() if k in columns})
        self._find(("reports", report.id, report.text))

    def add(self, row: Row) -> None:
        """Write an entry with all that hangs on it."""
        self._pk += 1
        data = dump_wire(row.wire)
        start, end = row.date
        self._put(
            "entries",
            {
                "pk": self._pk,
                "noun": row.noun,
                "id": row.id,
                "parent": row.parent,
                "kind": row.kind,
                "label": row.label,
                "issue": str(row.wire.get("issue", "")),
                "start": start,
                "end": end,
                "rule": str(row.wire.get("rule", "")),
                "confidence": float(row.wire.get("confidence", 1.0)),
                "review": "",
                "digest": row.id,
                "data": data,
                "added": self._now,
                "changed": self._now,
            },
        )
        if brief := make_brief(row.wire):
            self._put("briefs", {"entry": self._pk, "data": dump_wire(brief)})
        for number, (field, passage) in enumerate(row.passages()):
            place = {name: passage[name] for name in ("report", "start", "end")}
            self._put(
                "passages",
                {"entry": self._pk, "number": number, "field": field, **place},
            )
        for field, actor in row.actors():
            self._put(
                "entry_actors", {"entry": self._pk, "actor": actor, "field": field}
            )
        self._find((row.noun, row.id, row.words()))

    def _find(self, row: tuple[str, str, str]) -> None:
        self._found += 1
        names = ("noun", "ref", "body")
        self._put(
            "search_texts", {"pk": self._found, **dict(zip(names, row, strict=True))}
        )

    def _put(self, table: str, row: dict[str, object]) -> None:
        self._rows.setdefault(table, []).append(row)
        if sum(map(len, self._rows.values())) > 20_000:  # noqa: PLR2004 - rows in memory
            self.flush()

    def flush(self) -> None:
        """Write what is in memory."""
        for table in (REPORTS, ENTRIES, BRIEFS, PASSAGES, ACTORS_OF, SEARCH_TEXTS):
            if rows := self._rows.pop(table.name, None):
                self._connection.execute(table.insert(), rows)


@contextmanager
def served(store: Store) -> Iterator[str]:
    """Serve a store on this machine while measuring."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = make_app(store, Settings(port=port))
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    gc.freeze()  # as `dragoman serve` does
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


def list_addresses(store: Store) -> dict[str, str]:
    """Give a name and an address for each kind of page."""
    reports = store.reports.ids()
    middle = reports[len(reports) // 2]
    with store.database.read() as connection:
        rows = sa.select(ENTRIES.c.noun, sa.func.min(ENTRIES.c.id)).group_by(
            ENTRIES.c.noun
        )
        first = {row[0]: row[1] for row in connection.execute(rows)}
    found = {
        "overview": "/",
        "reports": "/reports",
        "report": f"/reports/{middle}",
        "queue": "/queue",
        "positions": "/boards/positions",
        "proposals": "/boards/proposals",
        "figures": "/boards/figures",
        "disagreements": "/boards/disagreements",
        "timeline": "/boards/timeline",
        "actors": "/boards/actors",
        "new": "/new",
        "search": "/search?q=harbour+truce",
        "search (common)": "/search?q=harbour",
        "entries": "/entries",
        "entries of a rule": "/entries?rule=verbs",
        "entries of an issue": f"/entries?issue={ISSUES[0]}",
        "a late page": "/entries?noun=statements&page=200",
        "agreements": "/agreements",
        "an agreement": "/agreements/plan?as_of=2029-03-01&since=2029-02-01",
        "bargaining": "/bargaining",
        "a problem": "/bargaining/problem",
        "packages": "/bargaining/problem/analysis",
        "decisions": "/decisions",
        "accuracy": "/accuracy",
        "API entries": "/api/v1/entries?limit=50",
        "API status": "/api/v1/status",
        "API agreement": "/api/v1/agreements/plan/status?as_of=2029-03-01",
        "API search": "/api/v1/search?words=harbour",
        "API new": "/api/v1/new",
    }
    for noun in ("actors", "positions", "statements"):
        found[f"entry ({noun})"] = f"/entries/{noun}/{first[noun]}"
    found["entries of an actor"] = f"/entries?actor={first['actors']}"
    cell = max(store.boards.cells(), key=lambda c: c.number)
    found["a position's course"] = f"/boards/positions/{cell.party}/{cell.issue}"
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """How long requests took, in milliseconds.

    Attributes:
        waited: What a reader waited.
        worked: What the processor worked, for the server and the asking.
        afresh: The same right after a decision.
    """

    waited: list[float]
    worked: list[float]
    afresh: list[float]


def measure(store: Store, base: str, path: str, rounds: int) -> Times:
    """Ask for a page some times, with and without what is known from before."""
    times = Times(waited=[], worked=[], afresh=[])
    with httpx.Client(base_url=base, timeout=60) as client:
        while "data-reload" in client.get(path).raise_for_status().text:
            time.sleep(0.2)  # an analysis is worked out beside the pages
        for number in range(rounds + AFRESH):
            if number >= rounds:
                with store.database.write() as connection:
                    raise_number(connection, INPUTS)
            begun, worked = time.perf_counter(), time.process_time()
            client.get(path).raise_for_status()
            worked = (time.process_time() - worked) * 1000
            if number >= rounds:
                times.afresh.append(worked)
                continue
            times.worked.append(worked)
            times.waited.append((time.perf_counter() - begun) * 1000)
    return times


def measure_many(base: str, paths: list[str], readers: int, rounds: int) -> list[float]:
    """Give how long requests took with several readers at once."""

    def read(number: int) -> list[float]:
        rng, times = random.Random(number), []
        with httpx.Client(base_url=base, timeout=120) as client:
            for _ in range(rounds):
                begun = time.perf_counter()
                client.get(rng.choice(paths)).raise_for_status()
                times.append((time.perf_counter() - begun) * 1000)
        return times

    with ThreadPoolExecutor(readers) as pool:
        return [t for times in pool.map(read, range(readers)) for t in times]


def describe(times: list[float]) -> str:
    """Give the median and the 95th percentile."""
    ranked = sorted(times)
    high = ranked[min(len(ranked) - 1, round(0.95 * len(ranked)))]
    return f"{statistics.median(ranked):8.0f} {high:8.0f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 1000, 10_000])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--folder", help="where to keep the records made up")
    chosen = parser.parse_args()
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory() as own:
            path = Path(chosen.folder or own) / f"bench-{size}.db"
            is_made, begun = path.exists(), time.perf_counter()
            store = open_store(path)
            if not is_made:
                fill(store, size)
                add_papers(store)
            total = sum(n for c in store.entries.counts().values() for n in c.values())
            made = time.perf_counter() - begun
            print(f"\n{size} reports, {total} entries (made in {made:.0f} s)")
            print(
                f"{'ms':22} {'waited':>8} {'p95':>8} {'worked':>8} {'p95':>8}"
                f" {'afresh':>8} {'p95':>8}"
            )
            addresses = list_addresses(store)
            with served(store) as base:
                for name, path in addresses.items():
                    took = measure(store, base, path, chosen.rounds)
                    told = map(describe, (took.waited, took.worked, took.afresh))
                    print(f"{name:22} {' '.join(told)}", flush=True)
                begun = time.perf_counter()
                paths = list(addresses.values())
                times = measure_many(base, paths, chosen.readers, chosen.rounds)
                rate = len(times) / (time.perf_counter() - begun)
                told = f"{chosen.readers} readers at once"
                print(f"{told:22} {describe(times)}  {rate:.0f} answers a second")
            store.close()


if __name__ == "__main__":
    main()
