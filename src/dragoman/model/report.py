"""A published text, and a place in it."""

from dataclasses import dataclass, field

from dragoman.model.date import DateRange


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Passage:
    """Words of a report: half-open character offsets and the words themselves.

    Attributes:
        report: The report's id.
        start: Offset of the first character.
        end: Offset after the last character.
        quote: The report's text between them, to the character.
    """

    report: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        """Refuse offsets that cannot hold the quote."""
        if not 0 <= self.start < self.end or self.end - self.start != len(self.quote):
            raise ValueError(f"not a passage: {self.start}..{self.end}")

    def meets(self, other: "Passage") -> bool:
        """Whether two passages have words in common."""
        return (
            self.report == other.report
            and self.start < other.end
            and other.start < self.end
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A published text as read, with what is known of its publication.

    Attributes:
        id: Hash of the content.
        path: Where it was read from.
        text: The text that every offset refers to; never altered afterwards.
        title: Its headline, if it shows one.
        outlet: Who published it, if known.
        wire: Agencies that it credits.
        published: When, as an interval with its basis.
        language: ISO 639-1 code, or ``None``.
        bases: How each of these is known: field name to words or source.
        body: Offset where the report proper begins, after front matter.
    """

    id: str
    path: str
    text: str
    title: str | None = None
    outlet: str | None = None
    wire: tuple[str, ...] = ()
    published: DateRange = field(default_factory=DateRange)
    language: str | None = "en"
    bases: tuple[tuple[str, str], ...] = ()
    body: int = 0

    def passage(self, start: int, end: int) -> Passage:
        """Give the words between two offsets, without outer white space.

        Raises:
            ValueError: Nothing but white space lies between them.
        """
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Passage(report=self.id, start=start, end=end, quote=self.text[start:end])


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that could not be read, or not wholly.

    Attributes:
        path: The file or report.
        why: One line for the reader.
    """

    path: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """What came of reading a number of files.

    Attributes:
        reports: The reports, each once, in the order of their ids.
        problems: What could not be read.
    """

    reports: tuple[Report, ...] = ()
    problems: tuple[Problem, ...] = ()
