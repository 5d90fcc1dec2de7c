"""A chart of the frontier between two parties, as SVG.

Candidates stand at the middle of what is assumed, in a box of all that each side
may make of them; beyond the dashed lines a party would rather have no deal. The box
is the point of the chart: where boxes overlap, the numbers do not tell packages
apart.
"""

from collections.abc import Iterator
from html import escape

from dragoman.bargaining.analysis import Analysis
from dragoman.bargaining.utility import Range

SIZE = 420
MARGIN = 52

RULES = (
    ("text", "font:12px sans-serif;fill:currentColor"),
    (".axis", "stroke:currentColor;fill:none"),
    (".frontier", "fill:#8a8a8a"),
    (".box", "fill:#2f7fb8;fill-opacity:.08;stroke:#2f7fb8;stroke-opacity:.45"),
    (".candidate", "fill:#2f7fb8"),
    (".floor", "stroke:#c04040;stroke-dasharray:5 4"),
    (".crossing", "fill:#c04040"),
)
STYLE = "".join(f".frontier-chart {what}{{{how}}}" for what, how in RULES)
"""Bound to the chart's own class, so that a page it stands in is left alone."""


def draw_frontier(analysis: Analysis, first: int = 0, second: int = 1) -> str:
    """Draw the frontier as two of the parties see it.

    With more than two parties the chart is a view from one side: a package may
    look worse than another for both and be on the frontier for a third.

    Args:
        analysis: The analysis.
        first: Position of the party whose utility grows to the right.
        second: Position of the party whose utility grows upwards.

    Returns:
        A standalone SVG image. Each mark has a title that says what it is.
    """
    width = SIZE + 2 * MARGIN
    names = [analysis.problem.parties[n].name for n in (first, second)]
    label = escape(f"What packages are worth to {names[0]} and to {names[1]}")
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {width}"'
            f' class="frontier-chart" role="img" aria-label="{label}">',
            f"<style>{STYLE}</style>",
            *_draw_axes(names),
            *_draw_floors(analysis, (first, second)),
            *_draw_points(analysis, (first, second)),
            *_draw_candidates(analysis, (first, second)),
            "</svg>\n",
        ]
    )


def _across(utility: float) -> float:
    return round(MARGIN + utility * SIZE, 1)


def _up(utility: float) -> float:
    return round(MARGIN + (1 - utility) * SIZE, 1)


def _draw_axes(names: list[str]) -> Iterator[str]:
    left, right, top, bottom = _across(0), _across(1), _up(1), _up(0)
    yield f'<path class="axis" d="M{left} {top}V{bottom}H{right}"/>'
    for tenth in (0, 5, 10):
        x, y = _across(tenth / 10), _up(tenth / 10)
        below = f'x="{x}" y="{bottom + 16}" text-anchor="middle"'
        beside = f'x="{left - 6}" y="{y + 4}" text-anchor="end"'
        yield f"<text {below}>{tenth / 10:g}</text>"
        yield f"<text {beside}>{tenth / 10:g}</text>"
    middle = _across(0.5)
    below = f'x="{middle}" y="{bottom + 36}" text-anchor="middle"'
    yield f"<text {below}>worth to {escape(names[0])}</text>"
    beside = f'transform="translate(16 {middle}) rotate(-90)" text-anchor="middle"'
    yield f"<text {beside}>worth to {escape(names[1])}</text>"


def _draw_floors(analysis: Analysis, pair: tuple[int, int]) -> Iterator[str]:
    x = _across(analysis.reservations[pair[0]])
    y = _up(analysis.reservations[pair[1]])
    ends = [
        (f"M{x} {_up(0)}V{_up(1)}", analysis.problem.parties[pair[0]].name),
        (f"M{_across(0)} {y}H{_across(1)}", analysis.problem.parties[pair[1]].name),
    ]
    for path, name in ends:
        title = f"<title>what no deal is worth to {escape(name)}</title>"
        yield f'<path class="floor" d="{path}">{title}</path>'


def _draw_points(analysis: Analysis, pair: tuple[int, int]) -> Iterator[str]:
    for row in analysis.frontier.points:
        x, y = _across(float(row[pair[0]])), _up(float(row[pair[1]]))
        yield f'<circle class="frontier" cx="{x}" cy="{y}" r="2"/>'


def _draw_candidates(analysis: Analysis, pair: tuple[int, int]) -> Iterator[str]:
    for number, candidate in enumerate(analysis.candidates, 1):
        across, up = (candidate.robustness.ranges[n] for n in pair)
        title = f"<title>{number}. {escape('; '.join(candidate.why))}</title>"
        kind = "crossing" if candidate.crossings else "candidate"
        x, y = _across(across.middle), _up(up.middle)
        yield _draw_box(across, up)
        yield f'<circle class="{kind}" cx="{x}" cy="{y}" r="4">{title}</circle>'
        # Numbers of packages that nearly coincide stand on different sides.
        dx, dy = ((6, -6), (6, 15), (-13, 15), (-13, -6))[number % 4]
        yield f'<text x="{x + dx:.1f}" y="{y + dy:.1f}">{number}</text>'


def _draw_box(across: Range, up: Range) -> str:
    x, y = _across(across.low), _up(up.high)
    width, height = _across(across.high) - x, _up(up.low) - y
    size = f'width="{width:.1f}" height="{height:.1f}"'
    return f'<rect class="box" x="{x}" y="{y}" {size}/>'
