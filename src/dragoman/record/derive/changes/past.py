"""Positions that a report says were held before what else it tells."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from dragoman.model.claim import Position
from dragoman.record.derive.moving_words import words_of
from dragoman.record.lookup import Lookup
from dragoman.reference.wording import find_sentence

PLUPERFECT = re.compile(
    r"\bhad\s(?:\w+ly\s|also\s|long\s)?(?:demanded|asked|wanted|insisted|offered|refused"
    r"|rejected|ruled\sout|opposed|called|sought|threatened|vowed|excluded|made)\b"
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
