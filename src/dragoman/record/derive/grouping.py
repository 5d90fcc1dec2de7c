"""Positions filed under several issues → one issue where they are on one thing.

Each report's words are filed by themselves, so that "a share of the catch", "a quota
share" and a bare "27 per cent" come under three issues. Positions of the parties are
joined where their words have one head ("share") and nothing parts what it is of, and a
bare number goes where all others of its unit are. What has another complement ("a share
of the costs") or another unit stays apart, and so does what could go to two places.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations as pairs
from itertools import starmap

from dragoman.model.claim import Position
from dragoman.model.record import Record
from dragoman.record.derive.moving_words import words_of
from dragoman.record.derive.numbers import find_numbers, is_size_word, read_numbers
from dragoman.record.derive.topics import GENERIC, VAGUE, name_holders
from dragoman.record.lookup import Lookup
from dragoman.reference import read_table, read_words
from dragoman.reference.wording import content_stems, fold_words

SEGMENT = re.compile(
    r"\s+(?:of|on|for|to|in|into|from|by|with|within|at|over|under|until|after|before"
    r"|per|that|which|who|if|unless|and|or|as|than|during|about)\s+|[,;:()“”\"]"
)
ADVERBIAL = re.compile(
    r"\s(?:to|into|from|by|with|within|at|over|under|until|after|before|if|unless|than"
    r"|during)\s.*",
    re.S,
)
LONGEST = 10  # words of what names one thing
LIKE = 4  # times as much, at most, as numbers of one unit on one thing
NO_HEADS = (GENERIC - content_stems("share")) | content_stems(
    "agreement deal accord pact treaty talks negotiations demands part total rest peace"
    " number percent per cent percentage amount level way end start return use call war"
    " idea issue matter question conditions sides party report decision thing steps"
    " move time day week month year today meeting round table text it people measures"
    " action reason never always only again still dispute conflict strike crisis"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Thing:
    """What a position is on, by its own words.

    Attributes:
        head: Stem of the noun that they hang on, "" for a bare number.
        rest: Stems of the other words that say which or of what.
        units: Units of its numbers, each with the largest.
    """

    head: str
    rest: frozenset[str]
    units: Mapping[str, float]


def join_issues(record: Record, lookup: Lookup) -> tuple[Position, ...]:
    """Give the positions on one matter, those on one thing under one issue."""
    named = name_holders(record, lookup)
    things = {
        p.id: _read(p, named, lookup)
        for p in record.positions
        if not lookup.parties or lookup.side(p.party) in lookup.parties
    }
    told = [p for p in record.positions if p.id in things]
    issues = _join_heads(told, things)
    issues |= _place_bare(told, things, issues)
    return tuple(
        replace(p, issue=issues[p.id]) if issues.get(p.id, p.issue) != p.issue else p
        for p in record.positions
    )


def _read(position: Position, named: frozenset[str], lookup: Lookup) -> _Thing:
    numbers = find_numbers(position, lookup).now
    text = position.issue_text
    if len(text.split()) > LONGEST:
        return _Thing(head="", rest=frozenset([text]), units={})
    segments = [fold_words(part) for part in SEGMENT.split(text)]
    heads = (_find_head(words) for words in segments)
    head = next((h for h in heads if h and h not in named), "")
    core = ADVERBIAL.sub("", text) if head else text
    words = " ".join(word for word in fold_words(core) if _is_thing(word))
    return _Thing(
        head=head,
        rest=content_stems(words) - named - NO_HEADS - {head},
        units={unit: number.high for unit, number in numbers.items()},
    )


def _find_head(words: Sequence[str]) -> str:
    """Give the stem of the noun on which the words up to a preposition hang, or ""."""
    if not words or not _is_thing(words[-1]) or tuple(words[:-1]) == ("to",):
        return ""
    stems = content_stems(words[-1]) - NO_HEADS - _people()
    return next(iter(stems), "")


@cache
def _measures() -> frozenset[str]:
    """Give the words that measure a thing and name none ("tonnes")."""
    rows = read_table("units")
    return frozenset(r["unit"] for r in rows if r["kind"] not in {"people", "other"})


@cache
def _people() -> frozenset[str]:
    """Give the stems of words for people, who are no matters."""
    return frozenset(s for w in read_words("person_nouns") for s in content_stems(w))


def _is_thing(word: str) -> bool:
    """Whether a word may name a thing: no number, no size, nothing that points back."""
    if word[0].isdigit() or word.endswith("ly") or word in _measures():
        return False
    if read_numbers(word).now:
        return False
    if is_size_word(word) and word != "share":
        return False
    return word not in words_of("pointing") | words_of("holding")


def _join_heads(
    told: Iterable[Position], things: Mapping[str, _Thing]
) -> dict[str, str]:
    """Give one issue to positions whose words have one head, and nothing parts."""
    by_head: dict[str, list[Position]] = defaultdict(list)
    for position in told:
        if head := things[position.id].head:
            by_head[head].append(position)
    found = {}
    for members in by_head.values():
        known = Counter(p.issue for p in members if p.issue not in VAGUE)
        if not known or len({p.issue for p in members}) == 1:
            continue
        most = max(known, key=lambda issue: (known[issue], -_place(members, issue)))
        kept = [things[p.id] for p in members if p.issue == most]
        others = [things[p.id] for p in members if p.issue not in VAGUE]
        for position in (p for p in members if p.issue != most):
            thing = things[position.id]
            # What names nothing besides its head goes only where there is one place.
            alone = not thing.rest and not all(starmap(_are_one, pairs(others, 2)))
            if not alone and all(_are_one(thing, k) for k in kept):
                found[position.id] = most
    return found


def _place(members: Sequence[Position], issue: str) -> int:
    return next(n for n, p in enumerate(members) if p.issue == issue)


def _are_one(left: _Thing, right: _Thing) -> bool:
    """Whether nothing but wording parts two things with one head."""
    if left.units and right.units and left.units.keys().isdisjoint(right.units):
        return False
    return not (left.rest and right.rest) or bool(left.rest & right.rest)


def _place_bare(
    told: Iterable[Position], things: Mapping[str, _Thing], issues: Mapping[str, str]
) -> dict[str, str]:
    """Put bare numbers where all others of their unit are, if that is one issue."""
    places: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    bare = []
    for position in told:
        thing = things[position.id]
        if not thing.head and not thing.rest and thing.units:
            bare.append(position)
            continue
        issue = issues.get(position.id, position.issue)
        for unit, size in thing.units.items():
            if thing.head and issue not in VAGUE:
                places[unit][issue].append(size)
    found = {}
    for position in bare:
        units = things[position.id].units
        known = {
            issue
            for unit, size in units.items()
            for issue, sizes in places[unit].items()
            if any(_are_near(size, other) for other in sizes)
        }
        if len(known) == 1 and len(units) == 1:
            found[position.id] = known.pop()
    return found


def _are_near(left: float, right: float) -> bool:
    return bool(left and right) and 1 / LIKE <= left / right <= LIKE
