"""Sentences that recall how a side stood, beside one that tells how it stands now.

"The mill will see a judge. It had until now refused": reports tell what is new first,
and then what it is set against. The side is the same, and the two are on one matter:
they name it in the same words, count the same thing otherwise, or the one says in so
many words that it held until now.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import chain

from dragoman.record.derive.changes.recalling import (
    END,
    Stand,
    find_recalls,
)
from dragoman.record.derive.changes.scenes import Scene
from dragoman.record.derive.changes.turns import (
    GIVING,
    KINDS,
    ROOT,
    STANCES,
    Span,
    Turn,
    find_kind,
    tell_position,
)
from dragoman.record.derive.numbers import find_values, read_numbers
from dragoman.reference import read_words
from dragoman.reference.wording import content_stems

POINTS = re.compile(r"\b(?:such|so|it|them|this|one|any|anything|first)\b", re.I)
NOT = re.compile(
    r"\b(?:not|no|never|nothing|nor|again|repeated|still)\b|n['’]t\b", re.I
)
NAME = re.compile(r"(?<=\w\s)[A-Z][\w'’-]*")
FURTHEST = 60  # characters from a name to what its bearer does
SCALE = 5  # times: two bare numbers of one thing
SUBJECT = 6  # characters from the beginning of a clause to its subject
STEPS = (0, -1, -2, 1)  # sentences to where the new one may stand
FOLLOWS: Mapping[str, frozenset[str]] = {
    "demands": frozenset(["demands", "accepts"]),
    "offers": frozenset(["offers"]),
}


def find_recalled(scenes: Iterable[Scene]) -> tuple[Turn, ...]:
    """Find how sides stood before, where a report recalls it beside what is new."""
    return tuple(turn for scene in scenes for turn in _read(scene))


def join_turns(*found: Iterable[Turn]) -> tuple[Turn, ...]:
    """Give the turns of several rules; what one sentence tells twice, once."""
    kept: list[Turn] = []
    for turn in chain.from_iterable(found):
        if not any(_is_one(turn, other) for other in kept):
            kept.append(turn)
    return tuple(kept)


def _is_one(turn: Turn, other: Turn) -> bool:
    ours, theirs = turn.before.evidence[0], other.before.evidence[0]
    return (
        ours.report == theirs.report
        and ours.start < theirs.end
        and theirs.start < ours.end
        and turn.after.evidence[0].report == other.after.evidence[0].report
    )


def _read(scene: Scene) -> Iterator[Turn]:
    for place, sentence in enumerate(scene.sentences):
        for then in find_recalls(scene, sentence):
            found = _find_now(scene, place, then)
            if found is None or not all(_is_stance(s, scene) for s in found):
                continue
            before, after = (
                tell_position(s.span, s.who, s.kind, scene.report, scene.known)
                for s in found
            )
            if before.id != after.id:
                yield Turn(before=before, after=after)


def _is_stance(stand: Stand, scene: Scene) -> bool:
    """Whether a clause says how its side stands, or a position that is known does."""
    if stand.kind in STANCES:
        return True
    told = ((p.party, p.evidence[0]) for p in scene.known)
    return any(
        who == stand.who and stand.span[0] <= said.start and said.end <= stand.span[1]
        for who, said in told
    )


def _find_now(scene: Scene, place: int, then: Stand) -> tuple[Stand, Stand] | None:
    if not then.who:
        return _find_main(scene, place, then)
    for step in STEPS:
        at = place + step
        if 0 <= at < len(scene.sentences):
            for now in _list_stands(scene, scene.sentences[at], then):
                if _is_turned(scene, then, now, is_near=step in (0, -1)):
                    return then, now
    return None


def _find_main(scene: Scene, place: int, then: Stand) -> tuple[Stand, Stand] | None:
    """Find the clause upon which a participle follows ("…, having refused")."""
    first, last = scene.sentences[place][0], then.span[0]
    cuts = [m.end() for m in END.finditer(scene.report.text, first, last)]
    for cut in (*reversed(cuts), first):
        kind = find_kind(scene.read((cut, last)))
        if kind:
            named = [m for m in scene.mentions if cut <= m[0] <= cut + SUBJECT]
            named = named or [m for m in scene.mentions if first <= m[0] < last]
            if not named or kind not in GIVING or then.kind in GIVING:
                return None
            now = Stand(span=(cut, last), who=named[0][2], kind=kind)
            return replace(then, who=now.who), now
    return None


def _list_stands(scene: Scene, sentence: Span, then: Stand) -> Iterator[Stand]:
    """Find how the same side stands by the clauses of one sentence."""
    first, last = sentence
    side = scene.lookup.side(then.who)
    for position in scene.known:
        span = position.evidence[0].start, position.evidence[0].end
        if (
            first <= span[0]
            and span[1] <= last
            and scene.lookup.side(position.party) == side
            and _is_free(span, then)
            and position.stance in KINDS
        ):
            yield Stand(span=span, who=position.party, kind=KINDS[position.stance])
    if then.main and first <= then.span[0] < last:
        kind = find_kind(scene.read(then.main))
        yield Stand(span=then.main, who=then.who, kind=kind, main=then.main)
    for start, stop, who in scene.mentions:
        if first <= start and stop <= last and scene.lookup.side(who) == side:
            end = END.search(scene.report.text, stop, last)
            span = start, end.start() if end else last
            if _is_free(span, then):
                kind = find_kind(scene.read((stop, min(span[1], stop + FURTHEST))))
                yield Stand(span=span, who=who, kind=kind)


def _is_free(span: Span, then: Stand) -> bool:
    return span[1] <= then.span[0] or span[0] >= then.span[1]


def _is_turned(scene: Scene, then: Stand, now: Stand, *, is_near: bool) -> bool:
    """Whether a side stands otherwise now than it did, and on one matter."""
    old, new = scene.read(then.span), scene.read(now.span)
    if now.kind in FOLLOWS.get(then.kind, ()) and _counts_otherwise(
        old, new, is_loose=is_near and then.timed
    ):
        return True
    common = bool(_roots(old) & _roots(new))
    if then.kind in GIVING:
        return now.kind == "rejects" and common and is_near
    points = then.timed and bool(POINTS.search(old))
    is_main = now.main is not None and then.timed and then.kind == "rejects"
    if now.kind not in GIVING:
        return is_main and common and not now.kind and not NOT.search(new)
    if is_main:
        return True
    if then.kind == "rejects":
        is_one = common and (is_near or then.timed)
        return is_one or (is_near and (then.strong or points))
    return then.kind == "demands" and is_near and (then.strong or points)


def _roots(words: str) -> set[str]:
    """Give the roots of what words are about, without names and ways to stand."""
    plain = NAME.sub(" ", words)
    return {stem[:ROOT] for stem in content_stems(plain)} - _plain()


def _counts_otherwise(old: str, new: str, *, is_loose: bool) -> bool:
    """Whether two wordings count one thing otherwise."""
    ours, theirs = read_numbers(old).now, read_numbers(new).now
    shared = ours.keys() & theirs.keys()
    if shared or not is_loose:
        return any(not ours[unit].may_be(theirs[unit]) for unit in shared)
    mine, yours = ([v for *_, v in find_values(words) if v] for words in (old, new))
    return (
        bool(mine and yours)
        and mine[0] not in yours
        and yours[0] not in mine
        and 1 / SCALE <= mine[0] / yours[0] <= SCALE
    )


@cache
def _plain() -> frozenset[str]:
    words = read_words("turn_words")
    return frozenset(stem[:ROOT] for word in words for stem in content_stems(word))
