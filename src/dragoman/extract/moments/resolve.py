"""Resolve words of time against the day, or the days, of publication."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.extract.moments.moment import Moment, day
from dragoman.extract.moments.rule import Direction, Frame
from dragoman.extract.moments.scan import Phrase, find_matches
from dragoman.extract.moments.words import WEEKDAY
from dragoman.model.date import Basis, DateRange, Precision

# Beyond this, "on Sunday" may be any of two Sundays and stays unknown.
WIDEST_ANCHOR = 8
ANCHOR = "the day of publication"
NO_DAY = datetime.date(2, 1, 1)
BARE_CLOCK = re.compile(r"T\d\d:\d\d$")
OWN_DAY = re.compile(rf"{WEEKDAY}|today|yesterday|tomorrow", re.IGNORECASE)
JOINED = frozenset({"", ",", "on", ", on", "at", ", at", "of"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Words of time with what they mean.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last.
        value: Value as in TIMEX3, "" where nothing anchors the words.
        date: The interval of days meant, if any.
    """

    start: int
    end: int
    value: str
    date: DateRange


def resolve_phrases(
    text: str,
    phrases: Iterable[Phrase],
    published: DateRange,
    days: Mapping[int, DateRange],
) -> Iterator[Resolved]:
    """Resolve words of time against the day or the days of publication.

    Args:
        text: The report's text.
        phrases: The words of time in it, in order.
        published: When it was published, as far as that is known.
        days: Days known from elsewhere, by the offset of their words.
    """
    first, last = published.start, published.end
    first, last = (first, last) if first and last else (None, None)
    is_narrow = _anchors(published)[0] is not None
    early_thread, late_thread = _Thread(first), _Thread(last)
    for phrase in phrases:
        given = days.get(phrase.start)
        early = _given(given) or early_thread.read(phrase)
        late = early if given or last == first else late_thread.read(phrase)
        if early is None or late is None:
            continue
        words = text[phrase.start : phrase.end]
        same = early.value == late.value
        is_free = not phrase.rule.is_relative or early.start is None or given
        is_sure = is_narrow or is_free or (first is not None and same)
        yield Resolved(
            start=phrase.start,
            end=phrase.end,
            value=early.value if is_sure and same else "",
            date=given or _date(phrase, words, early, late)
            if is_sure
            else _unknown(phrase, words),
        )
        early_thread.follow(early)
        late_thread.follow(late)


class _Thread:
    """One reading of a report: from one day of writing, and what it named before."""

    def __init__(self, day: datetime.date | None) -> None:
        self._day = day or NO_DAY
        self._previous: Moment | None = None
        self._last_day: Moment | None = None

    def read(self, phrase: Phrase) -> Moment | None:
        """Read words of time where the thread stands."""
        frame = Frame(
            day=self._day,
            direction=phrase.direction,
            previous=self._previous,
            last_day=self._last_day,
        )
        try:
            return phrase.rule.read(phrase.match, frame)
        except (ValueError, OverflowError):
            return None

    def follow(self, moment: Moment) -> None:
        """Remember a moment that the report has named."""
        if moment.start is not None:
            self._previous = moment
            if moment.start == moment.end:
                self._last_day = moment


def _given(date: DateRange | None) -> Moment | None:
    return day(date.start) if date and date.start else None


def join_clocks(text: str, found: Sequence[Resolved]) -> Iterator[Resolved]:
    """Give a time of day the date that stands beside it ("at 7 a.m. July 8")."""
    for i, one in enumerate(found):
        beside = (found[j] for j in (i + 1, i - 1) if 0 <= j < len(found))
        day = next((b for b in beside if _is_day_of(text, one, b)), None)
        if day is None:
            yield one
        else:
            yield replace(one, date=replace(day.date, words=one.date.words))


def _is_day_of(text: str, clock: Resolved, other: Resolved) -> bool:
    """Whether a time of day and a date stand side by side."""
    if not BARE_CLOCK.search(clock.value) or BARE_CLOCK.search(other.value):
        return False
    if OWN_DAY.search(clock.date.words):
        return False
    gap = text[min(clock.end, other.end) : max(clock.start, other.start)]
    single = other.date.start is not None and other.date.start == other.date.end
    return single and gap.strip() in JOINED and "\n" not in gap


def reread_words(date: DateRange, published: DateRange) -> DateRange:
    """Resolve words of time that were kept for want of a day of publication.

    Dates that are known, and words that no rule reads, come back as they are.
    """
    first, last = _anchors(published)
    directions = {direction.value for direction in Direction}
    if date.start or first is None or last is None or date.anchor not in directions:
        return date
    for match, rule in find_matches(date.words):
        phrase = Phrase(
            start=0,
            end=0,
            rule=rule,
            match=match,
            direction=Direction(date.anchor),
            block=0,
        )
        early, late = _Thread(first).read(phrase), _Thread(last).read(phrase)
        if early is not None and early.start and late is not None:
            return _date(phrase, date.words, early, late)
    return date


def _anchors(
    published: DateRange,
) -> tuple[datetime.date | None, datetime.date | None]:
    start, end = published.start, published.end
    if start is None or end is None or (end - start).days >= WIDEST_ANCHOR:
        return None, None
    return start, end


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
