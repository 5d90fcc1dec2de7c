"""Moves that a sentence tells: "dropped its call for a judge", "no longer insists".

Who moved is the subject of the verb, or whose claim or offer it is; where the two are
told apart, nobody is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.claim import Stance
from dragoman.model.record import ChangeKind
from dragoman.record.derive.changes.scenes import Scene
from dragoman.record.derive.changes.told_moves import Move, read_moves
from dragoman.record.derive.changes.turns import Span
from dragoman.record.derive.moving_words import words_of
from dragoman.reference.wording import content_stems

SUBJECT = re.compile(
    r"(?:\s(?:spokes\w+|leader|leaders|officials?|negotiators?|side))?,?"
    r"(?:\s(?:has|have|had|is|are|was|were|'s|also|then|now|later|finally|yesterday"
    r"|already|again|since|meanwhile|today|tonight|on\s\w+day|last\s\w+|this\s\w+|\w+ly"
    r"|for\s(?:its|his|her|their)\spart|in\s(?:its|his|her|their)\sturn),?){0,4}\s?$"
)
CLAUSE = re.compile(
    r"[;:!?”\"\n]|\.(?!\d)|,\s(?!\d)"
    r"|\sand\s(?:would|will|is|are|has|had|said|now|wants|\w+s\s)"
    r"|\s(?:while|but|saying|although|though|after|in\sreturn\sfor|leaving|according)\s"
)
VERBS = (
    r"any\slonger\s\w+|insist\w*|hold\w*\sout|mak\w+|demand\w*|exclud\w+|rul\w+\sout"
    r"|reject\w*|oppos\w+|object\w*|seek\w*|ask\w*|want\w*|call\w*|press\w*|refus\w+"
    r"|speak\w*|talk\w*|requir\w+|claim\w*|says?|said"
)
NO_MORE = re.compile(
    r"\b(?:(?:is|are|was|were)\sno\slonger|no\slonger"
    rf"|(?:do|does|did|is|are)(?:n['’]t|\snot))\s(?P<deed>{VERBS})"
    r"(?:\s(?:on|for|of|out|to|upon))*\s(?P<what>[^;.!?]+)"
)
ANY_MORE = re.compile(r"\b(?:no\slonger|any\s?more|any\slonger)\b")
DATELINE = re.compile(r"\W*[A-Z][^.;]{2,60}?\s[-–—]+\s")
AND = re.compile(r"\s(?:and|but)\s(?:\w+ly\s|also\s|then\s|now\s)?$")
INFINITIVE = re.compile(r"\bto\s(?:\w+ly\s)?$")
TO = re.compile(r"\bto\s(?:(?:about|some|only|just|around)\s)?[$€£¥₹\d]")
CLAIMS = frozenset([Stance.DEMANDS, Stance.CONDITIONAL, Stance.REJECTS])
GIFTS = frozenset([Stance.OFFERS, Stance.ACCEPTS])


@dataclass(frozen=True, slots=True, kw_only=True)
class Retreat:
    """A move as a sentence tells it.

    Attributes:
        span: Where it is told.
        who: Who moved.
        matter: The words that name what it was moved from.
        stances: How the side may have stood before.
        kind: How it stands, as turns have it.
        way: Which way it moved, if the words say so without a number.
        grows: 1 for more than before, -1 for less, ``None`` where it is given up.
        old: Where the old number stands, if the sentence has it.
    """

    span: Span
    who: str
    matter: str
    stances: frozenset[Stance]
    kind: str
    way: ChangeKind | None = None
    grows: int | None = None
    old: Span | None = None


def find_deeds(scene: Scene, sentence: Span) -> Iterator[Retreat]:
    """Find what a side is told to have done to what it asks or gives."""
    first, last = sentence
    text = scene.report.text
    reached = first
    for move in read_moves(text[first:last]):
        start, stop = first + move.start, first + move.end
        who = _find_doer(scene, start, stop, first)
        if start < reached or not who or INFINITIVE.search(text, first, start):
            continue
        end = CLAUSE.search(text, stop, last)
        reached = end.start() if end else last
        yield Retreat(
            span=(_begin(scene, start, first), reached),
            who=who,
            matter=text[start:reached],
            stances=GIFTS if move.is_gift else CLAIMS,
            kind="offers" if move.is_gift else "accepts",
            way=move.kind,
            grows=_say_grows(move, text[start:stop], text[stop:reached]),
        )


def _say_grows(move: Move, words: str, after: str) -> int | None:
    """Say whether what moved is more than before, ``None`` where it is given up.

    Without a number to which it moved, one that the words have is the old one.
    """
    is_more = (move.kind is ChangeKind.SOFTENED) is move.is_gift
    stems = content_stems(words)
    deeds = (content_stems(deed) for deed in words_of("leave"))
    is_left = not is_more and any(deed and deed <= stems for deed in deeds)
    if is_left or not TO.search(after):
        return None
    return 1 if is_more else -1


def find_no_more(scene: Scene, sentence: Span) -> Iterator[Retreat]:
    """Find what a side is told to ask no longer."""
    first, last = sentence
    text = scene.report.text
    for match in NO_MORE.finditer(text, *sentence):
        if not ANY_MORE.search(match.group()):
            continue
        end = CLAUSE.search(text, match.start("what"), last)
        stop = end.start() if end else last
        who = find_subject(scene, match.start(), first)
        if who:
            yield Retreat(
                span=(_begin(scene, match.start(), first), stop),
                who=who,
                matter=text[match.start("what") : stop],
                stances=CLAIMS,
                kind="offers",
                way=ChangeKind.SOFTENED,
            )


def _begin(scene: Scene, start: int, first: int) -> int:
    """Give where a verb begins, with the subject right before it."""
    named = [m for m in scene.mentions if first <= m[0] and m[1] <= start]
    if named and SUBJECT.fullmatch(scene.read((named[-1][1], start))):
        return named[-1][0]
    return start


def _find_doer(scene: Scene, start: int, stop: int, first: int) -> str:
    """Give who makes a move: whose claim it is, and who is named before the deed."""
    subject = find_subject(scene, start, first)
    owner = next((m[2] for m in scene.mentions if start <= m[0] and m[1] <= stop), "")
    side = scene.lookup.side
    if subject and owner and side(subject) != side(owner):
        return ""
    return subject or owner


def find_subject(scene: Scene, start: int, first: int) -> str:
    """Give who is the subject of a verb: named right before it, or before an "and"."""
    text = scene.report.text
    line = DATELINE.match(text, first, start)
    least = line.end() if line else first
    before = [m for m in scene.mentions if least <= m[0] and m[1] <= start]
    if before and SUBJECT.fullmatch(scene.read((before[-1][1], start))):
        return before[-1][2]
    joined = AND.search(text, first, start)
    if joined and before and not CLAUSE.search(text, least, joined.start()):
        return before[0][2]
    return ""
