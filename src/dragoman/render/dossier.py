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
from dragoman.render.boards import (
    lay_positions,
    lay_proposals,
    single_terms,
    split_proposals,
)
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
            singles=single_terms(record),
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
    """Group statements by whom the speaker belongs to, those who speak most first.

    A person stands with the body or state that the reports tie the person to. Those
    who speak once stand together, and so do statements of nobody named.
    """
    groups: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        groups[_principal(statement, index)].append(statement)
    often = {name: g for name, g in groups.items() if name and len(g) > 1}
    ranked = sorted(often.items(), key=lambda item: (-len(item[1]), item[0]))
    once = [s for name, group in groups.items() if name not in often for s in group]
    return [*ranked, ("Others", once)] if once else ranked


def _principal(statement: Statement, index: Index) -> str:
    if not statement.chain:
        return ""
    speaker = index.actor(statement.chain[0].actor)
    while speaker and (head := index.actor(speaker.affiliation)) and head != speaker:
        if head.affiliation == speaker.id:
            break
        speaker = head
    return speaker.name if speaker else statement.chain[0].text


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
