"""Agreements: drafted from a proposal, followed day by day, kept as plain text."""

import datetime
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.responses import Response

from dragoman.agreement import (
    delay_obligation,
    dump_agreement,
    dump_occurrences,
    follow_agreement,
    load_agreement,
    write_calendar,
)
from dragoman.errors import CodecError
from dragoman.pipeline import lay_agreement
from dragoman.store import Kind, Order, Query
from dragoman.web.cards import lay_cards
from dragoman.web.desk import Desk
from dragoman.web.errors import find_status
from dragoman.web.following import (
    Followed,
    draft_from_record,
    find_followed,
    list_followed,
    pick_day,
    read_day,
    save_agreement,
    start_following,
)
from dragoman.web.gate import AtDesk, Form, Reader, Reviewer
from dragoman.web.page import send_on, show_page
from dragoman.web.papers import list_versions, restore_paper, take_away
from dragoman.web.settling import settle_whole

router = APIRouter(include_in_schema=False, prefix="/agreements")
MOST_PROPOSALS = 200
MOST_DAYS = 3_650  # looked ahead, or late
WEEK = 7
PLAIN = "text/plain; charset=utf-8"


@router.get("")
def list_agreements(request: Request, desk: AtDesk, _: Reader) -> Response:
    """Show the agreements that are followed, and how to begin with another."""
    followed = list_followed(desk)
    days = [pick_day(item, "") for item in followed]
    states = [
        follow_agreement(item.agreement, item.confirmed, day)
        for item, day in zip(followed, days, strict=True)
    ]
    query = Query(nouns=("proposals",), order=Order.RECORD)
    found = desk.store.entries.page(query, limit=MOST_PROPOSALS).items
    ranked = sorted(found, key=lambda entry: -len(entry.wire["terms"]))
    with_terms = [entry for entry in ranked if entry.wire["terms"]]
    return show_page(
        request,
        "agreements.html",
        rows=list(zip(followed, states, strict=True)),
        proposals=lay_cards(with_terms, desk.store.names),
        today=datetime.datetime.now(datetime.UTC).date().isoformat(),
    )


@router.post("/draft")
def draft(desk: AtDesk, visit: Reviewer, form: Form) -> Response:
    """Draft an agreement from a proposal of the record."""
    day = read_day("day zero", str(form.get("day_zero", "")))
    agreement = draft_from_record(desk, str(form.get("proposal", "")), day)
    if title := str(form.get("title", "")).strip():
        agreement = replace(agreement, title=title[:200])
    return send_on(find_page(start_following(desk, visit, agreement)))


@router.post("/paste")
def paste(desk: AtDesk, visit: Reviewer, form: Form) -> Response:
    """Follow an agreement that was written elsewhere."""
    text = str(form.get("text", "")).replace("\r\n", "\n")
    return send_on(find_page(start_following(desk, visit, load_agreement(text))))


@router.get("/{key}")
def show_agreement(
    request: Request,
    desk: AtDesk,
    _: Reader,
    key: str,
    as_of: str = "",
    since: str = "",
    days: int = WEEK,
    late: str = "",
    by: int = WEEK,
) -> Response:
    """Show where an agreement stands on a day."""
    followed = find_followed(desk, key)
    day = pick_day(followed, as_of)
    before = read_day("since", since) if since else None
    ahead = min(max(days, 0), MOST_DAYS)
    board = lay_agreement(
        followed.agreement, followed.confirmed, day, since=before, days=ahead
    )
    known = {o.id for o in followed.agreement.obligations}
    shift = min(max(by, 1), MOST_DAYS)
    moved = None
    if late in known:
        moved = delay_obligation(followed.agreement, late, shift)
    return show_page(
        request,
        "agreement.html",
        followed=followed,
        board=board,
        as_of=day.isoformat(),
        since=since,
        days=ahead,
        late=late,
        by=shift,
        moved=moved,
    )


@router.get("/{key}/text")
def show_text(
    request: Request, desk: AtDesk, _: Reader, key: str, version: int = 0
) -> Response:
    """Show an agreement as plain text, to be edited, and its versions."""
    followed = find_followed(desk, key)
    shown = desk.store.papers.find(Kind.AGREEMENT, key, version) if version else None
    values = _lay_text(desk, followed, (shown or followed.paper).text)
    return show_page(request, "agreement-text.html", **values)


@router.post("/{key}/text")
def save_text(
    request: Request, desk: AtDesk, visit: Reviewer, form: Form, key: str
) -> Response:
    """Keep an agreement as a person wrote it."""
    followed = find_followed(desk, key)
    text = str(form.get("text", "")).replace("\r\n", "\n")
    why = str(form.get("why", ""))
    try:
        seen = int(str(form.get("seen", "0")))
        save_agreement(desk, visit, key, text, why=why, seen=seen)
    except (CodecError, ValueError) as error:
        values = _lay_text(desk, followed, text)
        status = find_status(error)
        return show_page(
            request, "agreement-text.html", status, wrong=str(error), **values
        )
    return send_on(find_page(key))


@router.post("/{key}/whole")
def save_whole(desk: AtDesk, visit: Reviewer, form: Form, key: str) -> Response:
    """Keep day zero, length and open points as a person settled them."""
    followed = find_followed(desk, key)
    settled = settle_whole(followed.agreement, _plain(form))
    seen = followed.paper.version
    save_agreement(desk, visit, key, dump_agreement(settled), seen=seen)
    return send_on(find_page(key))


@router.post("/{key}/restore")
def restore_version(desk: AtDesk, visit: Reviewer, form: Form, key: str) -> Response:
    """Bring an earlier version back, as a new one."""
    kind = Kind(str(form.get("kind", Kind.AGREEMENT.value)))
    restore_paper(desk, visit, kind, key, int(str(form.get("version", "0"))))
    return send_on(find_page(key))


@router.post("/{key}/remove")
def remove(desk: AtDesk, visit: Reviewer, form: Form, key: str) -> Response:
    """Take an agreement off the list; it can be brought back from its versions."""
    why = str(form.get("why", ""))
    take_away(desk, visit, find_followed(desk, key).paper, why)
    return send_on("/agreements")


@router.get("/{key}/{name}.toml")
def send_text(desk: AtDesk, _: Reader, key: str, name: str) -> Response:
    """Send an agreement, or what occurred under it, as a file to keep or mail."""
    followed = find_followed(desk, key)
    told = dump_occurrences(followed.occurrences)
    text = followed.paper.text if name == "plan" else told
    stem = quote(f"{key}-{'plan' if name == 'plan' else 'occurrences'}", safe="")
    headers = {"Content-Disposition": f"attachment; filename={stem}.toml"}
    return Response(text, media_type=PLAIN, headers=headers)


@router.get("/{key}/calendar.ics")
def send_calendar(desk: AtDesk, _: Reader, key: str, as_of: str = "") -> Response:
    """Send the deadlines as an iCalendar feed, to look at or to subscribe to."""
    followed = find_followed(desk, key)
    day = pick_day(followed, as_of)
    status = follow_agreement(followed.agreement, followed.confirmed, day)
    return Response(write_calendar(status), media_type="text/calendar; charset=utf-8")


def find_page(key: str) -> str:
    """Give the address of an agreement's page."""
    return f"/agreements/{quote(key, safe='')}"


def _plain(form: Form) -> dict[str, str]:
    return {k: str(v).replace("\r\n", "\n") for k, v in form.items()}


def _lay_text(desk: Desk, followed: Followed, text: str) -> dict[str, Any]:
    kinds = (Kind.AGREEMENT, Kind.OCCURRENCES)
    versions = list_versions(desk, followed.key, kinds)
    return {
        "followed": followed,
        "text": text,
        "versions": versions,
        "last": {
            Kind.AGREEMENT: followed.paper.version,
            Kind.OCCURRENCES: followed.told.version if followed.told else 0,
        },
    }
