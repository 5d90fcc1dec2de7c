"""An agreement on all that is at issue → what it makes of an issue held before it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dragoman.model.claim import Position
from dragoman.model.record import GapState
from dragoman.record.derive.clauses import clip_words, undate_line
from dragoman.record.derive.numbers import SIZES, find_numbers, read_numbers
from dragoman.record.derive.standing.accord_patterns import name_made
from dragoman.record.derive.standing.settled import Settled, print_when
from dragoman.record.derive.standing.stakes import View
from dragoman.record.derive.topics import VAGUE, name_topic
from dragoman.record.lookup import comes_before

TERM = 130  # characters of what an agreement says
LEAST_ALONE = 2  # things that words share with the one position on an issue
TWO_SIDES = 2


def find_accord(view: View, matter: str) -> Settled | None:
    """Find the agreement on all that is at issue that stands after all reports."""
    found = None
    for report, told in view.settled.items():
        if view.lookup.matters.get(report, "") == matter:
            found = next_accord(found, told)
    return found


def next_accord(known: Settled | None, told: Iterable[Settled]) -> Settled | None:
    """Give the agreement on all that is at issue that stands after what is told."""
    for settled in told:
        if settled.accord.is_made and settled.accord.whole:
            known = settled
        elif not settled.accord.is_made and not settled.accord.is_of_talks:
            known = None
    return known


def is_before(sides: Mapping[str, Position], accord: Settled, view: View) -> bool:
    """Whether all that sides are told to hold is told no later than an agreement."""
    made = view.lookup.published(accord.accord.passage)
    days = (view.lookup.published(p.evidence[0]) for p in sides.values())
    return not any(comes_before(made, day) for day in days)


def judge_settled(
    issue: str,
    judged: tuple[GapState, str],
    sides: Mapping[str, Position],
    accord: Settled,
    view: View,
) -> tuple[GapState, str]:
    """Judge an issue by the agreement that was made after what was held on it."""
    state, reason = judged
    made = f"the agreement told as {accord.accord.how} {print_when(accord)}".rstrip()
    least = 1 if len(sides) >= TWO_SIDES else LEAST_ALONE
    for passage in view.find_terms(accord) if issue not in VAGUE else ():
        words = passage.quote
        if any(_count_shared(p, words, view) >= least for p in sides.values()):
            told = clip_words(undate_line(passage), TERM)
            return GapState.AGREED, f"{made} says “{told}”"
    if state is GapState.BLOCKED:
        return GapState.OPEN, f"told before {made}"
    return state, reason


def _count_shared(position: Position, words: str, view: View) -> int:
    """Count what words of an agreement and a position name alike."""
    term = replace(position, issue_text=words)
    named = name_topic(position, view.named).words - name_made()
    sizes = find_numbers(position, view.lookup).now.keys() & SIZES
    alike = named & name_topic(term, view.named).words
    return len(alike) + len(sizes & read_numbers(words).now.keys())
