"""What is new since somebody last looked, and search across everything."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from dragoman.store import REVIEWED, Hit
from dragoman.store.clock import now
from dragoman.store.words import widen_words
from dragoman.web.cards import find_address, lay_cards
from dragoman.web.desk import Desk
from dragoman.web.gate import AtDesk, Form, Reader
from dragoman.web.page import send_on, show_page

router = APIRouter(include_in_schema=False)
PER_PAGE = 30
MOST_WORDS = 400  # characters looked for


@router.get("/new")
def show_news(
    request: Request, desk: AtDesk, visit: Reader, since: str = "", page: int = 1
) -> Response:
    """Show reports, entries and decisions since a moment, or the last look."""
    moment = since or desk.store.seen.find(visit.name)
    offset = (max(page, 1) - 1) * PER_PAGE
    entries = desk.store.boards.changed(moment, limit=PER_PAGE, offset=offset)
    logged = desk.store.decisions.page(limit=PER_PAGE).items
    return show_page(
        request,
        "new.html",
        since=moment,
        reports=desk.store.reports.page(limit=PER_PAGE, since=moment),
        entries=entries,
        cards=lay_cards(entries.items, desk.store.names),
        decisions=[
            item
            for item in logged
            if item.decision.who != visit.name
            and item.decision.when.isoformat() > moment
        ],
        page=max(page, 1),
        per_page=PER_PAGE,
        seen=now(),
    )


@router.post("/new")
def mark_seen(desk: AtDesk, visit: Reader, form: Form) -> Response:
    """Keep up to when somebody has looked: when the page was made, not now."""
    moment = min(str(form.get("until", "")) or now(), now())
    desk.store.seen.mark(visit.name, moment)
    return send_on("/new")


@router.get("/search")
def show_search(
    request: Request,
    desk: AtDesk,
    _: Reader,
    q: str = "",
    noun: str = "",
    page: int = 1,
) -> Response:
    """Show where words stand, in reports and entries."""
    words = q[:MOST_WORDS]
    noun = noun if noun in {"reports", *REVIEWED} else ""
    offset = (max(page, 1) - 1) * PER_PAGE
    found = desk.store.search.find(words, noun=noun, limit=PER_PAGE, offset=offset)
    return show_page(
        request,
        "search.html",
        words=words,
        noun=noun,
        nouns=("reports", *REVIEWED),
        found=found,
        hits=_lay(desk, found.items),
        wider=widen_words(words),
        page=max(page, 1),
        per_page=PER_PAGE,
    )


def _lay(desk: Desk, hits: tuple[Hit, ...]) -> list[tuple[Hit, str, str]]:
    """Give each hit with its address and its name."""
    titles = desk.store.names.titles(h.ref for h in hits if h.noun == "reports")
    labels: dict[tuple[str, str], str] = {}
    for noun in {hit.noun for hit in hits} - {"reports"}:
        keys = [hit.ref for hit in hits if hit.noun == noun]
        found = desk.store.names.labels(noun, keys)
        labels |= {(noun, key): label for key, label in found.items()}
    return [
        (hit, f"/reports/{hit.ref}", titles.get(hit.ref, hit.ref))
        if hit.noun == "reports"
        else (
            hit,
            find_address(hit.noun, hit.ref),
            labels.get((hit.noun, hit.ref), hit.ref),
        )
        for hit in hits
    ]
