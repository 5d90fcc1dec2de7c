"""What an entry was put together from, and what it may be one with."""

from dataclasses import dataclass

from dragoman.codec.parts import to_wire
from dragoman.model.report import Passage
from dragoman.store import Entry, Review, Store
from dragoman.store.nouns import find_passages
from dragoman.web.cards import Card, lay_cards
from dragoman.web.desk import Desk

MERGED = frozenset({"actors", "events", "proposals", "figures", "positions"})
MOST_REPORTS = 12
MOST_CANDIDATES = 8
FIELDS = ("mentions", "evidence", "content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A part of an entry, as one report has it.

    Attributes:
        id: Its id in the reading of its report.
        report: Id of the report.
        label: What it is called there.
        quote: The words.
    """

    id: str
    report: str
    label: str
    quote: str


def find_members(
    store: Store, entry: Entry, most: int | None = MOST_REPORTS
) -> tuple[Member, ...]:
    """Find what each report has of an entry; more than one can be parted again.

    Args:
        store: The store.
        entry: The entry.
        most: In how many reports to look; in all of them for ``None``.
    """
    places = store.entries.places(entry.noun, entry.id)
    reports = list(dict.fromkeys(report for report, *_ in places))[:most]
    held = frozenset(places)
    members = []
    for reading in store.reports.readings(reports):
        for part in getattr(reading, entry.noun, ()):
            found = _passages(part)
            if any((p.report, p.start, p.end) in held for p in found):
                label = getattr(part, "name", "") or getattr(part, "label", "")
                quote = found[0].quote
                key = reading.report.id
                members.append(Member(id=part.id, report=key, label=label, quote=quote))
    return tuple(members)


def find_candidates(desk: Desk, entry: Entry, words: str) -> tuple[Card, ...]:
    """Find entries of the same noun that have some words, and may be one with it."""
    looked = words.strip()
    hits = desk.store.search.find(looked, noun=entry.noun, limit=MOST_CANDIDATES + 1)
    keys = [hit.ref for hit in hits.items if hit.ref != entry.id]
    found = desk.store.entries.find_all(entry.noun, keys)
    shown = [e for e in found if e.review not in {Review.REJECTED, Review.ABSORBED}]
    return lay_cards(shown[:MOST_CANDIDATES], desk.store.names)


def _passages(part: object) -> list[Passage]:
    wire = to_wire(part)
    for field in FIELDS:
        if wire.get(field):
            return [Passage(**passage) for passage in find_passages(wire[field])]
    return []
