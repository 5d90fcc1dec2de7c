"""Figures by what they count, with a chart where they have dates."""

from dataclasses import dataclass

from markupsafe import Markup

from dragoman.model.claim import Figure
from dragoman.model.record import Record, Series
from dragoman.render.charts import draw_series
from dragoman.render.index import Index

MAX_CHARTS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Figures of one thing, or all that stand alone.

    Attributes:
        series: What they have in common, ``None`` where nothing.
        figures: The figures.
        chart: The chart as SVG, "" where there is none.
    """

    series: Series | None
    figures: tuple[Figure, ...]
    chart: Markup


def gather_tallies(record: Record, index: Index) -> tuple[Tally, ...]:
    """Group figures by series, each with its chart, those that stand alone last."""
    figures = {figure.id: figure for figure in record.figures}
    longest = sorted(record.series, key=lambda s: (-len(s.figures), s.id))
    drawn = {series.id for series in longest[:MAX_CHARTS]}
    tallies = [_tally(s, figures, index, drawn=s.id in drawn) for s in record.series]
    taken = {figure.id for tally in tallies for figure in tally.figures}
    alone = tuple(f for f in record.figures if f.id not in taken)
    if alone:
        tallies.append(Tally(series=None, figures=alone, chart=Markup()))
    return tuple(tallies)


def _tally(
    series: Series, figures: dict[str, Figure], index: Index, *, drawn: bool
) -> Tally:
    members = tuple(figures[key] for key in series.figures)
    chart = Markup(draw_series(members, index) if drawn else "")
    return Tally(series=series, figures=members, chart=chart)
