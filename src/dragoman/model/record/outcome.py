"""What became of something planned."""

from dataclasses import dataclass
from enum import Enum


class OutcomeKind(Enum):
    """What became of something planned."""

    HAPPENED = "happened"
    DID_NOT_HAPPEN = "did_not_happen"
    NOT_REPORTED = "not_reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What later reports say of an event that was planned.

    Attributes:
        planned: Id of the planned event.
        kind: What became of it.
        later: Id of the event that tells, or ``None`` where its day went by untold.
        why: One sentence.
    """

    planned: str
    kind: OutcomeKind
    later: str | None = None
    why: str = ""
