"""Counts stated as fact: how many were killed, are held, met, voted.

A figure is a count of what is or was. Numbers of a plan, a demand or a threat
belong to its terms; ages, numbered things and counts of speakers ("two
officials said") are no figures.
"""

from collections.abc import Sequence

from dragoman.extract.actors import Cast
from dragoman.extract.parse import Syntax
from dragoman.extract.quantities import Count
from dragoman.extract.times import Times
from dragoman.model.claim import Figure, Statement, identify

CONFIDENCE = 0.7


def find_figures(
    syntax: Syntax,
    counts: Sequence[Count],
    cast: Cast,
    times: Times,
    statements: Sequence[Statement],
) -> tuple[Figure, ...]:
    """Find the counts that a report or its speakers state as fact."""
    report = syntax.report
    return tuple(
        Figure(
            id=identify(report.id, "figure", count.start, count.end),
            quantity=count.quantity,
            unit=count.counted.lemma if count.counted else "",
            what=count.counted.text if count.counted else "",
            evidence=report.passage(count.start, count.end),
            rule="count",
            confidence=CONFIDENCE,
        )
        for count in counts
    )
