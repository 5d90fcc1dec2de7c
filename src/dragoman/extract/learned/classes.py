"""The classes that the reference tables put a word in, as features of a model."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from dragoman.reference import read_table

PARTS = re.compile(r"[ ;]+")
# Each table with the column of its words, and the columns that class them.
TABLES = {
    "attitude_verbs": ("lemma", ("reach",)),
    "bargaining_words": ("word", ("use",)),
    "event_cues": ("lemma", ("type", "plover")),
    "event_operators": ("lemma", ("roles",)),
    "figurative_fields": ("word", ()),
    "figure_cues": ("lemma", ("role",)),
    "giving_words": ("word", ()),
    "involuntary_verbs": ("lemma", ()),
    "moving_words": ("word", ("class",)),
    "name_nouns": ("noun", ("kind",)),
    "organisation_words": ("word", ("kind",)),
    "person_nouns": ("noun", ("class",)),
    "place_words": ("word", ("kind",)),
    "pledging_verbs": ("lemma", ()),
    "polarity_words": ("word", ("class",)),
    "public_acts": ("lemma", ()),
    "refuting_words": ("word", ("class",)),
    "role_cues": ("lemma", ("role",)),
    "side_words": ("word", ("class",)),
    "speech_nouns": ("noun", ("class",)),
    "speech_verbs": ("lemma", ("class",)),
    "stake_words": ("word", ()),
    "stance_frames": ("cue", ("stance",)),
    "talk_words": ("word", ()),
    "term_kinds": ("word", ("class",)),
    "units": ("unit", ("kind",)),
    "verdicts": ("word", ("stance",)),
}
# Rows that are of an idiom ("say no to"), and tell nothing of the plain word.
IDIOMS = frozenset({("stance_frames", "say")})


@cache
def _classes() -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for table, (key, columns) in TABLES.items():
        for row in read_table(table):
            word = row[key].lower()
            if " " in word or (table, word) in IDIOMS:
                continue
            found[word].add(table)
            for column in columns:
                parts = PARTS.split(row[column])
                found[word].update(f"{table}.{part}" for part in parts if part)
    return {word: tuple(sorted(classes)) for word, classes in found.items()}


def classes_of(lemma: str) -> tuple[str, ...]:
    """Give the classes of a word, in order; none if no table has it."""
    return _classes().get(lemma.lower(), ())
