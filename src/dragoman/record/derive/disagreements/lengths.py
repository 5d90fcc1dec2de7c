"""Events → disagreements: how long one meeting lasted, as two reports tell it.

"The session lasted 90 minutes", "after three hours of talks": the meeting is one where
the record joins the two tellings, or both are of one day and neither report tells of
another meeting of that day.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from dragoman.model.claim import Event, EventType, identify
from dragoman.model.date import DateRange
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
)
from dragoman.model.report import Passage, Report
from dragoman.record.derive.numbers import find_values
from dragoman.record.derive.voices import sentences_between
from dragoman.record.lookup import Lookup, days_apart
from dragoman.reference import read_words

MINUTES = {"minute": 1, "hour": 60}
NEAR = 2  # sentences from a meeting to how long it lasted
LEAST = 1.25  # times as long: nobody looks at a watch
NOT_BECAUSE = (
    "both are of one meeting, or of one day on which neither report tells of another, "
    "and rounding does not cover both"
)
LENGTH = (
    r"(?P<number>\d+(?:\.\d+)?|an?|[a-z]+(?:-[a-z]+)?)[\s-]"
    r"(?P<unit>hour|minute)s?\b(?P<half>\sand\sa\shalf\b)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long a report says that a meeting lasted.

    Attributes:
        minutes: The length.
        passage: The words.
        event: The meeting, where one is told near by.
        day: When it was: its day, else when the report was published.
    """

    minutes: float
    passage: Passage
    event: Event | None
    day: DateRange


def derive_lengths(
    record: Record, heads: Mapping[str, str], lookup: Lookup
) -> tuple[Disagreement, ...]:
    """Find meetings of which two reports tell that they lasted otherwise."""
    meetings: dict[str, list[tuple[Passage, Event]]] = defaultdict(list)
    for event in record.events:
        if event.type is EventType.MEETING:
            for passage in event.evidence:
                meetings[passage.report].append((passage, event))
    told: dict[str, list[Length]] = {}
    for report in record.reports:
        found = list(_find_lengths(report, meetings[report.id], lookup))
        if found:
            told[report.id] = found
    return tuple(
        _disagreement(one, other)
        for left, right in combinations(told.values(), 2)
        for one, other in _pair(left, right, heads, lookup)
    )


def _find_lengths(
    report: Report, meetings: Iterable[tuple[Passage, Event]], lookup: Lookup
) -> Iterator[Length]:
    known = list(meetings)
    for match in _pattern().finditer(report.text, report.body):
        minutes = _count_minutes(match)
        if minutes:
            passage = report.passage(*match.span())
            event = _find_meeting(passage, known, lookup)
            is_dated = event is not None and event.date.is_day
            day = event.date if event is not None and is_dated else report.published
            yield Length(minutes=minutes, passage=passage, event=event, day=day)


def _count_minutes(match: re.Match[str]) -> float:
    key = next(key for key in ("a", "b", "c", "d") if match[f"number_{key}"])
    words = match[f"number_{key}"].casefold()
    values = find_values(words)
    number = 1.0 if words in ("a", "an") else values[0][2] if values else 0.0
    half = 0.5 if match[f"half_{key}"] else 0.0
    return (number + half) * MINUTES[match[f"unit_{key}"].casefold()] if number else 0.0


def _find_meeting(
    passage: Passage, meetings: Sequence[tuple[Passage, Event]], lookup: Lookup
) -> Event | None:
    """Find the meeting told last before words that say how long it was, one with a day.

    The words themselves may have been read as a meeting without one.
    """
    near = [
        (event.date.is_day, place.start, event.id, event)
        for place, event in meetings
        if place.start <= passage.end
        and sentences_between(place, passage, lookup) <= NEAR
    ]
    return max(near, key=lambda row: row[:3])[3] if near else None


def _pair(
    left: Sequence[Length],
    right: Sequence[Length],
    heads: Mapping[str, str],
    lookup: Lookup,
) -> Iterator[tuple[Length, Length]]:
    for one in left:
        for other in right:
            if _are_one(one, other, heads, lookup) and _differ(one, other):
                alone = _is_alone(one, left) and _is_alone(other, right)
                if alone or _is_joined(one, other, heads):
                    yield one, other


def _differ(one: Length, other: Length) -> bool:
    short, long = sorted((one.minutes, other.minutes))
    return long > short * LEAST


def _is_alone(length: Length, told: Sequence[Length]) -> bool:
    """Whether a report tells of no other meeting of that day how long it lasted."""
    return all(other is length or days_apart(length.day, other.day) for other in told)


def _are_one(
    one: Length, other: Length, heads: Mapping[str, str], lookup: Lookup
) -> bool:
    if _is_joined(one, other, heads):
        return True
    matters = {lookup.matter(length.passage) for length in (one, other)}
    if len(matters) > 1 or days_apart(one.day, other.day) != 0:
        return False
    return (
        one.day.is_day and other.day.is_day and not _are_of_others(one, other, lookup)
    )


def _is_joined(one: Length, other: Length, heads: Mapping[str, str]) -> bool:
    events = (one.event, other.event)
    keys = {heads.get(event.id, event.id) if event else "" for event in events}
    return len(keys) == 1 and "" not in keys


def _are_of_others(one: Length, other: Length, lookup: Lookup) -> bool:
    """Whether both name who met, and nobody of the one is in the other."""
    sides = [
        {lookup.side(actor) for actor in (length.event.participants)}
        if length.event
        else set()
        for length in (one, other)
    ]
    return all(sides) and not sides[0] & sides[1]


def _disagreement(one: Length, other: Length) -> Disagreement:
    sides = sorted((one, other), key=lambda length: length.passage)
    told = "”, another “".join(length.passage.quote for length in sides)
    return Disagreement(
        id=identify("length", *(length.passage for length in sides)),
        kind=DisagreementKind.FIGURE,
        items=tuple(
            DisagreementItem(
                ref=length.event.id if length.event else length.passage.report,
                value=f"{length.minutes:.0f} minutes",
                passage=length.passage,
            )
            for length in sides
        ),
        why=f"Of one meeting one report says “{told}”.",
        not_because=NOT_BECAUSE,
    )


@cache
def _pattern() -> re.Pattern[str]:
    """Give the pattern of "lasted 90 minutes", "after two hours of talks"."""
    talks = "|".join(map(re.escape, sorted(read_words("talk_words"), key=len)[::-1]))
    meeting = rf"(?:{talks}|meeting|session|sitting|encounter|conversation)"

    def length(key: str) -> str:
        return re.sub(r"\?P<(\w+)>", rf"?P<\1_{key}>", LENGTH)

    few = r"(?:(?:about|some|just|only|barely|nearly|almost|over|more\sthan)\s){0,2}"
    return re.compile(
        rf"\b(?:lasted|went\son\sfor|ran\sfor|ran\sto|dragged\son\sfor)\s{few}{length('a')}"
        rf"|\bafter\s{few}{length('b')}\s(?:of|behind|in)\s(?:\w+\s){{0,3}}?{meeting}\b"
        rf"|\b{length('c')}\s(?:of\s)?(?:\w+\s)?{meeting}\b"
        rf"|\b(?:talked|met|sat|conferred|negotiated)\b[^.;,\n]{{0,60}}?\sfor\s{few}"
        rf"{length('d')}",
        re.I,
    )
