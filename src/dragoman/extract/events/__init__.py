"""Meetings, movements, attacks, agreements: asserted, denied, planned."""

from dragoman.extract.events.assembly import find_events, find_happenings

__all__ = ["find_events", "find_happenings"]
