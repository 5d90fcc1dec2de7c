"""What an agreement obliges to: settle what is open, say what occurred, confirm."""

from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.datastructures import FormData
from starlette.responses import Response

from dragoman.agreement import dump_agreement
from dragoman.model.agreement import Credence, Obligation, Occurrence, OccurrenceKind
from dragoman.web.errors import MissingError
from dragoman.web.following import (
    Followed,
    confirm,
    find_followed,
    look_for_matches,
    make_occurrence_id,
    refuse,
    save_agreement,
)
from dragoman.web.gate import AtDesk, Form, Reader, Reviewer
from dragoman.web.page import send_on, show_page
from dragoman.web.settling import lay_obligation, read_occurrence, settle_obligation

router = APIRouter(include_in_schema=False, prefix="/agreements")
KINDS = [kind.value for kind in OccurrenceKind]
CREDENCES = [credence.value for credence in Credence]


@router.get("/{key}/obligations/{name}")
def show_obligation(
    request: Request, desk: AtDesk, _: Reader, key: str, name: str
) -> Response:
    """Show an obligation: its words, its fields, what occurred."""
    followed = find_followed(desk, key)
    obligation = _find_obligation(followed, name)
    told = [o for o in followed.confirmed if o.obligation == name]
    return show_page(
        request,
        "obligation.html",
        followed=followed,
        obligation=obligation,
        fields=lay_obligation(obligation),
        told=sorted(told, key=lambda o: (o.day, o.id)),
        kinds=KINDS,
        credences=CREDENCES,
    )


@router.post("/{key}/obligations/{name}")
def settle(desk: AtDesk, visit: Reviewer, form: Form, key: str, name: str) -> Response:
    """Keep an obligation as a person settled it."""
    followed = find_followed(desk, key)
    _find_obligation(followed, name)
    settled = settle_obligation(followed.agreement, name, _plain(form))
    save_agreement(
        desk,
        visit,
        key,
        dump_agreement(settled),
        why=str(form.get("why", "")) or f"settled {name}",
        seen=int(str(form.get("seen", followed.paper.version))),
    )
    return send_on(_page(key))


@router.get("/{key}/matches")
def show_matches(request: Request, desk: AtDesk, _: Reader, key: str) -> Response:
    """Show what may bear on the agreement, to be confirmed by a person."""
    followed = find_followed(desk, key)
    passages = {o.passage.report for o in followed.occurrences if o.passage}
    return show_page(
        request,
        "matches.html",
        followed=followed,
        waiting=sorted(followed.waiting, key=lambda o: (o.day, o.id)),
        confirmed=sorted(followed.confirmed, key=lambda o: (o.day, o.id)),
        obligations=followed.agreement.obligations,
        titles=desk.store.names.titles(passages),
        kinds=KINDS,
        credences=CREDENCES,
    )


@router.post("/{key}/look")
def look(desk: AtDesk, visit: Reviewer, _: Form, key: str) -> Response:
    """Look in the record for what bears on the agreement."""
    look_for_matches(desk, visit, find_followed(desk, key))
    return send_on(f"{_page(key)}/matches")


@router.post("/{key}/occurrences")
def add_occurrence(desk: AtDesk, visit: Reviewer, form: Form, key: str) -> Response:
    """Keep what a person says occurred."""
    followed = find_followed(desk, key)
    told = _plain(form)
    _find_obligation(followed, told.get("obligation", ""))
    number = make_occurrence_id(visit, key, *told.values())
    confirm(desk, visit, followed, read_occurrence(told, number, None))
    return send_on(str(form.get("next") or _page(key)))


@router.post("/{key}/occurrences/{number}")
def decide_occurrence(
    desk: AtDesk, visit: Reviewer, form: Form, key: str, number: str
) -> Response:
    """Confirm what was suggested, as it is or corrected; or refuse it."""
    followed = find_followed(desk, key)
    if form.get("verb") == "refuse":
        refuse(desk, visit, followed, number)
    else:
        known = _find_occurrence(followed, number)
        told = _plain(form)
        _find_obligation(followed, told.get("obligation", ""))
        confirm(desk, visit, followed, read_occurrence(told, number, known))
    return send_on(str(form.get("next") or f"{_page(key)}/matches"))


def _find_obligation(followed: Followed, name: str) -> Obligation:
    for obligation in followed.agreement.obligations:
        if obligation.id == name:
            return obligation
    raise MissingError(name, "no such obligation")


def _find_occurrence(followed: Followed, number: str) -> Occurrence:
    for occurrence in followed.occurrences:
        if occurrence.id == number:
            return occurrence
    raise MissingError(number, "no such occurrence")


def _plain(form: FormData) -> dict[str, str]:
    return {name: str(value) for name, value in form.items()}


def _page(key: str) -> str:
    return f"/agreements/{quote(key, safe='')}"
