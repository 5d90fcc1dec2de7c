"""Reads reports on a mediated negotiation and keeps their sourced record."""

from dragoman.errors import DragomanError
from dragoman.model.record import Record
from dragoman.model.report import Report, Reports
from dragoman.pipeline import build_record, read_reports, render_dossier

__version__ = "0.1.0"

__all__ = [
    "DragomanError",
    "Record",
    "Report",
    "Reports",
    "__version__",
    "build_record",
    "read_reports",
    "render_dossier",
]
