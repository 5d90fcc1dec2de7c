"""Names as keys: what two spellings of one name have in common."""

import re
import unicodedata
from functools import cache, lru_cache

from dragoman.reference import read_table

WORD = re.compile(r"[^\W_]+")
PARTICLES = frozenset(
    ["al", "el", "de", "del", "la", "van", "von", "bin", "ibn", "abu", "the", "of"]
)


@lru_cache(maxsize=100_000)
def fold_name(name: str) -> tuple[str, ...]:
    """Give the words of a name in lower case, without marks and possessives."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(WORD.findall(plain.casefold().replace("'s", "")))


def content_words(name: str) -> tuple[str, ...]:
    """Give the words of a name that tell it from others."""
    words = fold_name(name)
    return tuple(word for word in words if word not in PARTICLES) or words


def initials(name: str) -> str:
    """Give the initials of the words of a name, small words left out."""
    return "".join(word[0] for word in content_words(name))


@lru_cache(maxsize=100_000)
def is_proper(name: str) -> bool:
    """Whether a name is a name, and not a description ("foreign minister")."""
    words = WORD.findall(name)
    return any(word[0].isupper() or word[0].isdigit() for word in words[1:] or words)


@lru_cache(maxsize=100_000)
def is_anonymous(name: str) -> bool:
    """Whether a description hides who is meant ("an official", "sources")."""
    words = fold_name(name)
    return not is_proper(name) and (not words or words[-1] in _anonymous())


@cache
def _anonymous() -> frozenset[str]:
    rows = read_table("person_nouns")
    return frozenset(row["noun"] for row in rows if row["anonymous"] == "yes")
