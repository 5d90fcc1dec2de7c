"""Put the readings of many reports together into one record."""

from collections.abc import Iterable

from dragoman.model.claim import Reading
from dragoman.model.judgement import Decision, Link
from dragoman.model.record import Record
from dragoman.model.report import Problem
from dragoman.record.derive import Heads
from dragoman.record.keeper import Context, Keeper


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
    context = Context(
        heads=heads or {},
        links=tuple(links),
        problems=tuple(problems),
        decisions=tuple(decisions),
    )
    return Keeper().update(readings, context)
