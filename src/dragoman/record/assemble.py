"""Put the readings of many reports together into one record."""

import datetime
from collections.abc import Iterable
from itertools import chain

from dragoman.model.claim import Reading
from dragoman.model.judgement import Decision, Link
from dragoman.model.record import Record
from dragoman.model.report import Problem
from dragoman.record.derive import Heads, derive_all
from dragoman.record.merge import merge_actors
from dragoman.record.plans import merge_proposals
from dragoman.record.rename import rename_reading
from dragoman.record.tellings import merge_events

LAST = datetime.date.max


def assemble_record(
    readings: Iterable[Reading],
    heads: Heads | None = None,
    links: Iterable[Link] = (),
    problems: Iterable[Problem] = (),
    decisions: Iterable[Decision] = (),
) -> Record:
    """Give the record that the readings and the judgements on them make.

    Args:
        readings: What each report says, in any order; one report's counts once.
        heads: For each noun and id, the id that stands for its cluster; what is not
            there stands for itself.
        links: The judgements, kept in the record.
        problems: What could not be read.
        decisions: What people decided, kept in the record; ``apply_decisions`` is
            to have been called with them.
    """
    kept = sorted({r.report.id: r for r in readings}.values(), key=_order)
    heads = heads or {}
    names = heads.get("actors", {})
    renamed = [rename_reading(reading, names) for reading in kept]
    echoes = sorted(heads.get("reports", {}).items())
    record = Record(
        reports=tuple(reading.report for reading in kept),
        echoes=tuple((report, head) for report, head in echoes if report != head),
        actors=merge_actors((a for r in kept for a in r.actors), names),
        statements=tuple(chain.from_iterable(r.statements for r in renamed)),
        figures=tuple(chain.from_iterable(r.figures for r in renamed)),
        proposals=merge_proposals(
            (p for r in renamed for p in r.proposals), heads.get("proposals", {})
        ),
        positions=tuple(chain.from_iterable(r.positions for r in renamed)),
        events=merge_events(
            (e for r in renamed for e in r.events), heads.get("events", {})
        ),
        links=tuple(links),
        decisions=tuple(sorted(decisions, key=lambda d: (d.when.isoformat(), d.id))),
        problems=tuple(sorted(problems, key=lambda p: (p.path, p.why))),
    )
    return derive_all(record, heads)


def _order(reading: Reading) -> tuple[datetime.date, str]:
    return reading.report.published.start or LAST, reading.report.id
