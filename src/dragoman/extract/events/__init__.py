"""Meetings, movements, attacks, agreements: asserted, denied, planned."""

from dragoman.extract.events.assembly import find_events

__all__ = ["find_events"]
