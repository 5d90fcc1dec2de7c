"""The dossier: one HTML page that needs nothing else.

No network, no build step, readable without scripts and in print. Everything that a
report says is escaped; the page's own script only adds comfort.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from dragoman.model.claim import Event, Figure, Statement
from dragoman.model.record import Record, Series
from dragoman.render.boards import lay_positions, lay_proposals, split_proposals
from dragoman.render.charts import draw_series
from dragoman.render.index import Index
from dragoman.render.page import make_environment, read_template_file
from dragoman.render.summary import summarise
from dragoman.render.texts import mark_report


def render_page(record: Record) -> str:
    """Give the dossier of a record, as one self-contained HTML page.

    The same record gives the same page; nothing in it depends on the clock.
    """
    index = Index(record)
    return (
        make_environment()
        .get_template("dossier.html")
        .render(
            record=record,
            index=index,
            summary=summarise(record, index),
            boards={
                name: lay_proposals(proposals, record.differences)
                for name, proposals in split_proposals(record).items()
            },
            positions=lay_positions(record),
            statements=_by_speaker(record.statements, index),
            charts=_charts(record, index),
            timeline=_by_month(record.events),
            reports=[(report, mark_report(report, index)) for report in record.reports],
            style=read_template_file("dossier.css"),
            script=read_template_file("dossier.js"),
        )
    )


def _by_speaker(
    statements: Iterable[Statement], index: Index
) -> list[tuple[str, list[Statement]]]:
    """Group statements by who speaks, those who speak most first."""
    groups: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        first = statement.chain[0] if statement.chain else None
        name = (index.name(first.actor) or first.text) if first else ""
        groups[name].append(statement)
    return sorted(
        groups.items(), key=lambda item: (not item[0], -len(item[1]), item[0])
    )


def _charts(record: Record, index: Index) -> list[tuple[Series, list[Figure], Markup]]:
    """Give each series with its figures and its chart, "" where it has none."""
    figures = {figure.id: figure for figure in record.figures}
    drawn = []
    for series in record.series:
        members = [figures[key] for key in series.figures]
        chart = Markup(draw_series(series, members, index))
        drawn.append((series, members, chart))
    return drawn


def _by_month(events: Iterable[Event]) -> list[tuple[str, list[Event]]]:
    """Group events by month, earliest first; those without a date come last."""
    dated = [e for e in events if e.date.start]
    dated.sort(key=lambda e: (e.date.start, e.date.end or e.date.start, e.id))
    months = [(month, list(group)) for month, group in groupby(dated, key=_month)]
    undated = [e for e in events if not e.date.start]
    return [*months, ("No date given", undated)] if undated else months


def _month(event: Event) -> str:
    return f"{event.date.start:%B %Y}" if event.date.start else ""
