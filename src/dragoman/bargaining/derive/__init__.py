"""The bargaining problem that a record holds, as far as it holds one.

What the parties said, and in which words, is sourced. That a demand puts an option
in the upper part of a party's scale is a convention; it is stated in `BANDS` and
repeated in each estimate's reason. Weights and reservation values are never
reported, and come as wide judgements for people to narrow.
"""

from dragoman.bargaining.derive.assemble import Derived, derive_problem

__all__ = ["Derived", "derive_problem"]
