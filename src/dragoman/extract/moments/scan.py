"""Find the words of time in a report, before anything is resolved."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extract.moments.absolute import ABSOLUTE
from dragoman.extract.moments.lengths import LENGTHS
from dragoman.extract.moments.relative import RELATIVE
from dragoman.extract.moments.rule import Direction, Rule
from dragoman.extract.moments.tense import direction_of
from dragoman.extract.moments.words import MONTHS, words_of
from dragoman.extract.parse import LOOKALIKES
from dragoman.extract.syntax import Syntax, Token

RULES: tuple[Rule, ...] = (*ABSOLUTE, *RELATIVE, *LENGTHS)
PLURAL_NOUNS = frozenset({"NNS"})
NAMES_OF_PEOPLE = frozenset({"PERSON"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words of time in a report, not resolved yet.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last.
        rule: The rule that found them.
        match: What it matched.
        direction: Where the sentence looks.
        block: Number of the block that they stand in.
    """

    start: int
    end: int
    rule: Rule
    match: re.Match[str]
    direction: Direction
    block: int


def find_phrases(syntax: Syntax) -> Iterator[Phrase]:
    """Find the words of time in a report, in order and without overlap."""
    for number, (start, end) in enumerate(syntax.blocks):
        text = syntax.report.text[start:end].translate(LOOKALIKES)
        for match, rule in find_matches(text):
            words = syntax.between(start + match.start(), start + match.end())
            if _means_time(match, words):
                yield Phrase(
                    start=start + match.start(),
                    end=start + match.end(),
                    rule=rule,
                    match=match,
                    direction=direction_of(words),
                    block=number,
                )


def find_matches(text: str) -> list[tuple[re.Match[str], Rule]]:
    """Choose the longest matches that do not overlap, the earlier rule first."""
    words = words_of(text)
    found = [
        (match, rule, rank)
        for rank, rule in enumerate(RULES)
        if not rule.cues or not rule.cues.isdisjoint(words)
        for match in rule.pattern.finditer(text)
        if match.end() > match.start()
    ]
    found.sort(key=lambda f: (-(f[0].end() - f[0].start()), f[2], f[0].start()))
    kept: list[tuple[re.Match[str], Rule]] = []
    taken = bytearray(len(text))
    for match, rule, _ in found:
        if not any(taken[match.start() : match.end()]):
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
            kept.append((match, rule))
    return sorted(kept, key=lambda k: k[0].start())


def _means_time(match: re.Match[str], words: list[Token]) -> bool:
    """Whether the words mean a time here, and not a number or a name."""
    groups = match.groupdict()
    if not words:
        return False
    if groups.get("m") and not _is_month(match, groups["m"] or ""):
        return False
    if groups.get("y") and match[0] == groups["y"]:
        return _is_year(words[-1])
    return not _is_age(words)


def _is_month(match: re.Match[str], name: str) -> bool:
    """Whether a month is written as one ("May", "Sept.")."""
    return name[:1].isupper() and name.lower().rstrip(".") in MONTHS


def _is_year(word: Token) -> bool:
    """Whether four digits name a year and count nothing."""
    noun = word.head
    if word.dep == "nummod" and noun.tag in PLURAL_NOUNS and noun.i > word.i:
        return False
    following = word.sentence.tokens[-1].i > word.i
    return not (following and _next_is(word, {"people", "miles", "%", "km", "percent"}))


def _next_is(word: Token, words: set[str]) -> bool:
    tokens = word.sentence.tokens
    i = word.i - tokens[0].i + 1
    return i < len(tokens) and tokens[i].lower in words


def _is_age(words: list[Token]) -> bool:
    """Whether it is how old somebody is ("a 40-year-old driver")."""
    last = words[-1]
    tokens = last.sentence.tokens
    i = last.i - tokens[0].i
    after = [t.lower for t in tokens[i + 1 : i + 3]]
    return last.lower.startswith("year") and (
        after in (["-", "old"], ["-", "olds"]) or after[:1] == ["old"]
    )
