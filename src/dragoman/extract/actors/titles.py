"""Titles before names: which words are one, and how far it reaches."""

from collections.abc import Sequence

from dragoman.extract.actors.capitals import HYPHENS, is_capital
from dragoman.extract.actors.lexicon import (
    actor_words,
    given_names,
    person_noun,
    state_of,
    title_at,
    title_starts,
    titles,
)
from dragoman.extract.syntax import Token

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
SAINTS = frozenset({"st.", "saint"})  # what follows is called after one


def mark_titles(words: Sequence[Token]) -> set[int]:
    """Find the places of words that are titles, not names."""
    lower = [word.lower for word in words]
    marked: set[int] = set()
    starts = title_starts()
    for place, word in enumerate(words):
        if word.lower not in starts or place in marked or word.lower in SAINTS:
            continue
        size = title_at(lower, place)
        if word.entity in {"ORG", "GPE"} and _hides_body(lower, place, size):
            continue
        if size and _is_title(words, place, size):
            marked.update(range(place, place + size))
    return marked


def _hides_body(lower: list[str], place: int, size: int) -> bool:
    """Whether a title is that of a body and a shorter one ("Senate Leader").

    A minister's field is no body ("Defence Minister").
    """
    if titles().get(tuple(lower[place : place + size])) == "minister":
        return False
    return any(title_at(lower, place + k) == size - k for k in range(1, size))


def _is_title(words: Sequence[Token], place: int, size: int) -> bool:
    word = words[place]
    if word.pos == "VERB" and not word.text[0].isupper():
        return False
    named = size == 1 and place and word.lower in given_names()
    if named and words[place - 1].text[0].isupper() and word.entity == "PERSON":
        return False
    after = words[place + size] if place + size < len(words) else None
    before = words[place - 1] if place else None
    follows = after is not None and is_capital(after)
    inside = before is not None and before.entity == "PERSON" == word.entity
    if (
        inside
        and size == 1
        and not (follows and before is not None and before.lower in actor_words("rank"))
    ):
        return False
    if after is not None and size == 1 and state_of(f"{word.text} {after.text}"):
        return False
    if word.entity in {"ORG", "FAC", "WORK_OF_ART", "GPE"}:
        if after is None or after.entity == "PERSON":
            return after is not None
        return size > 1 and follows and after.entity != word.entity
    return follows or word.text[0].isupper()


def title_before(words: Sequence[Token], place: int, titled: set[int]) -> list[Token]:
    """Give the title right before a name, with what narrows it.

    Two titles may be joined: "mediator and ambassador X".
    """
    first = place
    while first:
        word = words[first - 1]
        known = first - 1 in titled or (
            person_noun(word) and not word.text[0].isupper() and word.pos in NOMINAL
        )
        if first == place and not known:
            break
        joins = (
            word.lower == "and" and first > 1 and _ends_title(words, first - 2, titled)
        )
        if not (known or joins or _narrows(word)):
            break
        first -= 1
    while first < place and words[first].lower in {"of", "-", "and"}:
        first += 1
    return list(words[first:place])


def _ends_title(words: Sequence[Token], place: int, titled: set[int]) -> bool:
    known = person_noun(words[place])
    return place in titled or (known is not None and known.number == "sg")


def _narrows(word: Token) -> bool:
    """Whether a word may stand inside a title ("deputy mines minister")."""
    if word.text in HYPHENS or word.lower == "of":
        return True
    plain = word.pos in {"NOUN", "ADJ"} and not word.text[0].isupper()
    return plain and word.entity not in {"DATE", "CARDINAL", "NORP", "GPE"}
