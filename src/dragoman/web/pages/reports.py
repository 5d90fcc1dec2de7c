"""Reports: the list, and one beside its entries."""

from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.responses import Response

from dragoman.model.report import Report
from dragoman.store import Query
from dragoman.store.clock import now
from dragoman.web.cards import Card, lay_cards
from dragoman.web.desk import Desk
from dragoman.web.errors import MissingError
from dragoman.web.gate import AtDesk, Reader
from dragoman.web.page import show_page
from dragoman.web.reading import count_controls, lay_report

router = APIRouter(include_in_schema=False)
PER_PAGE = 50
MOST_ENTRIES = 600
CLAIMS = ("statements", "positions", "terms", "figures", "events")
BESIDE = (*CLAIMS, "proposals", "disagreements")


@router.get("/reports")
def list_reports(request: Request, desk: AtDesk, _: Reader, page: int = 1) -> Response:
    """Show the reports, latest first."""
    offset = (max(page, 1) - 1) * PER_PAGE
    found = desk.store.reports.page(limit=PER_PAGE, offset=offset)
    counts = desk.queries.counts_of_reports([item.id for item in found.items])
    return show_page(
        request,
        "reports.html",
        found=found,
        counts=counts,
        page=max(page, 1),
        per_page=PER_PAGE,
    )


@router.get("/reports/{key}")
def show_report(
    request: Request, desk: AtDesk, _: Reader, key: str, find: str = ""
) -> Response:
    """Show a report beside what it was read to say."""
    report = find_report(desk, key)
    marks = desk.store.entries.marks(key)
    return show_page(
        request,
        "report.html",
        report=report,
        paragraphs=lay_report(report, marks, _places(desk, key, find)),
        cards=_cards(desk, key),
        actors=desk.queries.names(m.id for m in marks if m.noun == "actors"),
        codes={},
        find=find,
        controls=count_controls(report.text),
        nouns=CLAIMS,
        seen=now(),
    )


@router.get("/reports/{key}/original")
def send_original(desk: AtDesk, _: Reader, key: str) -> Response:
    """Send the bytes that a report was read from, to be kept and not to be shown."""
    original = desk.store.reports.find_original(key)
    if original is None:
        raise MissingError(key, "no such report")
    name = find_report(desk, key).path.replace("\\", "/").rpartition("/")[2]
    told = f"attachment; filename*=UTF-8''{quote(name or 'report', safe='')}"
    return Response(
        original,
        media_type="application/octet-stream",
        headers={"Content-Disposition": told},
    )


def find_report(desk: Desk, key: str) -> Report:
    """Find a report.

    Raises:
        MissingError: There is none.
    """
    report = desk.store.reports.find(key)
    if report is None:
        raise MissingError(key, "no such report")
    return report


def _cards(desk: Desk, key: str) -> tuple[Card, ...]:
    """Give the entries that rest on a report, in the order of its words."""
    query = Query(nouns=BESIDE, report=key)
    found = desk.store.entries.page(query, limit=MOST_ENTRIES).items
    places = {}
    for entry in found:
        here = [p.start for p in entry.passages if p.report == key]
        places[entry.id] = min(here, default=0)
    ordered = sorted(found, key=lambda entry: (places[entry.id], entry.noun))
    return lay_cards(ordered, desk.queries, numbered=True)


def _places(desk: Desk, key: str, words: str) -> tuple[tuple[int, int], ...]:
    """Give where words that were looked for stand in a report."""
    if not words:
        return ()
    hits = desk.store.search.find(words, noun="reports", limit=200).items
    return next((hit.places for hit in hits if hit.ref == key), ())
