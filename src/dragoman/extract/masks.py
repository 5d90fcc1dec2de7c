"""Masks: names made alike before the parse, so that no sentence is read by its names.

A parser learns names together with grammar, and gives "X rejected the plan" another
tree for another X. So each name of one word stands behind one and the same word
while the tree is made: one that a list knows, and one that the report keeps writing
with a capital. The tree is then the tree of any name in that place, and two parties
who change places change nothing else.
"""

import calendar
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dragoman.reference import read_table, read_words, split_list

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAME, ADJECTIVE, PEOPLE = "Italy", "Italian", "Italians"
LEAST_MENTIONS = 2
LEAST_LETTERS = 3
LONGEST_ACRONYM = 5
SENTENCE_OPENERS = frozenset('.?!:"')
MANY = re.compile(r"[a-z](?:[aeiou]ns|ists|ers|ats|ors|ees|this)$")
TO_WHOLE = re.compile(r"(?:n|[aei]?an|ese|ish|i|(?<=land)(?:er|ic))(s?)")
TO_STEM = re.compile(r"(?:[ei]?an|ese|ish)(s?)")
SHORTEST_STEM = 4
KNOWN_TABLES = ("organisations", "armed_groups")
NOUN_TABLES = (
    "name_nouns",
    "organisation_words",
    "outlet_words",
    "person_nouns",
    "place_words",
    "titles",
)


class Masks(NamedTuple):
    """What hides each name of one word in a report.

    Attributes:
        names: Every name, for the tree.
        lands: The lands that no list knows, told by an adjective of their own, with
            those adjectives; for the labels too, where they are taken for anything.
    """

    names: Mapping[str, str]
    lands: Mapping[str, str]


def find_masks(docs: Sequence["Doc"]) -> Masks:
    """Find the names of one word in a report, each with the word that hides it.

    Args:
        docs: The report's blocks, cut into words, not yet parsed.
    """
    mentions: Counter[str] = Counter()
    ordinary: set[str] = set()
    for doc in docs:
        _count_capitals(doc, mentions, ordinary)
    names = {word for word in mentions if _may_be_name(word, ordinary)}
    repeated = {word for word in names if mentions[word] >= LEAST_MENTIONS}
    known = _known_names()
    lands = _find_lands(names - known.keys() - _find_surnames(docs))
    masks = {word: _mask(word) for word in repeated}
    return Masks(names=masks | lands | known, lands=lands)


def _find_lands(names: Collection[str]) -> dict[str, str]:
    """Hide the lands that have an adjective or people ("Vermol", "Vermolians")."""
    stems = {land.rstrip("aeiouy"): land for land in sorted(names, reverse=True)}
    found: dict[str, str] = {}
    for word in sorted(names):
        for end in range(SHORTEST_STEM, len(word)):
            start = word[:end]
            told = TO_WHOLE.fullmatch(word, end) if start in names else None
            told = told or (TO_STEM.fullmatch(word, end) if start in stems else None)
            land = start if start in names else stems.get(start)
            if told is not None and land is not None and land != word:
                found |= {land: NAME, word: PEOPLE if told[1] else ADJECTIVE}
    return found


def _find_surnames(docs: Iterable["Doc"]) -> set[str]:
    """Give the words that follow a given name; a "Reaganite" makes no land."""
    given = read_words("given_names")
    return {
        word.text
        for doc in docs
        for before, word in pairwise(doc)
        if before.text in given and before.text[0].isupper()
    }


def _count_capitals(doc: "Doc", mentions: Counter[str], ordinary: set[str]) -> None:
    """Count the words with a capital that no sentence's start explains.

    One that only ever begins a sentence counts for nothing, but is there.
    """
    opens = True
    for word in doc:
        if not word.is_alpha:
            opens = word.is_space or word.text in SENTENCE_OPENERS
            continue
        if word.text[0].islower():
            ordinary.add(word.text)
        elif len(word.text) >= LEAST_LETTERS:
            mentions[word.text] += 0 if opens else 1
        opens = False


def _may_be_name(word: str, ordinary: set[str]) -> bool:
    """Tell whether a capital means a name here, and no noun, day or shouting."""
    plain = word.casefold()
    shouted = word.isupper() and len(word) > LONGEST_ACRONYM
    return not shouted and plain not in ordinary and plain not in _nouns()


def _mask(name: str) -> str:
    return PEOPLE if MANY.search(name) else NAME


@cache
def _known_names() -> dict[str, str]:
    """Give the names of one word that lists know, with their masks."""
    states = read_table("states")
    names = {
        name: NAME
        for row in states
        for name in (
            row["name"],
            *split_list(row["aliases"]),
            *split_list(row["capitals"]),
        )
    }
    for row in states:
        for name in split_list(row["demonyms"]):
            names.setdefault(name, PEOPLE if name.endswith("s") else ADJECTIVE)
    for table in KNOWN_TABLES:
        for row in read_table(table):
            for name in (row["name"], *split_list(row["aliases"])):
                names.setdefault(name, _mask(name))
    return {k: v for k, v in names.items() if " " not in k and k[:1].isupper()}


@cache
def _nouns() -> frozenset[str]:
    """Give the words that are written with a capital and name nobody."""
    phrases = {phrase for table in NOUN_TABLES for phrase in read_words(table)}
    days = {*calendar.day_name, *calendar.day_abbr}
    months = {*calendar.month_name, *calendar.month_abbr}
    return frozenset(
        word.casefold() for phrase in phrases | days | months for word in phrase.split()
    )


def hide_names(doc: "Doc", masks: Mapping[str, str]) -> "Doc":
    """Give a block's words again, names behind their masks."""
    from spacy.tokens import Doc  # noqa: PLC0415

    words = [masks.get(word.text, word.text) for word in doc]
    return Doc(doc.vocab, words=words, spaces=[bool(w.whitespace_) for w in doc])
