"""Boards: what the reports say together, side by side and over time."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from fastapi import APIRouter, Request
from starlette.responses import Response

from dragoman.codec.parts import from_wire
from dragoman.model.quantity import Quantity
from dragoman.render.boards import issue_labels
from dragoman.render.words import print_day, print_quantity
from dragoman.store import Entry, Order, Query
from dragoman.store.clock import now
from dragoman.web.cards import Card, find_address, lay_cards
from dragoman.web.chart import Point, draw_chart
from dragoman.web.deciding import find_entry
from dragoman.web.gate import AtDesk, Reader
from dragoman.web.page import show_page
from dragoman.web.sides import find_terms, lay_sides

router = APIRouter(include_in_schema=False, prefix="/boards")
PER_PAGE = 50
MOST_PARTIES, MOST_ISSUES = 6, 30
MOST_PROPOSALS = 100
MOST_SERIES = 8


@router.get("/positions")
def show_positions(
    request: Request, desk: AtDesk, _: Reader, more: int = 0
) -> Response:
    """Show the latest position of each party on each issue."""
    cells = desk.store.boards.cells()
    weights, sizes = Counter[str](), Counter[str]()
    for cell in cells:
        weights[cell.party] += cell.number
        sizes[cell.issue] += cell.number
    parties = [p for p, _ in weights.most_common(MOST_PARTIES + max(more, 0))]
    held = {cell.issue for cell in cells if cell.party in parties}
    ranked = sorted(
        sizes.keys() & held,
        key=lambda issue: (issue == "other", -sizes[issue], issue),
    )
    issues = ranked[:MOST_ISSUES]
    shown = {
        (c.issue, c.party): c for c in cells if c.party in parties and c.issue in issues
    }
    keys = [cell.latest for cell in shown.values()]
    found = lay_cards(desk.store.entries.find_all("positions", keys), desk.store.names)
    gaps = desk.store.entries.page(Query(nouns=("gaps",)), limit=200).items
    return show_page(
        request,
        "positions.html",
        parties=parties,
        names=desk.store.names.names(parties),
        issues=issues,
        labels=issue_labels(),
        cells=shown,
        cards={card.entry.id: card for card in found},
        gaps={gap.wire["issue"]: gap for gap in gaps},
        others=len(weights) - len(parties),
        elsewhere=len(sizes.keys() - held),
        more=max(more, 0),
    )


@router.get("/positions/{party}/{issue}")
def show_history(
    request: Request, desk: AtDesk, _: Reader, party: str, issue: str, page: int = 0
) -> Response:
    """Show how a party's position on an issue moved; the latest page first."""
    every = desk.store.boards.positions_of(party, issue)
    last = max(1, -(-len(every) // PER_PAGE))
    page = min(page, last) if page > 0 else last
    keys = every[(page - 1) * PER_PAGE : page * PER_PAGE]
    cards = lay_cards(desk.store.entries.find_all("positions", keys), desk.store.names)
    moved = Query(nouns=("changes",), issue=issue, actor=party)
    changes = desk.store.entries.page(moved, limit=200).items
    return show_page(
        request,
        "history.html",
        name=desk.store.names.names([party]).get(party, party),
        label=issue_labels().get(issue, issue.replace("_", " ")),
        party=party,
        issue=issue,
        cards=cards,
        changes={c.wire["after"]: c for c in changes if c.wire["party"] == party},
        total=len(every),
        page=page,
        per_page=PER_PAGE,
        titles=desk.store.names.titles(
            p["report"] for card in cards for p in card.passages[:1]
        ),
        seen=now(),
    )


@router.get("/proposals")
def show_proposals(
    request: Request, desk: AtDesk, _: Reader, left: str = "", right: str = ""
) -> Response:
    """Show proposals, two of them side by side with what differs."""
    query = Query(nouns=("proposals",), order=Order.RECORD)
    found = desk.store.entries.page(query, limit=MOST_PROPOSALS)
    ranked = sorted(found.items, key=lambda entry: -len(entry.wire["terms"]))
    chosen = [find_entry(desk, "proposals", key) for key in (left, right) if key]
    if not chosen:
        chosen = [entry for entry in ranked[:2] if entry.wire["terms"]]
    cards = lay_cards(chosen, desk.store.names)
    terms = [
        lay_cards(find_terms(desk, card.entry), desk.store.names) for card in cards
    ]
    return show_page(
        request,
        "proposals.html",
        listed=lay_cards(ranked, desk.store.names),
        total=found.total,
        chosen=cards,
        rows=lay_sides(desk, cards, terms) if len(cards) > 1 else (),
        terms=terms,
        seen=now(),
    )


@router.get("/figures")
def show_figures(request: Request, desk: AtDesk, _: Reader, page: int = 1) -> Response:
    """Show figures of one thing over time, against reference series."""
    offset = (max(page, 1) - 1) * MOST_SERIES
    query = Query(nouns=("series",))
    found = desk.store.entries.page(query, limit=MOST_SERIES, offset=offset)
    keys = [key for series in found.items for key in series.wire["figures"]]
    figures = {f.id: f for f in desk.store.entries.find_all("figures", keys)}
    names = desk.store.names.names(f.wire["says"] for f in figures.values())
    charts = []
    for series in found.items:
        members = [figures[k] for k in series.wire["figures"] if k in figures]
        points = _points(members, names)
        chart, voices = draw_chart(points, desk.settings.series, series.label)
        charts.append((series, chart, voices, lay_cards(members, desk.store.names)))
    return show_page(
        request,
        "figures.html",
        charts=charts,
        total=found.total,
        page=max(page, 1),
        per_page=MOST_SERIES,
        references=[series.name for series in desk.settings.series],
        count=desk.store.entries.page(Query(nouns=("figures",)), limit=1).total,
    )


@router.get("/disagreements")
def show_disagreements(
    request: Request, desk: AtDesk, _: Reader, kind: str = "", page: int = 1
) -> Response:
    """Show entries that cannot all hold, side by side."""
    offset = (max(page, 1) - 1) * PER_PAGE
    query = Query(nouns=("disagreements",), kind=kind)
    found = desk.store.entries.page(query, limit=PER_PAGE, offset=offset)
    items = [item for entry in found.items for item in entry.wire["items"]]
    titles = desk.store.names.titles(item["passage"]["report"] for item in items)
    nouns = desk.store.names.find_nouns(item["ref"] for item in items)
    addresses = {key: find_address(noun, key) for key, noun in nouns.items()}
    return show_page(
        request,
        "disagreements.html",
        found=found,
        cards=lay_cards(found.items, desk.store.names),
        titles=titles,
        addresses=addresses,
        kind=kind,
        page=max(page, 1),
        per_page=PER_PAGE,
        seen=now(),
    )


@router.get("/timeline")
def show_timeline(
    request: Request, desk: AtDesk, _: Reader, month: str = "", page: int = 1
) -> Response:
    """Show events by date; a month is reached without going through those before."""
    months = desk.store.boards.months("events")
    offset = (max(page, 1) - 1) * PER_PAGE
    if month:
        offset = sum(number for name, number in months if name < month)
        page = offset // PER_PAGE + 1
    query = Query(nouns=("events",), order=Order.DATE)
    found = desk.store.entries.page(query, limit=PER_PAGE, offset=offset)
    groups: dict[str, list[Card]] = defaultdict(list)
    for card in lay_cards(found.items, desk.store.names):
        groups[(card.entry.start or "")[:7]].append(card)
    return show_page(
        request,
        "timeline.html",
        found=found,
        groups=groups,
        months=months,
        month=month,
        page=max(page, 1),
        per_page=PER_PAGE,
    )


@router.get("/actors")
def show_actors(
    request: Request, desk: AtDesk, _: Reader, kind: str = "", page: int = 1
) -> Response:
    """Show who appears, those whom most entries name first."""
    offset = (max(page, 1) - 1) * PER_PAGE
    rows = desk.store.boards.actors(kind, limit=PER_PAGE, offset=offset)
    total = desk.store.entries.page(Query(nouns=("actors",), kind=kind), limit=1).total
    found = desk.store.entries.find_all("actors", [row[0] for row in rows])
    return show_page(
        request,
        "actors.html",
        cards=lay_cards(found, desk.store.names),
        numbers={row[0]: row[3] for row in rows},
        kinds=("person", "organisation", "state", "armed_group", "outlet"),
        kind=kind,
        total=total,
        page=max(page, 1),
        per_page=PER_PAGE,
    )


def _points(figures: Sequence[Entry], names: Mapping[str, str]) -> list[Point]:
    points = []
    for figure in figures:
        wire = figure.wire
        if not wire["as_of"]["start"]:
            continue
        quantity = from_wire(
            {name: wire[name] for name in ("low", "high", "hedge")}, Quantity
        )
        says = names.get(wire["says"] or "", "") or wire["says_text"] or "the report"
        day = datetime.date.fromisoformat(wire["as_of"]["start"])
        points.append(
            Point(
                day=day,
                low=quantity.low,
                high=quantity.high,
                says=says,
                href=find_address("figures", figure.id),
                label=f"{print_quantity(quantity)}, {print_day(day)}, {says}",
            )
        )
    return points
