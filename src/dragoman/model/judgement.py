"""Same or not, says who, and why."""

from dataclasses import dataclass
from enum import Enum


class Judgement(Enum):
    """Whether two claims or actors are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Link:
    """A judgement of two ids of one noun.

    Attributes:
        noun: ``actors``, ``events``, ``proposals``, ``figures``, ``positions``
            or ``reports``.
        left: The smaller id.
        right: The larger id.
        judgement: Same, different or unsure.
        score: 0 (surely different) to 1 (surely the same).
        reasons: Why, in words.
        source: ``rule`` or ``person:<name>``.
    """

    noun: str
    left: str
    right: str
    judgement: Judgement
    score: float
    reasons: tuple[str, ...] = ()
    source: str = "rule"
