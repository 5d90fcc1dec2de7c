"""Entries that were missed: words chosen in a report, and what they are."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from dragoman.errors import CodecError
from dragoman.model.judgement import Verb
from dragoman.model.report import Passage, Report
from dragoman.store import Query, make_target
from dragoman.web.cards import find_address, lay_cards
from dragoman.web.changes import find_changes
from dragoman.web.deciding import Wish, decide
from dragoman.web.desk import Desk
from dragoman.web.errors import find_status
from dragoman.web.fields import FIELDS, group_choices, lay_fields
from dragoman.web.gate import AtDesk, Form, Reviewer
from dragoman.web.issues import group_issues
from dragoman.web.page import send_on, show_page
from dragoman.web.pages.reports import find_report

router = APIRouter(include_in_schema=False)
NOUNS = ("statements", "positions", "terms", "figures", "events", "actors", "proposals")
MOST_WORDS = 5_000  # characters
# What the model wants, where a person leaves it as it stands.
FIRST: Mapping[str, Mapping[str, str]] = {
    "actors": {"kind": "person"},
    "statements": {"direct": "false", "modality": "asserted"},
    "figures": {"hedge": "exact"},
    "proposals": {"status": "current"},
    "terms": {"kind": "other", "modality": "planned"},
    "positions": {"stance": "demands", "issue": "other", "own": "true"},
    "events": {"type": "other", "modality": "asserted"},
}
NEEDED: Mapping[str, tuple[str, ...]] = {
    "positions": ("party",),
    "figures": ("low",),
    "actors": ("name",),
    "proposals": ("label",),
}


@router.get("/reports/{key}/add")
def show_form(
    request: Request,
    desk: AtDesk,
    _: Reviewer,
    key: str,
    start: int = -1,
    end: int = -1,
    words: str = "",
    noun: str = "statements",
) -> Response:
    """Show the form for an entry that rests on chosen words."""
    report = find_report(desk, key)
    passage = _find(report, start, end, words)
    if noun not in NOUNS:
        raise ValueError(f"nothing of this kind can be added: {noun!r}")
    return _form(request, desk, report, passage, noun)


@router.post("/reports/{key}/add")
def add_entry(
    request: Request, desk: AtDesk, visit: Reviewer, form: Form, key: str
) -> Response:
    """Add an entry."""
    report = find_report(desk, key)
    noun = str(form.get("noun"))
    if noun not in NOUNS:
        raise ValueError(f"nothing of this kind can be added: {noun!r}")
    start, end = int(str(form.get("start", -1))), int(str(form.get("end", -1)))
    passage = _find(report, start, end, "")
    try:
        changes = dict(find_changes(noun, {}, dict(form), desk.store.names))
        fields = {**FIRST[noun], **{k: v for k, v in changes.items() if v}}
        if noun == "terms" and form.get("proposal"):
            fields["proposal"] = str(form.get("proposal"))
        _check(noun, fields)
        items = tuple(fields.items())
        target = make_target(noun, (passage,), items)
        wish = Wish(
            noun=noun,
            verb=Verb.ADD,
            targets=(target,),
            passages=(passage,),
            fields=items,
            why=str(form.get("why", "")),
        )
        decide(desk, visit, wish)
    except (CodecError, ValueError) as error:
        status = find_status(error)
        return _form(request, desk, report, passage, noun, str(error), status)
    return send_on(find_address(noun, target))


def _form(
    request: Request,
    desk: Desk,
    report: Report,
    passage: Passage,
    noun: str,
    wrong: str = "",
    status: int = 200,
) -> Response:
    blank: dict[str, Any] = _guess(noun, passage)
    groups = group_issues(desk.store.boards.issues())
    proposals = Query(nouns=("proposals",), report=report.id)
    found = desk.store.entries.page(proposals).items if noun == "terms" else ()
    return show_page(
        request,
        "add.html",
        status,
        report=report,
        passage=passage,
        noun=noun,
        nouns=NOUNS,
        fields=group_choices(lay_fields(noun, blank, {}), "issue", groups),
        needed=NEEDED.get(noun, ()),
        proposals=lay_cards(found, desk.store.names),
        editable=FIELDS[noun],
        wrong=wrong,
    )


def _check(noun: str, fields: Mapping[str, str]) -> None:
    for name in NEEDED.get(noun, ()):
        if not fields.get(name):
            raise CodecError(name, "this has to be said")


def _guess(noun: str, passage: Passage) -> dict[str, Any]:
    """Give what the chosen words already say, for the form."""
    blank: dict[str, Any] = dict(FIRST[noun])
    for name in ("name", "label"):
        if name in FIELDS[noun]:
            blank[name] = " ".join(passage.quote.split())
    return blank


def _find(report: Report, start: int, end: int, words: str) -> Passage:
    """Give the words between two offsets, or where given words first stand.

    Raises:
        ValueError: They are none of the report's.
    """
    if words.strip():
        start = report.text.find(words.strip())
        end = start + len(words.strip())
    if not 0 <= start < end <= len(report.text):
        raise ValueError("choose words of the report, exactly as they stand there")
    if end - start > MOST_WORDS:
        raise ValueError(f"choose {MOST_WORDS} characters at most")
    return report.passage(start, end)
