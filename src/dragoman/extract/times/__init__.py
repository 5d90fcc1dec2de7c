"""When: expressions of time, resolved against the day of publication."""

from dragoman.extract.times.calendar import TimeExpression, Times, find_times

__all__ = ["TimeExpression", "Times", "find_times"]
