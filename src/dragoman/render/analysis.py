"""An analysis of a bargaining problem, as a page."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markupsafe import Markup

from dragoman.render.charts import draw
from dragoman.render.page import make_environment, read_template_file

PLACE = re.compile(r" \[[\w-]+:\d+\]")  # report and offset, for who reads the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A line of what an analysis says, with the lines under it.

    Attributes:
        text: The line.
        under: Lines under it.
    """

    text: str
    under: tuple["Told", ...] = ()


def render_analysis(title: str, told: str, chart: Mapping[str, Any]) -> str:
    """Give an analysis as one self-contained HTML page.

    Args:
        title: What it is of.
        told: What the analysis says; lines under a line are indented.
        chart: The frontier as a Vega-Lite specification.
    """
    return (
        make_environment()
        .get_template("analysis.html")
        .render(
            title=title,
            lines=lay_lines(told.splitlines()),
            chart=Markup(
                draw(dict(chart), "The frontier, with the candidates numbered")
            ),
            style=read_template_file("dossier.css"),
        )
    )


def lay_lines(lines: Sequence[str]) -> tuple[Told, ...]:
    """Lay indented lines under those that they belong to, without raw places."""
    kept = [line for line in lines if line.strip()]
    depth = min(map(_depth, kept), default=0)
    starts = [n for n, line in enumerate(kept) if _depth(line) == depth]
    return tuple(
        Told(
            text=PLACE.sub("", kept[start].strip().removeprefix("- ")),
            under=lay_lines(kept[start + 1 : end]),
        )
        for start, end in pairwise([*starts, len(kept)])
    )


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
