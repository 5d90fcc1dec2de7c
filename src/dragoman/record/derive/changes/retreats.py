"""Moves that a sentence tells, with how an earlier report told that the side stood.

"The mill dropped its demand for a night shift", "it no longer insists on ten visits":
what was demanded is the side's own position in a report before, on the matter that the
sentence names. Where none is known, or the matter is unclear, nothing is given.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from dragoman.model.claim import Position
from dragoman.model.record import ChangeKind
from dragoman.record.derive.changes.earlier import Book, find_before, open_book
from dragoman.record.derive.changes.resized import find_resized
from dragoman.record.derive.changes.retreating import (
    GIFTS,
    Retreat,
    find_deeds,
    find_no_more,
)
from dragoman.record.derive.changes.scenes import NEAR, Scene
from dragoman.record.derive.changes.turns import KINDS, Turn, tell_position
from dragoman.record.derive.moving_words import words_of
from dragoman.reference.wording import content_stems

ASKED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed)?|demand(?:s|ed|ing)?"
    r"|insist\w*|its\sprice|their\sprice)\b"
)
GIVEN = re.compile(r"\b(?:offer(?:s|ed|ing)?|propos\w+|ready|willing|prepared)\b")
FINDERS = (find_deeds, find_no_more, find_resized)


def find_retreats(scenes: Sequence[Scene]) -> tuple[Turn, ...]:
    """Find the moves that sentences tell, each with an earlier report's position."""
    book = open_book(scenes)
    return tuple(turn for scene in scenes for turn in _read(scene, book))


def _read(scene: Scene, book: Book) -> Iterator[Turn]:
    """Find the moves that a report tells; what it tells twice, once."""
    known = set()
    for sentence in scene.sentences:
        for retreat in chain.from_iterable(find(scene, sentence) for find in FINDERS):
            before = find_before(retreat, scene, book) or _tell_old(retreat, scene)
            if before is None or before.id in known:
                continue
            kind = retreat.kind or KINDS.get(before.stance, "demands")
            begun = [
                p for p in scene.known if p.evidence[0].start < retreat.span[0] + NEAR
            ]
            after = tell_position(retreat.span, retreat.who, kind, scene.report, begun)
            if after.id != before.id:
                known.add(before.id)
                way = _judge(retreat, before)
                yield Turn(before=before, after=after, kind=way)


def _judge(retreat: Retreat, before: Position) -> ChangeKind:
    """Say which way a side moved: to give less, or to ask more, is to harden."""
    if retreat.way is not None:
        return retreat.way
    is_more = retreat.grows == 1
    is_softer = is_more is (before.stance in GIFTS)
    return ChangeKind.SOFTENED if is_softer else ChangeKind.HARDENED


def _tell_old(retreat: Retreat, scene: Scene) -> Position | None:
    """Give the old number that a sentence has, where it is of a claim or an offer."""
    if retreat.old is None:
        return None
    words = scene.read(retreat.span)
    gives = bool(content_stems(words) & _stems("gift")) or GIVEN.search(words)
    if (
        not gives
        and not content_stems(words) & _stems("claim")
        and not ASKED.search(words)
    ):
        return None
    return tell_position(
        retreat.old, retreat.who, "offers" if gives else "demands", scene.report, ()
    )


@cache
def _stems(kind: str) -> frozenset[str]:
    return frozenset(stem for word in words_of(kind) for stem in content_stems(word))
