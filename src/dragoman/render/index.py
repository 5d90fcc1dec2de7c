"""How a dossier refers: short codes for entries, numbers for reports, links both ways.

A reader sees "S12" for the twelfth statement and "R2 ¶4" for the fourth paragraph of
the second report. Codes follow the order of the record, so that the same record gives
the same dossier.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.model.actor import Actor
from dragoman.model.claim import Hop, Naming
from dragoman.model.date import DateRange
from dragoman.model.record import Origin, Record
from dragoman.model.report import Passage, Report
from dragoman.render.words import shorten

NOUNS = {
    "S": "statement",
    "F": "figure",
    "T": "term",
    "P": "position",
    "E": "event",
    "D": "disagreement",
    "A": "actor",
    "N": "proposal",
}
MARKED = "SFTPE"
MAX_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A passage as a link.

    Attributes:
        label: "R2 ¶4".
        href: Where it leads in the page.
        quote: The words.
        report: Number of the report.
    """

    label: str
    href: str
    quote: str
    report: int


class Index:
    """Codes, numbers and names of one record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.numbers = {r.id: i for i, r in enumerate(record.reports, 1)}
        self._actors = {actor.id: actor for actor in record.actors}
        self._labels = {p.id: p.label for p in record.proposals}
        self._labels |= {r.id: r.title or r.path for r in record.reports}
        self._paragraphs = {r.id: _paragraph_starts(r) for r in record.reports}
        self.origins = {o.entry: _independent(o) for o in record.origins}
        self.echoes = dict(record.echoes)
        self.outcomes = {o.planned: o.why for o in record.outcomes}
        self._published = {r.id: r.published for r in record.reports}
        self._codes: dict[str, str] = {}
        self.passages: dict[str, tuple[Passage, ...]] = {}
        for letter, entries in _entries(record).items():
            for number, (entry, passages) in enumerate(entries, 1):
                self._codes.setdefault(entry, f"{letter}{number}")
                self.passages.setdefault(entry, passages)

    def code(self, entry: str) -> str:
        """Give an entry's code ("S12"), "" for what has none."""
        return self._codes.get(entry, "")

    def anchor(self, entry: str) -> str:
        """Give the id of an entry's element in the page."""
        return self.code(entry).lower()

    def actor(self, actor: str | None) -> Actor | None:
        """Give the actor with this id, if the record has it."""
        return self._actors.get(actor) if actor else None

    def name(self, actor: str | None) -> str:
        """Give an actor's name, "" for nobody.

        Who has no name is called what a report first calls it ("each side"), and an
        office goes with whose it is ("army (Israel)").
        """
        found = self.actor(actor)
        if found and found.collective:
            return shorten(found.mentions[0].quote, MAX_NAME)
        if found and _is_description(found):
            head = self.actor(found.affiliation)
            shown = head is None or head.collective or head.name in found.name
            return found.name if shown or not head else f"{found.name} ({head.name})"
        return found.name if found else ""

    def title(self, entry: str) -> str:
        """Give what to call an entry: its name, its label, else its first words."""
        if self.actor(entry):
            return self.name(entry)
        if label := self._labels.get(entry):
            return label
        words = self.passages.get(entry, ())
        return f"“{shorten(words[0].quote, MAX_NAME)}”" if words else entry

    def speaker(self, hop: Hop) -> str:
        """Name a link of a chain; one without a name in the report's own words."""
        found = self.actor(hop.actor)
        if found is None or found.collective or hop.naming is Naming.ANONYMOUS:
            return hop.text
        return hop.text if _is_description(found) else found.name

    def principal(self, actor: str | None) -> Actor | None:
        """Give whom an actor belongs to in the end, itself where to nobody."""
        found, passed = self.actor(actor), set[str]()
        while found and (head := self.actor(found.affiliation)):
            if head.collective or head.id in passed:
                break
            passed.add(found.id)
            found = head
        return found

    def published(self, report: str) -> DateRange:
        """Give when a report was published."""
        return self._published[report]

    def cite(self, passage: Passage) -> Citation:
        """Turn a passage into a link to its words."""
        number = self.numbers[passage.report]
        paragraph = bisect_right(self._paragraphs[passage.report], passage.start)
        return Citation(
            label=f"R{number} ¶{paragraph}",
            href=f"#{self.place(passage)}",
            quote=passage.quote,
            report=number,
        )

    def cite_all(self, passages: Iterable[Passage]) -> tuple[Citation, ...]:
        """Turn passages into links, each once."""
        return tuple(self.cite(passage) for passage in dict.fromkeys(passages))

    def place(self, passage: Passage) -> str:
        """Give the id of the element where a passage begins."""
        return f"r{self.numbers[passage.report]}-{passage.start}-{passage.end}"

    def find_place(self, passage: Passage) -> str:
        """Give the address of words in the page, "" for those of no report here."""
        known = passage.report in self.numbers
        return f"#{self.place(passage)}" if known else ""

    def by_report(self) -> Mapping[str, list[tuple[str, Passage]]]:
        """Give, for each report, every passage with the code of its entry.

        The code is "" where words are cited but make no entry of their own, as
        those that name an actor.
        """
        found: dict[str, dict[tuple[str, Passage], None]] = defaultdict(dict)
        for entry, passages in self.passages.items():
            code = self.code(entry)
            for passage in passages:
                found[passage.report][(code if code[0] in MARKED else "", passage)] = (
                    None
                )
        for passage in _cited(self.record):
            found[passage.report][("", passage)] = None
        return {report: list(passages) for report, passages in found.items()}


def _is_description(actor: Actor) -> bool:
    """Whether an actor goes by what it is ("the army") and not by a name."""
    return actor.name[:1].islower()


def _cited(record: Record) -> Iterator[Passage]:
    """Give the passages that the page cites beside those of its entries."""
    for actor in record.actors:
        for role in actor.roles:
            yield from role.evidence
    for proposal in record.proposals:
        yield from proposal.open_points
        yield from (step.evidence for step in proposal.history)
    for standing in record.standings:
        for line in standing.lines:
            yield from line.passages


def _independent(origin: Origin) -> str:
    number = len(origin.origins)
    return f"{number} independent origin{'' if number == 1 else 's'}"


def _paragraph_starts(report: Report) -> list[int]:
    starts, position = [], 0
    for line in report.text.splitlines(keepends=True):
        if line.strip() and position >= report.body:
            starts.append(position)
        position += len(line)
    return starts


def _entries(record: Record) -> dict[str, list[tuple[str, tuple[Passage, ...]]]]:
    """Give the entries of each noun with their passages, by letter of their code."""
    terms = [term for proposal in record.proposals for term in proposal.terms]
    return {
        "S": [(s.id, (s.content, *s.content_rest)) for s in record.statements],
        "F": [(f.id, (f.evidence,)) for f in record.figures],
        "T": [(t.id, t.evidence) for t in terms],
        "P": [(p.id, p.evidence) for p in record.positions],
        "E": [(e.id, e.evidence) for e in record.events],
        "D": [(d.id, tuple(i.passage for i in d.items)) for d in record.disagreements],
        "A": [(a.id, a.mentions) for a in record.actors],
        "N": [(p.id, p.mentions) for p in record.proposals],
    }
