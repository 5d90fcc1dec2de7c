"""The dossier: one HTML page that needs nothing else.

No network, no build step, readable without scripts and in print. Everything that a
report says is escaped; the page's own script only adds comfort.
"""

from collections.abc import Collection

from dragoman.model.record import Record
from dragoman.render.boards import lay_positions
from dragoman.render.cast import find_unnamed, seat_actors
from dragoman.render.counts import gather_deviations, gather_tallies
from dragoman.render.course import (
    is_saying,
    list_sayings,
    order_events,
    order_turns,
    undated_events,
)
from dragoman.render.doubts import find_doubts
from dragoman.render.index import Index
from dragoman.render.issues import lay_issues
from dragoman.render.news import gather_news
from dragoman.render.page import make_environment, read_template_file
from dragoman.render.plans import lay_proposals, single_terms
from dragoman.render.saying import gather_voices
from dragoman.render.schedule import Board
from dragoman.render.summary import summarise
from dragoman.render.texts import mark_report

type Fresh = tuple[str, Collection[str]]


def render_page(
    record: Record, board: Board | None = None, new: Fresh | None = None
) -> str:
    """Give the dossier of a record, as one self-contained HTML page.

    The same record gives the same page; nothing in it depends on the clock.

    Args:
        record: The record.
        board: Where an agreement stands that is to be shown with it.
        new: Since when, in words, and the ids of what is new since then.
    """
    index = Index(record)
    return (
        make_environment()
        .get_template("dossier.html")
        .render(
            record=record,
            index=index,
            board=board,
            cite_board=index.find_place,
            summary=summarise(record, index),
            news=gather_news(record, index, *new) if new else None,
            doubts=find_doubts(record),
            deviations=gather_deviations(record),
            issues=lay_issues(record),
            boards=lay_proposals(record),
            singles=single_terms(record),
            positions=lay_positions(record, index),
            voices=gather_voices(record.statements, index),
            tallies=gather_tallies(record, index),
            turns=order_turns(record),
            months=order_events(e for e in record.events if not is_saying(e)),
            sayings=list_sayings(record.events),
            undated=undated_events(record),
            benches=seat_actors(record),
            unnamed=find_unnamed(record),
            reports=[(report, mark_report(report, index)) for report in record.reports],
            style=read_template_file("dossier.css"),
            board_style=read_template_file("board.css") if board else "",
            script=read_template_file("dossier.js"),
        )
    )
