"""Words about a position that tell how it moved, by what they tell."""

from functools import cache

from dragoman.reference import read_class


@cache
def words_of(kind: str) -> frozenset[str]:
    """Give the words that tell one thing about how a position moved."""
    return read_class("moving_words", kind)
