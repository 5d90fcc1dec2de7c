"""Words as patterns: the alternatives of a regular expression."""

import re
from collections.abc import Iterable
from functools import cache

from dragoman.reference.tables import read_class


def any_of(words: Iterable[str]) -> str:
    r"""Give a pattern that matches any of the words, the longest first.

    ``*`` stands for any ending of a word, or none.

    Example:
        >>> any_of(["vote", "ballot*", "no"])
        '(?:ballot\\w*|vote|no)'
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    told = (re.escape(word).replace(r"\*", r"\w*") for word in ordered)
    return f"(?:{'|'.join(told)})"


@cache
def match_class(name: str, kind: str) -> re.Pattern[str]:
    """Give a pattern of the words of one class of a table, whole and in any case.

    For the question whether a text has one of them.

    Args:
        name: The table, such as ``"standing_words"``.
        kind: The class.
    """
    return re.compile(rf"\b{any_of(read_class(name, kind))}\b", re.IGNORECASE)
