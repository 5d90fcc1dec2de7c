"""A window of days in which something lies, narrowed by one reason after another."""

import datetime
from dataclasses import dataclass

from dragoman.model.date import Basis, DateRange, Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days in which a report may have been published, and why.

    Attributes:
        start: First day, or ``None`` for an open start.
        end: Last day, or ``None`` for an open end.
        why: The words that narrowed it.
        anchors: What they were counted from.
    """

    start: datetime.date | None = None
    end: datetime.date | None = None
    why: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()

    @property
    def width(self) -> int | None:
        """How many days it holds, ``None`` if it is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1

    def narrow(
        self,
        start: datetime.date | None,
        end: datetime.date | None,
        why: str,
        anchor: str = "",
    ) -> "Window":
        """Give the window cut to other days; a cut that leaves none is ignored."""
        low = max((d for d in (self.start, start) if d), default=None)
        high = min((d for d in (self.end, end) if d), default=None)
        if low is not None and high is not None and high < low:
            return self
        if (low, high) == (self.start, self.end):
            return self
        anchors = self.anchors
        if anchor and anchor not in anchors:
            anchors = (*anchors, anchor)
        return Window(start=low, end=high, why=(*self.why, why), anchors=anchors)

    def holds(self, day: datetime.date) -> bool:
        """Whether a day lies in the window."""
        return not (
            (self.start is not None and day < self.start)
            or (self.end is not None and day > self.end)
        )

    def to_range(self) -> DateRange:
        """Give the window as an inferred date, unknown if nothing narrowed it."""
        if self.start is None and self.end is None:
            return DateRange()
        return DateRange(
            start=self.start,
            end=self.end,
            precision=Precision.DAY if self.width == 1 else Precision.RANGE,
            basis=Basis.INFERRED,
            words="; ".join(self.why),
            anchor="; ".join(self.anchors),
        )
