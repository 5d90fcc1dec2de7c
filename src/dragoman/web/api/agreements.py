"""Agreements: their texts, where they stand on a day, what occurred."""

import datetime
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import Field
from starlette.responses import Response

from dragoman.agreement import (
    delay_obligation,
    dump_agreement,
    dump_occurrences,
    follow_agreement,
    load_agreement,
    load_occurrences,
    write_calendar,
)
from dragoman.codec.parts import to_wire
from dragoman.pipeline import lay_agreement
from dragoman.store import Kind
from dragoman.web.api.shapes import FAILURES, Key, Sent, Shape, Short, Wire
from dragoman.web.errors import MissingError
from dragoman.web.following import (
    Followed,
    draft_from_record,
    find_followed,
    list_followed,
    look_for_matches,
    pick_day,
    save_agreement,
    save_occurrences,
    start_following,
)
from dragoman.web.gate import AtDesk, Reader, Reviewer
from dragoman.web.papers import take_away

router = APIRouter(prefix="/api/v1", tags=["agreements"], responses=FAILURES)
CALENDAR = "text/calendar; charset=utf-8"
Day = Annotated[datetime.date | None, Query(description="ISO 8601; by default today.")]
Text = Annotated[str, Field(max_length=2_000_000)]


class Begun(Shape):
    """An agreement to follow: a text, or a proposal of the record and a day zero."""

    text: Text = ""
    proposal: str = Field(default="", max_length=64)
    day_zero: datetime.date | None = None


class Saved(Shape):
    """A new version of a text, and the version that it was made from."""

    text: Text
    seen: int = Field(ge=0, le=10**9)
    why: str = Field(default="", max_length=2_000)


@router.get("/agreements")
def read_agreements(desk: AtDesk, _: Reader) -> Wire:
    """The agreements that are followed, the one saved last first."""
    return {"items": [_shape(followed) for followed in list_followed(desk)]}


@router.post("/agreements", status_code=201, dependencies=[Sent])
def begin_agreement(desk: AtDesk, visit: Reviewer, begun: Begun) -> Wire:
    """Follow an agreement, written elsewhere or drafted from a proposal."""
    if begun.text:
        agreement = load_agreement(begun.text)
    elif begun.proposal and begun.day_zero:
        agreement = draft_from_record(desk, begun.proposal, begun.day_zero)
    else:
        raise ValueError("a text is needed, or a proposal and a day zero")
    key = start_following(desk, visit, agreement)
    return _shape(find_followed(desk, key))


@router.get("/agreements/{key}")
def read_agreement(desk: AtDesk, _: Reader, key: Key) -> Wire:
    """An agreement and what occurred under it, as texts."""
    followed = find_followed(desk, key)
    texts = {
        "agreement": followed.paper.text,
        "occurrences": dump_occurrences(followed.occurrences),
    }
    return {**_shape(followed), **texts}


@router.put("/agreements/{key}", dependencies=[Sent])
def write_agreement(desk: AtDesk, visit: Reviewer, key: Key, saved: Saved) -> Wire:
    """Keep a new version of an agreement."""
    find_followed(desk, key)
    text = dump_agreement(load_agreement(saved.text))
    save_agreement(desk, visit, key, text, why=saved.why, seen=saved.seen)
    return _shape(find_followed(desk, key))


@router.put("/agreements/{key}/occurrences", dependencies=[Sent])
def write_occurrences(desk: AtDesk, visit: Reviewer, key: Key, saved: Saved) -> Wire:
    """Keep what occurred under an agreement, all of it."""
    followed = find_followed(desk, key)
    found = load_occurrences(saved.text)
    save_occurrences(desk, visit, followed, found, seen=saved.seen)
    return _shape(find_followed(desk, key))


@router.post("/agreements/{key}/look", dependencies=[Sent])
def look(desk: AtDesk, visit: Reviewer, key: Key) -> Wire:
    """Look in the record for what bears on an agreement, to be confirmed."""
    new = look_for_matches(desk, visit, find_followed(desk, key))
    return {"new": new, **_shape(find_followed(desk, key))}


@router.get("/agreements/{key}/status")
def read_agreement_status(
    desk: AtDesk,
    _: Reader,
    key: Key,
    as_of: Day = None,
    since: Day = None,
    days: Annotated[int, Query(ge=0, le=3650)] = 7,
) -> Wire:
    """Where an agreement stands on a day: states, ledger, what is due, what moves."""
    followed = find_followed(desk, key)
    day = as_of or pick_day(followed, "")
    told = followed.confirmed
    board = lay_agreement(followed.agreement, told, day, since=since, days=days)
    status: Mapping[str, Any] = to_wire(board.status)
    return {
        **{name: status[name] for name in status if name != "agreement"},
        "due": [line.obligation for line in board.due],
        "changes": list(board.changes),
        "critical": sorted(board.critical),
        "delays": [
            {"obligation": d.obligation, "days": d.days, "moved": dict(d.moved)}
            for d in board.delays
        ],
    }


@router.delete("/agreements/{key}", dependencies=[Sent])
def remove_agreement(desk: AtDesk, visit: Reviewer, key: Key, why: Short = "") -> Wire:
    """Take an agreement off the list; its versions stay."""
    take_away(desk, visit, find_followed(desk, key).paper, why)
    return {"id": key}


@router.get("/agreements/{key}/delay")
def read_delay(
    desk: AtDesk,
    _: Reader,
    key: Key,
    obligation: Short,
    days: Annotated[int, Query(ge=1, le=3650)] = 7,
) -> Wire:
    """What else moves, and by how many days, if an obligation is met late."""
    agreement = find_followed(desk, key).agreement
    if obligation not in {o.id for o in agreement.obligations}:
        raise MissingError(obligation, "no such obligation")
    moved = delay_obligation(agreement, obligation, days)
    return {"obligation": obligation, "days": days, "moved": dict(moved)}


@router.get("/agreements/{key}/calendar", response_class=Response)
def read_calendar(desk: AtDesk, _: Reader, key: Key, as_of: Day = None) -> Response:
    """The deadlines as iCalendar."""
    followed = find_followed(desk, key)
    day = as_of or pick_day(followed, "")
    status = follow_agreement(followed.agreement, followed.confirmed, day)
    return Response(write_calendar(status), media_type=CALENDAR)


@router.get("/agreements/{key}/versions/{number}")
def read_version(
    desk: AtDesk, _: Reader, key: Key, number: Annotated[int, Path(ge=1, le=10**9)]
) -> Wire:
    """An agreement's text as it was; put it to bring it back."""
    find_followed(desk, key)
    paper = desk.store.papers.find(Kind.AGREEMENT, key, number)
    if paper is None or not paper.text:
        raise MissingError(f"{key}, version {number}", "no such version")
    return {"version": number, "text": paper.text}


@router.get("/agreements/{key}/versions")
def read_versions(desk: AtDesk, _: Reader, key: Key) -> Wire:
    """Who saved an agreement, when and why, the latest first."""
    find_followed(desk, key)
    papers = desk.store.papers.versions(Kind.AGREEMENT, key)
    return {
        "items": [
            {"version": p.version, "who": p.who, "when": p.when, "why": p.why}
            for p in papers
        ]
    }


def _shape(followed: Followed) -> Wire:
    return {
        "id": followed.key,
        "title": followed.agreement.title,
        "day_zero": followed.agreement.day_zero.isoformat(),
        "obligations": len(followed.agreement.obligations),
        "version": followed.paper.version,
        "occurrences_version": followed.told.version if followed.told else 0,
        "confirmed": len(followed.confirmed),
        "waiting": len(followed.waiting),
        "address": f"/agreements/{followed.key}",
    }
