"""Figures of one thing over time, and counts from elsewhere beside them."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Figures of one thing and population, by the date that they speak of.

    Attributes:
        id: Hash of its figures.
        what: What is counted, in a report's words.
        population: Of whom.
        unit: What is counted, one word.
        figures: Ids of figures, earliest first.
        why: Why they are one series, in words.
    """

    id: str
    what: str
    population: str = ""
    unit: str = ""
    figures: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Counts from elsewhere that a series is read against.

    Attributes:
        what: The thing counted: the ``what`` of a series, or its beginning.
        source: Where they come from.
        points: Day and value, earliest first.
    """

    what: str
    source: str
    points: tuple[tuple[datetime.date, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """How far a reported figure is from a reference.

    Attributes:
        figure: Id of the figure.
        reference: Source of the reference.
        expected: What the reference has for the figure's day.
        share: How far above it the figure is, as a share of it; below is negative.
    """

    figure: str
    reference: str
    expected: float
    share: float
