"""Which of the drafts stay: each stretch of text is said once."""

from collections import defaultdict

from dragoman.extract.grammar import child, first_conjunct
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.sorts import can_speak

QUOTED = "quotation"
TURN = "turn"
SAME = 0.6
AFTER = frozenset({"clause-before", "parenthesis"})
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
    """Whether it is told in passing who says so: "Y warned that …, X said"."""
    outer, cue, speaker = around[0], draft.verb, draft.speaker
    if any(other is not outer for other in around) or cue is None or speaker is None:
        return False
    if outer.rule not in AFTER or not draft.rule.startswith("clause-"):
        return False
    plainly = cue.speaks and cue.sense.core and speaker.pos != "PRON"
    told = first_conjunct(cue.verb).dep == "ccomp" and child(cue.verb, "nsubj")
    inside = outer.start <= speaker.start and cue.end < outer.end
    return plainly and bool(told) and inside and can_speak(speaker)


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
