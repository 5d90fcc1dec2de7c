"""Sentences that set a new number of what a side asks or gives against the old one.

"The guild came down to 8 percent from 12", "20 posts instead of 30", "raised to 400 the
number of captives it would free": a side moves where the words are of its claims or
offers, which is for the earlier report to show or for the sentence to say.
"""

import re
from collections.abc import Iterator
from functools import cache

from dragoman.model.claim import Position
from dragoman.record.derive.changes.recalling import END
from dragoman.record.derive.changes.retreating import (
    CLAIMS,
    GIFTS,
    INFINITIVE,
    Retreat,
    find_subject,
)
from dragoman.record.derive.changes.scenes import Scene
from dragoman.record.derive.changes.turns import Span
from dragoman.record.derive.moving_words import words_of
from dragoman.record.derive.numbers import find_values
from dragoman.reference.wording import WORD, content_stems

WENT = re.compile(
    r"\b(?:c[oa]mes?|coming|gone?|goes|going|went|climbed)\s(?P<way>down|up)\b"
)
LEAD = r"(?:(?:about|some|only|just|around|an?|the|its|his|her|their)\s)?"
TO = re.compile(rf"\bto\s{LEAD}(?=[$€£¥₹\w])")
OLD = r"(?:(?:initial|earlier|original|previous|first)\s)?"
FROM = re.compile(
    rf"(?:\b(?:down|up)\s)?\b(?:from|instead\sof|in\splace\sof|rather\sthan)\s{LEAD}{OLD}"
    r"(?=[$€£¥₹\w])"
)
INSTEAD = re.compile(rf"\b(?:instead\sof|in\splace\sof|rather\sthan)\s{LEAD}{OLD}")
STOP = re.compile(r"[;:!?\n]|\.(?!\d)|,\s(?!\d)|\s(?:while|but|after)\s")
AHEAD = re.compile(r"[;:!?\n,]|\.(?!\d)|\s(?:while|but|after|and|to)\s")
SIGN = re.compile(r"[$€£¥₹]?\s?")
LET = re.compile(r"\b(?:lets?|letting)\s(?:[\w’'-]+\s){1,5}$")
WIDE = 24  # characters of the longest number
NEAR = 70  # characters from a new number to the old one that stands after it


def find_resized(scene: Scene, sentence: Span) -> Iterator[Retreat]:
    """Find the moves of a sentence from one number to another."""
    first, last = sentence
    text = scene.report.text
    for start, stop, way in _find_deeds(text, sentence):
        cut = STOP.search(text, stop, last)
        end = cut.start() if cut else last
        new, old = (_find_number(text, p, stop, end) for p in (TO, FROM))
        who = find_subject(scene, start, first)
        done = not any(p.search(text, first, start) for p in (INFINITIVE, LET))
        if who and (new or old) and done:
            over = END.search(text, end, last)
            final = over.start() if over else last
            old = old and _extend(text, old, final)
            begin = start if new or not old else old[1]
            yield Retreat(
                span=(begin, final),
                who=who,
                matter=text[start:end],
                stances=CLAIMS | GIFTS,
                kind="",
                grows=way,
                old=old,
            )
    yield from _find_instead(scene, sentence)


def _extend(text: str, span: Span, last: int) -> Span:
    """Give a number with what is counted: up to the next clause or number."""
    after = AHEAD.search(text, span[1], last)
    return span[0], after.start() if after else last


def _find_instead(scene: Scene, sentence: Span) -> Iterator[Retreat]:
    """Find a number that stands in the place of an old one, in a position."""
    text = scene.report.text
    for match in INSTEAD.finditer(text, *sentence):
        old = _find_number(text, INSTEAD, match.start(), sentence[1])
        held = [p for p in scene.known if _leads_to(p, match.start(), sentence[0])]
        if old and held and find_values(text[held[-1].evidence[0].start : old[0]]):
            position = held[-1]
            passage = position.evidence[0]
            before, after = (
                find_values(text[s:e])[-1][2] for s, e in ((passage.start, old[0]), old)
            )
            yield Retreat(
                span=(passage.start, min(passage.end, match.start())),
                who=position.party,
                matter=text[passage.start : old[1]],
                stances=frozenset([position.stance]),
                kind="",
                grows=1 if before > after else -1,
                old=(match.start(), old[1]),
            )


def _leads_to(position: Position, place: int, first: int) -> bool:
    passage = position.evidence[0]
    return (
        first <= passage.start < place
        and place - NEAR <= passage.end
        and position.stance in CLAIMS | GIFTS
    )


def _find_number(
    text: str, pattern: re.Pattern[str], start: int, end: int
) -> Span | None:
    """Find a number that stands right after given words; where both are."""
    for match in pattern.finditer(text, start, end):
        sign = SIGN.match(text, match.end())
        at = sign.end() if sign else match.end()
        for first, last, _ in find_values(text[at : at + WIDE]):
            if first == 0:
                return match.start(), at + last
    return None


def _find_deeds(text: str, sentence: Span) -> Iterator[tuple[int, int, int]]:
    """Find the verbs of a sentence by which something becomes more or less."""
    for match in WENT.finditer(text, *sentence):
        yield *match.span(), 1 if match["way"] == "up" else -1
    for match in WORD.finditer(text, *sentence):
        for stem in content_stems(match.group()):
            if way := _ways().get(stem):
                yield *match.span(), way


@cache
def _ways() -> dict[str, int]:
    """Give, for the stems of verbs, whether what they are done to becomes more."""
    ways = {"lower": -1, "raise": 1}
    return {
        stem: way
        for kind, way in ways.items()
        for word in words_of(kind)
        if " " not in word and word not in ("up", "better", "extend", "lift")
        for stem in content_stems(word)
    }
