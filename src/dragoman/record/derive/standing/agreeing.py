"""Sides that each accept or offer → whether they agree, and why not where they do not.

An acceptance that is only rumoured or would only be given, one of something older than
what is offered now, and numbers that differ make no agreement.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from dragoman.model.claim import Position, Stance
from dragoman.model.record import GapState
from dragoman.record.derive.alliances import has_two_camps
from dragoman.record.derive.clauses import find_bounds
from dragoman.record.derive.numbers import find_numbers
from dragoman.record.derive.standing.stakes import View, when_told
from dragoman.record.derive.topics import name_topic
from dragoman.record.lookup import Lookup
from dragoman.reference.wording import find_sentence

BEFORE = 60  # characters before a position that may say that it only would be so
START = 30  # of its own
TWO_SIDES = 2
RUMOUR = re.compile(
    r"\b(?:(?:amid|media|press|unconfirmed|news)\s(?:\w+\s)?reports?|reportedly"
    r"|rumou?r\w*|speculation|said to have)\b",
    re.I,
)
WOULD = re.compile(
    r"\b(?:would|could|might|(?-i:may)|ready to|prepared to|willing to|inclined to"
    r"|open to|hint\w*|consider\w*|if)\b",
    re.I,
)
PROVISO = re.compile(
    r"\b(?:but|although|though|provided|on condition|subject to|if|unless|basis"
    r"|as a (?:starting point|first step)|in principle|conditions?"
    r"|with (?:some |two |three )?(?:changes|amendments|reservations))\b",
    re.I,
)


def check_agreed(
    sides: Mapping[str, Position], counting: Sequence[Position], view: View
) -> tuple[GapState, str] | None:
    """Say why sides that all accept or offer have not agreed, ``None`` if they have."""
    lookup = view.lookup
    if not has_two_camps(_opposed(sides, view), view.allies):
        return GapState.OPEN, "no two sides with a stake are reported on it"
    if all(view.is_of_others(p.evidence[0]) for p in counting):
        return GapState.OPEN, "what they agreed on was with somebody else"
    if any(_is_rumour(p, lookup) for p in counting):
        return GapState.CLOSE, "one side is only rumoured to accept"
    if any(would_accept(p, lookup) for p in counting):
        return GapState.CLOSE, "one side only says that it would accept"
    accepted = [when_told(p, lookup) for p in counting if p.stance is Stance.ACCEPTS]
    offered = [when_told(p, lookup) for p in counting if p.stance is Stance.OFFERS]
    if not accepted:
        return GapState.CLOSE, "each side offers something, and none is told to accept"
    if offered and max(offered)[0] > max(accepted)[0]:
        return GapState.CLOSE, "what is offered is newer than what was accepted"
    if _name_other_numbers(counting, lookup):
        return GapState.CLOSE, "the sides name other numbers"
    return None


def _is_rumour(position: Position, lookup: Lookup) -> bool:
    """Whether a report passes on rumours of a position ("amid reports that …")."""
    passage = position.evidence[0]
    text = lookup.reports[passage.report].text
    first, _ = find_sentence(text, passage.start, passage.end)
    return RUMOUR.search(text[first : passage.end]) is not None


def would_accept(position: Position, lookup: Lookup) -> bool:
    """Whether a side is told not to accept, but that it would, or is ready to."""
    if position.stance is not Stance.ACCEPTS:
        return False
    passage = position.evidence[0]
    text = lookup.reports[passage.report].text
    first, _ = find_sentence(text, passage.start, passage.end)
    before = text[max(first, passage.start - BEFORE) : passage.start]
    return WOULD.search(f"{before}{passage.quote[:START]}") is not None


def _name_other_numbers(positions: Sequence[Position], lookup: Lookup) -> bool:
    """Whether two sides that both yield name unlike numbers of one thing."""
    numbers = [find_numbers(position, lookup).now for position in positions]
    return any(
        not left[unit].may_be(right[unit])
        for left, right in combinations(numbers, 2)
        for unit in left.keys() & right.keys()
    )


def share_matter(positions: Sequence[Position]) -> bool:
    """Whether some two sides name one thing."""
    words = [name_topic(position).words for position in positions]
    return any(left & right for left, right in combinations(words, 2))


def _opposed(sides: Mapping[str, Position], view: View) -> frozenset[str]:
    """Give the sides that may agree with each other, mediators left out.

    Who only ever offers, where two others have a stake, passes on what others are to
    agree on; beside one other it is that one's opposite.
    """
    bodies = {side for side in sides if not view.lookup.is_person(side)} or sides.keys()
    others = frozenset(bodies) - view.lookup.mediators
    return others & view.contending if len(view.contending) >= TWO_SIDES else others


def is_firm(position: Position, lookup: Lookup) -> bool:
    """Whether a side is told to accept, not that it would, and without a proviso."""
    accepts = position.stance is Stance.ACCEPTS and not would_accept(position, lookup)
    return accepts and not has_proviso(position, lookup)


def has_proviso(position: Position, lookup: Lookup) -> bool:
    """Whether the sentence of a position takes something back from it."""
    passage = position.evidence[0]
    text = lookup.reports[passage.report].text
    first, last = find_bounds(text, passage.start, passage.end)
    return PROVISO.search(text, first, last) is not None
