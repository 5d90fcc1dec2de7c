"""Positions that a report says were held before what else it tells."""

import calendar
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from dragoman.model.claim import Event, EventType, Position
from dragoman.model.date import Basis, DateRange
from dragoman.model.record import Record
from dragoman.record.derive.moving_words import words_of
from dragoman.record.lookup import Lookup, comes_before
from dragoman.reference.wording import find_sentence

PLUPERFECT = re.compile(
    r"\bhad\s(?:\w+ly\s|also\s|long\s)?(?:demanded|asked|wanted|insisted|offered|refused"
    r"|rejected|ruled\s(?:\w+\s){0,3}?out|opposed|called|sought|threatened|vowed|excluded"
    r"|made|been (?:willing|ready|prepared|content|open))\b"
)
SAYING = (
    r"(?:said|told|vowed|warned|insisted|declared|promised|announced|argued|maintained"
    r"|pledged|sworn|stated|written|claimed)"
)
HAD_SAID = re.compile(
    rf"\bhad\s(?:\w+ly\s|also\s|long\s|once\s|still\s)?{SAYING}\b[^.;]{{0,60}}\Z"
)
MONTHS = "|".join(month for month in calendar.month_name if month)
SAID_THEN = re.compile(
    rf"\b{SAYING}\b[^.;,]{{0,30}}?\b(?:last (?:month|year|spring|summer|autumn|winter)"
    r"|\w+ (?:weeks|months?|years?) ago|earlier this year|in (?:early |late )?"
    rf"(?:{MONTHS}|(?:19|20)\d\d))\b[^.;]{{0,25}}\Z"
)
SAID = re.compile(r"\b(?:said|says|told|added|announced|confirmed|stated)\b")
BEFORE = 80  # characters before a position within which "initially" is said of it


def find_past(positions: Iterable[Position], lookup: Lookup) -> frozenset[str]:
    """Give the positions that a report says were held before what else it tells."""
    told: dict[str, list[Position]] = defaultdict(list)
    for position in positions:
        told[position.evidence[0].report].append(position)
    return frozenset(
        position.id
        for members in told.values()
        for position in members
        if _earlier().search(_own_words(position, members, lookup).casefold())
        or _is_pluperfect(position, lookup)
        or _was_said_before(position, lookup)
    )


def _is_pluperfect(position: Position, lookup: Lookup) -> bool:
    """Whether a report tells in its own words what a side had asked or given."""
    passage = position.evidence[0]
    found = PLUPERFECT.search(passage.quote) if position.own else None
    if found is None:
        return False
    text = lookup.reports[passage.report].text
    first, _ = find_sentence(text, passage.start, passage.end)
    return not SAID.search(text[first : passage.start + found.start()])


def _was_said_before(position: Position, lookup: Lookup) -> bool:
    """Whether a position is in what somebody had said, or said some time ago."""
    passage = position.evidence[0]
    text = lookup.reports[passage.report].text
    first, _ = find_sentence(text, passage.start, passage.end)
    before = text[first : passage.start]
    if found := HAD_SAID.search(before):
        return not SAID.search(before[: found.start()])
    return SAID_THEN.search(before) is not None


def date_past(
    record: Record, besides: Iterable[Position], lookup: Lookup
) -> tuple[Position, ...]:
    """Give the positions, and those told besides, dated where they were held before.

    The date is when the report says that they were told, else the time up to it.
    """
    known = (*record.positions, *besides)
    past = find_past(known, lookup)
    told: dict[str, list[Event]] = defaultdict(list)
    for event in record.events if past else ():
        if event.type is EventType.STATEMENT and event.date.is_known:
            for passage in event.evidence:
                told[passage.report].append(event)
    return tuple(
        replace(p, date=_date(p, told[p.evidence[0].report], lookup))
        if p.id in past and not (p.date.start or p.date.end)
        else p
        for p in known
    )


def _date(position: Position, told: Iterable[Event], lookup: Lookup) -> DateRange:
    passage = position.evidence[0]
    text, published = lookup.reports[passage.report].text, lookup.published(passage)
    first, _ = find_sentence(text, passage.start, passage.end)
    for event in told:
        said = event.evidence[0]
        here = said.report == passage.report and first <= said.start < passage.end
        if here and said.end <= passage.start and comes_before(event.date, published):
            return event.date
    if published.end is None:
        return position.date
    return DateRange(end=published.end, basis=Basis.INFERRED, anchor="held before")


def _own_words(position: Position, members: Iterable[Position], lookup: Lookup) -> str:
    """Give what a sentence says of one position, without what it says of others."""
    passage = position.evidence[0]
    text = lookup.reports[passage.report].text
    start, _ = find_sentence(text, passage.start, passage.end)
    matter = passage.quote.rfind(position.issue_text) if position.issue_text else 0
    start = max(start, text.rfind(";", start, passage.start + max(0, matter)))
    first = max(start, passage.start - BEFORE)
    others = [m.evidence[0] for m in members if m.evidence[0] != passage]
    first = max([first, *(o.end for o in others if o.end <= passage.start)])
    inner = [o for o in others if passage.start <= o.start and o.end <= passage.end]
    kept = [
        c if not any(o.start <= i < o.end for o in inner) else " "
        for i, c in enumerate(text[first : passage.end], first)
    ]
    return "".join(kept)


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words_of('earlier')))})\b")
