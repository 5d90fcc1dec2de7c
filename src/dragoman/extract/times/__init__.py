"""When: expressions of time, resolved against the day of publication."""

from dragoman.extract.times.calendar import find_times
from dragoman.extract.times.expression import TimeExpression, Times

__all__ = ["TimeExpression", "Times", "find_times"]
