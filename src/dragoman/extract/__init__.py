"""Report → Reading: what each report says, every claim with its passage."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.extract.about import fill_about
from dragoman.extract.actors import add_holders
from dragoman.extract.events import find_events
from dragoman.extract.figures import find_figures
from dragoman.extract.findings import gather_findings
from dragoman.extract.parse import parse_reports
from dragoman.extract.positions import find_positions
from dragoman.extract.syntax import Syntax
from dragoman.extract.terms import find_proposals
from dragoman.model.claim import Reading
from dragoman.model.report import Report

__all__ = ["extract_reading", "extract_readings"]


def extract_readings(reports: Iterable[Report]) -> Iterator[Reading]:
    """Read reports in order, one parse call for the batch.

    A report on which a rule breaks is given with nothing but its ``fault``, so that
    it does not keep the others from being read.
    """
    return map(_try_reading, parse_reports(reports))


def _try_reading(syntax: Syntax) -> Reading:
    try:
        return extract_reading(syntax)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        fault = f"{type(error).__name__}: {error}"
        return Reading(report=syntax.report, fault=fault)


def extract_reading(syntax: Syntax) -> Reading:
    """Find everything that one parsed report says; what breaks is raised."""
    findings = gather_findings(syntax)
    cast, times, statements = findings.cast, findings.times, findings.statements
    positions = find_positions(findings)
    reading = Reading(
        report=replace(syntax.report, published=times.published),
        actors=add_holders(cast.actors, positions),
        named=cast.named,
        statements=statements,
        figures=find_figures(syntax, findings.counts, cast, times, statements),
        proposals=find_proposals(findings),
        positions=positions,
        events=find_events(syntax, cast, times, statements),
    )
    return fill_about(reading)
