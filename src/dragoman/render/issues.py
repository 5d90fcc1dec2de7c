"""How far the sides are apart, issue by issue: what matters first.

An issue on which one side alone is told to hold something says little of how far the
sides are apart; it stands apart from those on which they answer each other.
"""

from dataclasses import dataclass

from dragoman.model.record import Gap, GapState, Record

TWO_SIDES = 2
ORDER = (GapState.BLOCKED, GapState.CLOSE, GapState.AGREED, GapState.OPEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issues:
    """The issues of a record.

    Attributes:
        between: Those on which two sides or more have a position, or that are settled.
        alone: Those on which one side alone has.
    """

    between: tuple[Gap, ...]
    alone: tuple[Gap, ...]


def lay_issues(record: Record) -> Issues:
    """Part the issues of a record, those first on which the sides are stuck."""
    gaps = sorted(record.gaps, key=lambda gap: (ORDER.index(gap.state), gap.label))
    between = tuple(gap for gap in gaps if _is_between(gap))
    return Issues(
        between=between, alone=tuple(gap for gap in gaps if gap not in between)
    )


def _is_between(gap: Gap) -> bool:
    return len(gap.positions) >= TWO_SIDES or gap.state is not GapState.OPEN
