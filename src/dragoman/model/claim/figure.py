"""Counts that a report states as fact."""

from dataclasses import dataclass, field

from dragoman.model.date import DateRange
from dragoman.model.quantity import Quantity
from dragoman.model.report import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A count that a report states as fact.

    Attributes:
        id: Hash of its passage and value.
        quantity: The number, with its hedge.
        unit: What is counted, one head word ("people", "percent", "months").
        what: What the number is of, in the report's words.
        population: Of whom, in the report's words.
        as_of: When it held, if the report says so.
        says: Id of the actor who gives it, or ``None``.
        says_text: That actor in the report's words.
        statement: Id of the statement that it is part of.
        evidence: The words, from hedge to the noun counted.
        rule: Which rule found it.
        confidence: 0 to 1.
    """

    id: str
    quantity: Quantity
    unit: str = ""
    what: str = ""
    population: str = ""
    as_of: DateRange = field(default_factory=DateRange)
    says: str | None = None
    says_text: str = ""
    statement: str | None = None
    evidence: Passage
    rule: str = ""
    confidence: float = 1.0
