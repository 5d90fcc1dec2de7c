"""Charts as static SVG, drawn by Vega-Lite without a browser or a network.

Colours of axes and words are left to the page's style sheet, so that a chart is
readable in light and dark; the colours of marks come from a palette that people
with colour-blindness can tell apart (Okabe and Ito, 2008).
"""

import datetime
import re
from collections.abc import Sequence
from threading import Thread
from typing import Any

import vl_convert
from markupsafe import escape

from dragoman.model.claim import Figure
from dragoman.model.date import DateRange
from dragoman.render.index import Index
from dragoman.render.words import print_date, print_quantity

PALETTE = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"]
MIN_POINTS = 2
WIDEST = 31  # days; a wider interval is no point in time
PADDING = 14  # pixels between the outermost points and the frame
WIDTH, HEIGHT = 560, 190
FIXED_COLOUR = re.compile(
    r' (fill|stroke)="(?:white|black|#(?:000|888|ddd|fff)[0-9a-f]*)"'
)
VERSION = "5.21"
type Points = Sequence[tuple[str, float]]

SHARED = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "background": None,
    "config": {"font": "inherit", "view": {"stroke": None}},
}


def start_drawing() -> None:
    """Start the drawing engine in the background, as it takes a second to get ready.

    Who will draw charts, but first has other work to do, calls this before it.
    """
    empty = {"data": {"values": []}, "mark": "point", "encoding": {}}
    Thread(target=draw, args=(empty, ""), daemon=True).start()


def draw_series(figures: Sequence[Figure], index: Index, points: Points = ()) -> str:
    """Draw figures of one thing against the dates that they speak of, as SVG.

    Args:
        figures: The figures.
        index: Names and dates of publication.
        points: Days and values of a reference, drawn as a line under them.

    Returns:
        The SVG, or "" where fewer than two dates or two values are known.
    """
    rows = [_row(figure, index) for figure in figures if _find_date(figure, index)]
    dates, values = ({row[name] for row in rows} for name in ("date", "low"))
    if min(len(dates), len(values)) < MIN_POINTS:
        return ""
    days = sorted(str(row["date"]) for row in rows)
    near = [point for point in points if _is_near(point[0], days)]
    return draw(_spec(rows, near), f"{len(rows)} figures over time")


def _is_near(day: str, days: Sequence[str]) -> bool:
    """Whether a day lies among others, or within a month of them."""
    first, last = (datetime.date.fromisoformat(days[end]) for end in (0, -1))
    reach = datetime.timedelta(days=WIDEST)
    return first - reach <= datetime.date.fromisoformat(day) <= last + reach


def draw(spec: dict[str, Any], label: str) -> str:
    """Draw a Vega-Lite specification as SVG that takes its colours from the page.

    Args:
        spec: The specification, without schema and theme.
        label: What a screen reader says of it.
    """
    svg: str = vl_convert.vegalite_to_svg({**SHARED, **spec}, vl_version=VERSION)
    head = f'<svg role="img" aria-label="{escape(label)}" class="chart" '
    return FIXED_COLOUR.sub("", svg).replace("<svg ", head, 1)


def _find_date(figure: Figure, index: Index) -> DateRange | None:
    """Find where a figure stands in time: when it held, else when it was told.

    A count since a day long before the report is told of the report's own day.
    """
    held, told = figure.as_of, index.published(figure.evidence.report)
    if not _is_close(told):
        return held if _is_close(held) else None
    if _is_close(held) and held.start and told.start:
        return held if (told.start - held.start).days <= WIDEST else told
    return told


def _is_close(date: DateRange) -> bool:
    """Whether an interval is narrow enough to be a point in a chart."""
    if date.start is None or date.end is None:
        return False
    return (date.end - date.start).days <= WIDEST


def _row(figure: Figure, index: Index) -> dict[str, Any]:
    date = _find_date(figure, index)
    says = index.name(figure.says) or figure.says_text or "the report"
    return {
        "date": str(date and date.start),
        "dated": date is figure.as_of,
        "low": figure.quantity.low,
        "high": figure.quantity.high,
        "says": says,
        "label": ", ".join(
            [print_quantity(figure.quantity), print_date(date or DateRange()), says]
        ),
    }


def _spec(rows: Sequence[dict[str, Any]], points: Points) -> dict[str, Any]:
    position = {
        "x": {
            "field": "date",
            "type": "temporal",
            "title": None,
            "axis": {"format": "%-d %b %Y", "tickCount": 4, "labelOverlap": True},
            "scale": {"padding": PADDING},
        },
        "y": {
            "field": "low",
            "type": "quantitative",
            "title": None,
            "axis": {"tickCount": 5, "tickMinStep": 1},
            "scale": {"zero": False, "padding": PADDING},
        },
    }
    colour = {
        "field": "says",
        "type": "nominal",
        "title": None,
        "scale": {"range": PALETTE},
        "legend": {"orient": "bottom", "columns": 2, "labelLimit": 260},
    }
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "data": {"values": list(rows)},
        "layer": [
            *([_reference_line(points, position)] if points else []),
            {
                "mark": {"type": "rule", "opacity": 0.5},
                "encoding": {**position, "y2": {"field": "high"}, "stroke": colour},
            },
            {
                "mark": {"type": "point", "size": 90, "strokeWidth": 2},
                "encoding": {
                    **position,
                    "stroke": colour,
                    "fill": {**colour, "legend": None},
                    "fillOpacity": {
                        "condition": {"test": "datum.dated", "value": 1},
                        "value": 0,
                    },
                },
            },
        ],
    }


def _reference_line(points: Points, position: dict[str, Any]) -> dict[str, Any]:
    """Draw what the figures are read against as a dashed line."""
    return {
        "data": {"values": [{"date": day, "low": value} for day, value in points]},
        "mark": {"type": "line", "strokeDash": [4, 3], "opacity": 0.7},
        "encoding": {**position, "stroke": {"value": PALETTE[-1]}},
    }
