"""Bargaining problems: their tables, changes to them, the packages that they allow."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import Field
from starlette.responses import Response

from dragoman.bargaining.formats.files import write_files
from dragoman.bargaining.wording import tell_analysis
from dragoman.store import Kind
from dragoman.web.analyses import Analysed
from dragoman.web.api.shapes import FAILURES, Key, Sent, Shape, Short, Wire
from dragoman.web.bargains import (
    Bargain,
    change_bargain,
    derive_bargain,
    find_bargain,
    read_problem,
    start_bargain,
)
from dragoman.web.gate import AtDesk, Reader, Reviewer
from dragoman.web.pages.bargaining import export_conflict
from dragoman.web.papers import restore_paper, take_away

router = APIRouter(prefix="/api/v1", tags=["bargaining"], responses=FAILURES)
Text = Annotated[str, Field(max_length=2_000_000)]
Label = Annotated[str, Field(max_length=300)]


class Posed(Shape):
    """A problem: a table, or the parties between whom the record is to be asked."""

    text: Text = ""
    parties: list[Annotated[str, Field(max_length=200)]] = Field(
        default_factory=list, max_length=8
    )


class Changed(Shape):
    """A change: a number with its reason, an option, what goes together or not."""

    change: Literal["set", "add", "part", "drop", "exclude"]
    party: Label = ""
    issue: Label = ""
    option: Label = ""
    label: Label = ""
    low: float = Field(default=0, ge=0, le=1)
    high: float = Field(default=1, ge=0, le=1)
    first: Label = ""
    second: Label = ""
    why: Label = ""
    seen: int = Field(ge=0, le=10**9)


@router.get("/problems")
def read_problems(desk: AtDesk, _: Reader) -> Wire:
    """The bargaining problems, the one saved last first."""
    papers = desk.store.papers.all(Kind.PROBLEM)
    items = [{"id": p.key, "title": p.title, "version": p.version} for p in papers]
    return {"items": items}


@router.post("/problems", status_code=201, dependencies=[Sent])
def pose_problem(desk: AtDesk, visit: Reviewer, posed: Posed) -> Wire:
    """Derive a problem from the record, or take a table written elsewhere."""
    if posed.text:
        key = start_bargain(desk, visit, read_problem(posed.text), "sent")
    else:
        key = derive_bargain(desk, visit, posed.parties)
    return _shape(find_bargain(desk, key))


@router.get("/problems/{key}")
def show_problem(desk: AtDesk, _: Reader, key: Key) -> Wire:
    """A problem as a table, each number with its basis and words."""
    return _shape(find_bargain(desk, key))


@router.delete("/problems/{key}", dependencies=[Sent])
def remove_problem(desk: AtDesk, visit: Reviewer, key: Key, why: Short = "") -> Wire:
    """Take a problem off the list; its versions stay."""
    take_away(desk, visit, find_bargain(desk, key).paper, why)
    return {"id": key}


@router.get("/problems/{key}/versions")
def read_versions(desk: AtDesk, _: Reader, key: Key) -> Wire:
    """Who saved a problem, when and why, the latest first."""
    find_bargain(desk, key)
    items = [
        {"version": p.version, "who": p.who, "when": p.when, "why": p.why}
        for p in desk.store.papers.versions(Kind.PROBLEM, key)
    ]
    return {"items": items}


@router.post("/problems/{key}/restore", status_code=201, dependencies=[Sent])
def restore_problem(
    desk: AtDesk,
    visit: Reviewer,
    key: Key,
    version: Annotated[int, Query(ge=1, le=10**9)],
) -> Wire:
    """Bring an earlier version back, as a new one."""
    restore_paper(desk, visit, Kind.PROBLEM, key, version)
    return _shape(find_bargain(desk, key))


@router.get("/problems/{key}/conflict", response_class=Response)
def read_conflict(desk: AtDesk, reader: Reader, key: Key) -> Response:
    """The conflict over which candidate to back, for the graph model."""
    return export_conflict(desk, reader, key)


@router.post("/problems/{key}/changes", status_code=201, dependencies=[Sent])
def change_problem(desk: AtDesk, visit: Reviewer, key: Key, changed: Changed) -> Wire:
    """Change a problem; ``first`` and ``second`` are issue and option, by a tab."""
    form = {name: str(value) for name, value in changed if name != "change"}
    change_bargain(desk, visit, find_bargain(desk, key), changed.change, form)
    return _shape(find_bargain(desk, key))


@router.get("/problems/{key}/analysis")
def read_analysis(desk: AtDesk, _: Reader, key: Key) -> Wire:
    """The zone, the candidates and what they hang on; ``done`` tells when."""
    found = desk.analyses.find(find_bargain(desk, key).paper.text)
    return {"done": found is not None, **_shape_analysed(found)}


@router.get("/problems/{key}/files/{form}")
def read_files(
    desk: AtDesk, _: Reader, key: Key, form: Literal["csv", "genius", "geniusweb"]
) -> Wire:
    """The problem in the form of another program: name to text of each file."""
    return {"files": write_files(find_bargain(desk, key).problem, form)}


def _shape(bargain: Bargain) -> Wire:
    return {
        "id": bargain.key,
        "title": bargain.paper.title,
        "version": bargain.paper.version,
        "parties": [{"id": p.id, "name": p.name} for p in bargain.problem.parties],
        "issues": [
            {
                "id": issue.id,
                "label": issue.label,
                "options": [{"id": o.id, "label": o.label} for o in issue.options],
            }
            for issue in bargain.problem.issues
        ],
        "faults": [{"path": f.path, "why": f.why} for f in bargain.faults],
        "table": bargain.paper.text,
        "address": f"/bargaining/{bargain.key}",
    }


def _shape_analysed(found: Analysed | None) -> Wire:
    analysis = found.analysis if found else None
    if found is None or analysis is None:
        return {"why": found.why if found else ""}
    return {
        "why": "",
        "told": tell_analysis(analysis),
        "zone": {
            "packages": analysis.zone.packages,
            "low": analysis.zone.low,
            "high": analysis.zone.high,
        },
        "problems": [{"path": p.path, "why": p.why} for p in analysis.problems],
        "candidates": [
            {
                "why": list(c.why),
                "choice": dict(c.choice),
                "acceptable": c.robustness.acceptable,
                "crossings": [f"{o.party}: {o.issue}" for o in c.crossings],
            }
            for c in analysis.candidates
        ],
        "lasting": [
            {"number": line.number, "stable": [c.value for c in line.equilibrium]}
            for line in found.lasting
        ],
    }
