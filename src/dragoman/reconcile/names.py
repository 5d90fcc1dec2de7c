"""Names as keys: what two spellings of one name have in common."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from dragoman.reference import read_class, read_table
from dragoman.reference.counting import name_measures

WORD = re.compile(r"[^\W_]+")
GROUP_WORDS = re.compile(
    r"(?:the|both|all|two|three|four|other|fellow|remaining|current|some|about|several"
    r"|many|more|most|than|of)\Z"
)
PARTICLES = frozenset(
    ["al", "el", "de", "del", "la", "van", "von", "bin", "ibn", "abu", "the", "of"]
)
OF_MEMBERS = 3  # words: whose, of what people, and what they have formed
SOUNDS = tuple(
    (re.compile(written), sound)
    for written, sound in (
        (r"oo|ou", "u"),
        (r"ee|ie|ei|ey|ai|ay", "i"),
        (r"(.)\1", r"\1"),
        (r"dj|dzh|zh", "j"),
        (r"tch|tsch", "ch"),
        (r"ck|kh|q", "k"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"(?<=.)y", "i"),
        (r"(?<=.)eh$|(?<=[a-z])ah$", "a"),
        (r"ii", "i"),
    )
)


@lru_cache(maxsize=100_000)
def fold_name(name: str) -> tuple[str, ...]:
    """Give the words of a name in lower case, without marks and possessives."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(WORD.findall(plain.casefold().replace("'s", "")))


@lru_cache(maxsize=100_000)
def fold_group(name: str) -> tuple[str, ...]:
    """Give what a group is known by ("the 12 remaining hostages" are captives).

    A number tells one group from another only where what is counted is no one group.
    """
    words = [w for w in fold_name(name) if not GROUP_WORDS.match(w)]
    plain = [w for w in words if not w[0].isdigit()]
    measures = name_measures(" ".join(plain))
    if len(plain) == 1 and len(measures) == 1:
        return tuple(measures)
    return tuple(words) or fold_name(name)


def content_words(name: str) -> tuple[str, ...]:
    """Give the words of a name that tell it from others."""
    words = fold_name(name)
    return tuple(word for word in words if word not in PARTICLES) or words


@lru_cache(maxsize=100_000)
def person_words(name: str) -> tuple[str, ...]:
    """Give the words of a person's name that tell him from others, titles left out.

    Example:
        >>> person_words("Bishop Anna Berg"), person_words("Prince of Orlan")
        (('anna', 'berg'), ('prince', 'orlan'))
    """
    words = name.split()
    while len(words) > 1 and words[1][0].isupper() and words[0].casefold() in _titles():
        words = words[1:]
    return content_words(" ".join(words))


def initials(name: str) -> str:
    """Give the initials of the words of a name, small words left out."""
    return "".join(word[0] for word in content_words(name))


@lru_cache(maxsize=100_000)
def fold_sounds(word: str) -> str:
    """Give a word of a name as it sounds: what transliterations write in many ways.

    Example:
        >>> fold_sounds("khaldoo"), fold_sounds("tarrakh"), fold_sounds("youssef")
        ('kaldu', 'tarak', 'yusef')
    """
    for written, sound in SOUNDS:
        word = written.sub(sound, word)
    return word


def may_be_initial(short: str, long: str) -> bool:
    """Whether one given name may be the other's initial, or is the same."""
    one, other = sorted((short, long), key=len)
    return one == other or (len(one) == 1 and other.startswith(one))


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


def is_of_members(words: Sequence[str]) -> bool:
    """Whether a name is that of people of a place or a firm, which it begins with.

    Example:
        >>> is_of_members(fold_name("Norland Growers' Association"))
        True
    """
    return len(words) >= OF_MEMBERS and words[-1] in _members()


@cache
def _members() -> frozenset[str]:
    return read_class("actor_words", "members", "use")


@cache
def _titles() -> frozenset[str]:
    return frozenset(row["title"].casefold() for row in read_table("titles"))


@cache
def _anonymous() -> frozenset[str]:
    rows = read_table("person_nouns")
    return frozenset(row["noun"] for row in rows if row["anonymous"] == "yes")
