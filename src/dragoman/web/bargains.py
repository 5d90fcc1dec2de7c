"""Bargaining problems that people work on: derived, changed, analysed, exported."""

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.bargaining.derive import derive_problem
from dragoman.bargaining.derive.options import name_option
from dragoman.bargaining.edit import (
    add_option,
    drop_issue,
    exclude,
    part_option,
    set_reservation,
    set_value,
    set_weight,
)
from dragoman.bargaining.formats.table import read_table, write_table
from dragoman.bargaining.problem import (
    BargainingProblem,
    Estimate,
    Option,
)
from dragoman.model.report import Problem
from dragoman.store import Kind, Paper
from dragoman.web.desk import Desk
from dragoman.web.gate import Visit
from dragoman.web.papers import find_paper, make_key, save_paper

READ = ("actors", "positions", "proposals")  # what a problem is derived from
FEWEST = 2  # parties
LONGEST = 300  # characters of a label
Form = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bargain:
    """A bargaining problem as it is kept.

    Attributes:
        key: Its id in the store.
        paper: Its last version.
        problem: The problem.
        faults: What is wrong with its table.
    """

    key: str
    paper: Paper
    problem: BargainingProblem
    faults: tuple[Problem, ...] = ()


def find_bargain(desk: Desk, key: str) -> Bargain:
    """Find a bargaining problem.

    Raises:
        MissingError: There is none, or it was taken away.
    """
    paper = find_paper(desk, Kind.PROBLEM, key)
    problem, faults = read_table(paper.text)
    return Bargain(key=key, paper=paper, problem=problem, faults=faults)


def read_problem(text: str) -> BargainingProblem:
    """Read a problem that was written elsewhere.

    Raises:
        BargainingError: It is no table of a problem.
        ValueError: It is no CSV.
    """
    try:
        problem, _ = read_table(text.replace("\r\n", "\n"))
    except csv.Error as error:
        raise ValueError(f"no CSV: {error}") from error
    return problem


def derive_bargain(desk: Desk, visit: Visit, parties: Sequence[str]) -> str:
    """Derive the problem that the record holds, and keep it; give its id.

    Raises:
        ValueError: The record holds none between these parties.
    """
    derived = derive_problem(desk.store.record(READ), parties)
    problem = derived.problem
    if len(problem.parties) < FEWEST or not problem.issues:
        told = "; ".join(f"{p.path}: {p.why}" for p in derived.problems)
        why = "the record holds no bargaining problem between them"
        raise ValueError(f"{why} ({told})" if told else why)
    notes = "; ".join(f"{p.path}: {p.why}" for p in derived.problems)
    return start_bargain(desk, visit, problem, why=f"derived from the record. {notes}")


def start_bargain(
    desk: Desk, visit: Visit, problem: BargainingProblem, why: str = ""
) -> str:
    """Keep a new problem; give its id."""
    title = " – ".join(party.name for party in problem.parties)[:LONGEST]
    key = make_key(desk, Kind.PROBLEM, title)
    text = write_table(problem)
    paper = Paper(
        kind=Kind.PROBLEM, key=key, text=text, who=visit.name, title=title, why=why
    )
    save_paper(desk, paper)
    return key


def change_bargain(
    desk: Desk, visit: Visit, bargain: Bargain, change: str, form: Form
) -> None:
    """Keep a problem with one change to it.

    Args:
        desk: The desk.
        visit: Who changes it.
        bargain: The problem.
        change: One of `CHANGES`.
        form: What was sent, by field.

    Raises:
        ValueError: There is no such change, or a value is no good.
        BargainingError: There is no such party, issue or option.
        StaleError: Somebody saved another version since.
    """
    if change not in CHANGES:
        raise ValueError(f"no such change: {change!r}")
    problem = CHANGES[change](bargain.problem, form)
    told = {k: v for k, v in form.items() if k not in {"csrf", "seen", "next", "why"}}
    what = ", ".join(v for v in told.values() if v)
    why = form.get("why", "").strip()
    paper = Paper(
        kind=Kind.PROBLEM,
        key=bargain.key,
        text=write_table(problem),
        who=visit.name,
        title=bargain.paper.title,
        why=f"{change} {what}: {why}" if why else f"{change} {what}",
    )
    seen = form.get("seen", "")
    save_paper(desk, paper, int(seen) if seen else bargain.paper.version)


def pack_files(files: Mapping[str, str]) -> bytes:
    """Give files as one archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return packed.getvalue()


def _read_estimate(form: Form) -> Estimate:
    low = float(form.get("low", ""))
    high = float(form.get("high", "").strip() or low)
    reason = form.get("why", "").strip()
    if not reason:
        raise ValueError("a number needs a reason")
    return Estimate(low=low, high=high, reason=reason[:LONGEST])


def _set_number(problem: BargainingProblem, form: Form) -> BargainingProblem:
    party, issue, option = (form.get(k, "") for k in ("party", "issue", "option"))
    value = _read_estimate(form)
    if option:
        return set_value(problem, party, (issue, option), value)
    if issue:
        return set_weight(problem, party, issue, value)
    return set_reservation(problem, party, value)


def _add_option(problem: BargainingProblem, form: Form) -> BargainingProblem:
    label = form.get("label", "").strip()[:LONGEST]
    if not label:
        raise ValueError("an option needs words")
    option = Option(id=name_option(label), label=label)
    return add_option(problem, form.get("issue", ""), option)


def _part(problem: BargainingProblem, form: Form) -> BargainingProblem:
    return part_option(problem, form.get("issue", ""), form.get("option", ""))


def _drop(problem: BargainingProblem, form: Form) -> BargainingProblem:
    return drop_issue(problem, form.get("issue", ""))


def _exclude(problem: BargainingProblem, form: Form) -> BargainingProblem:
    first, second = (
        tuple(form.get(name, "").split("\t", 1)) for name in ("first", "second")
    )
    if len(first) != 2 or len(second) != 2 or first[0] == second[0]:  # noqa: PLR2004 - issue and option
        raise ValueError("two options of different issues are needed")
    reason = form.get("why", "").strip()[:LONGEST]
    return exclude(problem, (first[0], first[1]), (second[0], second[1]), reason)


CHANGES: Mapping[str, Callable[[BargainingProblem, Form], BargainingProblem]] = {
    "set": _set_number,
    "add": _add_option,
    "part": _part,
    "drop": _drop,
    "exclude": _exclude,
}
