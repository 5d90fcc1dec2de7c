"""Sentences that tell a move themselves: "raised its offer", "dropped the demand".

What is done to what a side asks or gives says which way it moved, whatever the numbers
and whether or not an earlier report told what it was before.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from dragoman.model.claim import Position
from dragoman.model.record import ChangeKind
from dragoman.record.derive.moving_words import words_of
from dragoman.record.lookup import Lookup
from dragoman.reference.wording import (
    WORD,
    WORDINGS,
    content_stems,
    find_sentence,
    fold_words,
)

BETWEEN = 4  # words between what is done and to what
NOT_BEFORE = 7  # words before it that may say that it was not done
PASSIVE = re.compile(r"(?:was|were|is|are|has been|have been|had been|being)\Z")
STOPS = re.compile(r"(?:of|to|for|in|on|at|by|with|and|or|but|who|which|from)\Z")


class Move(NamedTuple):
    """A move that a sentence tells.

    Attributes:
        start: Where its words begin in the text.
        end: Where they end.
        kind: Which way it goes.
        is_gift: Whether what moved is what the side gives, not what it asks.
    """

    start: int
    end: int
    kind: ChangeKind
    is_gift: bool


def find_move(position: Position, lookup: Lookup) -> Move | None:
    """Find the move that the words of a position tell, if they tell one."""
    passage = position.evidence[0]
    text = lookup.reports[passage.report].text
    start, end = find_sentence(text, passage.start, passage.end)
    for move in read_moves(text[start:end]):
        first, last = start + move.start, start + move.end
        if passage.start <= first and last <= passage.end:
            return move._replace(start=first, end=last)
    return None


@lru_cache(WORDINGS)
def read_moves(sentence: str) -> tuple[Move, ...]:
    """Find the moves that a sentence tells as made."""
    words = list(WORD.finditer(sentence))
    folded = [fold_words(match.group())[0] for match in words]
    if _nouns().isdisjoint(map(_stem, folded)):
        return ()
    return tuple(_read(words, folded))


def _read(words: Sequence[re.Match[str]], folded: Sequence[str]) -> Iterator[Move]:
    reached = 0
    for place, word in enumerate(folded):
        for deed, kind_of in _deeds().get(_stem(word), ()):
            last = place + len(deed)
            if (
                place < reached
                or tuple(folded[place + 1 : last]) != deed[1:]
                or _is_unmoved(folded, place)
            ):
                continue
            noun = _find_noun(folded, place, last)
            if noun is None:
                continue
            is_either = (deed, "raise") in _deeds()[_stem(word)]
            kind, is_gift = _judge(kind_of, _stem(folded[noun]), is_either=is_either)
            if kind is not None:
                first, final = sorted((place, noun))
                end = words[max(final, last - 1)].end()
                yield Move(words[first].start(), end, kind, is_gift)
                reached = last
                break


def _find_noun(folded: Sequence[str], place: int, last: int) -> int | None:
    """Give where what a deed is done to stands: after it, or before a passive."""
    for at in range(last, min(len(folded), last + BETWEEN + 1)):
        if _stem(folded[at]) in _nouns():
            return at
        if STOPS.match(folded[at]):
            break
    if place and PASSIVE.search(" ".join(folded[max(0, place - 2) : place])):
        for at in range(place - 1, max(-1, place - BETWEEN - 2), -1):
            if _stem(folded[at]) in _nouns():
                return at
    return None


def _is_unmoved(folded: Sequence[str], place: int) -> bool:
    """Whether the words before a deed say that it was not done, or is only wanted."""
    before = folded[max(0, place - NOT_BEFORE) : place]
    return any(_stem(word) in _unmoved() or word.endswith("n't") for word in before)


def _judge(
    kind_of: str, noun: str, *, is_either: bool
) -> tuple[ChangeKind | None, bool]:
    """Say which way a deed goes: to lift a ban is to end it, to lift an offer not."""
    claims = _stems("claim")
    if noun in claims:
        kinds = {
            "lower": ChangeKind.SOFTENED,
            "leave": ChangeKind.SOFTENED,
            "raise": ChangeKind.HARDENED,
            "harden": ChangeKind.HARDENED,
        }
        return kinds[kind_of], False
    kinds = {
        "raise": ChangeKind.SOFTENED,
        "lower": ChangeKind.HARDENED,
        "leave": ChangeKind.HARDENED,
    }
    return kinds.get("raise" if is_either else kind_of), True


@cache
def _deeds() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Give, for the stem of its first word, each deed with its kind."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind in ("lower", "leave", "raise", "harden"):
        for phrase in sorted(words_of(kind)):
            words = fold_words(phrase)
            found.setdefault(_stem(words[0]), []).append((words, kind))
    return {
        stem: tuple(sorted(deeds, key=lambda d: (-len(d[0]), d)))
        for stem, deeds in found.items()
    }


@cache
def _nouns() -> frozenset[str]:
    return _stems("claim") | _stems("gift")


@cache
def _unmoved() -> frozenset[str]:
    return _stems("unmoved")


@cache
def _stems(kind: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in words_of(kind))


@lru_cache(WORDINGS)
def _stem(word: str) -> str:
    return next(iter(content_stems(word)), word)
