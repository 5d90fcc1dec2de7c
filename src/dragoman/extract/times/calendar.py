"""The times that a report speaks of, resolved against its publication."""

import datetime
from collections.abc import Iterable, Iterator

from dragoman.extract.parse import Syntax
from dragoman.extract.times.expression import TimeExpression, Times
from dragoman.extract.times.moment import Moment
from dragoman.extract.times.rule import Frame
from dragoman.extract.times.scan import Phrase, find_phrases
from dragoman.model.date import Basis, DateRange, Precision

# Beyond this, "on Sunday" may be any of two Sundays and stays unknown.
WIDEST_ANCHOR = 8
ANCHOR = "the day of publication"
NO_DAY = datetime.date(2, 1, 1)


def find_times(syntax: Syntax) -> Times:
    """Find and resolve the expressions of time of a report.

    The day of publication is the report's own where it is known; else it is
    inferred from the text, as an interval; else relative times stay unknown.
    """
    phrases = tuple(find_phrases(syntax))
    published = syntax.report.published
    expressions = tuple(resolve_phrases(syntax, phrases, published))
    return Times(published=published, expressions=expressions)


def resolve_phrases(
    syntax: Syntax, phrases: Iterable[Phrase], published: DateRange
) -> Iterator[TimeExpression]:
    """Resolve words of time against the day or the days of publication."""
    first, last = _anchors(published)
    before: Moment | None = None
    after: Moment | None = None
    for phrase in phrases:
        early = _read(phrase, first, before)
        late = _read(phrase, last, after) if last != first else early
        if early is None or late is None:
            continue
        words = syntax.report.text[phrase.start : phrase.end]
        is_anchored = first is not None or not phrase.rule.is_relative
        yield TimeExpression(
            start=phrase.start,
            end=phrase.end,
            value=early.value if is_anchored and early.value == late.value else "",
            date=_date(phrase, words, early, late) if is_anchored
            else _unknown(phrase, words),
        )
        if early.start is not None:
            before, after = early, late


def _anchors(
    published: DateRange,
) -> tuple[datetime.date | None, datetime.date | None]:
    start, end = published.start, published.end
    if start is None or end is None or (end - start).days >= WIDEST_ANCHOR:
        return None, None
    return start, end


def _read(
    phrase: Phrase, day: datetime.date | None, previous: Moment | None
) -> Moment | None:
    frame = Frame(day=day or NO_DAY, direction=phrase.direction, previous=previous)
    try:
        return phrase.rule.read(phrase.match, frame)
    except (ValueError, OverflowError):
        return None


def _date(phrase: Phrase, words: str, early: Moment, late: Moment) -> DateRange:
    if early.start is None or early.end is None or late.end is None:
        return DateRange()
    same = (early.start, early.end) == (late.start, late.end)
    start = min(early.start, late.start or early.start)
    return DateRange(
        start=start,
        end=max(early.end, late.end),
        precision=early.precision if same else Precision.RANGE,
        basis=Basis.RELATIVE if phrase.rule.is_relative else Basis.EXPLICIT,
        words=words,
        anchor=ANCHOR if phrase.rule.is_relative else "",
    )


def _unknown(phrase: Phrase, words: str) -> DateRange:
    """Keep the words of a time that nothing anchors."""
    return DateRange(basis=Basis.UNKNOWN, words=words, anchor=phrase.direction.value)
