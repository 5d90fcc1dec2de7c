"""Which of the drafts stay: each stretch of text is said once."""

from collections import defaultdict

from dragoman.extract.grammar import first_conjunct
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.sorts import can_speak
from dragoman.extract.syntax import Token

QUOTED = "quotation"
TURN = "turn"
SAME = 0.6
AFTER = frozenset({"clause-before", "parenthesis"})
TELLING = frozenset({"clause-say", "clause-warn", "clause-relative", "noun"})
STRETCH = 500
WHAT = frozenset({"pcomp", "ccomp"})


def select_drafts(drafts: list[Draft]) -> list[Draft]:
    """Drop drafts that repeat another or lie inside what it says.

    What somebody is said to have said stays, passed on by who tells it.
    """
    kept: list[Draft] = []
    nearby: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in sorted(drafts, key=_rank):
        around = [
            other
            for stretch in dict.fromkeys(_stretches(draft.start, draft.end))
            for other in nearby[stretch]
            if _repeats(draft, other)
        ]
        aside = len(around) == 1 and _is_aside(draft, around[0])
        if around and not aside and not _is_told_of(draft, around):
            continue
        if around and around[0].speaker is not None and not aside:
            draft.relays = [around[0].speaker, *around[0].relays]
        kept.append(draft)
        for start, end in draft.spans:
            for stretch in _stretches(start, end):
                nearby[stretch].append(draft)
    return sorted(kept, key=lambda draft: (draft.start, draft.end))


def _is_told_of(draft: Draft, around: list[Draft]) -> bool:
    """Whether it is told in passing who says so: "X said Y warned that …".

    Only plain words of somebody who is named, and who is not the one who tells it.
    """
    outer, cue, speaker = around[0], draft.verb, draft.speaker
    if any(other is not outer for other in around) or speaker is None or outer.direct:
        return False
    tagged = outer.rule in AFTER and draft.rule.startswith("clause-")
    if draft.cue is None or not (tagged or draft.rule in TELLING):
        return False
    if _is_one(speaker, outer):
        return False
    if cue is not None and not (cue.speaks and cue.sense.core and not cue.negated):
        return False
    inside = outer.start <= speaker.start and draft.cue[1] < outer.end
    return inside and speaker.pos != "PRON" and can_speak(speaker)


def _is_one(speaker: Token, outer: Draft) -> bool:
    """Whether two statements name one speaker."""
    return outer.speaker is not None and speaker.lower == outer.speaker.lower


def _is_aside(draft: Draft, outer: Draft) -> bool:
    """Whether a relative clause tells it: "a step that the minister called mad"."""
    if draft.verb is None or draft.speaker is None or outer.direct:
        return False
    if draft.rule == "clause-relative" and draft.speaker.tag == "PRP":
        return False
    verb = first_conjunct(draft.verb.verb)
    told = verb.dep == "relcl" or (verb.dep in WHAT and verb.left.lower == "what")
    spoken = draft.verb.speaks and outer.start <= draft.verb.start
    return told and spoken and draft.end <= outer.end + 1


def _stretches(start: int, end: int) -> range:
    """Number the stretches of text that a passage touches."""
    return range(start // STRETCH, end // STRETCH + 1)


def _rank(draft: Draft) -> tuple[bool, bool, int]:
    quoted = draft.rule.startswith(QUOTED)
    return draft.rule != TURN, not quoted, draft.start - draft.end


def _repeats(draft: Draft, other: Draft) -> bool:
    """Whether most of a draft lies inside another."""
    size = draft.end - draft.start
    shared = sum(
        max(0, min(draft.end, end) - max(draft.start, start))
        for start, end in other.spans
    )
    return shared > SAME * size
