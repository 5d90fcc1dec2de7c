"""Counts stated as fact: how many were killed, are held, met, voted.

A figure is a count of what is or was. Numbers of a plan, a demand or a threat
belong to its terms; ages, numbered things and counts of speakers ("two
officials said") are no figures.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.extract.actors import Cast
from dragoman.extract.grammar import (
    ancestors,
    children,
    noun_phrase,
    objects_of,
    subject,
)
from dragoman.extract.parse import Syntax, Token
from dragoman.extract.quantities import Count
from dragoman.extract.quantities.facts import is_fact
from dragoman.extract.times import Times
from dragoman.model.claim import Figure, Statement, identify
from dragoman.reference import read_words

# Of the findings on the development reports, this share was right.
CONFIDENCE = 0.8
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
    what = noun_phrase(count.counted) if count.counted else (count.start, count.end)
    return Figure(
        id=identify(report.id, "figure", count.start, count.end),
        quantity=count.quantity,
        unit=_unit(count),
        what=report.text[what[0] : what[1]],
        population=_population(syntax, count),
        as_of=times.of(count.head),
        says=sayer.actor,
        says_text=sayer.text,
        statement=sayer.statement,
        evidence=report.passage(count.start, count.end),
        rule="count",
        confidence=CONFIDENCE,
    )


def _unit(count: Count) -> str:
    """Give what is counted in one word."""
    if count.is_share:
        return "percent" if count.quantity.high > 1 else "share"
    if count.currency and not count.duration:
        return count.currency
    if count.counted is None:
        return "times" if count.number[0].pos == "VERB" else ""
    return count.counted.lemma


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
    local = _local_source(count)
    if local is not None:
        start, end = noun_phrase(local)
        return Sayer(
            actor=cast.at(local),
            text=syntax.report.text[start:end],
            statement=stated.id if stated else None,
        )
    if stated is None:
        return Sayer()
    speaker = stated.chain[0] if stated.chain else None
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
    return _according_to(count.head.sentence.tokens) or _subject_of_saying(count)


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
    
        says = word.lemma in read_words("speech_verbs", "lemma")
        if says and below.dep == "ccomp":
            return subject(word)
        below = word
    return None
