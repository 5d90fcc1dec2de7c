"""Numbers, hedges, ranges, units and durations."""

from dragoman.extract.quantities.counts import Count, find_counts
from dragoman.extract.quantities.numerals import Numeral, read_numeral

__all__ = ["Count", "Numeral", "find_counts", "read_numeral"]
