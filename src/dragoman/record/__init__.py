"""Readings and Links → Record: what the reports say together."""

from dragoman.record.assemble import assemble_record
from dragoman.record.decide import apply_decisions
from dragoman.record.derive import compare_proposals
from dragoman.record.keeper import Context, Keeper

__all__ = [
    "Context",
    "Keeper",
    "apply_decisions",
    "assemble_record",
    "compare_proposals",
]
