"""A move that a sentence tells → how an earlier report told that the side stood.

The matter that the move names is set against the side's positions, and against what
else earlier reports tell of it: where it is named, or speaks, and a word says how it
stands. Where nothing fits, or another side is meant, nothing is given.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.model.claim import Position
from dragoman.record.derive.changes.retreating import Retreat
from dragoman.record.derive.changes.scenes import NEAR, Scene
from dragoman.record.derive.changes.turns import (
    ROOT,
    Span,
    find_kind,
    find_kind_word,
    tell_position,
)
from dragoman.record.derive.moving_words import words_of
from dragoman.record.derive.numbers import find_values, read_numbers
from dragoman.record.lookup import comes_before
from dragoman.reference import read_table
from dragoman.reference.wording import content_stems, fold_words

THREAT = re.compile(r"\bthreats?\s(?:to\s(?:start\s|begin\s)?|of\s)(?P<what>.+)", re.S)
THREATENED = 1  # words of a threat that say what is to be done
LEAST = 2  # roots in common, of two wordings of one matter


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What the reports tell of each side, and in how many reports words stand.

    Attributes:
        positions: By side.
        told: By side, the sentences that name it or that it says.
        reports: In how many reports a root stands, and "" for how many there are.
    """

    positions: Mapping[str, Sequence[Position]]
    told: Mapping[str, Sequence[tuple[Scene, Span, str]]]
    reports: Mapping[str, int]

    def weigh(self, root: str) -> float:
        """Say how much it tells that two wordings have a root in common."""
        return 0.5 if 2 * self.reports.get(root, 0) > max(4, self.reports[""]) else 1.0


def open_book(scenes: Sequence[Scene]) -> Book:
    """Give what reports tell of each side."""
    held: dict[str, list[Position]] = defaultdict(list)
    told: dict[str, list[tuple[Scene, Span, str]]] = defaultdict(list)
    for scene in scenes:
        for position in scene.known:
            held[scene.lookup.side(position.party)].append(position)
        for span in scene.sentences:
            if who := _find_holder(scene, span):
                told[scene.lookup.side(who)].append((scene, span, who))
    counts = Counter(r for scene in scenes for r in name_roots(scene.report.text))
    counts[""] = len(scenes)
    return Book(positions=held, told=told, reports=counts)


def _find_holder(scene: Scene, span: Span) -> str:
    """Give who stands as the word of a sentence that says how somebody stands has it.

    That is who is named last before the word, else who says what it is part of.
    """
    place = find_kind_word(scene.read(span))
    if place < 0:
        return ""
    at = span[0] + place
    named = [m for m in scene.mentions if span[0] <= m[0] and m[1] <= at]
    if named and at - named[-1][1] <= NEAR:
        return named[-1][2]
    return next((who for start, end, who in scene.said if start <= at < end), "")


def find_before(retreat: Retreat, scene: Scene, book: Book) -> Position | None:
    """Find how a side stood in an earlier report on what it has moved from."""
    side = scene.lookup.side(retreat.who)
    matter = name_roots(retreat.matter) - name_roots(scene.lookup.name(side))
    threat = _name_threat(retreat.matter)
    least = min(LEAST, max(1, len(matter)))
    scored = []
    for position in _list_earlier(side, matter, scene, book):
        if position.stance not in retreat.stances:
            continue
        words = f"{position.evidence[0].quote} {position.issue_text}"
        fit = _compare_numbers(retreat, scene, words)
        if fit < 0:
            continue
        common = matter & name_roots(words)
        if threat and not common & threat:
            continue
        score = fit + sum(book.weigh(root) for root in common)
        if score >= least:
            when = str(scene.lookup.published(position.evidence[0]).start)
            scored.append((score, when, position.id, position))
    return max(scored)[-1] if scored else None


def _list_earlier(
    side: str, matter: frozenset[str], scene: Scene, book: Book
) -> Iterator[Position]:
    """Give how earlier reports tell that a side stood on what may be a matter."""
    known = []
    for position in book.positions.get(side, ()):
        if comes_before(
            scene.lookup.published(position.evidence[0]), scene.report.published
        ):
            known.append(position.evidence[0])
            yield position
    for other, span, who in book.told.get(side, ()):
        if not comes_before(other.report.published, scene.report.published):
            continue
        if any(
            p.report == other.report.id and p.start < span[1] and span[0] < p.end
            for p in known
        ):
            continue
        words = other.read(span)
        if len(matter & name_roots(words)) < LEAST:
            continue
        if kind := find_kind(words):
            yield tell_position(span, who, kind, other.report, ())


def _name_threat(words: str) -> frozenset[str]:
    """Give the roots of what is threatened, none where nothing is."""
    found = THREAT.search(words)
    return (
        name_roots(" ".join(found["what"].split()[:THREATENED]))
        if found
        else frozenset()
    )


def _compare_numbers(retreat: Retreat, scene: Scene, words: str) -> int:
    """Say how well earlier numbers fit those of a move, -1 for not at all."""
    values = {value for *_, value in find_values(words)}
    if retreat.old:
        old = find_values(scene.read(retreat.old))[-1][2]
        return LEAST if old in values and old > 1 else -1
    now, before = read_numbers(retreat.matter).now, read_numbers(words).now
    shared = now.keys() & before.keys()
    if retreat.grows is None:
        return LEAST if any(now[u].may_be(before[u]) for u in shared) else 0
    moved = [_sign(now[u].low - before[u].low) for u in shared]
    if retreat.grows and values & {v for *_, v in find_values(retreat.matter)}:
        return -1
    if not moved:
        return 0 if not now or not before else -1
    return LEAST if all(sign == retreat.grows for sign in moved) else -1


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


def name_roots(words: str) -> frozenset[str]:
    """Give the roots of what words are about, and the families that they are of."""
    stems = content_stems(words)
    families = {_families()[word] for word in fold_words(words) if word in _families()}
    return (
        frozenset({s[:ROOT] for s in stems if not s[0].isdigit()} | families) - _plain()
    )


@cache
def _families() -> Mapping[str, str]:
    return {row["word"]: row["family"] for row in read_table("matter_families")}


@cache
def _plain() -> frozenset[str]:
    kinds = (
        "raise",
        "lower",
        "leave",
        "harden",
        "claim",
        "gift",
        "holding",
        "pointing",
    )
    words = {word for kind in kinds for word in words_of(kind)}
    return frozenset(stem[:ROOT] for word in words for stem in content_stems(word))
