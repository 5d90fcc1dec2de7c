"""The dossier: one HTML page that needs nothing else."""

from dragoman.model.record import Record


def render_page(record: Record) -> str:
    """Give the dossier of a record, as one self-contained HTML page."""
    return f"<!doctype html><title>{len(record.reports)} reports</title>\n"
