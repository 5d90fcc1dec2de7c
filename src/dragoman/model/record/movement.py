"""How positions moved, and how far apart they are."""

from dataclasses import dataclass
from enum import Enum

from dragoman.model.report import Passage


class ChangeKind(Enum):
    """What became of a position."""

    SOFTENED = "softened"
    HARDENED = "hardened"
    REVERSED = "reversed"
    RESTATED = "restated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How one party's position on one issue moved between two tellings.

    Attributes:
        id: Hash of its positions.
        party: Id of the actor.
        issue: Id in an issue pack.
        kind: Softened, hardened, reversed or restated.
        before: Id of the earlier position.
        after: Id of the later position.
        why: One sentence.
        before_retold: What else tells the earlier stance.
        after_retold: What else tells the later one.
    """

    id: str
    party: str
    issue: str
    kind: ChangeKind
    before: str
    after: str
    why: str
    before_retold: tuple[Passage, ...] = ()
    after_retold: tuple[Passage, ...] = ()


class GapState(Enum):
    """How far parties are apart on an issue."""

    AGREED = "agreed"
    CLOSE = "close"
    OPEN = "open"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """How far the parties are apart on one issue.

    Attributes:
        id: Hash of issue and positions.
        issue: Id in an issue pack.
        label: The issue in words.
        state: Agreed, close, open or blocked.
        positions: Ids of the positions that it follows from.
        why: One sentence.
    """

    id: str
    issue: str
    label: str
    state: GapState
    positions: tuple[str, ...]
    why: str
