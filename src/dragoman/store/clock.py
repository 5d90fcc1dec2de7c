"""Moments as a store keeps them: UTC, as text that sorts."""

import datetime


def now() -> str:
    """Give this moment."""
    return to_moment(datetime.datetime.now(datetime.UTC))


def to_moment(when: datetime.datetime) -> str:
    """Give a moment as text, to the microsecond; without a zone it is UTC."""
    if when.tzinfo is None:
        when = when.replace(tzinfo=datetime.UTC)
    return when.astimezone(datetime.UTC).isoformat(timespec="microseconds")
