"""The words by which a side tells in its own speech where it stands."""

from functools import cache

from dragoman.reference import read_table, split_list


@cache
def speech_words(name: str) -> frozenset[str]:
    """Give the words of one class of the table."""
    return frozenset(
        word
        for row in read_table("speech_words")
        if row["class"] == name
        for word in split_list(row["words"])
    )
