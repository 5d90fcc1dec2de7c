"""How often each rule is right, by what people accepted, edited and rejected."""

import math
from dataclasses import dataclass

from dragoman.store.counting import count_by
from dragoman.store.database import Database
from dragoman.store.query import Review

Z = 1.96  # standard deviations of a normal distribution that hold 95 %
JUDGED = (Review.ACCEPTED, Review.EDITED, Review.REJECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """What people made of what one rule found.

    Attributes:
        noun: The noun of what it finds.
        rule: Its name, "" where a noun has no rules of its own.
        accepted: How many entries were accepted as they are.
        edited: How many had a field put right.
        rejected: How many were rejected.
        open: How many nobody has judged.
        added: How many of the noun people had to add; the same for all its rules.
    """

    noun: str
    rule: str
    accepted: int = 0
    edited: int = 0
    rejected: int = 0
    open: int = 0
    added: int = 0

    @property
    def judged(self) -> int:
        """Give how many people have judged."""
        return self.accepted + self.edited + self.rejected

    @property
    def precision(self) -> float | None:
        """Give the share that was not rejected, ``None`` where nothing was judged."""
        return (self.accepted + self.edited) / self.judged if self.judged else None

    @property
    def exact(self) -> float | None:
        """Give the share that was right in every field."""
        return self.accepted / self.judged if self.judged else None

    @property
    def interval(self) -> tuple[float, float]:
        """Give the 95 % interval of the precision (Wilson)."""
        return _wilson(self.accepted + self.edited, self.judged)


def measure_accuracy(database: Database) -> tuple[Accuracy, ...]:
    """Measure each rule, those most judged first."""
    with database.read() as connection:
        counted = count_by(connection, "noun", "rule", "review")
    found: dict[tuple[str, str], dict[Review, int]] = {}
    added: dict[str, int] = {}
    for (noun, rule, review), number in counted:
        if Review(review) is Review.ADDED:
            added[noun] = added.get(noun, 0) + number
        elif not rule.startswith("person:"):
            found.setdefault((noun, rule), {})[Review(review)] = number
    measured = [
        Accuracy(
            noun=noun,
            rule=rule,
            accepted=by.get(Review.ACCEPTED, 0),
            edited=by.get(Review.EDITED, 0),
            rejected=by.get(Review.REJECTED, 0),
            open=by.get(Review.OPEN, 0),
            added=added.get(noun, 0),
        )
        for (noun, rule), by in found.items()
        if any(review in by for review in JUDGED)
    ]
    return tuple(sorted(measured, key=lambda a: (-a.judged, a.noun, a.rule)))


def _wilson(right: int, total: int) -> tuple[float, float]:
    if not total:
        return 0.0, 1.0
    share, square = right / total, Z * Z
    middle = share + square / (2 * total)
    width = Z * math.sqrt(share * (1 - share) / total + square / (4 * total * total))
    whole = 1 + square / total
    return max(0.0, (middle - width) / whole), min(1.0, (middle + width) / whole)
