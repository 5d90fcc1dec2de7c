"""What happened, is planned, or did not happen."""

from dataclasses import dataclass, field
from enum import Enum

from dragoman.model.claim.modality import Modality
from dragoman.model.date import DateRange
from dragoman.model.report import Passage


class EventType(Enum):
    """What kind of thing happened."""

    MEETING = "meeting"
    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    STATEMENT = "statement"
    ATTACK = "attack"
    AGREEMENT = "agreement"
    PROTEST = "protest"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An event as one report tells it, where several do.

    Attributes:
        event: Id of the event as that report has it.
        participants: Ids of actors.
        place: Where, in the report's words, or "".
        date: When.
        modality: As told.
        evidence: The words.
    """

    event: str
    participants: tuple[str, ...] = ()
    place: str = ""
    date: DateRange = field(default_factory=DateRange)
    modality: Modality = Modality.ASSERTED
    evidence: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, is planned, or did not happen.

    Attributes:
        id: Hash of its passage and type.
        type: What kind of thing.
        plover: PLOVER category and mode, as "CONSULT/visit".
        participants: Ids of actors.
        place: Where, in the report's words, or "".
        date: When.
        modality: Asserted, denied, planned.
        evidence: The passages of the reports that tell it.
        tellings: How each of them tells it, where several do.
        rule: Which rule found it.
        confidence: 0 to 1.
    """

    id: str
    type: EventType
    plover: str = ""
    participants: tuple[str, ...] = ()
    place: str = ""
    date: DateRange = field(default_factory=DateRange)
    modality: Modality = Modality.ASSERTED
    evidence: tuple[Passage, ...]
    tellings: tuple[Telling, ...] = ()
    rule: str = ""
    confidence: float = 1.0
