"""An agreement on a day, as a board: windows, states, ledger, what is due, what moves.

The same board stands in a page of its own, in the dossier and in the workbench.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from markupsafe import Markup

from dragoman.model.agreement import (
    AgreementStatus,
    Obligation,
    ObligationStatus,
    Occurrence,
)
from dragoman.render.gantt import draw_gantt
from dragoman.render.page import make_environment, read_template_file

Phase = tuple[int | None, tuple[ObligationStatus, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """What a delay of one obligation moves.

    Attributes:
        obligation: Its id.
        days: By how many days it is late.
        moved: Other obligations and by how many days each of them moves.
    """

    obligation: str
    days: int
    moved: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What is to be known of an agreement beside where it stands.

    Attributes:
        due: What is due soon or overdue.
        changes: What changed since an earlier day, one line each.
        delays: What delays would move.
        critical: Ids of those whose delay delays the last day of all.
    """

    due: tuple[ObligationStatus, ...] = ()
    changes: tuple[str, ...] = ()
    delays: tuple[Delay, ...] = ()
    critical: Set[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Board(Outlook):
    """Where an agreement stands on a day, laid out.

    Attributes:
        status: Where it stands.
        obligations: Its obligations, by id.
        phases: Statuses by the phase of their obligation.
        accusations: Obligations with what is said of their violation.
        told: All that counts for an obligation, by its id, earliest first.
        gantt: The windows, drawn.
    """

    status: AgreementStatus
    obligations: Mapping[str, Obligation]
    phases: tuple[Phase, ...]
    accusations: tuple[tuple[Obligation, tuple[Occurrence, ...]], ...]
    told: Mapping[str, tuple[Occurrence, ...]]
    gantt: Markup


def lay_board(
    status: AgreementStatus, occurrences: Sequence[Occurrence], outlook: Outlook
) -> Board:
    """Lay out where an agreement stands.

    Args:
        status: Where it stands on a day.
        occurrences: What occurred, for the accusations on both sides.
        outlook: What is due, what changed and what delays would move.
    """
    told = {occurrence.id: occurrence for occurrence in occurrences}
    obligations = {o.id: o for o in status.agreement.obligations}
    return Board(
        status=status,
        obligations=obligations,
        phases=_by_phase(status),
        accusations=tuple(
            (obligations[line.obligation], tuple(told[k] for k in line.accusations))
            for line in status.obligations
            if line.accusations
        ),
        told=_by_obligation(status, occurrences),
        due=outlook.due,
        changes=outlook.changes,
        delays=outlook.delays,
        critical=outlook.critical,
        gantt=draw_gantt(status, outlook.critical),
    )


def render_agreement(board: Board) -> str:
    """Give an agreement's board as one self-contained HTML page."""
    return (
        make_environment()
        .get_template("agreement.html")
        .render(
            board=board,
            style=read_template_file("dossier.css"),
            board_style=read_template_file("board.css"),
        )
    )


def _by_phase(status: AgreementStatus) -> tuple[Phase, ...]:
    """Group statuses by the phase of their obligation."""
    phase = {o.id: o.phase for o in status.agreement.obligations}
    groups: dict[int | None, list[ObligationStatus]] = {}
    for line in status.obligations:
        groups.setdefault(phase[line.obligation], []).append(line)
    ordered = sorted(groups.items(), key=lambda item: item[0] or 0)
    return tuple((number, tuple(lines)) for number, lines in ordered)


def _by_obligation(
    status: AgreementStatus, occurrences: Sequence[Occurrence]
) -> dict[str, tuple[Occurrence, ...]]:
    groups: dict[str, list[Occurrence]] = {}
    for occurrence in occurrences:
        if occurrence.confirmed and occurrence.day <= status.as_of:
            groups.setdefault(occurrence.obligation, []).append(occurrence)
    return {
        key: tuple(sorted(found, key=lambda o: (o.day, o.id)))
        for key, found in groups.items()
    }
