"""The words by which a side tells in its own speech where it stands."""

from functools import cache

from dragoman.reference import read_class


@cache
def speech_words(name: str) -> frozenset[str]:
    """Give the words of one class of the table."""
    return read_class("speech_words", name, words="words")
