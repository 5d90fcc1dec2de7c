"""On which weekdays a report can have been published, by those that it names.

News tells of today and yesterday: the latest weekday that is told as past is
the day of publication or the day before.
"""

import datetime
import re
from collections.abc import Collection, Iterable, Sequence

from dragoman.extract.moments.rule import Direction
from dragoman.extract.moments.scan import Phrase
from dragoman.extract.moments.words import WEEKDAY, WEEKDAYS
from dragoman.extract.publication.window import Window
from dragoman.extract.syntax import Syntax
from dragoman.model.date import DateRange

DAY = datetime.timedelta(days=1)
ONE_WEEKDAY_EACH = 10  # days; in these a weekday hardly comes twice
WIDEST = 31  # days; in a wider window weekdays come round too often
MOST_WEEKDAYS = 4  # more go back a whole week, and tell nothing
SHIFTED = frozenset({"last", "next", "past", "this past", "this coming", "coming"})


def news_weekdays(syntax: Syntax, phrases: Sequence[Phrase]) -> frozenset[int]:
    """Give the weekdays (Monday is 0) on which a report can have been published.

    Nothing comes back where the report names no weekday as past.
    """
    past = dict.fromkeys(
        WEEKDAYS[(groups["w"] or "").lower()]
        for phrase in phrases
        if phrase.direction is not Direction.FUTURE
        and (groups := phrase.match.groupdict()).get("w")
        and (groups.get("which") or "").lower() not in SHIFTED
        and "way" not in groups
    )
    if not past or len(past) > MOST_WEEKDAYS:
        return frozenset()
    latest = _latest(past)
    days = {latest, (latest + 1) % 7}
    if _tells_today(syntax, phrases):
        days.discard(latest)
    return frozenset(days)


def named_weekdays(dates: Iterable[DateRange]) -> frozenset[int]:
    """Give the weekdays on which a report can have been published, by its claims.

    For reports whose dates could not be resolved: their words are kept, with
    the tense in place of an anchor.
    """
    past = dict.fromkeys(
        WEEKDAYS[match[0].lower()]
        for date in dates
        if date.anchor == Direction.PAST.value
        and (match := re.search(WEEKDAY, date.words, re.IGNORECASE))
    )
    if not past or len(past) > MOST_WEEKDAYS:
        return frozenset()
    latest = _latest(past)
    return frozenset({latest, (latest + 1) % 7})


def _latest(weekdays: Collection[int]) -> int:
    """Give the weekday that ends the shortest stretch over all of them.

    Of stretches nearly as short the one whose weekday is named first in the text
    counts: a report begins with its news.
    """
    stretch = {d: max((d - other) % 7 for other in weekdays) for d in weekdays}
    least = min(stretch.values())
    return next(day for day in weekdays if stretch[day] <= least + 1)


def _tells_today(syntax: Syntax, phrases: Sequence[Phrase]) -> bool:
    """Whether the report itself says "today", beside weekdays for other days."""
    for phrase in phrases:
        if (phrase.match.groupdict().get("day") or "").lower() == "today":
            before = syntax.report.text[: phrase.start]
            opened = before.count("“") - before.count("”")
            if opened <= 0 and before.count('"') % 2 == 0:
                return True
    return False


def cut_to_weekdays(window: Window, weekdays: frozenset[int]) -> Window:
    """Cut a narrow window to the first days in it that fall on the weekdays."""
    start, end, width = window.start, window.end, window.width
    if not weekdays or start is None or end is None or not width or width > WIDEST:
        return window
    fitting = [
        day for n in range(width) if (day := start + n * DAY).weekday() in weekdays
    ]
    if not fitting:
        return window
    runs = [day for day in fitting if (day - fitting[0]).days <= 1]
    if len(runs) < len(fitting) and width > ONE_WEEKDAY_EACH:
        return window.narrow(fitting[0], fitting[-1], "the weekdays it tells as past")
    return window.narrow(runs[0], runs[-1], "the weekdays it tells as past")
