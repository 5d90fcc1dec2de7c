"""Which of the drafts stay: each stretch of text is said once."""

from collections import defaultdict

from dragoman.extract.statements.draft import Draft

QUOTED = "quotation"
TURN = "turn"
SAME = 0.6
STRETCH = 500


def select_drafts(drafts: list[Draft]) -> list[Draft]:
    """Drop drafts that repeat another or lie inside what it says."""
    kept: list[Draft] = []
    nearby: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in sorted(drafts, key=_rank):
        if any(
            _repeats(draft, other)
            for stretch in _stretches(draft.start, draft.end)
            for other in nearby[stretch]
        ):
            continue
        kept.append(draft)
        for start, end in draft.spans:
            for stretch in _stretches(start, end):
                nearby[stretch].append(draft)
    return sorted(kept, key=lambda draft: (draft.start, draft.end))


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
