"""Words that people look for → what a database is asked, and words that find more."""

import re
from collections.abc import Iterator

from dragoman.reference import read_words

WORD = re.compile(r'"([^"]+)"|(\S+)')
ENDINGS = {"ies": 3, "ied": 3, "ing": 4, "ed": 4, "y": 3, "s": 3}
"""Endings whose words share a beginning with other forms, and letters to be left."""


def write_query(words: str, *, is_sqlite: bool, some: bool = False) -> str:
    """Write words as the database wants them: all of them, or some; "" for no word."""
    if is_sqlite:
        return (" OR " if some else " AND ").join(_sqlite(words))
    return (" | " if some else " & ").join(_postgres(words))


def write_phrase(words: str, *, is_sqlite: bool) -> str:
    """Write several plain words as ones that stand together, "" where they are not."""
    parts = WORD.findall(words)
    if len(parts) == 1 or any(quoted or "*" in word for quoted, word in parts):
        return ""
    return write_query(f'"{words}"', is_sqlite=is_sqlite)


def widen_words(words: str) -> str:
    """Give words as beginnings, so that other endings are found too; "" if they are.

    Example:
        >>> widen_words('captives "all parties" talk*'), widen_words("aid*")
        ('captive* "all parties" talk*', '')
        >>> widen_words("returned ships need mending")
        'return* ship* need* mend*'
    """
    parts = []
    for phrase, word in WORD.findall(words):
        plain = phrase or word.endswith("*") or not word[-1:].isalpha()
        parts.append(f'"{phrase}"' if phrase else word if plain else _begin(word))
    widened = " ".join(parts)
    return "" if widened == words.strip() else widened


def leave_small(words: str) -> str:
    """Leave out the words that say nothing of a matter, unless there are no others.

    Example:
        >>> leave_small('the end of "the siege"')
        'end "the siege"'
    """
    small = read_words("stop_words")
    kept = [
        f'"{phrase}"' if phrase else word
        for phrase, word in WORD.findall(words)
        if phrase or word.casefold() not in small
    ]
    return " ".join(kept) or words


def _begin(word: str) -> str:
    """Give a word without the ending of another form, as a beginning."""
    for ending, least in ENDINGS.items():
        if word.lower().endswith(ending) and len(word) >= len(ending) + least:
            return f"{word[: -len(ending)]}*"
    return f"{word}*"


def _sqlite(words: str) -> Iterator[str]:
    """Write words as FTS5 wants them; in quotes nothing is an operator."""
    for phrase, word in WORD.findall(words):
        text = (phrase or word).replace('"', " ").replace("\0", " ")
        if not any(character.isalnum() for character in text):
            continue
        star = "*" if word.endswith("*") else ""
        yield f'"{text.rstrip("*")}"{star}'


def _postgres(words: str) -> Iterator[str]:
    """Write words as ``to_tsquery`` wants them."""
    for phrase, word in WORD.findall(words):
        parts = re.findall(r"\w+", phrase or word)
        if parts:
            star = ":*" if word.endswith("*") else ""
            yield "(" + " <-> ".join(f"'{part}'" for part in parts) + star + ")"
