"""What a reader gives: the text of a report and what its format says of it."""

import datetime
from dataclasses import dataclass, field, replace

FIELDS = ("title", "outlet", "published", "language", "wire")
UNREAD_DATE = "date not read"  # among the bases: where it stands, and its words
LONGEST_SHOWN = 60  # characters


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
        wanted = [*missing, UNREAD_DATE] if "published" in missing else missing
        known = dict(self.bases)
        taken = [(n, bases[n]) for n in wanted if n in bases and n not in known]
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


def note_unread_date(written: str, basis: str) -> tuple[tuple[str, str], ...]:
    """Give the basis that tells of a written date that could not be read."""
    shown = written if len(written) <= LONGEST_SHOWN else f"{written[:LONGEST_SHOWN]}…"
    return ((UNREAD_DATE, f"{basis}: {shown!r}"),)
