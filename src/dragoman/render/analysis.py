"""An analysis of a bargaining problem, as a page."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from dragoman.render.charts import draw
from dragoman.render.page import make_environment, read_template_file


def render_analysis(title: str, told: str, chart: Mapping[str, Any]) -> str:
    """Give an analysis as one self-contained HTML page.

    Args:
        title: What it is of.
        told: What the analysis says, paragraphs parted by empty lines.
        chart: The frontier as a Vega-Lite specification.
    """
    return (
        make_environment()
        .get_template("analysis.html")
        .render(
            title=title,
            blocks=[block for block in told.split("\n\n") if block.strip()],
            chart=Markup(
                draw(dict(chart), "The frontier, with the candidates numbered")
            ),
            style=read_template_file("dossier.css"),
        )
    )
