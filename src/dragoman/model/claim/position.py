"""Where a party stands on an issue."""

from dataclasses import dataclass, field
from enum import Enum

from dragoman.model.claim.modality import Modality
from dragoman.model.date import DateRange
from dragoman.model.report import Passage


class Stance(Enum):
    """How a party stands on an issue."""

    DEMANDS = "demands"
    OFFERS = "offers"
    ACCEPTS = "accepts"
    REJECTS = "rejects"
    CONDITIONAL = "conditional"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a party stands on an issue, at a date.

    Attributes:
        id: Hash of its passage, party and stance.
        party: Id of the actor.
        issue: Id in an issue pack.
        issue_text: The issue in the report's words.
        stance: How it stands.
        own: False where another ascribes it.
        as_stated_by: Id of the actor who says so, or ``None`` for the report.
        private: Whether the report says that it is held in private.
        date: When.
        modality: As told.
        evidence: The passages.
        rule: Which rule found it.
        confidence: 0 to 1.
    """

    id: str
    party: str
    issue: str = "other"
    issue_text: str = ""
    stance: Stance
    own: bool = True
    as_stated_by: str | None = None
    private: bool = False
    date: DateRange = field(default_factory=DateRange)
    modality: Modality = Modality.ASSERTED
    evidence: tuple[Passage, ...]
    rule: str = ""
    confidence: float = 1.0
