"""Words about a position that tell how it moved, by what they tell."""

from functools import cache

from dragoman.reference import read_table


@cache
def words_of(kind: str) -> frozenset[str]:
    """Give the words that tell one thing about how a position moved."""
    rows = read_table("moving_words")
    return frozenset(row["word"] for row in rows if row["class"] == kind)
