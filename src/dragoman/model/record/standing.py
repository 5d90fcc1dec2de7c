"""Where the talks stand."""

from dataclasses import dataclass, field
from enum import Enum

from dragoman.model.date import DateRange
from dragoman.model.report import Passage


class StandingKind(Enum):
    """What a line on where the talks stand is about."""

    ROUND = "round"
    VENUE = "venue"
    PRESENT = "present"
    AGREED = "agreed"
    BLOCKED = "blocked"
    MOOD = "mood"
    NEXT = "next"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingLine:
    """One line on where the talks stand, with the words that it follows from.

    Attributes:
        kind: What it is about.
        text: The line.
        refs: Ids of the entries that it follows from.
        passages: The words.
        date: As of when.
        rule: Which stated rule gave it.
    """

    kind: StandingKind
    text: str
    refs: tuple[str, ...] = ()
    passages: tuple[Passage, ...]
    date: DateRange = field(default_factory=DateRange)
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where the talks stand after a report, derived by stated rules.

    Attributes:
        after: Id of the latest report taken into account.
        as_of: When that is.
        lines: The lines.
    """

    after: str
    as_of: DateRange = field(default_factory=DateRange)
    lines: tuple[StandingLine, ...] = ()
