"""What people decided, where they differ, and how right the rules were."""

from collections.abc import Iterable, Mapping

from fastapi import APIRouter, Request
from starlette.responses import Response

from dragoman.model.judgement import Decision, Verb
from dragoman.store import Logged
from dragoman.web.cards import find_address
from dragoman.web.deciding import REPORTS
from dragoman.web.desk import Desk
from dragoman.web.gate import Admin, AtDesk, Reader
from dragoman.web.page import show_page

router = APIRouter(include_in_schema=False)
PER_PAGE = 50
MOST_CONTESTED = 60


@router.get("/decisions")
def list_decisions(
    request: Request,
    desk: AtDesk,
    _: Reader,
    who: str = "",
    show: str = "",
    page: int = 1,
) -> Response:
    """Show decisions, the latest first; or those that wait, or that differ."""
    offset = (max(page, 1) - 1) * PER_PAGE
    total = 0
    match show:
        case "waiting":
            items = desk.store.decisions.waiting()
        case "differing":
            items = tuple(find_differing(desk))
        case _:
            show = ""
            found = desk.store.decisions.page(who=who, limit=PER_PAGE, offset=offset)
            items, total = found.items, found.total
    return show_page(
        request,
        "decisions.html",
        items=[(item, _links(desk, item)) for item in items],
        names=_name_values(desk, items),
        who=who,
        show=show,
        total=total or len(items),
        page=max(page, 1),
        per_page=PER_PAGE,
    )


def _name_values(desk: Desk, items: Iterable[Logged]) -> Mapping[str, str]:
    """Give the names of the actors that decisions set, by id."""
    fields = (field for item in items for field in item.decision.fields)
    return desk.store.names.names(v for _, value in fields for v in value.split("\n"))


@router.get("/accuracy")
def show_accuracy(request: Request, desk: AtDesk, _: Reader) -> Response:
    """Show how often people found each rule to be right."""
    return show_page(request, "accuracy.html", rules=desk.store.accuracy())


@router.get("/audit")
def show_audit(request: Request, desk: AtDesk, _: Admin, page: int = 1) -> Response:
    """Show what people did beside deciding."""
    offset = (max(page, 1) - 1) * PER_PAGE
    found = desk.store.audit.page(limit=PER_PAGE, offset=offset)
    return show_page(
        request, "audit.html", found=found, page=max(page, 1), per_page=PER_PAGE
    )


def find_differing(desk: Desk) -> list[Logged]:
    """Find decisions in force on which two people do not agree."""
    found: dict[str, Logged] = {}
    for key in desk.store.boards.contested()[:MOST_CONTESTED]:
        page = desk.store.decisions.page(target=key, limit=PER_PAGE)
        held = [
            i for i in page.items if i.in_force and i.decision.verb is not Verb.UNDO
        ]
        last: dict[str, Logged] = {}
        for item in reversed(held):
            last[item.decision.who] = item
        said = {(i.decision.verb, i.decision.fields) for i in last.values()}
        if len(said) > 1:
            found |= {i.decision.id: i for i in last.values()}
    return list(found.values())


def _links(desk: Desk, item: Logged) -> list[tuple[str, str]]:
    """Give address and label of what a decision is about."""
    decision = item.decision
    if decision.verb is Verb.UNDO:
        undone = [desk.store.decisions.find(key) for key in decision.targets]
        return [link for found in undone if found for link in _link_undone(desk, found)]
    return _link_targets(desk, decision)


def _link_undone(desk: Desk, undone: Decision) -> list[tuple[str, str]]:
    """Give address and label of what a decision was about that is undone."""
    if undone.verb is Verb.UNDO:
        return [("/decisions", "an undoing")]
    verb = undone.verb.value
    return [(href, f"{verb}: {name}") for href, name in _link_targets(desk, undone)]


def _link_targets(desk: Desk, decision: Decision) -> list[tuple[str, str]]:
    if decision.noun == REPORTS:
        titles = desk.store.names.titles(decision.targets)
        return [
            (f"/reports/{key}" if key in titles else "", titles.get(key, key))
            for key in decision.targets
        ]
    labels = desk.store.names.labels(decision.noun, decision.targets)
    return [
        (
            find_address(decision.noun, key) if key in labels else "",
            labels.get(key, key),
        )
        for key in decision.targets
    ]
