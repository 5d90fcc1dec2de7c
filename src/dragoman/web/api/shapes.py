"""What the API takes and gives, as pydantic has it."""

from collections.abc import Collection, Mapping
from typing import Annotated, Any, Literal

from fastapi import Depends, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from dragoman.codec.parts import to_wire
from dragoman.errors import CodecError
from dragoman.store import Entry, Listing, Logged, Page
from dragoman.store.nouns import Noun, find_passages
from dragoman.web.gate import check_sent

Limit = Annotated[int, Query(ge=1, le=200, description="How many at most.")]
Offset = Annotated[int, Query(ge=0, le=10**9, description="How many to pass over.")]
Key = Annotated[str, Path(max_length=64)]
Short = Annotated[str, Query(max_length=200)]
Words = Annotated[str, Query(max_length=400, description="Words, all of which count.")]
FileName = Annotated[
    str, Query(min_length=1, max_length=200, description="The file's name.")
]
Moment = Annotated[
    str, Query(max_length=40, description="ISO 8601, such as the ``until`` of /new.")
]
Sent = Depends(check_sent)
Wire = dict[str, Any]


class Shape(BaseModel):
    """Values with these fields and no others."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)


class Failure(Shape):
    """Why a call was not granted."""

    status: int
    why: str


class Failed(Shape):
    """What every call that was not granted gives."""

    error: Failure


FAILURES: dict[int | str, dict[str, Any]] = {
    status: {"model": Failed, "description": why}
    for status, why in (
        (401, "Nobody is signed in"),
        (403, "Whoever asks may not do this"),
        (404, "There is no such thing"),
        (409, "Somebody else decided in the meantime"),
        (421, "Not the name of this server"),
        (422, "A value is no good"),
        (503, "The store does not answer"),
    )
}


class PassageShape(Shape):
    """Words of a report: half-open character offsets, and the words."""

    report: str = Field(max_length=64)
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    quote: str = Field(max_length=20_000)


class ReportLine(Shape):
    """A report in a list."""

    id: str
    source: str
    title: str
    outlet: str
    language: str
    published_start: str | None
    published_end: str | None
    characters: int
    added: str


class ReportLines(Shape):
    """Some of the reports."""

    total: int
    offset: int
    items: list[ReportLine]


class EntryShape(Shape):
    """An entry of the record, with the words that it rests on."""

    noun: str
    id: str
    parent: str | None
    kind: str
    label: str
    issue: str
    start: str | None
    end: str | None
    rule: str
    confidence: float
    review: str
    added: str
    changed: str
    address: str
    passages: list[PassageShape]
    is_brief: bool
    wire: Wire


class EntryShapes(Shape):
    """Some of the entries."""

    total: int
    offset: int
    items: list[EntryShape]


class DecisionShape(Shape):
    """A decision, with what became of it."""

    id: str
    noun: str
    verb: str
    targets: list[str]
    fields: dict[str, str]
    passages: list[PassageShape]
    who: str
    when: str
    why: str
    in_force: bool
    waiting: list[str]


class DecisionShapes(Shape):
    """Some of the decisions."""

    total: int
    offset: int
    items: list[DecisionShape]


class Wished(Shape):
    """What is to be decided.

    ``passages`` go with ``add`` alone, ``fields`` with ``add`` and ``edit``. Of
    ``reports``, ``edit`` sets title, outlet and ``published.start``, ``.end``,
    ``.precision`` and ``.basis``, and ``reject`` takes one out of the record. With
    ``seen``, the decision is refused where somebody else decided since that moment.
    """

    noun: Noun | Literal["reports"]
    verb: Literal["accept", "reject", "edit", "same", "different", "add"]
    targets: list[Annotated[str, Field(min_length=1, max_length=64)]] = Field(
        default_factory=list, max_length=50
    )
    fields: dict[str, Annotated[str, Field(max_length=5_000)]] = Field(
        default_factory=dict, max_length=100
    )
    passages: list[PassageShape] = Field(default_factory=list, max_length=50)
    why: str = Field(default="", max_length=2_000)
    seen: str = Field(default="", max_length=40)


class Reason(Shape):
    """Why something is undone."""

    why: str = Field(default="", max_length=2_000)


class Seen(Shape):
    """Up to when somebody has looked; by default up to now."""

    until: str = Field(default="", max_length=40)


class Decided(Shape):
    """A decision that was kept."""

    id: str
    targets: list[str]


def check_noun(noun: str, known: Collection[str]) -> str:
    """Give a noun that was asked for.

    Raises:
        CodecError: There is none of this name.
    """
    if noun and noun not in known:
        raise CodecError("noun", f"{noun!r} is none of {', '.join(known)}")
    return noun


def shape_report(listing: Listing) -> ReportLine:
    """Give a report in a list."""
    return ReportLine.model_validate(listing)


def shape_entry(entry: Entry) -> EntryShape:
    """Give an entry."""
    fields = {
        name: getattr(entry, name)
        for name in EntryShape.model_fields
        if name in Entry.__dataclass_fields__
    }
    return EntryShape(
        **{
            **fields,
            "review": entry.review.value or "open",
            "wire": dict(entry.wire),
            "address": f"/entries/{entry.noun}/{entry.id}",
            "passages": shape_passages(entry.wire),
        }
    )


def shape_passages(wire: Mapping[str, Any]) -> list[PassageShape]:
    """Give the passages inside of a wire form, each once."""
    found = {(p["report"], p["start"], p["end"]): p for p in find_passages(wire)}
    return [PassageShape.model_construct(**dict(p)) for p in found.values()]


def shape_entries(page: Page[Entry]) -> EntryShapes:
    """Give a page of entries."""
    items = [shape_entry(entry) for entry in page.items]
    return EntryShapes(total=page.total, offset=page.offset, items=items)


def shape_decision(logged: Logged) -> DecisionShape:
    """Give a decision with what became of it."""
    decision = logged.decision
    return DecisionShape(
        id=decision.id,
        noun=decision.noun,
        verb=decision.verb.value,
        targets=list(decision.targets),
        fields=dict(decision.fields),
        passages=[PassageShape(**to_wire(p)) for p in decision.passages],
        who=decision.who,
        when=decision.when.isoformat(),
        why=decision.why,
        in_force=logged.in_force,
        waiting=list(logged.waiting),
    )
