"""Readings and Links → Record: what the reports say together."""

from dragoman.record.assemble import assemble_record

__all__ = ["assemble_record"]
