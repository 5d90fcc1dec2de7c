"""Expressions of time, and the times of a report."""

from dataclasses import dataclass

from dragoman.extract.syntax import Token
from dragoman.extract.times.tie import find_tied
from dragoman.model.date import DateRange


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Words that say when, or how long.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last.
        value: Value as in TIMEX3 ("2024-05-05", "P40D", "PRESENT_REF").
        date: The interval of days meant, if any.
    """

    start: int
    end: int
    value: str
    date: DateRange


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """When a report was published, and every time that it speaks of.

    Attributes:
        published: The day of publication, given or inferred, with its basis.
        expressions: Expressions of time, in order.
    """

    published: DateRange
    expressions: tuple[TimeExpression, ...] = ()

    def at(self, word: Token) -> DateRange:
        """Give the time that a word is part of."""
        here = (e.date for e in self.expressions if e.start <= word.start < e.end)
        return next(here, DateRange())

    def of(self, word: Token) -> DateRange:
        """Give when the thing that a verb or noun tells took place.

        Only an expression that the syntax ties to the word counts; otherwise
        the date is unknown.
        """
        first, last = word.sentence.start, word.sentence.end
        near = [
            (e.start, e.end, e.date)
            for e in self.expressions
            if first <= e.start < last and e.date.words
        ]
        return find_tied(word, near) or DateRange()
