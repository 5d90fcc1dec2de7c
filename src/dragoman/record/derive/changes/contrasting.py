"""Sentences that set how a side stands against how it stood, in one clause and another.

"Days after ruling out a judge, the mill agreed to one", "accepted a plan it had turned
down in May", "will pay, despite its earlier refusal": the words that join the two say
that they are on one matter, of one side.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dragoman.record.derive.changes.scenes import Scene
from dragoman.record.derive.changes.turns import (
    GIVING,
    ROOT,
    Span,
    Turn,
    find_kind,
    tell_position,
)
from dragoman.reference import read_table
from dragoman.reference.wording import content_stems

TIME = (
    r"(?:(?:[\w-]+\s){0,3}?(?:hours|days|weeks|months|years"
    r"|a\s(?:day|week|month|year))\s)"
)
ONCE = (
    r"(?:first|initially|earlier|previously|long|repeatedly|once|originally|at\sfirst)"
)
FRONTED = re.compile(
    rf"(?:\A|[-–—]\s)\W*(?P<time>{TIME})?(?:after|despite|having)\s(?P<once>(?:{ONCE}\s)*)"
    r"(?P<then>\w+(?:ing|ed|out)\s[^,;]+),\s(?=\w)",
    re.I,
)
ADDED = re.compile(
    rf",?\s(?P<time>{TIME})?(?:after|despite|having)\s(?P<once>(?:{ONCE}\s)*)"
    r"(?P<then>\w+(?:ing|ed|orn)\b[^,;.]*)"
)
NOUNS = re.compile(
    r"(?:,?\s|\A\W*)[Dd]espite\s(?:(?:its|his|her|their)\s)(?:own\s)?(?:(?:earlier|previous|initial|repeated"
    r"|long-standing|long)\s)?(?P<then>(?:refusal|opposition|objections?|rejection|resistance"
    r"|vows?|insistence|demand)\b[^,;.]*)"
)
OBJECT = re.compile(
    r"(?:\s|,\s)(?:(?:which|that|whom|something|a\s(?:step|move|plan|demand|concession|condition))\s)?(?:that\s)?"
    r"(?P<then>(?:it|they|he|she)\s(?P<had>had\s)?(?:\w+ly\s|long\s|once\s|earlier\s|first\s)?"
    r"(?:rejected|refused|dismissed|ruled\sout|opposed|turned\sdown|spurned|condemned"
    r"|denounced|resisted|excluded|vowed\snever\sto|sworn\snever\sto)\b[^,;.]*)"
)
OPPOSED = re.compile(
    rf",\s(?P<then>(?:{ONCE})\s(?:opposed|hostile|resistant)\sto\s[^,;]+),\s(?=\w)"
)
WHEN = re.compile(
    r"\b(?:ago|earlier|before|last\s\w+|in\s(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)|on\s\w+day|yesterday)\b"
)
POINTS = re.compile(r"\b(?:such|so|it|them|this|one|any|first)\b", re.I)
NO = re.compile(r"\b(?:no|not|never|nobody|none|nothing)\b")
NOT = re.compile(r"\b(?:not|never|no|nor|again|still)\b|n['’]t\b", re.I)
PRONOUN = re.compile(r"(?:it|they|he|she)\b")


def find_contrasts(scenes: Sequence[Scene]) -> Iterator[Turn]:
    """Find where a sentence sets how a side stands against how it stood."""
    for scene in scenes:
        for sentence in scene.sentences:
            for then, now, kind in _find_pairs(scene, sentence):
                who = _find_subject(scene, now) or _find_subject(
                    scene, (sentence[0], then[0])
                )
                words = scene.read(now)
                stand = find_kind(words)
                if not who or stand not in GIVING or NOT.search(words):
                    continue
                if not _is_of_one(scene, then, who):
                    continue
                before, after = (
                    tell_position(span, who, how, scene.report, ())
                    for span, how in ((then, kind), (now, stand))
                )
                if before.id != after.id:
                    yield Turn(before=before, after=after)


def _find_pairs(scene: Scene, sentence: Span) -> Iterator[tuple[Span, Span, str]]:
    """Find clauses on what was, each with the one on what is, and how it was."""
    text = scene.report.text
    first, last = sentence
    words = text[first:last]
    for pattern in (FRONTED, ADDED, NOUNS, OBJECT, OPPOSED):
        for match in pattern.finditer(words):
            then = first + match.start("then"), first + match.end("then")
            is_fronted = not words[: match.start()].strip(' \n"“')
            now = (
                (first + match.end(), last)
                if is_fronted
                else (first, first + match.start())
            )
            if pattern is OPPOSED:
                now = first + match.end(), last
            if pattern is FRONTED and not is_fronted:
                now = first + match.end(), last
            kind = _judge(match["then"])
            if kind and _is_set_off(match, text[slice(*now)]):
                yield then, now, kind


def _judge(then: str) -> str:
    """Say how a side stood, by the verb or noun with which a clause begins."""
    words = then.casefold().split()
    kind = next((_kinds()[w] for w in words[:4] if w in _kinds()), "")
    if kind == "says":
        return "rejects" if NO.search(then) else ""
    return kind


def _is_set_off(match: re.Match[str], now: str) -> bool:
    """Whether words set two clauses on one matter against each other."""
    groups = match.groupdict()
    if match.re is OBJECT:
        return bool(groups["had"] or WHEN.search(match["then"]))
    if match.re in (NOUNS, OPPOSED):
        return True
    then = match["then"]
    alone = len(then.split()) == 1
    common = {s[:ROOT] for s in content_stems(then)} & {
        s[:ROOT] for s in content_stems(now)
    }
    return bool(
        groups["time"] or groups["once"] or alone or common or POINTS.search(then)
    )


def _find_subject(scene: Scene, now: Span) -> str:
    """Give who is named first in a clause, near its beginning."""
    named = [m for m in scene.mentions if now[0] <= m[0] and m[1] <= now[1]]
    return next((m[2] for m in named), "")


def _is_of_one(scene: Scene, then: Span, who: str) -> bool:
    """Whether who is named where a clause begins, if anybody, is the same side."""
    named = [m[2] for m in scene.mentions if m[0] == then[0]]
    side = scene.lookup.side
    is_pronoun = PRONOUN.match(scene.read(then)) is not None
    return any(side(m) == side(who) for m in named) if named else not is_pronoun


@cache
def _kinds() -> dict[str, str]:
    rows = read_table("contrast_words")
    return {row["word"]: row["class"] for row in rows}
