"""Charts as static SVG, drawn by Vega-Lite without a browser or a network.

Colours of axes and words are left to the page's style sheet, so that a chart is
readable in light and dark; the colours of marks come from a palette that people
with colour-blindness can tell apart (Okabe and Ito, 2008).
"""

import re
from collections.abc import Sequence
from typing import Any

import vl_convert
from markupsafe import escape

from dragoman.model.claim import Figure
from dragoman.model.record import Series
from dragoman.render.index import Index
from dragoman.render.words import print_date, print_quantity

PALETTE = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"]
MIN_POINTS = 2
WIDTH, HEIGHT = 560, 190
FIXED_COLOUR = re.compile(
    r' (fill|stroke)="(?:white|black|#(?:000|888|ddd|fff)[0-9a-f]*)"'
)
VERSION = "5.21"
SHARED = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "background": None,
    "config": {"font": "inherit", "view": {"stroke": None}},
}


def draw_series(series: Series, figures: Sequence[Figure], index: Index) -> str:
    """Draw figures of one thing against the dates that they speak of, as SVG.

    Returns:
        The SVG, or "" where fewer than two figures have a date.
    """
    rows = [_row(figure, index) for figure in figures if figure.as_of.is_known]
    if len({row["date"] for row in rows}) < MIN_POINTS:
        return ""
    return draw(_spec(rows), f"{len(rows)} figures over time")


def draw(spec: dict[str, Any], label: str) -> str:
    """Draw a Vega-Lite specification as SVG that takes its colours from the page.

    Args:
        spec: The specification, without schema and theme.
        label: What a screen reader says of it.
    """
    svg: str = vl_convert.vegalite_to_svg({**SHARED, **spec}, vl_version=VERSION)
    head = f'<svg role="img" aria-label="{escape(label)}" class="chart" '
    return FIXED_COLOUR.sub("", svg).replace("<svg ", head, 1)


def _row(figure: Figure, index: Index) -> dict[str, Any]:
    says = index.name(figure.says) or figure.says_text or "the report"
    return {
        "date": str(figure.as_of.start),
        "low": figure.quantity.low,
        "high": figure.quantity.high,
        "says": says,
        "label": ", ".join(
            [print_quantity(figure.quantity), print_date(figure.as_of), says]
        ),
    }


def _spec(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    position = {
        "x": {"field": "date", "type": "temporal", "title": None},
        "y": {
            "field": "low",
            "type": "quantitative",
            "title": None,
            "scale": {"zero": False, "nice": True},
        },
    }
    colour = {
        "field": "says",
        "type": "nominal",
        "title": None,
        "scale": {"range": PALETTE},
        "legend": {"orient": "bottom", "columns": 3, "labelLimit": 240},
    }
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "data": {"values": list(rows)},
        "layer": [
            {
                "mark": {"type": "line", "opacity": 0.35},
                "encoding": {**position, "color": {"value": PALETTE[0]}},
            },
            {
                "mark": {"type": "point", "filled": True, "size": 70},
                "encoding": {**position, "color": colour},
            },
        ],
    }
