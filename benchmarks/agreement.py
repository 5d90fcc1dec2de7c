"""Time the status of a large agreement.

    python benchmarks/agreement.py --obligations 1000 --occurrences 10000

A thousand obligations in chains of ten, with ten thousand occurrences of every
kind, must give their status in at most one second.
"""

import argparse
import datetime
import random
import time
from statistics import median

from dragoman.agreement import follow_agreement
from dragoman.model.agreement import (
    Agreement,
    Credence,
    Obligation,
    Occurrence,
    OccurrenceKind,
    Ratio,
)
from dragoman.model.quantity import Quantity

ZERO = datetime.date(2030, 1, 1)
CHAIN = 10
LENGTH = 360


def make_obligation(number: int, draw: random.Random) -> Obligation:
    """Make an obligation that waits for the one before it in its chain."""
    start = draw.randrange(LENGTH // 2)
    ratio = Ratio(of=f"o{number - 1}", each=3) if number % CHAIN == CHAIN - 1 else None
    quantity = draw.randrange(10, 500)
    return Obligation(
        id=f"o{number}",
        debtor=f"party {number % 2}",
        act="release",
        object=f"people of list {number}",
        category=f"list {number % 50}",
        quantity=None if ratio else Quantity(low=quantity, high=quantity),
        unit="people",
        phase=number % 3 + 1,
        start=start,
        end=start + draw.randrange(1, LENGTH // 2),
        after=(f"o{number - 1}",) if number % CHAIN else (),
        ratio=ratio,
    )


def make_occurrence(number: int, obligations: int, draw: random.Random) -> Occurrence:
    """Make an occurrence of a random kind on a random day."""
    kinds = [OccurrenceKind.DELIVERY] * 12 + list(OccurrenceKind)
    return Occurrence(
        id=f"c{number}",
        obligation=f"o{draw.randrange(obligations)}",
        kind=draw.choice(kinds),
        day=ZERO + datetime.timedelta(days=draw.randrange(LENGTH)),
        credence=draw.choice(list(Credence)),
        amount=draw.randrange(1, 60),
        days=draw.randrange(5),
    )


def main() -> None:
    """Make, time, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--obligations", type=int, default=1000)
    parser.add_argument("--occurrences", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    draw = random.Random(0)
    agreement = Agreement(
        title="large",
        day_zero=ZERO,
        days=LENGTH,
        obligations=tuple(make_obligation(n, draw) for n in range(options.obligations)),
    )
    told = [
        make_occurrence(n, options.obligations, draw)
        for n in range(options.occurrences)
    ]
    seconds = []
    for _ in range(options.runs):
        start = time.perf_counter()
        follow_agreement(agreement, told, ZERO + datetime.timedelta(days=LENGTH // 2))
        seconds.append(time.perf_counter() - start)
    size = f"{options.obligations} obligations, {options.occurrences} occurrences"
    print(f"{size}: median {median(seconds):.2f} s (at most 1)")


if __name__ == "__main__":
    main()
