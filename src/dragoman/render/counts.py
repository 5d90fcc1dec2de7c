"""Figures by what they count, with a chart where they have dates."""

from collections import defaultdict
from dataclasses import dataclass

from markupsafe import Markup

from dragoman.model.claim import Figure
from dragoman.model.record import Deviation, Record, Series
from dragoman.render.charts import Points, draw_series
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
    tallies = [
        _tally(s, figures, index, _points(s, record), drawn=s.id in drawn)
        for s in record.series
    ]
    taken = {figure.id for tally in tallies for figure in tally.figures}
    alone = tuple(f for f in record.figures if f.id not in taken)
    if alone:
        tallies.append(Tally(series=None, figures=alone, chart=Markup()))
    return tuple(tallies)


def gather_deviations(record: Record) -> dict[str, tuple[str, ...]]:
    """Say for each figure how far it is from what it is read against, in words."""
    found: dict[str, list[str]] = defaultdict(list)
    for deviation in record.deviations:
        found[deviation.figure].append(_print_deviation(deviation))
    return {figure: tuple(words) for figure, words in found.items()}


def _print_deviation(deviation: Deviation) -> str:
    expected = f"{deviation.expected:,.0f} in {deviation.reference}"
    if not deviation.share:
        return f"as {expected}"
    way = "above" if deviation.share > 0 else "below"
    return f"{abs(deviation.share):.1%} {way} {expected}"


def _points(series: Series, record: Record) -> tuple[tuple[str, float], ...]:
    """Give the days and values of the reference that a series was read against."""
    told = {d.reference for d in record.deviations if d.figure in series.figures}
    return tuple(
        (str(day), value)
        for reference in record.references
        if reference.source in told and series.what.startswith(reference.what)
        for day, value in reference.points
    )


def _tally(
    series: Series,
    figures: dict[str, Figure],
    index: Index,
    points: Points,
    *,
    drawn: bool,
) -> Tally:
    members = tuple(figures[key] for key in series.figures)
    chart = Markup(draw_series(members, index, points) if drawn else "")
    return Tally(series=series, figures=members, chart=chart)
