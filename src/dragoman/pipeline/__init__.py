"""The steps in order; the only room that knows them all."""

from dragoman.pipeline.adding import Added, add_item, add_reports, reread_reports
from dragoman.pipeline.agreements import lay_agreement
from dragoman.pipeline.engine import Engine, LocalEngine, start_engine
from dragoman.pipeline.steps import (
    assemble_readings,
    build_record,
    read_reports,
    render_dossier,
)
from dragoman.pipeline.upkeep import Upkeep, refresh_record

__all__ = [
    "Added",
    "Engine",
    "LocalEngine",
    "Upkeep",
    "add_item",
    "add_reports",
    "assemble_readings",
    "build_record",
    "lay_agreement",
    "read_reports",
    "refresh_record",
    "render_dossier",
    "reread_reports",
    "start_engine",
]
