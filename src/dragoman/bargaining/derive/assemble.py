"""Put a bargaining problem together from what the parties of a record said."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.bargaining.check import check_problem
from dragoman.bargaining.derive.alternatives import part_options
from dragoman.bargaining.derive.deals import (
    Deal,
    find_deals,
    find_settled,
    tell_deals,
)
from dragoman.bargaining.derive.options import group_said, name_option
from dragoman.bargaining.derive.said import (
    Said,
    find_members,
    find_parties,
    list_said,
    name_issues,
)
from dragoman.bargaining.derive.views import make_party
from dragoman.bargaining.problem import LEFT_OPEN, BargainingProblem, Issue, Option
from dragoman.model.record import Record
from dragoman.model.report import Problem

MOST_OPTIONS = 7
"""Options of an issue, leaving it open among them; more than a reader holds apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A bargaining problem from a record, and what was left out of it.

    Attributes:
        problem: The problem. Options of one issue are taken to be alternatives; what
            goes together was parted.
        problems: Unknown parties, issues without a choice, options too many; first of
            all, deals that the parties have made.
        deals: These deals.
    """

    problem: BargainingProblem
    problems: tuple[Problem, ...]
    deals: tuple[Deal, ...] = ()


def derive_problem(
    record: Record, parties: Iterable[str] = (), *, whole: bool = False
) -> Derived:
    """Derive the bargaining problem that a record holds.

    Each issue that a party takes a position on, or a proposal has a term for,
    becomes an issue. Its options are the different things said of it, and to leave
    it open. What each party makes of them follows from its stances, by convention;
    red lines are those drawn in so many words. Things that go together are parted.
    Where the parties have made a deal, what it settles is left out.

    Args:
        record: The record.
        parties: Between whom, by id, name or alias; see `find_parties`.
        whole: Whether issues that a deal settles stay in.

    Returns:
        The problem, which may be of fewer than two parties or no issues: then
        ``problems`` says so, and there is nothing to analyse.
    """
    actors, faults = find_parties(record, parties)
    said, labels = tuple(list_said(record, actors)), name_issues()
    deals = find_deals(record, find_members(record, actors))
    settled = find_settled(said, deals)
    if not whole:
        plans = {plan for deal in deals for plan in deal.plans | deal.drafts}
        said = tuple(s for s in said if not (s.issue in settled or s.plan in plans))
    groups = group_said(said)
    options: dict[str, Mapping[str, Sequence[Said]]] = {}
    issues, notes = [], []
    for issue, wordings in groups.items():
        ranked = sorted(wordings, key=_attention, reverse=True)
        kept = [group for group in wordings if group in ranked[: MOST_OPTIONS - 1]]
        label = labels.get(issue) or wordings[0][0].text
        notes += _list_crowded(issue, len(wordings) - len(kept))
        parts = part_options(_name_options(kept))
        if len(parts) > 1:
            notes.append(_note_parted(issue, len(parts)))
        for number, named in enumerate(parts, 1):
            key = _name_part(issue, named, options)
            told = label if number == 1 else f"{label}, {number}"
            issues.append(_make_issue(key, told, named))
            options[key] = named
    problem = BargainingProblem(
        issues=tuple(issues),
        parties=tuple(make_party(actor, options) for actor in actors),
    )
    names = sorted(labels.get(issue, issue) for issue in settled)
    made = tell_deals(deals, names, kept=whole)
    problems = (*made, *faults, *notes, *check_problem(problem))
    return Derived(problem=problem, problems=problems, deals=deals)


def _attention(group: Sequence[Said]) -> tuple[bool, int, int]:
    """Weigh how much is said of an option: red lines, parties, passages."""
    parties = {said.party for said in group}
    passages = sum(len(said.evidence) for said in group)
    return any(said.firm for said in group), len(parties), passages


def _name_options(groups: Sequence[Sequence[Said]]) -> Mapping[str, Sequence[Said]]:
    named: dict[str, Sequence[Said]] = {}
    for group in groups:
        name = base = name_option(group[0].text)
        number = 2
        while name in named or name == LEFT_OPEN.id:
            name, number = f"{base}-{number}", number + 1
        named[name] = group
    return named


def _make_issue(issue: str, label: str, named: Mapping[str, Sequence[Said]]) -> Issue:
    options = (Option(id=name, label=group[0].text) for name, group in named.items())
    return Issue(id=issue, label=label, options=(*options, replace(LEFT_OPEN)))


def _name_part(
    issue: str, named: Mapping[str, Sequence[Said]], known: Collection[str]
) -> str:
    """Name what goes together with an issue after its first option."""
    if issue not in known:
        return issue
    key = base = f"{issue}-{next(iter(named))}"
    number = 2
    while key in known:
        key, number = f"{base}-{number}", number + 1
    return key


def _note_parted(issue: str, count: int) -> Problem:
    why = f"holds things that go together, and was parted into {count}"
    return Problem(path=f"issues[{issue}]", why=why)


def _list_crowded(issue: str, count: int) -> list[Problem]:
    if not count:
        return []
    why = f"{count} options of which less is said were left out"
    return [Problem(path=f"issues[{issue}]", why=why)]
