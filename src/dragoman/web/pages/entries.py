"""One entry: its words, its fields, what was decided on it, what it may be one with."""

import json
from typing import Any

from fastapi import APIRouter, Request
from starlette.datastructures import FormData
from starlette.responses import Response

from dragoman.errors import CodecError
from dragoman.model.judgement import Verb
from dragoman.store import REVIEWED, Entry, Logged, Order, Query, Review
from dragoman.store.clock import now
from dragoman.web.cards import Card, find_address, lay_cards
from dragoman.web.changes import find_changes
from dragoman.web.deciding import (
    Wish,
    check_seen,
    decide,
    find_entry,
    find_newer,
    undo,
)
from dragoman.web.desk import Desk
from dragoman.web.errors import StaleError, find_status
from dragoman.web.fields import (
    FIELDS,
    Field,
    find_value,
    group_choices,
    lay_fields,
)
from dragoman.web.gate import AtDesk, Form, Reader, Reviewer, Visit
from dragoman.web.issues import group_issues
from dragoman.web.members import MERGED, find_candidates, find_members
from dragoman.web.page import send_on, show_page

router = APIRouter(include_in_schema=False)
PER_PAGE = 50
NAMED = frozenset({"actors", "proposals"})  # whose likes are looked for unasked
MOST_NAMING = 12  # entries that name an actor
FEW = 3  # reports whose readings are opened unasked
FRAGMENT = "x-fragment"
VERBS = {"accept": Verb.ACCEPT, "reject": Verb.REJECT}
ONES = {"same": Verb.SAME, "different": Verb.DIFFERENT}


@router.get("/entries")
def list_entries(
    request: Request,
    desk: AtDesk,
    _: Reader,
    noun: str = "",
    kind: str = "",
    issue: str = "",
    actor: str = "",
    review: str = "",
    rule: str = "",
    page: int = 1,
) -> Response:
    """Show entries, as asked for."""
    query = Query(
        nouns=(noun,) if noun in REVIEWED else (),
        kind=kind,
        issue=issue,
        actor=actor,
        rule=rule,
        review=Review(review)
        if review in {r.value for r in Review if r.value}
        else None,
        order=Order.DATE,
    )
    offset = (max(page, 1) - 1) * PER_PAGE
    found = desk.store.entries.page(query, limit=PER_PAGE, offset=offset)
    return show_page(
        request,
        "entries.html",
        found=found,
        cards=lay_cards(found.items, desk.store.names),
        chosen={
            "noun": noun,
            "kind": kind,
            "issue": issue,
            "actor": actor,
            "review": review,
            "rule": rule,
        },
        who=desk.store.names.names([actor]).get(actor, ""),
        nouns=REVIEWED,
        reviews=[r.value for r in Review if r.value],
        page=max(page, 1),
        per_page=PER_PAGE,
        seen=now(),
    )


@router.get("/entries/{noun}/{key}")
def show_entry(
    request: Request,
    desk: AtDesk,
    _: Reader,
    noun: str,
    key: str,
    like: str = "",
    parts: str = "",
) -> Response:
    """Show an entry with everything that can be done to it."""
    entry = find_entry(desk, noun, key)
    return show_page(request, "entry.html", **_lay_entry(desk, entry, like, parts))


@router.get("/entries/{noun}/{key}/card")
def show_card(
    request: Request, desk: AtDesk, _: Reader, noun: str, key: str
) -> Response:
    """Show an entry's card alone, for a page that is open already."""
    entry = find_entry(desk, noun, key)
    return _card(request, desk, entry)


def _lay_entry(
    desk: Desk, entry: Entry, like: str = "", parts: str = ""
) -> dict[str, Any]:
    (card,) = lay_cards([entry], desk.store.names)
    history = desk.store.decisions.page(target=entry.id, limit=100)
    reports = {p["report"] for p in card.passages}
    terms = Query(nouns=("terms",), parent=entry.id)
    under = desk.store.entries.page(terms).items if entry.noun == "proposals" else ()
    is_actor = entry.noun == "actors"
    by = desk.store.boards.naming(entry.id, limit=MOST_NAMING) if is_actor else None
    merged = entry.noun in MERGED
    rests = {report for report, *_ in desk.store.entries.places(entry.noun, entry.id)}
    whole = bool(parts) or len(rests) <= FEW
    first = " ".join(entry.label.split()[:3])
    words = like or (first if entry.noun in NAMED else "")
    return {
        "entry": entry,
        "card": card,
        "fields": _lay_fields(desk, entry, card),
        "editable": entry.noun in FIELDS,
        "history": [(item, _changes(desk, entry, item)) for item in history.items],
        "reports": desk.store.names.titles(reports),
        "under": lay_cards(under, desk.store.names),
        "named": lay_cards(by.items, desk.store.names) if by else (),
        "named_total": by.total if by else 0,
        "members": find_members(desk.store, entry) if merged and whole else (),
        "reports_in_all": len(rests),
        "candidates": find_candidates(desk, entry, words) if merged else (),
        "merged": merged,
        "like": words or first,
        "looked": bool(like),
        "whole": _whole(desk, entry),
        "seen": now(),
    }


def _lay_fields(desk: Desk, entry: Entry, card: Card) -> tuple[Field, ...]:
    names = desk.store.names.telling_names(card.names)
    groups = group_issues(desk.store.boards.issues())
    return group_choices(lay_fields(entry.noun, entry.wire, names), "issue", groups)


def _whole(desk: Desk, entry: Entry) -> tuple[str, str] | None:
    """Give address and label of what a term or an absorbed entry is part of."""
    if not entry.parent:
        return None
    noun = "proposals" if entry.noun == "terms" else entry.noun
    label = desk.store.names.labels(noun, [entry.parent]).get(entry.parent)
    return (find_address(noun, entry.parent), label) if label else None


def _changes(desk: Desk, entry: Entry, logged: Logged) -> list[tuple[str, str, str]]:
    """Give the fields that a decision sets: name, what rules had found, new value."""
    decision = logged.decision
    is_edit = decision.verb is Verb.EDIT
    base = json.loads(desk.store.names.base(entry.noun, entry.id) or "{}")
    base = base if is_edit else {}
    ids = [v for _, value in decision.fields for v in value.split("\n")]
    ids += [v for n, _ in decision.fields if isinstance(v := find_value(base, n), str)]
    names = desk.store.names.names(ids)
    rows = []
    for name, value in decision.fields:
        before = find_value(base, name)
        old = ", ".join(map(str, before)) if isinstance(before, list) else before
        new = ", ".join(names.get(v, v) for v in value.split("\n"))
        old = names.get(str(old), str(old)) if old is not None else ""
        rows.append((name, old, new))
    return rows


@router.post("/entries/{noun}/{key}/decide")
def decide_entry(
    request: Request, desk: AtDesk, visit: Reviewer, form: Form, noun: str, key: str
) -> Response:
    """Accept or reject an entry."""
    find_entry(desk, noun, key)
    verb = VERBS.get(str(form.get("verb")))
    if verb is None:
        raise ValueError(f"neither accept nor reject: {form.get('verb')!r}")
    wish = _wish(form, noun, verb, (key,))
    return _finish(request, desk, visit, wish, form)


@router.post("/entries/{noun}/{key}/edit")
def edit_entry(
    request: Request, desk: AtDesk, visit: Reviewer, form: Form, noun: str, key: str
) -> Response:
    """Set fields of an entry."""
    entry = find_entry(desk, noun, key)
    try:
        changes = find_changes(noun, entry.wire, dict(form), desk.store.names)
        _check(changes)
        wish = _wish(form, noun, Verb.EDIT, (key,), changes)
        return _finish(request, desk, visit, wish, form)
    except (CodecError, ValueError) as error:
        status = find_status(error)
        values = _lay_entry(desk, entry)
        return show_page(request, "entry.html", status, wrong=str(error), **values)


def _check(changes: tuple[tuple[str, str], ...]) -> None:
    if not changes:
        raise CodecError("fields", "nothing was changed")


@router.post("/entries/{noun}/{key}/join")
def join_entry(
    request: Request, desk: AtDesk, visit: Reviewer, form: Form, noun: str, key: str
) -> Response:
    """Say that an entry is one with others, or that it is not."""
    find_entry(desk, noun, key)
    verb = ONES.get(str(form.get("verb")))
    if verb is None or noun not in MERGED:
        raise ValueError(f"neither same nor different: {form.get('verb')!r}")
    others = [str(other) for other in form.getlist("other") if other != key]
    wish = _wish(form, noun, verb, (key, *others))
    return _finish(request, desk, visit, wish, form)


@router.post("/decisions/{number}/undo")
def undo_decision(
    request: Request, desk: AtDesk, visit: Reviewer, form: Form, number: str
) -> Response:
    """Undo a decision, or an undoing."""
    undo(desk, visit, number, str(form.get("why", "")))
    noun, key = str(form.get("noun", "")), str(form.get("target", ""))
    if request.headers.get(FRAGMENT) and noun in REVIEWED:
        return _card(request, desk, find_entry(desk, noun, key))
    return send_on(str(form.get("next", "/decisions")))


def _wish(
    form: FormData,
    noun: str,
    verb: Verb,
    targets: tuple[str, ...],
    fields: tuple[tuple[str, str], ...] = (),
) -> Wish:
    return Wish(
        noun=noun,
        verb=verb,
        targets=targets,
        fields=fields,
        why=str(form.get("why", "")),
        seen=str(form.get("seen", "")),
    )


def _finish(
    request: Request, desk: Desk, visit: Visit, wish: Wish, form: FormData
) -> Response:
    """Decide, unless somebody else was faster: then show that first."""
    fragment = request.headers.get(FRAGMENT)
    newer = find_newer(desk, visit, wish)
    if newer and not fragment:
        status = find_status(StaleError("", ""))
        kept = [(k, str(v)) for k, v in form.multi_items() if k not in {"csrf", "seen"}]
        (card,) = lay_cards(
            [find_entry(desk, wish.noun, wish.targets[0])], desk.store.names
        )
        return show_page(
            request, "stale.html", status, newer=newer, kept=kept, card=card, seen=now()
        )
    check_seen(desk, visit, wish)
    decide(desk, visit, wish)
    if fragment:
        return _card(request, desk, find_entry(desk, wish.noun, wish.targets[0]))
    return send_on(str(form.get("next") or find_address(wish.noun, wish.targets[0])))


def _card(request: Request, desk: Desk, entry: Entry) -> Response:
    (card,) = lay_cards([entry], desk.store.names)
    code = request.query_params.get("code", "")[:8]
    return show_page(request, "card.html", card=card, code=code, seen=now())
