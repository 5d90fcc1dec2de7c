"""Figures over time, drawn as SVG with the page's own colours.

A page shows several charts and answers within 200 ms, so they are drawn here: points
with bars from the lowest to the highest number, and the line of a reference series.
Nothing in them is a style, so that the pages' policy can forbid inline styles.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from dragoman.web.reference import ReferenceSeries

WIDTH, HEIGHT = 720, 240
LEFT, RIGHT, TOP, BOTTOM = 64, 16, 12, 28
TICKS = 4
STEPS = (1, 2, 2.5, 5, 10)
COLOURS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A figure on a day.

    Attributes:
        day: The day that it speaks of.
        low: The lowest number.
        high: The highest number.
        says: Who gives it.
        href: Where it leads.
        label: What it is, in words.
    """

    day: datetime.date
    low: float
    high: float
    says: str
    href: str
    label: str


def draw_chart(
    points: Sequence[Point], series: Sequence[ReferenceSeries], label: str
) -> tuple[Markup, tuple[str, ...]]:
    """Draw figures against reference series.

    Returns:
        The SVG, "" for fewer than two days; and who gives the figures, in the order
        of their colours.
    """
    days = [p.day for p in points]
    if len(set(days)) < 2:  # noqa: PLR2004 - one day is no course
        return Markup(), ()
    first, last = min(days), max(days)
    lines = [_near(line, first, last) for line in series]
    values = [v for p in points for v in (p.low, p.high)]
    values += [value for line in lines for _, value in line]
    scale = _Scale(first, last, *_round(min(values), max(values)))
    voices = tuple(dict.fromkeys(p.says for p in points))
    parts = [*_axes(scale)]
    for number, line in enumerate(lines):
        places = " ".join(f"{scale.x(d):.1f},{scale.y(v):.1f}" for d, v in line)
        parts.append(f'<polyline class="reference r{number}" points="{places}"/>')
    parts += [_point(p, scale, voices.index(p.says) % COLOURS) for p in points]
    head = f'viewBox="0 0 {WIDTH} {HEIGHT}" role="group" aria-label="{escape(label)}"'
    return Markup(f'<svg class="chart" {head}>{"".join(parts)}</svg>'), voices


@dataclass(frozen=True, slots=True)
class _Scale:
    first: datetime.date
    last: datetime.date
    low: float
    high: float

    def x(self, day: datetime.date) -> float:
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        share = (value - self.low) / ((self.high - self.low) or 1)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def _near(
    line: ReferenceSeries, first: datetime.date, last: datetime.date
) -> list[tuple[datetime.date, float]]:
    return [(day, value) for day, value in line.points if first <= day <= last]


def _round(low: float, high: float) -> tuple[float, float]:
    """Give round numbers around two numbers."""
    step = _step((high - low) or abs(high) or 1)
    return (low // step) * step, -(-high // step) * step


def _step(span: float) -> float:
    """Give a round number, some ``TICKS`` of which make up a span."""
    raw = span / TICKS
    power = 10.0 ** (len(f"{int(raw)}") - 1) if raw >= 1 else 0.1
    return next(power * step for step in STEPS if power * step >= raw)


def _axes(scale: _Scale) -> list[str]:
    step = _step((scale.high - scale.low) or 1)
    parts, value = [], scale.low
    while value <= scale.high + step / 2:
        y = scale.y(value)
        parts.append(
            f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}"'
            f' y2="{y:.1f}"/><text class="tick end" x="{LEFT - 8}" y="{y + 4:.1f}">'
            f"{value:,.10g}</text>"
        )
        value += step
    for day, side in ((scale.first, "start"), (scale.last, "end")):
        parts.append(
            f'<text class="tick {side}" x="{scale.x(day):.1f}" y="{HEIGHT - 8}">'
            f"{day.day} {day:%b %Y}</text>"
        )
    return parts


def _point(point: Point, scale: _Scale, colour: int) -> str:
    x, top, bottom = scale.x(point.day), scale.y(point.high), scale.y(point.low)
    words = escape(point.label)
    return (
        f'<a href="{escape(point.href)}" aria-label="{words}" class="voice v{colour}">'
        f'<title>{words}</title><line x1="{x:.1f}" x2="{x:.1f}" y1="{top:.1f}"'
        f' y2="{bottom:.1f}"/><circle cx="{x:.1f}" cy="{bottom:.1f}" r="5"/></a>'
    )
