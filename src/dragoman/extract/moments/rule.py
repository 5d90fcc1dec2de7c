"""A rule of time: a pattern, and what its words mean on a given day."""

import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from dragoman.extract.moments.moment import Moment


class Direction(Enum):
    """Where the sentence looks; what "was due" may be just past or to come."""

    PAST = "past"
    FUTURE = "future"
    DUE = "due"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What relative words are read against.

    Attributes:
        day: The day of writing.
        direction: Where the sentence looks.
        previous: The last moment that the report named before.
        last_day: The last single day that it named before.
    """

    day: datetime.date
    direction: Direction = Direction.OPEN
    previous: Moment | None = None
    last_day: Moment | None = None


type Reader = Callable[[re.Match[str], Frame], Moment | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A pattern of words and how to read them.

    Attributes:
        pattern: The words, case ignored.
        read: What they mean in a frame, or ``None`` for nothing.
        is_relative: Whether the day of writing matters.
        cues: Words of which a text must have one before the pattern is tried.
    """

    pattern: re.Pattern[str]
    read: Reader
    is_relative: bool = True
    cues: frozenset[str] = frozenset()


def rule(
    pattern: str, read: Reader, cues: Iterable[str], *, is_relative: bool = True
) -> Rule:
    """Make a rule whose pattern matches whole words."""
    return Rule(
        pattern=re.compile(rf"(?<![\w$€£]){pattern}(?![\w])", re.IGNORECASE),
        read=read,
        is_relative=is_relative,
        cues=frozenset(cues),
    )
