"""Reports, their texts, where entries rest in them; search; how full the store is."""

from typing import Any, Literal

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from dragoman.codec.parts import to_wire
from dragoman.errors import ReadError
from dragoman.reference import list_packs, read_pack
from dragoman.store import NOUNS, REVIEWED, add_up, count_entries
from dragoman.web.api.shapes import (
    FAILURES,
    FileName,
    Key,
    Limit,
    Moment,
    Offset,
    ReportLines,
    Sent,
    Short,
    Wire,
    Words,
    check_noun,
    shape_report,
)
from dragoman.web.cards import find_address
from dragoman.web.deciding import read_moment
from dragoman.web.fields import FIELDS, lay_fields
from dragoman.web.gate import AtDesk, Reader, Reviewer
from dragoman.web.pages.reports import find_report, send_original
from dragoman.web.uploading import add_upload

router = APIRouter(prefix="/api/v1", tags=["reports"], responses=FAILURES)


@router.get("/status")
def read_status(desk: AtDesk, _: Reader) -> Wire:
    """What the store holds, and whether the record is fresh."""
    status = desk.store.status()
    whole = add_up(count_entries(status.entries))
    counts = {
        noun: {review.value or "open": number for review, number in found.items()}
        for noun, found in status.entries.items()
    }
    return {
        "reports": status.reports,
        "decisions": status.decisions,
        "waiting": status.waiting,
        "is_stale": status.is_stale,
        "is_running": desk.refresher.is_running,
        "failure": desk.refresher.failure,
        "reviewed": whole.reviewed,
        "to_review": whole.total,
        "entries": counts,
    }


@router.get("/codebooks")
def read_codebooks(_: Reader) -> Wire:
    """Which nouns have which fields, which values these may have, and the issues."""
    fields = {
        noun: [
            {
                "name": f.name,
                "label": f.label,
                "kind": f.kind,
                "values": dict(f.choices),
            }
            for f in lay_fields(noun, {}, {})
        ]
        for noun in FIELDS
    }
    packs = [to_wire(read_pack(name)) for name in list_packs()]
    return {"nouns": list(NOUNS), "fields": fields, "packs": packs}


@router.get("/reports")
def read_reports(
    desk: AtDesk,
    _: Reader,
    limit: Limit = 50,
    offset: Offset = 0,
    since: Moment = "",
    show: Literal["", "removed"] = "",
) -> ReportLines:
    """Reports, latest publication first; with ``since``, those added after a moment.

    ``show=removed`` gives those that people took out, in place of the others.
    """
    moment = read_moment("since", since)
    shelf = desk.store.reports
    page = shelf.page(limit=limit, offset=offset, since=moment, removed=bool(show))
    items = [shape_report(item) for item in page.items]
    return ReportLines(total=page.total, offset=offset, items=items)


@router.post("/reports", status_code=201, dependencies=[Sent])
async def add_report(
    request: Request, desk: AtDesk, visit: Reviewer, name: FileName
) -> Wire:
    """Read a report, sent as the body's bytes, and add it, unless it is known."""
    body = await request.body()
    added = await run_in_threadpool(add_upload, desk, visit, name, body)
    if added.problems:
        raise ReadError(added.problems[0].path, added.problems[0].why)
    return {"reports": list(added.reports), "known": added.known}


@router.get("/reports/{key}")
def read_report(desk: AtDesk, _: Reader, key: Key) -> Wire:
    """A report with its text; every offset counts its characters."""
    return to_wire(find_report(desk, key))


@router.get("/reports/{key}/marks")
def read_marks(desk: AtDesk, _: Reader, key: Key) -> Wire:
    """Where entries rest in a report, from its start to its end."""
    find_report(desk, key)
    items = [
        {
            "noun": mark.noun,
            "id": mark.id,
            "field": mark.field,
            "start": mark.start,
            "end": mark.end,
            "review": mark.review.value or "open",
        }
        for mark in desk.store.entries.marks(key)
    ]
    return {"items": items}


@router.get("/reports/{key}/original", response_class=Response)
def read_original(desk: AtDesk, visit: Reader, key: Key) -> Response:
    """The bytes that a report was read from."""
    return send_original(desk, visit, key)


@router.get("/search")
def search(
    desk: AtDesk,
    _: Reader,
    words: Words,
    noun: Short = "",
    limit: Limit = 20,
    offset: Offset = 0,
) -> Wire:
    """Reports and entries that have all of the words, the best first."""
    check_noun(noun, ("reports", *REVIEWED))
    page = desk.store.search.find(words, noun=noun, limit=limit, offset=offset)
    items: list[dict[str, Any]] = [
        {
            "noun": hit.noun,
            "id": hit.ref,
            "snippet": hit.snippet,
            "marks": [list(mark) for mark in hit.marks],
            "places": [list(place) for place in hit.places],
            "address": f"/reports/{hit.ref}"
            if hit.noun == "reports"
            else find_address(hit.noun, hit.ref),
        }
        for hit in page.items
    ]
    return {"total": page.total, "offset": offset, "items": items}
