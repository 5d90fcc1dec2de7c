"""Looking for a deal: the problem with its words, what it allows, and if what."""

from collections.abc import Mapping
from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.responses import Response

from dragoman.bargaining.candidates import Standing
from dragoman.bargaining.formats.files import FORMS, write_files
from dragoman.bargaining.formats.gmcr import write_gmcr
from dragoman.bargaining.graph.lasting import build_conflict
from dragoman.bargaining.problem import (
    BargainingProblem,
    Party,
    View,
    find_view,
    find_weight,
)
from dragoman.bargaining.wording import tell_dependence, tell_swing
from dragoman.store import Kind
from dragoman.web.bargains import (
    change_bargain,
    derive_bargain,
    find_bargain,
    pack_files,
    read_problem,
    start_bargain,
)
from dragoman.web.errors import MissingError
from dragoman.web.gate import AtDesk, Form, Reader, Reviewer
from dragoman.web.page import send_on, show_page
from dragoman.web.papers import list_versions, restore_paper, take_away

router = APIRouter(include_in_schema=False, prefix="/bargaining")
MOST_PARTIES = 40  # offered to choose from
MOST_TOLD = 4  # assumptions of a candidate


@router.get("")
def list_problems(request: Request, desk: AtDesk, _: Reader) -> Response:
    """Show the problems that people work on, and how to derive another."""
    counts: dict[str, int] = {}
    for cell in desk.store.boards.cells():
        counts[cell.party] = counts.get(cell.party, 0) + cell.number
    ranked = sorted(counts, key=lambda key: (-counts[key], key))[:MOST_PARTIES]
    return show_page(
        request,
        "bargaining.html",
        papers=desk.store.papers.all(Kind.PROBLEM),
        parties=[(key, counts[key]) for key in ranked],
        names=desk.store.names.names(ranked),
    )


@router.post("/derive")
def derive(desk: AtDesk, visit: Reviewer, form: Form) -> Response:
    """Derive the problem that the record holds between some parties."""
    parties = [str(party) for party in form.getlist("party") if party]
    return send_on(_page(derive_bargain(desk, visit, parties)))


@router.post("/paste")
def paste(desk: AtDesk, visit: Reviewer, form: Form) -> Response:
    """Take a problem that was written elsewhere."""
    problem = read_problem(str(form.get("text", "")))
    return send_on(_page(start_bargain(desk, visit, problem, "pasted")))


@router.get("/{key}")
def show_problem(
    request: Request,
    desk: AtDesk,
    _: Reader,
    key: str,
    party: str = "",
    issue: str = "",
    option: str = "",
) -> Response:
    """Show a problem: each option, what each party makes of it, in which words."""
    bargain = find_bargain(desk, key)
    problem = bargain.problem
    return show_page(
        request,
        "problem.html",
        bargain=bargain,
        problem=problem,
        views={(p.id, v.issue, v.option): v for p in problem.parties for v in p.views},
        weights={(p.id, w.issue): w.value for p in problem.parties for w in p.weights},
        asked=_find_asked(problem, party, issue, option),
        versions=list_versions(desk, key, [Kind.PROBLEM]),
        forms=FORMS,
    )


@router.get("/{key}/analysis")
def show_analysis(request: Request, desk: AtDesk, _: Reader, key: str) -> Response:
    """Show the zone, the candidates, the frontier, and what would last."""
    bargain = find_bargain(desk, key)
    found = desk.analyses.find(bargain.paper.text)
    labels = {
        (issue.id, option.id): option.label
        for issue in bargain.problem.issues
        for option in issue.options
    }
    return show_page(
        request,
        "packages.html",
        bargain=bargain,
        found=found,
        analysis=found.analysis if found else None,
        labels=labels,
        issues={issue.id: issue.label for issue in bargain.problem.issues},
        silent=Standing.SILENT,
        tell_dependence=tell_dependence,
        tell_swing=tell_swing,
        most=MOST_TOLD,
    )


@router.post("/{key}/change/{change}")
def change(
    desk: AtDesk, visit: Reviewer, form: Form, key: str, change: str
) -> Response:
    """Set a number, add an option, part, drop or exclude."""
    told = {name: str(value) for name, value in form.items()}
    change_bargain(desk, visit, find_bargain(desk, key), change, told)
    return send_on(_page(key))


@router.post("/{key}/restore")
def restore_version(desk: AtDesk, visit: Reviewer, form: Form, key: str) -> Response:
    """Bring an earlier version back, as a new one."""
    number = int(str(form.get("version", "0")))
    restore_paper(desk, visit, Kind.PROBLEM, key, number)
    return send_on(_page(key))


@router.post("/{key}/remove")
def remove(desk: AtDesk, visit: Reviewer, form: Form, key: str) -> Response:
    """Take a problem off the list; it can be brought back from its versions."""
    paper = find_bargain(desk, key).paper
    take_away(desk, visit, paper, str(form.get("why", "")))
    return send_on("/bargaining")


@router.get("/{key}/candidates.gmcr")
def export_conflict(desk: AtDesk, _: Reader, key: str) -> Response:
    """Send the conflict over which candidate to back, for the graph model."""
    found = desk.analyses.find(find_bargain(desk, key).paper.text)
    if found is None or found.analysis is None:
        raise MissingError(key, "its packages are not worked out yet")
    text = write_gmcr(build_conflict(found.analysis))
    name = quote(f"{key}.gmcr", safe=".")
    told = {"Content-Disposition": f"attachment; filename={name}"}
    return Response(text, media_type="application/json", headers=told)


@router.get("/{key}/export/{form}")
def export(desk: AtDesk, _: Reader, key: str, form: str) -> Response:
    """Send a problem in the form of another program: a table, or an archive."""
    if form not in FORMS:
        raise MissingError(form, "no such form")
    files = write_files(find_bargain(desk, key).problem, form)
    stem = quote(f"{key}-{form}", safe="")
    if form == "csv":
        told = {"Content-Disposition": f"attachment; filename={stem}.csv"}
        (text,) = files.values()
        return Response(text, media_type="text/csv; charset=utf-8", headers=told)
    told = {"Content-Disposition": f"attachment; filename={stem}.zip"}
    return Response(pack_files(files), media_type="application/zip", headers=told)


def _find_asked(
    problem: BargainingProblem, party: str, issue: str, option: str
) -> Mapping[str, object] | None:
    """Give the number that somebody wants to set: whose, of what, as it is now."""
    owner = next((p for p in problem.parties if p.id == party), None)
    if owner is None:
        return None
    value, view = _find_value(owner, issue, option)
    if value is None:
        return None
    return {
        "party": owner,
        "issue": issue,
        "option": option,
        "value": value,
        "view": view,
    }


def _find_value(
    party: Party, issue: str, option: str
) -> tuple[object | None, View | None]:
    if option:
        view = find_view(party, issue, option)
        return (view.value, view) if view else (None, None)
    if issue:
        weight = find_weight(party, issue)
        return (weight.value, None) if weight else (None, None)
    return party.reservation, None


def _page(key: str) -> str:
    return f"/bargaining/{quote(key, safe='')}"
