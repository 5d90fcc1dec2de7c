"""Time reconciliation as reports grow in number, and what one more report costs.

    python benchmarks/scale.py
    python benchmarks/scale.py --sizes 300 1000 3000
    python benchmarks/scale.py --sizes 1000 --store

The readings come from a generator: many negotiations side by side, each with its own
people, bodies, places and plans, told in reports over months with varied names, dates
and wording; a few bodies appear in all. Nothing is parsed, so the figures are of
reconciliation alone, in seconds of one core. The generator's seed is fixed: the same
readings every time.
"""

import argparse
import datetime
import gc
import math
import random
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from dragoman.model.actor import Actor, ActorKind, Role, RoleClaim
from dragoman.model.claim import (
    Event,
    EventType,
    Figure,
    Hop,
    Position,
    Proposal,
    ProposalStatus,
    Reading,
    Stance,
    Statement,
    Term,
    TermKind,
    identify,
)
from dragoman.model.date import Basis, DateRange, Precision
from dragoman.model.judgement import Decision, Verb
from dragoman.model.quantity import Quantity
from dragoman.model.report import Passage, Report
from dragoman.pipeline import Upkeep, refresh_record
from dragoman.store import Query, Store, make_id, open_store

SEED = 7
REPORTS_EACH = 25  # reports on one negotiation
MORE = 5  # reports that are added one by one
FIRST_DAY = datetime.date(2030, 1, 1)
SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeo"]
GLOBAL = ("World Council", "Northern League", "Relief Fund", "Meridian Wire")
ISSUES = ("wages", "ceasefire", "withdrawal", "aid_access", "prisoners")
VERBS = ("met", "received", "visited", "joined", "saw", "hosted")
SAID = ("hopeful", "wary", "ready to talk", "far from a deal", "close to a deal")


class World:
    """Negotiations with their casts, and reports on them."""

    each = REPORTS_EACH

    def __init__(self, size: int) -> None:
        self._random = random.Random(SEED)
        self._casts = [self._cast() for _ in range(max(1, size // self.each))]

    def _name(self, parts: int) -> str:
        words = (
            "".join(self._random.choices(SYLLABLES, k=self._random.randint(2, 4)))
            for _ in range(parts)
        )
        return " ".join(word.title() for word in words)

    def _cast(self) -> dict[str, list[str]]:
        return {
            "people": [self._name(2) for _ in range(6)],
            "bodies": [f"{self._name(1)} Union", f"{self._name(1)} Board"],
            "places": [self._name(1) for _ in range(3)],
        }

    def read(self, number: int) -> Reading:
        """Give one report's reading."""
        choose = self._random
        cast = choose.choice(self._casts)
        day = FIRST_DAY + datetime.timedelta(days=choose.randint(0, 364))
        people = choose.sample(cast["people"], 3)
        people[0] = people[0].split()[1] if choose.random() < 0.2 else people[0]  # noqa: PLR2004
        names = [*people, *cast["bodies"], choose.choice(GLOBAL)]
        place = choose.choice(cast["places"])
        held, days = choose.randint(50, 90), choose.choice([30, 40, 42, 60, 90])
        talks = choose.sample(names, 2)
        told = [
            f"{talks[0]} {choose.choice(VERBS)} {talks[1]} in {place}.",
            f"{people[1]} arrived in {place}.",
            f"{names[3]} demands release of prisoners from {names[4]}.",
            f"{names[4]} would accept {choose.choice(ISSUES)} terms.",
            f"{people[2]} is {choose.choice(SAID)} on the talks, report {number}.",
            f"They hold {held} hostages.",
            f"The plan of {names[5]} has a truce of {days} days.",
        ]
        text = f"Talks in {place}. {' '.join(names)}. " + " ".join(told)
        key = identify(number, text)
        published = DateRange(
            start=day, end=day, precision=Precision.DAY, basis=Basis.EXPLICIT
        )
        report = Report(id=key, path=f"{number}.txt", text=text, published=published)
        return _read(report, names, told, (held, days), choose)


def _read(
    report: Report,
    names: Sequence[str],
    told: Sequence[str],
    numbers: tuple[int, int],
    choose: random.Random,
) -> Reading:
    key, text = report.id, report.text
    ids = {name: identify(key, name) for name in names}
    places = [(text.index(line), text.index(line) + len(line)) for line in told]
    passages = [report.passage(*place) for place in places]

    def words(quote: str) -> Passage:
        start = text.index(quote)
        return report.passage(start, start + len(quote))

    kinds = [ActorKind.PERSON] * 3 + [ActorKind.ORGANISATION] * 3
    party = RoleClaim(role=Role.PARTY, evidence=(passages[2],))
    held, days = numbers
    last = report.published.start or FIRST_DAY
    later = last + datetime.timedelta(days=choose.randint(0, 2))
    date = DateRange(start=later, end=later, precision=Precision.DAY)
    return Reading(
        report=report,
        actors=tuple(
            Actor(
                id=ids[name],
                name=name,
                kind=kind,
                affiliation=ids[names[3]] if i < 2 else None,  # noqa: PLR2004
                roles=(party,) if i in {3, 4} else (),
                mentions=(words(name),),
            )
            for i, (name, kind) in enumerate(zip(names, kinds, strict=True))
        ),
        statements=(
            Statement(
                id=identify(key, "statement"),
                content=passages[4],
                chain=(Hop(text=names[2], actor=ids[names[2]]),),
            ),
        ),
        figures=(
            Figure(
                id=identify(key, "figure"),
                quantity=Quantity(low=held, high=held),
                unit="hostage",
                evidence=words(f"{held} hostages"),
            ),
        ),
        proposals=(
            Proposal(
                id=identify(key, "plan"),
                label="plan",
                status=ProposalStatus.CURRENT,
                by=(ids[names[5]],),
                terms=(
                    Term(
                        id=identify(key, "term"),
                        kind=TermKind.DURATION,
                        duration=f"P{days}D",
                        evidence=(passages[6],),
                    ),
                ),
            ),
            Proposal(
                id=identify(key, "demand"),
                label="demands",
                status=ProposalStatus.DEMAND,
                by=(ids[names[3]],),
                terms=(
                    Term(
                        id=identify(key, "release"),
                        kind=TermKind.RELEASE,
                        object="release of prisoners",
                        evidence=(passages[2],),
                    ),
                ),
            ),
        ),
        positions=tuple(
            Position(
                id=identify(key, "position", i),
                party=ids[names[3 + i]],
                issue=choose.choice(ISSUES),
                issue_text=told[2 + i],
                stance=choose.choice(list(Stance)),
                evidence=(passages[2 + i],),
            )
            for i in range(2)
        ),
        events=tuple(
            Event(
                id=identify(key, "event", i),
                type=kind,
                participants=tuple(v for k, v in ids.items() if k in told[i]),
                date=date,
                evidence=(passages[i],),
            )
            for i, kind in enumerate((EventType.MEETING, EventType.ARRIVAL))
        ),
    )


def megabytes() -> float:
    """Give the most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(size: int) -> dict[str, float]:
    """Time the whole of some reports, and one report more."""
    world = World(size)
    readings = [world.read(number) for number in range(size)]
    gc.collect()
    upkeep = Upkeep()
    start = time.process_time()
    record = upkeep.assemble(readings)
    whole = time.process_time() - start
    before = megabytes()
    times = []
    for number in range(MORE):
        readings.append(world.read(size + number))
        again = time.process_time()
        record = upkeep.assemble(readings)
        times.append(time.process_time() - again)
    return {
        "reports": size,
        "whole_s": whole,
        "add_s": max(times),
        "add_mb": megabytes() - before,
        "peak_mb": megabytes(),
        "entries": len(record.actors) + len(record.events) + len(record.statements),
    }


def measure_store(size: int) -> dict[str, float]:
    """Time a store's refresh: all of it, after one report more, after a decision."""
    world = World(size)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "scale.db")
        for number in range(size):
            _put(store, world.read(number))
        times = {"reports": size}
        upkeep = Upkeep()
        times["whole_s"] = _time(store, upkeep)
        _put(store, world.read(size))
        times["add_s"] = _time(store, upkeep)
        entry = store.entries.page(Query(nouns=("positions",)), limit=1).items[0]
        when = datetime.datetime.now(datetime.UTC)
        rejected = Decision(
            id="",
            noun="positions",
            verb=Verb.REJECT,
            targets=(entry.id,),
            who="ana",
            when=when,
        )
        start = time.process_time()
        store.decisions.decide(replace(rejected, id=make_id(rejected)))
        times["decide_s"] = time.process_time() - start
        times["decided_s"] = _time(store, upkeep)
        _put(store, world.read(size + 1))
        times["anew_s"] = _time(store, Upkeep())
        store.close()
    return times


def _put(store: Store, reading: Reading) -> None:
    text = reading.report.text.encode()
    store.reports.add(reading, text, source=reading.report.path, rules="benchmark")


def _time(store: Store, upkeep: Upkeep) -> float:
    start = time.process_time()
    refresh_record(store, upkeep)
    return time.process_time() - start


def main() -> int:
    """Measure each size and print the growth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--each", type=int, default=REPORTS_EACH)
    parser.add_argument("--store", action="store_true", help="with a store")
    options = parser.parse_args()
    World.each = options.each
    rows = []
    for size in options.sizes:
        rows.append((measure_store if options.store else measure)(size))
        print("  ".join(f"{k} {v:,.2f}" for k, v in rows[-1].items()), flush=True)
    if len(rows) > 1:
        first, last = rows[0], rows[-1]
        growth = math.log(last["whole_s"] / first["whole_s"])
        exponent = growth / math.log(last["reports"] / first["reports"])
        print(f"time grows as n to the {exponent:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
