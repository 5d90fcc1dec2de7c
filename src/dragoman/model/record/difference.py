"""How two proposals compare, term by term."""

from dataclasses import dataclass
from enum import Enum


class DifferenceKind(Enum):
    """How two proposals compare in one term."""

    SAME = "same"
    CHANGED = "changed"
    ONLY_LEFT = "only_left"
    ONLY_RIGHT = "only_right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How two proposals, or two tellings of one, compare in one term.

    Attributes:
        left: Id of a proposal.
        right: Id of another.
        kind: Same, changed, or only on one side.
        left_term: Id of a term of the left proposal, or ``None``.
        right_term: Id of a term of the right proposal, or ``None``.
        why: What differs, in words.
    """

    left: str
    right: str
    kind: DifferenceKind
    left_term: str | None = None
    right_term: str | None = None
    why: str = ""
