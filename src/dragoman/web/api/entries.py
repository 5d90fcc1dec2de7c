"""Entries: some of them, one of them, who is named like so."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from dragoman.store import NOUNS, Order, Review
from dragoman.store import Query as Asked
from dragoman.store.nouns import Noun
from dragoman.web.api.shapes import (
    FAILURES,
    DecisionShapes,
    EntryShape,
    EntryShapes,
    Key,
    Limit,
    Moment,
    Offset,
    Short,
    Wire,
    Words,
    check_noun,
    shape_decision,
    shape_entries,
    shape_entry,
)
from dragoman.web.deciding import find_entry, read_moment
from dragoman.web.gate import AtDesk, Reader
from dragoman.web.members import MERGED, find_members

router = APIRouter(prefix="/api/v1", tags=["entries"], responses=FAILURES)
REVIEWS = {review.value or "open": review for review in Review}
Standing = Literal[
    "", "open", "accepted", "edited", "added", "joined", "rejected", "absorbed"
]


@router.get("/entries")
def read_entries(
    desk: AtDesk,
    _: Reader,
    noun: Annotated[list[str] | None, Query(max_length=16)] = None,
    report: Short = "",
    actor: Short = "",
    issue: Short = "",
    kind: Short = "",
    rule: Short = "",
    parent: Short = "",
    review: Standing = "",
    since: Moment = "",
    below: Annotated[float | None, Query(ge=0, le=1.1)] = None,
    order: Order = Order.RECORD,
    limit: Limit = 50,
    offset: Offset = 0,
) -> EntryShapes:
    """Entries; without ``review``, all but rejected and absorbed ones.

    ``noun`` may be given more than once, and may be one of what follows from
    entries: ``series``, ``changes``, ``gaps``, ``differences``, ``standings``, ….
    Of an entry with ``is_brief``, only the first passages are here.
    """
    nouns = tuple(check_noun(name, NOUNS) for name in noun or ())
    asked = Asked(
        nouns=nouns,
        report=report,
        actor=actor,
        issue=issue,
        kind=kind,
        rule=rule,
        parent=parent,
        review=REVIEWS.get(review),
        since=read_moment("since", since),
        below=below,
        order=order,
    )
    return shape_entries(desk.store.entries.page(asked, limit=limit, offset=offset))


@router.get("/entries/{noun}/{key}")
def read_entry(desk: AtDesk, _: Reader, noun: Noun, key: Key) -> EntryShape:
    """An entry with all of its passages, rejected and absorbed ones too."""
    return shape_entry(find_entry(desk, noun, key, whole=True))


@router.get("/entries/{noun}/{key}/history")
def read_history(
    desk: AtDesk,
    _: Reader,
    noun: Noun,
    key: Key,
    limit: Limit = 50,
    offset: Offset = 0,
) -> DecisionShapes:
    """What was decided on an entry, the latest first."""
    find_entry(desk, noun, key)
    page = desk.store.decisions.page(target=key, limit=limit, offset=offset)
    items = [shape_decision(item) for item in page.items]
    return DecisionShapes(total=page.total, offset=offset, items=items)


@router.get("/entries/{noun}/{key}/parts")
def read_parts(desk: AtDesk, _: Reader, noun: Noun, key: Key) -> Wire:
    """What each report has of an entry; ``different`` parts one of them from it."""
    entry = find_entry(desk, noun, key)
    found = find_members(desk.store, entry, most=None) if noun in MERGED else ()
    items = [
        {"id": m.id, "report": m.report, "label": m.label, "quote": m.quote}
        for m in found
    ]
    return {"items": items}


@router.get("/actors")
def find_actors(desk: AtDesk, _: Reader, words: Words, limit: Limit = 12) -> Wire:
    """Actors whose name has these words, the shortest name first."""
    found = desk.store.names.actors_like(words, limit)
    return {"items": [{"id": key, "name": name} for key, name in found]}
