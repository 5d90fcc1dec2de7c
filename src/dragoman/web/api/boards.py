"""Boards: the position matrix, where talks stand, what is new, how right rules are."""

from fastapi import APIRouter

from dragoman.store import REVIEWED
from dragoman.store import Query as Asked
from dragoman.store.clock import now
from dragoman.web.api.shapes import (
    FAILURES,
    EntryShapes,
    Key,
    Limit,
    Moment,
    Offset,
    Short,
    Wire,
    check_noun,
    shape_entries,
    shape_entry,
    shape_report,
)
from dragoman.web.deciding import find_entry, read_moment
from dragoman.web.gate import AtDesk, Reader
from dragoman.web.pages.queue import find_pairs

router = APIRouter(prefix="/api/v1", tags=["boards"], responses=FAILURES)


@router.get("/boards/positions")
def read_matrix(desk: AtDesk, _: Reader) -> Wire:
    """The latest position of each party on each issue, and how many there are."""
    cells = desk.store.boards.cells()
    names = desk.store.names.names(cell.party for cell in cells)
    items = [
        {
            "party": cell.party,
            "name": names.get(cell.party, ""),
            "issue": cell.issue,
            "latest": cell.latest,
            "number": cell.number,
        }
        for cell in cells
    ]
    return {"items": items}


@router.get("/boards/positions/{party}/{issue}")
def read_course(
    desk: AtDesk,
    _: Reader,
    party: Key,
    issue: Key,
    limit: Limit = 200,
    offset: Offset = 0,
) -> EntryShapes:
    """A party's positions on an issue, earliest first."""
    keys = desk.store.boards.positions_of(party, issue)
    chosen = keys[offset : offset + limit]
    found = desk.store.entries.find_all("positions", chosen)
    items = [shape_entry(entry) for entry in found]
    return EntryShapes(total=len(keys), offset=offset, items=items)


@router.get("/boards/proposals/{left}/{right}")
def compare_proposals(desk: AtDesk, _: Reader, left: Key, right: Key) -> Wire:
    """What the record says two proposals differ in, term by term."""
    for key in (left, right):
        find_entry(desk, "proposals", key)
    return {"items": desk.store.boards.differences(left, right, 500)}


@router.get("/boards/actors")
def read_actors(
    desk: AtDesk, _: Reader, kind: Short = "", limit: Limit = 50, offset: Offset = 0
) -> Wire:
    """Actors, those named by most entries first, and how many name them."""
    found = desk.store.boards.actors(kind, limit=limit, offset=offset)
    items = [{"id": k, "name": n, "kind": of, "number": m} for k, n, of, m in found]
    return {"items": items}


@router.get("/boards/pairs")
def read_pairs(desk: AtDesk, _: Reader) -> Wire:
    """Pairs that no rule could judge and nobody has: one thing, or two?"""
    items = [
        {"link": dict(link.wire), "noun": pair["noun"], "labels": dict(pair["labels"])}
        for link, pair in find_pairs(desk)
    ]
    return {"items": items}


@router.get("/boards/standing")
def read_standing(desk: AtDesk, _: Reader) -> Wire:
    """Where the talks stand after the latest report, each line with its words."""
    key = desk.store.boards.latest_standing()
    found = desk.store.entries.find("standings", key) if key else None
    gaps = desk.store.entries.page(Asked(nouns=("gaps",)), limit=200).items
    return {
        "standing": dict(found.wire) if found else None,
        "gaps": [dict(gap.wire) for gap in gaps],
    }


@router.get("/new")
def read_new(
    desk: AtDesk,
    visit: Reader,
    since: Moment = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> Wire:
    """Reports and entries since a moment, or since whoever asks last looked."""
    moment = read_moment("since", since) or desk.store.seen.find(visit.name)
    reports = desk.store.reports.page(limit=limit, offset=offset, since=moment)
    entries = desk.store.boards.changed(moment, limit=limit, offset=offset)
    return {
        "since": moment,
        "until": now(),
        "reports": {
            "total": reports.total,
            "items": [shape_report(item).model_dump() for item in reports.items],
        },
        "entries": shape_entries(entries).model_dump(),
    }


@router.get("/accuracy")
def read_accuracy(desk: AtDesk, _: Reader, noun: Short = "") -> Wire:
    """How often people found each rule to be right."""
    check_noun(noun, REVIEWED)
    items = [
        {
            "rule": line.rule,
            "noun": line.noun,
            "precision": line.precision,
            "accepted": line.accepted,
            "edited": line.edited,
            "rejected": line.rejected,
            "open": line.open,
        }
        for line in desk.store.accuracy()
        if noun in {"", line.noun}
    ]
    return {"items": items}
