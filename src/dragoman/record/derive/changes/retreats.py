"""Moves that a sentence tells, with how an earlier report told that the side stood.

"The mill dropped its demand for a night shift", "it no longer insists on ten visits":
what was demanded is the side's own position in a report before, on the matter that the
sentence names. Where none is known, or the matter is unclear, nothing is given.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from dragoman.model.claim import Position
from dragoman.model.record import ChangeKind, Record
from dragoman.record.derive.changes.recalling import Scene, part_sentences
from dragoman.record.derive.changes.resized import find_resized
from dragoman.record.derive.changes.retreating import (
    GIFTS,
    Retreat,
    find_deeds,
    find_no_more,
)
from dragoman.record.derive.changes.turns import KINDS, ROOT, Turn, tell_position
from dragoman.record.derive.moving_words import words_of
from dragoman.record.derive.numbers import find_values, read_numbers
from dragoman.record.derive.voices import index_mentions
from dragoman.record.lookup import Lookup, comes_before
from dragoman.reference import read_table
from dragoman.reference.wording import content_stems, fold_words

ASKED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed)?|demand(?:s|ed|ing)?"
    r"|insist\w*|its\sprice|their\sprice)\b"
)
GIVEN = re.compile(r"\b(?:offer(?:s|ed|ing)?|propos\w+|ready|willing|prepared)\b")
FINDERS = (find_deeds, find_no_more, find_resized)
THREAT = re.compile(r"\bthreats?\s(?:to\s(?:start\s|begin\s)?|of\s)(?P<what>.+)", re.S)
THREATENED = 1  # words of a threat that say what is to be done
LEAST = 2  # roots in common, of two wordings of one matter


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The positions of each side, and in how many reports words stand.

    Attributes:
        positions: By side.
        reports: In how many reports a root stands, and "" for how many there are.
    """

    positions: Mapping[str, Sequence[Position]]
    reports: Mapping[str, int]

    def weigh(self, root: str) -> float:
        """Say how much it tells that two wordings have a root in common."""
        return 0.5 if 2 * self.reports.get(root, 0) > max(4, self.reports[""]) else 1.0


def find_retreats(record: Record, lookup: Lookup) -> tuple[Turn, ...]:
    """Find the moves that sentences tell, each with an earlier report's position."""
    mentions = index_mentions(record)
    known: dict[str, list[Position]] = defaultdict(list)
    held: dict[str, list[Position]] = defaultdict(list)
    for position in sorted(record.positions, key=lambda p: (p.evidence[0], p.id)):
        known[position.evidence[0].report].append(position)
        held[lookup.side(position.party)].append(position)
    counts = Counter(r for report in record.reports for r in name_roots(report.text))
    counts[""] = len(record.reports)
    book = Held(positions=held, reports=counts)
    scenes = (
        Scene(
            report=report,
            sentences=tuple(part_sentences(report)),
            mentions=mentions.get(report.id, ()),
            known=known.get(report.id, ()),
            lookup=lookup,
        )
        for report in record.reports
    )
    return tuple(turn for scene in scenes for turn in _read(scene, book))


def _read(scene: Scene, held: Held) -> Iterator[Turn]:
    """Find the moves that a report tells; what it tells twice, once."""
    known = set()
    for sentence in scene.sentences:
        for retreat in chain.from_iterable(find(scene, sentence) for find in FINDERS):
            before = _find_before(retreat, scene, held) or _tell_old(retreat, scene)
            if before is None or before.id in known:
                continue
            kind = retreat.kind or KINDS.get(before.stance, "demands")
            after = tell_position(
                retreat.span, retreat.who, kind, scene.report, scene.known
            )
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


def _find_before(retreat: Retreat, scene: Scene, held: Held) -> Position | None:
    """Find how a side stood in an earlier report on what it has moved from."""
    side = scene.lookup.side(retreat.who)
    matter = name_roots(retreat.matter) - name_roots(scene.lookup.name(side))
    threat = _name_threat(retreat.matter)
    scored = []
    for position in held.positions.get(side, ()):
        passage = position.evidence[0]
        when = scene.lookup.published(passage)
        if position.stance not in retreat.stances or not comes_before(
            when, scene.report.published
        ):
            continue
        words = f"{passage.quote} {position.issue_text}"
        fit = _compare_numbers(retreat, scene, words)
        if fit < 0:
            continue
        common = matter & name_roots(words)
        if threat and not common & threat:
            continue
        score = fit + sum(held.weigh(root) for root in common)
        if score >= min(LEAST, max(1, len(matter))):
            scored.append((score, str(when.start), position.id, position))
    return max(scored)[-1] if scored else None


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


@cache
def _stems(kind: str) -> frozenset[str]:
    return frozenset(stem for word in words_of(kind) for stem in content_stems(word))
