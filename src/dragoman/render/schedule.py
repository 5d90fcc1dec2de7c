"""An agreement on a day, as a page: board, Gantt chart, ledger, what is due."""

import datetime
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from dragoman.model.agreement import (
    AgreementStatus,
    Obligation,
    ObligationStatus,
    Occurrence,
)
from dragoman.render.charts import draw
from dragoman.render.page import make_environment, read_template_file

STATES = (
    "conditional",
    "in_effect",
    "suspended",
    "fulfilled",
    "violated",
    "discharged",
    "expired",
)
COLOURS = ("#999999", "#0072B2", "#CC79A7", "#009E73", "#D55E00", "#56B4E9", "#8a7a55")
ROW_HEIGHT = 24
WIDTH = 620


def render_agreement(
    status: AgreementStatus,
    occurrences: Sequence[Occurrence],
    due: Sequence[ObligationStatus],
    changes: Sequence[str] = (),
) -> str:
    """Give an agreement's board as one self-contained HTML page.

    Args:
        status: Where it stands on a day.
        occurrences: What occurred, for the accusations on both sides.
        due: What is due soon or overdue.
        changes: What changed since an earlier day, one line each.
    """
    told = {occurrence.id: occurrence for occurrence in occurrences}
    obligations = {o.id: o for o in status.agreement.obligations}
    return (
        make_environment()
        .get_template("agreement.html")
        .render(
            status=status,
            obligations=obligations,
            phases=_by_phase(status),
            accusations=[
                (obligations[line.obligation], [told[key] for key in line.accusations])
                for line in status.obligations
                if line.accusations
            ],
            due=due,
            changes=changes,
            gantt=Markup(draw(gantt_spec(status), "Windows of the obligations")),
            style=read_template_file("dossier.css"),
        )
    )


def gantt_spec(status: AgreementStatus) -> dict[str, Any]:
    """Give the Vega-Lite specification of an agreement's Gantt chart."""
    words = {o.id: _label(o) for o in status.agreement.obligations}
    last = max((o.due for o in status.obligations if o.due), default=status.as_of)
    rows = [
        {
            "obligation": words[line.obligation],
            "start": str(line.starts),
            "end": str(max(line.due or last, line.starts) + datetime.timedelta(days=1)),
            "state": line.state.value,
            "open": line.due is None,
        }
        for line in status.obligations
    ]
    y = {
        "field": "obligation",
        "type": "nominal",
        "title": None,
        "sort": None,
        "axis": {"labelLimit": 260},
    }
    colour = {
        "field": "state",
        "type": "nominal",
        "title": None,
        "scale": {"domain": list(STATES), "range": list(COLOURS)},
        "legend": {"orient": "bottom", "columns": 4},
    }
    bars = {
        "mark": {"type": "bar", "height": 14},
        "encoding": {
            "x": {"field": "start", "type": "temporal", "title": None},
            "x2": {"field": "end"},
            "y": y,
            "color": colour,
            "opacity": {"condition": {"test": "datum.open", "value": 0.4}, "value": 1},
        },
    }
    today = {
        "data": {"values": [{"day": str(status.as_of)}]},
        "mark": {"type": "rule", "strokeDash": [4, 3], "color": "#B35C00"},
        "encoding": {"x": {"field": "day", "type": "temporal"}},
    }
    return {
        "width": WIDTH,
        "height": ROW_HEIGHT * max(len(rows), 1),
        "data": {"values": rows},
        "layer": [bars, today],
    }


def _label(obligation: Obligation) -> str:
    return f"{obligation.id}: {obligation.debtor or 'open'}"


def _by_phase(
    status: AgreementStatus,
) -> list[tuple[int | None, list[ObligationStatus]]]:
    """Group statuses by the phase of their obligation."""
    phase = {o.id: o.phase for o in status.agreement.obligations}
    groups: dict[int | None, list[ObligationStatus]] = {}
    for line in status.obligations:
        groups.setdefault(phase[line.obligation], []).append(line)
    return sorted(groups.items(), key=lambda item: item[0] or 0)
