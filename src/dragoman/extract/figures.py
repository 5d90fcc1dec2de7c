"""Counts stated as fact: how many were killed, are held, met, voted.

A figure is a count of what is or was. Numbers of a plan, a demand or a threat
belong to its terms; ages, numbered things and counts of speakers ("two
officials said") are no figures.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.extract.actors import Cast
from dragoman.extract.grammar import (
    ancestors,
    child,
    children,
    noun_phrase,
    objects_of,
    subject,
)
from dragoman.extract.quantities import Count
from dragoman.extract.quantities.facts import is_fact
from dragoman.extract.syntax import Sentence, Syntax, Token
from dragoman.extract.times import Times
from dragoman.model.claim import Figure, Statement, identify
from dragoman.model.date import DateRange
from dragoman.reference import read_table, read_words

# Of the findings on the development reports, this share was right.
SINCE = re.compile(r"\b(?:since|from)(?: \w+){0,3} $", re.IGNORECASE)
CONFIDENCE = 0.9
GIVING = frozenset({"give", "release", "publish", "provide", "issue", "cite"})
DETAILS = frozenset(
    {"toll", "total", "detail", "figure", "statistic", "number", "tally", "breakdown"}
)
SPEAKERS_THEMSELVES = frozenset({"i", "we", "you"})
REACH = 4  # sentences over which a pronoun carries the source on
GAPS = frozenset({"of", "at"})  # "speaks of four …, the union of six"
NUMBERING = frozenset({"speak", "talk", "tell", "put", "estimate"})
SOURCE_PHRASES = frozenset({"according", "per"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayer:
    """Who gives a figure.

    Attributes:
        actor: Id of the actor, or ``None``.
        text: The words for it, or "".
        statement: Id of the statement that holds the figure, or ``None``.
    """

    actor: str | None = None
    text: str = ""
    statement: str | None = None


def find_figures(
    syntax: Syntax,
    counts: Sequence[Count],
    cast: Cast,
    times: Times,
    statements: Sequence[Statement],
) -> tuple[Figure, ...]:
    """Find the counts that a report or its speakers state as fact.

    Who says so is the speaker of the narrowest statement that holds the
    figure, else whoever the sentence itself names as its source.
    """
    figures = []
    for count in counts:
        if is_fact(count):
            sayer = _sayer(syntax, count, cast, statements)
            figures.append(_to_figure(syntax, count, times, sayer))
    return tuple(figures)


def _to_figure(syntax: Syntax, count: Count, times: Times, sayer: Sayer) -> Figure:
    report = syntax.report
    what = _what(count)
    return Figure(
        id=identify(report.id, "figure", count.start, count.end),
        quantity=count.quantity,
        unit=_unit(count),
        what=report.text[what[0] : what[1]],
        population=_population(syntax, count),
        as_of=_as_of(syntax, count, times),
        says=sayer.actor,
        says_text=sayer.text,
        statement=sayer.statement,
        evidence=report.passage(count.start, count.end),
        rule="count",
        confidence=CONFIDENCE,
    )


def _what(count: Count) -> tuple[int, int]:
    """Give the offsets of what is counted."""
    noun = count.counted
    if noun is None:
        return count.start, count.end
    loose = noun.lower == "cent" and noun.head.lower == "per" and noun.dep == "pobj"
    return noun_phrase(count.head if loose else noun)  # "20 per cent of the mine"


def _as_of(syntax: Syntax, count: Count, times: Times) -> DateRange:
    """Give when a count held; the day since which it counts is not that day."""
    date = times.of(count.counted or count.head)
    sentence = count.head.sentence
    words = syntax.report.text[sentence.start : sentence.end]
    place = words.find(date.words) if date.words else -1
    return DateRange() if place > 0 and SINCE.search(words[:place]) else date


def _unit(count: Count) -> str:
    """Give what is counted in one word."""
    if count.is_share:
        return "percent" if count.quantity.high > 1 else "share"
    if count.currency and not count.duration:
        return count.currency
    if count.counted is None:
        return "times" if count.number[0].pos == "VERB" else ""
    return count.counted.lemma if count.counted.pos != "PRON" else ""


def _population(syntax: Syntax, count: Count) -> str:
    """Give of whom or what it is a part ("40 % of the drivers")."""
    noun = count.counted or count.head
    groups = objects_of(noun, "of", "among") or objects_of(count.head, "of", "among")
    if not groups:
        return ""
    start, end = noun_phrase(groups[0])
    return syntax.report.text[start:end]


def _sayer(
    syntax: Syntax, count: Count, cast: Cast, statements: Sequence[Statement]
) -> Sayer:
    stated = _holding(count, statements)
    local = _local_source(count) or _giver_of_details(syntax, count)
    if local is not None and local.lower not in SPEAKERS_THEMSELVES:
        start, end = noun_phrase(local)
        if start < count.start < end:
            end = local.end  # "the union of six"
        return Sayer(
            actor=cast.at(local),
            text=syntax.report.text[start:end],
            statement=stated.id if stated else None,
        )
    if stated is None:
        return Sayer()
    speaker = stated.chain[0] if stated.chain else None
    if speaker and speaker.actor is None and speaker.text in read_words("units"):
        speaker = None
    return Sayer(
        actor=speaker.actor if speaker else None,
        text=speaker.text if speaker else "",
        statement=stated.id,
    )


def _holding(count: Count, statements: Sequence[Statement]) -> Statement | None:
    """Find the narrowest statement that holds a count."""
    holding = [
        (passage.end - passage.start, statement.id, statement)
        for statement in statements
        for passage in (statement.content, *statement.content_rest)
        if passage.start <= count.start and count.end <= passage.end
    ]
    return min(holding)[2] if holding else None


def _local_source(count: Count) -> Token | None:
    """Find the source that the sentence itself gives for a count."""
    found = (
        _subject_of_gap(count)
        or _subject_of_putting(count)
        or _according_to(count.head.sentence.tokens)
        or _subject_of_saying(count)
    )
    return None if found is None or found.lower in read_words("units") else found


def _subject_of_putting(count: Count) -> Token | None:
    """Find who "put the number at" a count."""
    for word in ancestors(count.head):
        if word.lemma in {"put", "estimate"} and word.i < count.head.i:
            given = child(word, "dobj")
            if word.lemma == "estimate" or (given and given.lemma in DETAILS):
                return subject(word)
    return None


def _subject_of_gap(count: Count) -> Token | None:
    """Find who says a count whose verb is left out ("…, the union of six")."""
    link = count.head.head
    if count.head.dep != "pobj" or link.lower not in GAPS:
        return None
    words = count.head.sentence.tokens
    sayer = next((w for w in (link.head, *link.children) if _is_sayer(w, link)), None)
    before = words[sayer.left.i - words[0].i - 1] if sayer is not None else None
    if sayer is None or before is None or before.text not in {",", ";"}:
        return None
    told = words[: before.i - words[0].i]
    same = any(w.lower == link.lower and child(w, "pobj") for w in told)
    return sayer if same and any(w.lemma in NUMBERING for w in told) else None


def _is_sayer(word: Token, link: Token) -> bool:
    """Whether a noun stands right before a preposition."""
    return word.pos in {"NOUN", "PROPN"} and word.right.i >= link.i > word.i


def _according_to(words: Iterable[Token]) -> Token | None:
    for word in words:
        if word.lower in SOURCE_PHRASES:
            named = objects_of(word, "to") or children(word, "pobj")
            if named:
                return named[0]
    return None


def _subject_of_saying(count: Count) -> Token | None:
    """Find who says the clause that holds a count."""
    below = count.head
    for word in ancestors(count.head):
        if word.lemma in _speech_verbs() and _is_said(below, word):
            return subject(word)
        below = word
    return None


def _is_parted(clause: Token, verb: Token) -> bool:
    """Whether a semicolon parts a clause from a verb after it."""
    words = verb.sentence.tokens
    between = words[clause.right.i - words[0].i : max(0, verb.i - words[0].i)]
    return any(word.text == ";" for word in between)


def _is_said(below: Token, verb: Token) -> bool:
    """Whether a word belongs to what a verb says.

    It may hang on the clause said, stand before that clause ("said that after
    six years it was ready"), or be what somebody is accused of.
    """
    if below.dep == "ccomp":
        return not _is_parted(below, verb)
    if below.i < verb.i:
        return False
    said = [c for c in verb.children if c.dep == "ccomp" and c.right.i > below.i]
    if "of_gerund" not in _speech_verbs()[verb.lemma]:
        return bool(said)
    return any(c.lower == "of" and c.i <= below.i for c in verb.children)


@cache
def _speech_verbs() -> Mapping[str, str]:
    """Give the verbs that always introduce something said, with what they take."""
    rows = read_table("speech_verbs")
    return {r["lemma"]: r["complements"] for r in rows if r["strength"] == "core"}


def _told_details(sentence: Sentence) -> Token | None:
    """Find who "gave details" or "released figures" in a sentence."""
    root = sentence.root
    if root.lemma not in GIVING:
        return None
    given = child(root, "dobj")
    return subject(root) if given is not None and given.lemma in DETAILS else None


def _giver_of_details(syntax: Syntax, count: Count) -> Token | None:
    """Find who gave the details that a sentence goes on to tell.

    "The agency gave details of its work. So far it has delivered 40 tents": a
    pronoun carries the source on.
    """
    here = count.head.sentence.index
    for index in range(here, max(-1, here - REACH), -1):
        sentence = syntax.sentences[index]
        giver = _told_details(sentence)
        if giver is not None:
            return giver
        if not any(
            t.dep.startswith("nsubj") and t.pos == "PRON" for t in sentence.tokens
        ):
            return None
    return None
