"""Reports: the list, and one beside its entries."""

from dataclasses import replace
from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.responses import Response

from dragoman.codec.parts import to_wire
from dragoman.model.judgement import Verb
from dragoman.model.report import Report
from dragoman.store import Query
from dragoman.store.clock import now
from dragoman.web.cards import Card, lay_cards
from dragoman.web.changes import find_changes
from dragoman.web.deciding import REPORTS, Wish, check_seen, decide
from dragoman.web.desk import Desk
from dragoman.web.errors import MissingError
from dragoman.web.fields import lay_fields
from dragoman.web.gate import AtDesk, Form, Reader, Reviewer, Visit
from dragoman.web.page import send_on, show_page
from dragoman.web.reading import count_controls, lay_report

router = APIRouter(include_in_schema=False)
PER_PAGE = 50
MOST_ENTRIES = 600
CLAIMS = ("statements", "positions", "terms", "figures", "events")
BESIDE = (*CLAIMS, "proposals", "disagreements")


@router.get("/reports")
def list_reports(
    request: Request, desk: AtDesk, _: Reader, page: int = 1, show: str = ""
) -> Response:
    """Show the reports, latest first; or those that were taken out."""
    offset = (max(page, 1) - 1) * PER_PAGE
    removed = show == "removed"
    found = desk.store.reports.page(limit=PER_PAGE, offset=offset, removed=removed)
    counts = desk.store.boards.counts_of_reports([item.id for item in found.items])
    return show_page(
        request,
        "reports.html",
        found=found,
        counts=counts,
        show="removed" if removed else "",
        out=found.total if removed else desk.store.reports.page(removed=True).total,
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
        actors=desk.store.names.names(m.id for m in marks if m.noun == "actors"),
        codes={},
        find=find,
        controls=count_controls(report.text),
        nouns=CLAIMS,
        head=lay_fields(REPORTS, to_wire(replace(report, text="")), {}),
        history=desk.store.decisions.page(target=key, limit=50).items,
        is_out=desk.store.reports.is_removed(key),
        seen=now(),
    )


@router.post("/reports/{key}/edit")
def edit_report(desk: AtDesk, visit: Reviewer, form: Form, key: str) -> Response:
    """Set what is known of a report: its date, title and outlet."""
    report = find_report(desk, key)
    wire = to_wire(replace(report, text=""))
    changes = find_changes(REPORTS, wire, dict(form), desk.store.names)
    if changes:
        _decide(desk, visit, form, Verb.EDIT, key, changes)
    return send_on(f"/reports/{key}")


@router.post("/reports/{key}/remove")
def remove_report(desk: AtDesk, visit: Reviewer, form: Form, key: str) -> Response:
    """Take a report out of the record."""
    find_report(desk, key)
    _decide(desk, visit, form, Verb.REJECT, key)
    return send_on(f"/reports/{key}")


def _decide(
    desk: Desk,
    visit: Visit,
    form: Form,
    verb: Verb,
    key: str,
    fields: tuple[tuple[str, str], ...] = (),
) -> None:
    wish = Wish(
        noun=REPORTS,
        verb=verb,
        targets=(key,),
        fields=fields,
        why=str(form.get("why", "")),
        seen=str(form.get("seen", "")),
    )
    check_seen(desk, visit, wish)
    decide(desk, visit, wish)


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
    return lay_cards(ordered, desk.store.names, numbered=True)


def _places(desk: Desk, key: str, words: str) -> tuple[tuple[int, int], ...]:
    """Give where words that were looked for stand in a report."""
    if not words:
        return ()
    hits = desk.store.search.find(words, noun="reports", limit=200).items
    return next((hit.places for hit in hits if hit.ref == key), ())
