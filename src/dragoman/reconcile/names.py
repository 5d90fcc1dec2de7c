"""Names as keys: what two spellings of one name have in common."""

import re
import unicodedata
from functools import lru_cache

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
