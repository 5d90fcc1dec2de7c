"""Entries → cards: each in one line, with its words and what is to be known of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import quote

from dragoman.codec.parts import from_wire
from dragoman.model.date import DateRange
from dragoman.model.quantity import Quantity
from dragoman.render.words import print_amount, print_date, print_quantity
from dragoman.store import Entry
from dragoman.store.names import Names
from dragoman.store.nouns import Row, find_passages

SINGULAR = {
    "actors": "actor",
    "statements": "statement",
    "figures": "figure",
    "proposals": "proposal",
    "terms": "term",
    "positions": "position",
    "events": "event",
    "disagreements": "disagreement",
}
LETTERS = {
    "actors": "A",
    "statements": "S",
    "figures": "F",
    "proposals": "N",
    "terms": "T",
    "positions": "P",
    "events": "E",
    "disagreements": "D",
}
MOST_PASSAGES = 40  # shown of one entry; an actor has thousands
Detail = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An entry as pages show it.

    Attributes:
        entry: The entry.
        noun: Its noun, of one.
        head: What it is, in a line.
        details: What else is known of it: label and words.
        passages: The words that it rests on, as wire forms.
        names: Names of the actors that it names, by id.
        code: Its short code on a page, or "".
    """

    entry: Entry
    noun: str
    head: str
    details: tuple[Detail, ...]
    passages: tuple[Mapping[str, Any], ...]
    names: Mapping[str, str]
    code: str = ""

    @property
    def href(self) -> str:
        """Give the entry's address."""
        return find_address(self.entry.noun, self.entry.id)

    @property
    def anchor(self) -> str:
        """Give the id of its element on a page."""
        return f"{self.noun}-{self.entry.id}"

    @property
    def is_cut(self) -> bool:
        """Whether there may be more passages than these."""
        return len(self.passages) == MOST_PASSAGES

    @property
    def words(self) -> str:
        """Give the first words that it rests on."""
        return self.passages[0]["quote"] if self.passages else ""


def find_address(noun: str, key: str) -> str:
    """Give the address of an entry's page."""
    return f"/entries/{noun}/{quote(key, safe='')}"


def lay_cards(
    entries: Iterable[Entry], known: Names, *, numbered: bool = False
) -> tuple[Card, ...]:
    """Give entries as cards, with the names of the actors that they name.

    Args:
        entries: The entries, in their order.
        known: Where names and numbers are asked for.
        numbered: Whether to give codes.
    """
    kept = tuple(entries)
    names = known.names(key for entry in kept for key in _actors(entry))
    nouns = {entry.noun for entry in kept} if numbered else ()
    numbers = {noun: known.codes(noun) for noun in nouns}
    return tuple(_lay(entry, names, _find_code(entry, numbers)) for entry in kept)


def _find_code(entry: Entry, numbers: Mapping[str, Mapping[str, int]]) -> str:
    """Give an entry's code as dossiers have it, such as S1; "" without numbers.

    What came after the record was refreshed has no number yet, and a + in its place.
    """
    if entry.noun not in numbers:
        return ""
    return f"{LETTERS[entry.noun]}{numbers[entry.noun].get(entry.id) or '+'}"


def _actors(entry: Entry) -> Iterator[str]:
    if entry.noun == "actors":  # mentions name nobody else, and may be thousands
        yield entry.wire["affiliation"] or ""
        return
    row = Row(noun=entry.noun, id=entry.id, wire=entry.wire)
    yield from (key for _, key in row.actors())


def _lay(entry: Entry, names: Mapping[str, str], code: str) -> Card:
    row = Row(noun=entry.noun, id=entry.id, wire=entry.wire)
    first = islice((passage for _, passage in row.passages()), MOST_PASSAGES)
    passages = {(p["report"], p["start"], p["end"]): p for p in first}
    return Card(
        entry=entry,
        noun=SINGULAR[entry.noun],
        head=_head(entry, names),
        details=tuple((name, text) for name, text in _details(entry, names) if text),
        passages=tuple(passages.values()),
        names=names,
        code=code,
    )


def _head(entry: Entry, names: Mapping[str, str]) -> str:
    wire = entry.wire
    match entry.noun:
        case "statements":
            return _chain(wire, names)
        case "figures":
            return _count(wire)
        case "terms":
            owes = names.get(wire["obligor"] or "", "")
            return f"{owes}: {wire['kind']}" if owes else str(wire["kind"])
        case "positions":
            party = names.get(wire["party"], "somebody")
            return f"{party} {wire['stance']} {_issue(wire)}"
        case "events":
            when = print_date(from_wire(wire["date"], DateRange))
            return f"{wire['type']}, {when}"
        case _:
            return entry.label


def _details(entry: Entry, names: Mapping[str, str]) -> Iterator[Detail]:
    yield from _details_of_claim(entry, names)
    yield from _details_of_rest(entry, names)
    told = entry.wire.get("modality", "asserted")
    yield "told as", "" if told == "asserted" else str(told)


def _details_of_claim(entry: Entry, names: Mapping[str, str]) -> Iterator[Detail]:
    wire = entry.wire
    match entry.noun:
        case "statements":
            yield "told", "in quotation marks" if wire["direct"] else "in other words"
        case "figures":
            yield "of what", " ".join((wire["what"], wire["population"])).strip()
            yield "as of", _date(wire["as_of"])
            yield "says", names.get(wire["says"] or "", "") or wire["says_text"]
        case "terms":
            yield "what", wire["object"]
            yield "how many", _amount(wire)
            yield "lasts", wire["duration"] or ""
            yield "phase", str(wire["phase"] or "")
            yield "if", wire["condition"]
        case "positions":
            yield "on", wire["issue_text"]
            stated = names.get(wire["as_stated_by"] or "", "")
            yield "as told by", "" if wire["own"] else stated or "another"
            yield "when", _date(wire["date"])
        case "events":
            yield "who", _list(wire["participants"], names)
            yield "where", wire["place"]
            yield "PLOVER", wire["plover"]
        case _:
            pass


def _details_of_rest(entry: Entry, names: Mapping[str, str]) -> Iterator[Detail]:
    wire = entry.wire
    match entry.noun:
        case "proposals":
            yield "status", wire["status"]
            yield "by", _list(wire["by"], names)
            yield "terms", str(len(wire["terms"]))
            yield "also", "; ".join(wire["aliases"])
        case "actors":
            yield "is", wire["kind"].replace("_", " ")
            yield "belongs to", names.get(wire["affiliation"] or "", "")
            roles = dict.fromkeys(f"{r['role']} ({r['status']})" for r in wire["roles"])
            yield "roles", ", ".join(roles)
            yield "also", "; ".join(wire["aliases"])
        case "disagreements":
            yield "kind", wire["kind"]
            yield "sides", "; ".join(item["value"] for item in wire["items"])
            yield "ruled out", wire["not_because"]
        case _:
            pass


def _chain(wire: Mapping[str, Any], names: Mapping[str, str]) -> str:
    hops = [names.get(hop["actor"] or "", "") or hop["text"] for hop in wire["chain"]]
    return " via ".join(hops) or "nobody named"


def _quantity(wire: Mapping[str, Any]) -> Quantity:
    return from_wire({name: wire[name] for name in ("low", "high", "hedge")}, Quantity)


def _count(wire: Mapping[str, Any]) -> str:
    """Give a number with what it counts, in the form that the words have."""
    quantity, unit = _quantity(wire), wire["unit"]
    told = print_amount(quantity, unit, wire["evidence"]["quote"])
    return told if told != print_quantity(quantity) else f"{told} {unit}".strip()


def _amount(wire: Mapping[str, Any]) -> str:
    if not wire["quantity"]:
        return ""
    return print_amount(_quantity(wire["quantity"]), wire["unit"], wire["unit"])


def _issue(wire: Mapping[str, Any]) -> str:
    return str(wire["issue"]).replace("_", " ") if wire["issue"] != "other" else "this"


def _date(wire: Mapping[str, Any]) -> str:
    known = wire["start"] or wire["end"] or wire["words"]
    return print_date(from_wire(wire, DateRange)) if known else ""


def _list(keys: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(key, key) for key in keys)


def first_passage(wire: object) -> Mapping[str, Any] | None:
    """Give the first passage inside of a wire form, or ``None``."""
    return next(find_passages(wire), None)
