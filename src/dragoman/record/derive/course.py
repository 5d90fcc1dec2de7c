"""What is known of how one side stood, over all matters, to tell how it moved."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.claim import Position
from dragoman.model.date import DateRange
from dragoman.record.derive.amounts import Amounts, compare_amounts
from dragoman.record.derive.moves import GIVING
from dragoman.record.derive.numbers import Numbers, compare_numbers
from dragoman.record.derive.told_moves import Move
from dragoman.record.derive.topics import VAGUE, Topic
from dragoman.record.lookup import Lookup, days_apart, is_near

ALONE = "counted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What is known of how one side stood, over all matters.

    Attributes:
        side: The side.
        past: Positions that their own report says were held earlier.
        moves: The moves that the words of positions tell.
        topics: What each position is about.
        amounts: The numbers that terms and figures name.
        lookup: Reports and actors.
    """

    side: str
    past: frozenset[str]
    moves: Mapping[str, Move]
    topics: Mapping[str, Topic]
    amounts: Amounts
    lookup: Lookup

    def owns(self, position: Position) -> bool:
        """Whether a side says itself how it stands, or a report says it."""
        teller = position.as_stated_by or ""
        return position.own or self.lookup.side(teller) == self.side

    def when(self, position: Position) -> DateRange:
        """Give when a position was held; "this year" is when it was reported."""
        passage = position.evidence[0]
        day, published = (
            self.lookup.day(position.date, passage),
            self.lookup.published(passage),
        )
        wide = not is_near(day) and days_apart(day, published) == 0
        return published if wide else day

    def day(self, position: Position) -> str:
        """Give the first day on which a position was held, "9" for an unknown one."""
        return str(self.when(position).start or "9")

    def is_met(self, before: Position, after: Position) -> bool:
        """Whether what a side made its terms is what it then accepts or gives."""
        ours, theirs = (self.topics[p.id].numbers.now for p in (before, after))
        return after.stance in GIVING and any(
            ours[unit].may_be(theirs[unit]) for unit in ours.keys() & theirs.keys()
        )

    def compare_sizes(self, before: Position, after: Position) -> int:
        """Say whether a later position names more (1) or less (-1), or 0."""
        moved = compare_amounts(before, after, self.amounts)
        if moved:
            return moved
        ours, theirs = self.topics[before.id], self.topics[after.id]
        now = Numbers(now={**theirs.plan, **theirs.numbers.now})
        return compare_numbers(ours.numbers.now, now) or _compare_alone(ours, theirs)


def _compare_alone(before: Topic, after: Topic) -> int:
    """Compare what two positions on one issue count by another word each.

    "The release of 212 comrades", "the release of 46 prisoners": each names one number,
    and in the same words but for what is counted.
    """
    if before.issue != after.issue or before.issue in VAGUE or before.gives is None:
        return 0
    if before.gives is not after.gives or not before.words & after.words:
        return 0
    ours, theirs = (
        {topic.numbers.now[unit] for unit in topic.counted} for topic in (before, after)
    )
    if len(ours) != 1 or len(theirs) != 1:
        return 0
    (one,), (other,) = ours, theirs
    return compare_numbers({ALONE: one}, Numbers(now={ALONE: other}))
