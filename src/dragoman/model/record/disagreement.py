"""What cannot all hold."""

from dataclasses import dataclass
from enum import Enum

from dragoman.model.report import Passage


class DisagreementKind(Enum):
    """What cannot all hold."""

    FIGURE = "figure"
    STATEMENT = "statement"
    TERM = "term"
    EVENT = "event"
    ATTRIBUTION = "attribution"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementItem:
    """One side of a disagreement.

    Attributes:
        ref: Id of the entry.
        value: What it says, in short.
        passage: The words.
    """

    ref: str
    value: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Entries that cannot all hold, never merged.

    Attributes:
        id: Hash of its items.
        kind: What they disagree on.
        items: The sides.
        why: One sentence: what disagrees, between whom.
        not_because: Which innocent explanations were ruled out.
    """

    id: str
    kind: DisagreementKind
    items: tuple[DisagreementItem, ...]
    why: str
    not_because: str = ""
