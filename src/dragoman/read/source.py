"""What a reader gives: the text of a report and what its format says of it."""

import datetime
from dataclasses import dataclass, field, replace

FIELDS = ("title", "outlet", "published", "language", "wire")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is said of a report outside of its sentences.

    Attributes:
        title: Its headline.
        outlet: Who published it.
        published: The day.
        language: ISO 639-1 code.
        wire: Agencies that it credits.
        bases: Field name to how it is known.
    """

    title: str | None = None
    outlet: str | None = None
    published: datetime.date | None = None
    language: str | None = None
    wire: tuple[str, ...] = ()
    bases: tuple[tuple[str, str], ...] = ()

    def filled(self, other: "Metadata") -> "Metadata":
        """Take from another what this one lacks."""
        missing = {
            name: getattr(other, name) for name in FIELDS if not getattr(self, name)
        }
        bases = dict(other.bases)
        taken = [(name, bases[name]) for name in missing if name in bases]
        return replace(self, **missing, bases=(*self.bases, *taken))


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The text of one report, clean, with what its format says.

    Attributes:
        text: The text that every offset will refer to.
        metadata: What the format says.
        body: Offset where the report proper begins.
    """

    text: str
    metadata: Metadata = field(default_factory=Metadata)
    body: int = 0
