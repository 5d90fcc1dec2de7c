"""Readings and Links → Record: what the reports say together."""

from dragoman.record.assemble import assemble_record
from dragoman.record.decide import apply_decisions
from dragoman.record.derive import compare_proposals
from dragoman.record.keeper import Context, Keeper
from dragoman.record.references import add_reference, load_reference
from dragoman.record.since import find_new_entries, find_reports_since

__all__ = [
    "Context",
    "Keeper",
    "add_reference",
    "apply_decisions",
    "assemble_record",
    "compare_proposals",
    "find_new_entries",
    "find_reports_since",
    "load_reference",
]
