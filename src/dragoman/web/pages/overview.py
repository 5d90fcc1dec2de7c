"""The first page: where the talks stand, how far the review is, what is new."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from dragoman.agreement import find_due, follow_agreement
from dragoman.model.agreement import ObligationStatus
from dragoman.store import Query, add_up, count_entries
from dragoman.store.nouns import find_passages
from dragoman.web.desk import Desk
from dragoman.web.following import Followed, list_followed, pick_day
from dragoman.web.gate import AtDesk, Form, Reader, Reviewer
from dragoman.web.page import send_on, show_page

router = APIRouter(include_in_schema=False)
LATEST = 8
MOST_GAPS = 40
MOST_DUE = 6
NOUNS = (
    *("statements", "positions", "proposals", "terms", "figures"),
    *("events", "disagreements", "actors"),
)


@router.get("/")
def show_overview(request: Request, desk: AtDesk, visit: Reader) -> Response:
    """Show where the talks stand and what waits."""
    key = desk.store.boards.latest_standing()
    standing = desk.store.entries.find("standings", key) if key else None
    lines = standing.wire["lines"] if standing else ()
    gaps = desk.store.entries.page(Query(nouns=("gaps",)), limit=MOST_GAPS).items
    rows = count_entries(desk.store.entries.counts(), NOUNS)
    since = desk.store.seen.find(visit.name)
    reports = desk.store.reports.page(limit=LATEST)
    return show_page(
        request,
        "overview.html",
        standing=standing,
        lines=[(line, list(find_passages(line))) for line in lines],
        gaps=gaps,
        rows=rows,
        whole=add_up(rows),
        reports=reports,
        since=since,
        new_reports=desk.store.reports.page(limit=1, since=since).total,
        new_entries=desk.store.boards.changed(since, limit=1, offset=0).total,
        due=_find_due(desk),
        is_stale=desk.store.is_stale(),
        refresher=desk.refresher,
    )


def _find_due(desk: Desk) -> list[tuple[Followed, tuple[ObligationStatus, ...]]]:
    """Give what is due within a week, or overdue, of each agreement followed."""
    found = []
    for followed in list_followed(desk):
        day = pick_day(followed, "")
        status = follow_agreement(followed.agreement, followed.confirmed, day)
        if due := find_due(status):
            found.append((followed, due[:MOST_DUE]))
    return found


@router.post("/refresh")
def refresh(desk: AtDesk, visit: Reviewer, _: Form) -> Response:
    """Begin to put the record together anew."""
    if desk.refresher.start():
        desk.store.audit.note("refresh", who=visit.name)
    return send_on("/")
