"""A chart of the frontier between two parties, as a Vega-Lite specification.

Candidates stand at the middle of what is assumed, in a box of all that each side
may make of them; beyond the broken lines a party would rather have no deal. The box
is the point of the chart: where boxes overlap, the numbers do not tell packages
apart.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dragoman.bargaining.analysis import Analysis

SIZE = 420
CANDIDATE, CROSSING = "#0072B2", "#D55E00"
UNIT = {"domain": [0, 1]}
NEAR = 0.04  # of the scale: labels nearer than that lie on each other

Rows = list[dict[str, Any]]


def chart_frontier(
    analysis: Analysis, first: int = 0, second: int = 1
) -> Mapping[str, Any]:
    """Give the chart of the frontier as two of the parties see it.

    With more than two parties the chart is a view from one side: a package may
    look worse than another for both and be on the frontier for a third.

    Args:
        analysis: The analysis.
        first: Position of the party whose utility grows to the right.
        second: Position of the party whose utility grows upwards.
    """
    pair = (first, second)
    names = [analysis.problem.parties[n].name for n in pair]
    floors = [analysis.reservations[n] for n in pair]
    return {
        "width": SIZE,
        "height": SIZE,
        "layer": [
            _layer(
                _points(analysis, pair),
                names,
                {"type": "circle", "size": 14, "color": "#8a8a8a"},
            ),
            _boxes(_candidates(analysis, pair)),
            _marks(_candidates(analysis, pair)),
            _numbers(_candidates(analysis, pair)),
            _floor("x", floors[0]),
            _floor("y", floors[1]),
        ],
    }


def _points(analysis: Analysis, pair: Sequence[int]) -> Rows:
    return [
        {"x": float(row[pair[0]]), "y": float(row[pair[1]])}
        for row in analysis.frontier.points
    ]


def _candidates(analysis: Analysis, pair: Sequence[int]) -> Rows:
    rows = []
    for number, candidate in enumerate(analysis.candidates, 1):
        across, up = (candidate.robustness.ranges[n] for n in pair)
        rows.append(
            {
                "x": across.middle,
                "y": up.middle,
                "left": across.low,
                "right": across.high,
                "low": up.low,
                "high": up.high,
                "number": str(number),
                "crosses": bool(candidate.crossings),
                "why": "; ".join(candidate.why),
            }
        )
    return rows


def _layer(rows: Rows, names: Sequence[str], mark: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "data": {"values": rows},
        "mark": mark,
        "encoding": {
            "x": _axis("x", f"worth to {names[0]}"),
            "y": _axis("y", f"worth to {names[1]}"),
        },
    }


def _axis(field: str, title: str | None = None) -> dict[str, Any]:
    values = {"field": field, "type": "quantitative", "scale": UNIT}
    return values if title is None else {**values, "title": title}


def _boxes(rows: Rows) -> dict[str, Any]:
    return {
        "data": {"values": rows},
        "mark": {"type": "rect", "fillOpacity": 0.08, "strokeOpacity": 0.5},
        "encoding": {
            "x": _axis("left"),
            "x2": {"field": "right"},
            "y": _axis("low"),
            "y2": {"field": "high"},
            "color": _colour(),
            "stroke": _colour(),
        },
    }


def _marks(rows: Rows) -> dict[str, Any]:
    return {
        "data": {"values": rows},
        "mark": {"type": "circle", "size": 60, "opacity": 1},
        "encoding": {
            "x": _axis("x"),
            "y": _axis("y"),
            "color": _colour(),
            "description": {"field": "why"},
        },
    }


def _numbers(rows: Rows) -> dict[str, Any]:
    return {
        "data": {"values": _join_near(rows)},
        "mark": {"type": "text", "align": "left", "dx": 7, "dy": -9},
        "encoding": {"x": _axis("x"), "y": _axis("y"), "text": {"field": "number"}},
    }


def _join_near(rows: Rows) -> Rows:
    """Give one label to candidates so near each other that theirs would overlap."""
    labels: Rows = []
    for row in rows:
        near = [
            label
            for label in labels
            if abs(label["x"] - row["x"]) < NEAR and abs(label["y"] - row["y"]) < NEAR
        ]
        if near:
            near[0]["number"] += f", {row['number']}"
        else:
            labels.append({name: row[name] for name in ("x", "y", "number")})
    return labels


def _floor(channel: str, value: float) -> dict[str, Any]:
    """Give the line beyond which a party would rather have no deal."""
    return {
        "data": {"values": [{"at": value}]},
        "mark": {"type": "rule", "strokeDash": [5, 4], "color": CROSSING},
        "encoding": {channel: _axis("at")},
    }


def _colour() -> dict[str, Any]:
    return {
        "condition": {"test": "datum.crosses", "value": CROSSING},
        "value": CANDIDATE,
    }
