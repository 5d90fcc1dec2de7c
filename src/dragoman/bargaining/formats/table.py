"""Bargaining problems as one CSV table: the form that loses nothing.

One row states one thing, told by its ``kind``:

========== ========================================================================
issue      ``issue`` is the id, ``label`` what readers see
option     likewise, within an ``issue``
party      ``party`` is the id
view       what an option is worth to a party: ``low``, ``high``, ``basis``,
           ``reason``, ``stance``, ``red_line`` (yes or empty)
weight     how much an issue matters to a party
reservation what no deal is worth to a party
exclusion  ``issue`` and ``option`` cannot stand with ``issue_2`` and ``option_2``
========== ========================================================================

Passages stand in ``evidence`` (for a stance or red line) and ``sources`` (for the
number) as JSON lists of ``{"report", "start", "end", "quote"}``.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dragoman.bargaining.check import repair_problem
from dragoman.bargaining.problem import (
    BargainingError,
    BargainingProblem,
    Basis,
    Estimate,
    Exclusion,
    Issue,
    Option,
    Party,
    View,
    Weight,
)
from dragoman.model.claim import Stance
from dragoman.model.report import Passage, Problem

COLUMNS = (
    "kind",
    "party",
    "issue",
    "option",
    "label",
    "low",
    "high",
    "basis",
    "reason",
    "stance",
    "red_line",
    "issue_2",
    "option_2",
    "evidence",
    "sources",
)

type Row = Mapping[str, str]


def write_table(problem: BargainingProblem) -> str:
    """Write a bargaining problem as CSV text."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(_list_rows(problem))
    return text.getvalue()


def read_table(text: str) -> tuple[BargainingProblem, tuple[Problem, ...]]:
    """Read a bargaining problem from CSV text.

    Only ``kind`` and the columns that its kinds need must be there. A row that
    cannot be used is left out and named with its line, and what is then missing is
    filled in and named as by `repair_problem`.

    Returns:
        The problem, and what was wrong with the table.

    Raises:
        BargainingError: It has no column ``kind``.
    """
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff")), restval="")
    if "kind" not in (reader.fieldnames or ()):
        raise BargainingError("line 1", "no column 'kind'")
    reading = _Reading()
    for row in reader:
        cells = {key: (value or "").strip() for key, value in row.items() if key}
        reading.read_row(f"line {reader.line_num}", cells)
    problem, faults = repair_problem(reading.to_problem())
    return problem, (*reading.problems, *faults)


def _list_rows(problem: BargainingProblem) -> Iterator[dict[str, object]]:
    for issue in problem.issues:
        yield {"kind": "issue", "issue": issue.id, "label": issue.label}
        for option in issue.options:
            named = {"issue": issue.id, "option": option.id}
            yield {"kind": "option", "label": option.label, **named}
    for party in problem.parties:
        yield {"kind": "party", "party": party.id, "label": party.name}
        yield from _list_party_rows(party)
    for exclusion in problem.exclusions:
        yield {
            "kind": "exclusion",
            "issue": exclusion.first[0],
            "option": exclusion.first[1],
            "issue_2": exclusion.second[0],
            "option_2": exclusion.second[1],
            "reason": exclusion.reason,
        }


def _list_party_rows(party: Party) -> Iterator[dict[str, object]]:
    name = {"party": party.id}
    yield {"kind": "reservation"} | name | _write_estimate(party.reservation)
    for weight in party.weights:
        row = {"kind": "weight", "issue": weight.issue} | name
        yield row | _write_estimate(weight.value)
    for view in party.views:
        row = {"kind": "view", "issue": view.issue, "option": view.option} | name
        yield (
            row
            | _write_estimate(view.value)
            | {
                "stance": view.stance.value if view.stance else "",
                "red_line": "yes" if view.red_line else "",
                "evidence": _write_passages(view.evidence),
            }
        )


def _write_estimate(estimate: Estimate) -> dict[str, object]:
    return {
        "low": repr(estimate.low),
        "high": repr(estimate.high),
        "basis": estimate.basis.value,
        "reason": estimate.reason,
        "sources": _write_passages(estimate.evidence),
    }


def _write_passages(passages: tuple[Passage, ...]) -> str:
    if not passages:
        return ""
    listed = [
        {"report": p.report, "start": p.start, "end": p.end, "quote": p.quote}
        for p in passages
    ]
    return json.dumps(listed, ensure_ascii=False)


def _read_passages(text: str) -> tuple[Passage, ...]:
    if not text:
        return ()
    try:
        return tuple(Passage(**item) for item in json.loads(text))
    except TypeError as error:
        raise ValueError(f"not a list of passages: {text[:40]!r}") from error


def _read_estimate(row: Row) -> Estimate:
    low = float(row.get("low", ""))
    return Estimate(
        low=low,
        high=float(row.get("high") or low),
        basis=Basis(row.get("basis") or Basis.JUDGEMENT.value),
        reason=row.get("reason") or "given in a table, without a reason",
        evidence=_read_passages(row.get("sources", "")),
    )


@dataclass(slots=True, kw_only=True)
class _Reading:
    """One table being read: what it has said so far, and what was wrong."""

    issues: dict[str, str] = field(default_factory=dict)
    options: dict[str, dict[str, str]] = field(default_factory=dict)
    parties: dict[str, str] = field(default_factory=dict)
    reservations: dict[str, Estimate] = field(default_factory=dict)
    weights: list[tuple[str, Weight]] = field(default_factory=list)
    views: list[tuple[str, View]] = field(default_factory=list)
    exclusions: list[Exclusion] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read_row(self, place: str, row: Row) -> None:
        try:
            self.take(row)
        except ValueError as error:
            self.problems.append(Problem(path=place, why=f"{error}; left out"))

    def take(self, row: Row) -> None:
        issue, party = row.get("issue", ""), row.get("party", "")
        match row["kind"]:
            case "issue":
                self.issues[issue] = row.get("label") or issue
            case "option":
                option = row.get("option", "")
                self.options.setdefault(issue, {})[option] = row.get("label") or option
            case "party":
                self.parties[party] = row.get("label") or party
            case "reservation":
                self.reservations[party] = _read_estimate(row)
            case "weight":
                weight = Weight(issue=issue, value=_read_estimate(row))
                self.weights.append((self.known(party), weight))
            case "view":
                self.views.append((self.known(party), _read_view(row)))
            case "exclusion":
                self.exclusions.append(_read_exclusion(row))
            case kind:
                raise ValueError(f"no such kind of row: {kind!r}")

    def known(self, party: str) -> str:
        if party not in self.parties:
            raise ValueError(f"unknown party: {party!r}")
        return party

    def to_problem(self) -> BargainingProblem:
        return BargainingProblem(
            issues=tuple(
                Issue(
                    id=issue,
                    label=label,
                    options=tuple(
                        Option(id=option, label=name)
                        for option, name in self.options.get(issue, {}).items()
                    ),
                )
                for issue, label in self.issues.items()
            ),
            parties=tuple(self.to_party(p, name) for p, name in self.parties.items()),
            exclusions=tuple(self.exclusions),
        )

    def to_party(self, party: str, name: str) -> Party:
        nothing = Estimate(low=0, high=1, reason="the table gives no reservation value")
        return Party(
            id=party,
            name=name,
            reservation=self.reservations.get(party, nothing),
            weights=tuple(weight for owner, weight in self.weights if owner == party),
            views=tuple(view for owner, view in self.views if owner == party),
        )


def _read_view(row: Row) -> View:
    stance = row.get("stance")
    return View(
        issue=row.get("issue", ""),
        option=row.get("option", ""),
        value=_read_estimate(row),
        stance=Stance(stance) if stance else None,
        red_line=row.get("red_line", "").lower() in {"yes", "true", "1"},
        evidence=_read_passages(row.get("evidence", "")),
    )


def _read_exclusion(row: Row) -> Exclusion:
    return Exclusion(
        first=(row.get("issue", ""), row.get("option", "")),
        second=(row.get("issue_2", ""), row.get("option_2", "")),
        reason=row.get("reason", ""),
    )
