"""A move that a sentence tells → how an earlier report told that the side stood.

The matter that the move names is set against the side's positions: by their words,
what they count and the issue that they are on. Where nothing fits, or a report between
tells a number between, nothing is given.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.model.claim import Position
from dragoman.record.derive.changes.retreating import Retreat
from dragoman.record.derive.changes.scenes import Scene
from dragoman.record.derive.changes.turns import (
    ROOT,
)
from dragoman.record.derive.moving_words import words_of
from dragoman.record.derive.numbers import (
    LENGTH,
    SIZES,
    find_values,
    list_numbers,
    read_numbers,
)
from dragoman.record.derive.topics import VAGUE
from dragoman.record.lookup import comes_before
from dragoman.reference import read_table
from dragoman.reference.wording import content_stems, fold_words

THREAT = re.compile(r"\bthreats?\s(?:to\s(?:start\s|begin\s)?|of\s)(?P<what>.+)", re.S)
DAY_OF_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.?\s(\d{1,2})\b"
)
THREATENED = 1  # words of a threat that say what is to be done
BARE = 1.5  # of LEAST, for numbers that may be of one thing
LIKE = 3  # times as many, at most, of what is counted by two words
LEAST = 2  # roots in common, of two wordings of one matter


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What the reports tell of each side, and in how many reports words stand.

    Attributes:
        positions: By side.
        reports: In how many reports a root stands, and "" for how many there are.
        scenes: The reports.
    """

    positions: Mapping[str, Sequence[Position]]
    reports: Mapping[str, int]
    scenes: Sequence[Scene]

    def weigh(self, root: str) -> float:
        """Say how much it tells that two wordings have a root in common."""
        return 0.5 if 2 * self.reports.get(root, 0) > max(4, self.reports[""]) else 1.0


def open_book(scenes: Sequence[Scene]) -> Book:
    """Give what reports tell of each side."""
    held: dict[str, list[Position]] = defaultdict(list)
    for scene in scenes:
        for position in scene.known:
            held[scene.lookup.side(position.party)].append(position)
    counts = Counter(r for scene in scenes for r in name_roots(scene.report.text))
    counts[""] = len(scenes)
    return Book(positions=held, reports=counts, scenes=scenes)


def find_before(retreat: Retreat, scene: Scene, book: Book) -> Position | None:
    """Find how a side stood in an earlier report on what it has moved from."""
    side = scene.lookup.side(retreat.who)
    matter = name_roots(retreat.matter) - name_roots(scene.lookup.name(side))
    threat = _name_threat(retreat.matter)
    issues = _list_issues(retreat, scene)
    least = min(LEAST, max(1, len(matter)))
    scored = []
    for position in book.positions.get(side, ()):
        when = scene.lookup.published(position.evidence[0])
        if position.stance not in retreat.stances or not comes_before(
            when, scene.report.published
        ):
            continue
        words = f"{position.evidence[0].quote} {position.issue_text}"
        fit = _compare_numbers(retreat, scene, words)
        if fit < 0:
            continue
        common = matter & name_roots(words)
        if threat and not common & threat:
            continue
        score = fit + sum(book.weigh(root) for root in common)
        score += position.issue in issues
        if score >= least:
            scored.append((score, str(when.start), position.id, position))
    best = max(scored)[-1] if scored else None
    return None if best and _leaves_step_out(retreat, best, scene, book) else best


def _leaves_step_out(
    retreat: Retreat, before: Position, scene: Scene, book: Book
) -> bool:
    """Whether reports between tell a number between: one more step was made."""
    now, then = (
        read_numbers(words).now for words in (retreat.matter, before.evidence[0].quote)
    )
    begun = scene.lookup.published(before.evidence[0])
    texts = [
        other.report.text
        for other in book.scenes
        if comes_before(begun, other.report.published)
        and comes_before(other.report.published, scene.report.published)
    ]
    for unit in now.keys() & then.keys():
        low, high = sorted((now[unit].low, then[unit].low))
        if any(low < v < high for t in texts for v in list_numbers(t).get(unit, ())):
            return True
    return False


def _list_issues(retreat: Retreat, scene: Scene) -> frozenset[str]:
    """Give the issues of what a side is told to hold now, where they tell a matter."""
    start, end = retreat.span
    return (
        frozenset(
            p.issue
            for p in scene.known
            if p.evidence[0].start < end and start < p.evidence[0].end
        )
        - VAGUE
    )


def _name_threat(words: str) -> frozenset[str]:
    """Give the roots of what is threatened, none where nothing is."""
    found = THREAT.search(words)
    return (
        name_roots(" ".join(found["what"].split()[:THREATENED]))
        if found
        else frozenset()
    )


def _compare_numbers(retreat: Retreat, scene: Scene, words: str) -> float:
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
        is_counted = find_values(words) and find_values(retreat.matter)
        return _compare_bare(retreat, words) if is_counted else 0
    return LEAST if all(sign == retreat.grows for sign in moved) else -1


def _compare_bare(retreat: Retreat, words: str) -> float:
    """Say how well numbers fit of which each counts by another word, -1 for not at all.

    "Offered to free 200 of them" and "raised to 400 the number it would free" count one
    thing, if they are of a size and go the way that the move is told to go.
    """
    ours, theirs = (_list_bare(text) for text in (retreat.matter, words))
    if not ours or len(theirs) != 1:
        return -1
    now, before = ours[0], theirs[0]
    is_like = before and 1 / LIKE <= now / before <= LIKE
    return BARE if is_like and _sign(now - before) == retreat.grows else -1


def _list_bare(words: str) -> Sequence[float]:
    """Give the numbers of a text that are neither sums, shares, times nor dates."""
    named = list_numbers(words)
    sizes = {v for unit in (*SIZES, LENGTH) for v in named.get(unit, ())}
    days = {float(day) for day in DAY_OF_MONTH.findall(words)}
    found = dict.fromkeys(v for *_, v in find_values(words))
    return [v for v in found if v > 1 and v not in sizes | days]


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
