"""What is known of how one side stood, over all matters, to tell how it moved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dragoman.model.claim import Position
from dragoman.model.date import DateRange
from dragoman.model.report import Passage
from dragoman.record.derive.changes.amounts import (
    Amounts,
    compare_amounts,
    compare_numbers,
)
from dragoman.record.derive.changes.moves import GIVING
from dragoman.record.derive.changes.told_moves import Move
from dragoman.record.derive.numbers import Numbers, list_numbers
from dragoman.record.derive.topics import LEAST_WORDS, VAGUE, Topic
from dragoman.record.lookup import Lookup, comes_before, days_apart, is_near
from dragoman.reference.wording import content_stems

SINCE = 2  # days after which a report may tell that a side has moved

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

    def is_earlier(self, before: Position, after: Position) -> bool:
        """Whether one position was surely held before another."""
        if before.evidence[0].report == after.evidence[0].report:
            return before.id in self.past and after.id not in self.past
        return comes_before(self.when(before), self.when(after))

    def is_told_again(self, before: Position, after: Position) -> bool:
        """Whether a move to a number is told once more: it was made already."""
        ours, theirs = self.topics[before.id].numbers, self.topics[after.id].numbers
        moved = theirs.then.keys() & theirs.now.keys() & ours.now.keys()
        return any(ours.now[unit].may_be(theirs.now[unit]) for unit in moved)

    def is_met(self, before: Position, after: Position) -> bool:
        """Whether what a side made its terms is what it then accepts or gives."""
        ours, theirs = (self.topics[p.id].numbers.now for p in (before, after))
        return after.stance in GIVING and any(
            ours[unit].may_be(theirs[unit]) for unit in ours.keys() & theirs.keys()
        )

    def is_one_day(self, before: Position, after: Position) -> bool:
        """Whether two reports of much the same day tell two positions.

        They rather tell one stand differently than that it has moved since.
        """
        ours, theirs = before.evidence[0], after.evidence[0]
        apart = days_apart(self.lookup.published(ours), self.lookup.published(theirs))
        return ours.report != theirs.report and apart is not None and apart < SINCE

    def is_number_of_another(self, before: Position, after: Position) -> bool:
        """Whether nothing but a size, and no word, has two positions on one matter."""
        ours, theirs = (self.topics[p.id] for p in (before, after))
        if (ours.words and theirs.words) or not ours.sizes & theirs.sizes:
            return False
        words = [
            content_stems(self.lookup.sentence(p.evidence[0])) for p in (before, after)
        ]
        return ours.issue != theirs.issue and len(words[0] & words[1]) < LEAST_WORDS

    def is_step_left_out(self, before: Position, after: Position) -> bool:
        """Whether reports between tell a number between: one more step was made.

        Not where the later position names the earlier number as the one that was.
        """
        ours, theirs = (self.topics[p.id].numbers for p in (before, after))
        for unit in ours.now.keys() & theirs.now.keys():
            one, other = ours.now[unit], theirs.now[unit]
            was = theirs.then.get(unit)
            if one.may_be(other) or (was and was.may_be(one)):
                continue
            low, high = sorted((one.low, other.low))
            first = None if before.id in self.past else before.evidence[0]
            for text in self._list_between(first, after.evidence[0]):
                told = list_numbers(text).get(unit, ())
                if any(low < value < high for value in told):
                    return True
        return False

    def _list_between(self, first: Passage | None, last: Passage) -> Iterator[str]:
        """Give the texts published from after one passage up to another."""
        end = self.lookup.published(last)
        for key, report in self.lookup.reports.items():
            begun = first is None or comes_before(
                self.lookup.published(first), report.published
            )
            is_one = self.lookup.matters.get(key) == self.lookup.matters.get(
                last.report
            )
            if begun and is_one and not comes_before(end, report.published):
                yield report.text

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
