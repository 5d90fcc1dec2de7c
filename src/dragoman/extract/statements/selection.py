"""Which of the drafts stay: each stretch of text is said once."""

from dragoman.extract.statements.draft import Draft

QUOTED = "quotation"
TURN = "turn"
SAME = 0.6


def select_drafts(drafts: list[Draft]) -> list[Draft]:
    """Drop drafts that repeat another or lie inside what it says."""
    ordered = sorted(drafts, key=_rank)
    kept: list[Draft] = []
    for draft in ordered:
        if not any(_repeats(draft, other) for other in kept):
            kept.append(draft)
    return sorted(kept, key=lambda draft: (draft.start, draft.end))


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
