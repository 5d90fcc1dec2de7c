"""Words as patterns: the alternatives of a regular expression."""

import re
from collections.abc import Iterable


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
