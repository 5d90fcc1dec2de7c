"""Put the readings of many reports together into one record."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from dragoman.model.claim import Reading
from dragoman.model.judgement import Link
from dragoman.model.record import Record
from dragoman.model.report import Problem


def assemble_record(
    readings: Iterable[Reading],
    links: Iterable[Link] = (),
    problems: Iterable[Problem] = (),
) -> Record:
    """Give the record that the readings and the judgements on them make."""
    kept = sorted(readings, key=lambda reading: reading.report.id)
    record = Record(links=tuple(links), problems=tuple(problems))
    nouns = ("actors", "statements", "figures", "proposals", "positions", "events")
    return replace(
        record,
        reports=tuple(reading.report for reading in kept),
        **{n: tuple(chain.from_iterable(getattr(r, n) for r in kept)) for n in nouns},
    )
