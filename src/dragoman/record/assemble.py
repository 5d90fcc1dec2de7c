"""Put the readings of many reports together into one record."""

import datetime
from collections.abc import Iterable, Mapping
from itertools import chain

from dragoman.model.claim import Reading
from dragoman.model.judgement import Link
from dragoman.model.record import Record
from dragoman.model.report import Problem
from dragoman.record.derive import derive_all
from dragoman.record.merge import merge_actors, rename_reading

LAST = datetime.date.max


def assemble_record(
    readings: Iterable[Reading],
    heads: Mapping[str, str] | None = None,
    links: Iterable[Link] = (),
    problems: Iterable[Problem] = (),
) -> Record:
    """Give the record that the readings and the judgements on them make.

    Args:
        readings: What each report says, in any order.
        heads: For each actor's id, the id that stands for its cluster.
        links: The judgements, kept in the record.
        problems: What could not be read.
    """
    kept = sorted(readings, key=_order)
    actors = [actor for reading in kept for actor in reading.actors]
    heads = heads or {actor.id: actor.id for actor in actors}
    renamed = [rename_reading(reading, heads) for reading in kept]
    record = Record(
        reports=tuple(reading.report for reading in kept),
        actors=merge_actors(actors, heads),
        statements=tuple(chain.from_iterable(r.statements for r in renamed)),
        figures=tuple(chain.from_iterable(r.figures for r in renamed)),
        proposals=tuple(chain.from_iterable(r.proposals for r in renamed)),
        positions=tuple(chain.from_iterable(r.positions for r in renamed)),
        events=tuple(chain.from_iterable(r.events for r in renamed)),
        links=tuple(links),
        problems=tuple(sorted(problems, key=lambda p: (p.path, p.why))),
    )
    return derive_all(record)


def _order(reading: Reading) -> tuple[datetime.date, str]:
    return reading.report.published.start or LAST, reading.report.id
