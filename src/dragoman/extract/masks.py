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
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from dragoman.reference import read_table, read_words, split_list

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAME, ADJECTIVE, PEOPLE = "Italy", "Italian", "Italians"
LEAST_MENTIONS = 2
LEAST_LETTERS = 3
LONGEST_ACRONYM = 5
SENTENCE_OPENERS = frozenset('.?!:"')
MANY = re.compile(r"[a-z](?:[aeiou]ns|ists|ers|ats|ors|ees|this)$")
KNOWN_TABLES = ("organisations", "armed_groups")
NOUN_TABLES = (
    "name_nouns",
    "organisation_words",
    "outlet_words",
    "person_nouns",
    "place_words",
    "titles",
)


def find_masks(docs: Iterable["Doc"]) -> Mapping[str, str]:
    """Give the names of one word in a report, each with the word that hides it.

    Args:
        docs: The report's blocks, cut into words, not yet parsed.
    """
    mentions: Counter[str] = Counter()
    ordinary: set[str] = set()
    for doc in docs:
        _count_capitals(doc, mentions, ordinary)
    repeated = {
        word: _mask(word)
        for word, count in mentions.items()
        if count >= LEAST_MENTIONS and _may_be_name(word, ordinary)
    }
    return repeated | _known_names()


def _count_capitals(doc: "Doc", mentions: Counter[str], ordinary: set[str]) -> None:
    """Count the words with a capital that no sentence's start explains."""
    opens = True
    for word in doc:
        if not word.is_alpha:
            opens = word.is_space or word.text in SENTENCE_OPENERS
            continue
        if word.text[0].islower():
            ordinary.add(word.text)
        elif not opens and len(word.text) >= LEAST_LETTERS:
            mentions[word.text] += 1
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
