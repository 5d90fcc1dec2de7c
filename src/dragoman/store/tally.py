"""How far the review is: one way of counting, for every page and command."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.store.nouns import REVIEWED
from dragoman.store.query import HIDDEN, Review

Counts = Mapping[str, Mapping[Review, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Entries by what people made of them.

    Attributes:
        noun: Their noun, "" for several.
        kept: In the record: not rejected, not part of another.
        open: Of these, those that nobody has looked at.
        left_out: Rejected, or part of another.
    """

    noun: str = ""
    kept: int = 0
    open: int = 0
    left_out: int = 0

    @property
    def total(self) -> int:
        """Give how many there were to review."""
        return self.kept + self.left_out

    @property
    def reviewed(self) -> int:
        """Give how many people have looked at."""
        return self.total - self.open


def count_entries(counts: Counts, nouns: Iterable[str] = REVIEWED) -> tuple[Tally, ...]:
    """Count the entries of each noun."""
    return tuple(_count(noun, counts.get(noun, {})) for noun in nouns)


def add_up(tallies: Iterable[Tally]) -> Tally:
    """Give several counts as one."""
    kept = tuple(tallies)
    return Tally(
        kept=sum(t.kept for t in kept),
        open=sum(t.open for t in kept),
        left_out=sum(t.left_out for t in kept),
    )


def _count(noun: str, by: Mapping[Review, int]) -> Tally:
    out = sum(number for review, number in by.items() if review.value in HIDDEN)
    return Tally(
        noun=noun,
        kept=sum(by.values()) - out,
        open=by.get(Review.OPEN, 0),
        left_out=out,
    )
