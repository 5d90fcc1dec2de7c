"""The nouns of a record as rows: what is kept of each, and how a row is found again.

A row's data is the part's wire form. Passages, actors and searchable words are found
in it by the names of its fields, so that a noun may gain fields without a change here.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from dragoman.codec.parts import to_wire
from dragoman.model.actor import Actor
from dragoman.model.claim import (
    Event,
    Figure,
    Position,
    Proposal,
    Statement,
    Term,
    identify,
)
from dragoman.model.judgement import Link
from dragoman.model.record import (
    Change,
    Difference,
    Disagreement,
    Gap,
    Origin,
    Record,
    Series,
    Standing,
)
from dragoman.model.report import Problem

NOUNS: Mapping[str, type] = {
    "actors": Actor,
    "statements": Statement,
    "figures": Figure,
    "proposals": Proposal,
    "terms": Term,
    "positions": Position,
    "events": Event,
    "disagreements": Disagreement,
    "series": Series,
    "changes": Change,
    "gaps": Gap,
    "differences": Difference,
    "origins": Origin,
    "standings": Standing,
    "links": Link,
    "problems": Problem,
}
Noun = Literal[
    "actors",
    "statements",
    "figures",
    "proposals",
    "terms",
    "positions",
    "events",
    "disagreements",
]
REVIEWED: tuple[str, ...] = get_args(Noun)
KIND_FIELDS = ("type", "stance", "kind", "status", "modality", "judgement", "state")
ACTOR_FIELDS = frozenset(
    {
        "actor",
        "affiliation",
        "as_stated_by",
        "by",
        "obligor",
        "participants",
        "party",
        "says",
    }
)
LABEL_FIELDS = ("name", "label", "issue_text", "object", "what", "why", "text", "value")
WORD_FIELDS = frozenset(
    {*LABEL_FIELDS, "aliases", "unit", "population", "place", "condition", "plover"}
)
PASSAGE = frozenset({"report", "start", "end", "quote"})
MAX_LABEL = 200
UNSURE = 0.5  # a plan of which no term was found


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One part of a record, ready to be kept.

    Attributes:
        noun: Its noun.
        id: Its id, or a hash of what it is about where it has none.
        parent: For a term, the id of its proposal.
        wire: Its wire form.
        digest: A hash of it, where that was made already.
    """

    noun: str
    id: str
    parent: str | None = None
    wire: Mapping[str, Any]
    digest: str = ""

    @property
    def kind(self) -> str:
        """Give its type, stance, kind, status: whatever the noun has first."""
        return next((str(self.wire[f]) for f in KIND_FIELDS if f in self.wire), "")

    @property
    def label(self) -> str:
        """Give it in a few words: its name, else the first words it rests on."""
        named = next((str(self.wire[f]) for f in LABEL_FIELDS if self.wire.get(f)), "")
        first = next((p["quote"] for _, p in self.passages()), "")
        return " ".join((named or first).split())[:MAX_LABEL]

    @property
    def confidence(self) -> float:
        """Give how sure it is: a proposal is as sure as its terms are on average."""
        terms = self.wire.get("terms") if self.noun == "proposals" else None
        if terms is None:
            return float(self.wire.get("confidence", 1.0))
        found = [float(term.get("confidence", 1.0)) for term in terms]
        return round(sum(found) / len(found), 3) if found else UNSURE

    @property
    def date(self) -> tuple[str | None, str | None]:
        """Give the first and last day that it is about."""
        for field in ("date", "as_of"):
            if isinstance(found := self.wire.get(field), dict):
                return found["start"], found["end"]
        return None, None

    def passages(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Give the passages that it rests on, each with the field that holds it."""
        for field, value in self.wire.items():
            if not (self.noun == "proposals" and field == "terms"):
                for passage in find_passages(value):
                    yield field, passage

    def actors(self) -> Iterator[tuple[str, str]]:
        """Give field and id of each actor that it names."""
        yield from dict.fromkeys(
            _actors(self.wire, skips="terms" if self.noun == "proposals" else "")
        )

    def words(self) -> str:
        """Give what it can be found by."""
        named = list(dict.fromkeys(_words(self.wire)))
        quotes = (
            [] if self.noun == "actors" else [p["quote"] for _, p in self.passages()]
        )
        return "\n".join(dict.fromkeys([*named, *quotes]))


type MakeRows = Callable[[str, object], tuple[Row, ...]]


def find_rows(record: Record, make: MakeRows | None = None) -> Iterator[Row]:
    """Give every part of a record as a row, in the record's order.

    Args:
        record: The record.
        make: Gives the rows of a part of a noun, where some are known already.
    """
    for noun, kind in NOUNS.items():
        if kind is not Term:
            for part in getattr(record, noun):
                yield from (make or make_rows)(noun, part)


def make_rows(noun: str, part: object) -> tuple[Row, ...]:
    """Give a part as a row, and the terms of a proposal as rows after its own."""
    wire = to_wire(part)
    row = _digested(Row(noun=noun, id=find_id(noun, wire), wire=wire))
    terms = wire["terms"] if noun == "proposals" else ()
    made = (Row(noun="terms", id=t["id"], parent=row.id, wire=t) for t in terms)
    return row, *map(_digested, made)


def dump_wire(wire: Mapping[str, Any]) -> str:
    """Write a wire form as an entry's data."""
    return json.dumps(wire, ensure_ascii=False, separators=(",", ":"))


def digest_row(row: Row) -> str:
    """Give a hash of all that is kept of a row."""
    if row.digest:
        return row.digest
    text = f"{row.parent} {dump_wire(row.wire)}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(text).hexdigest()[:32]


def _digested(row: Row) -> Row:
    return replace(row, digest=digest_row(row))


def find_id(noun: str, wire: Mapping[str, Any]) -> str:
    """Give the id of a part, or a hash of what tells it from its like."""
    match noun:
        case "differences":
            sides = ("left", "right", "left_term", "right_term")
            return identify(noun, *(wire[side] for side in sides))
        case "origins":
            return str(wire["entry"])
        case "standings":
            return str(wire["after"])
        case "links":
            fields = ("noun", "left", "right", "source", "judgement")
            return identify(*(wire[field] for field in fields))
        case "problems":
            return identify(wire["path"], wire["why"])
        case _:
            return str(wire["id"])


def find_passages(value: object) -> Iterator[Mapping[str, Any]]:
    """Give the passages inside of a wire form, in its order."""
    if isinstance(value, Mapping):
        if value.keys() >= PASSAGE:
            yield value
            return
        value = value.values()
    if isinstance(value, Iterable) and not isinstance(value, str):
        for part in value:
            yield from find_passages(part)


def _actors(wire: Mapping[str, Any], skips: str = "") -> Iterator[tuple[str, str]]:
    for field, value in wire.items():
        if field in ACTOR_FIELDS:
            ids = [value] if isinstance(value, str) else value or ()
            yield from ((field, key) for key in ids if isinstance(key, str))
        elif isinstance(value, list) and field != skips:
            for part in value:
                if isinstance(part, dict):
                    for inner, key in _actors(part):
                        yield ("chain" if field == "chain" else inner), key


def _words(wire: Mapping[str, Any]) -> Iterator[str]:
    for field, value in wire.items():
        if field in WORD_FIELDS:
            values = [value] if isinstance(value, str) else value or ()
            yield from (word for word in values if isinstance(word, str) and word)
        elif field in {"chain", "items"}:
            for part in value:
                yield from _words(part)
