"""What is new, what is unsure, and figures against a reference, in a dossier."""

import datetime
from dataclasses import replace

import pytest

from dragoman.model.claim import identify
from dragoman.model.judgement import Judgement, Link
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
    Reference,
)
from dragoman.model.report import Report
from dragoman.pipeline import build_record, render_dossier
from dragoman.record import add_reference
from dragoman.render.cast import find_unnamed
from dragoman.render.doubts import find_doubts

FIRST = (
    "OLM, 2 June 2031 - The floods in Holt have killed 200 people, the ministry said. "
    "Valdia rejected direct talks with the Sarn Front on Monday. "
    "Valdia and the Sarn Front met in Olm on Monday for a first round of talks."
)
LATER = (
    "OLM, 16 June 2031 - The floods in Holt have killed 260 people, the ministry said. "
    "Valdia agreed to direct talks with the Sarn Front on Monday. "
    "Valdia and the Sarn Front will meet in Sorvik on 20 June for a second round."
)


@pytest.fixture(scope="module")
def record():
    texts = {"first.txt": FIRST, "later.txt": LATER}
    return build_record(
        [Report(id=identify(t), path=p, text=t) for p, t in texts.items()]
    )


def test_the_dossier_says_what_is_new_since_a_day_or_a_report(record):
    for since in (datetime.date(2031, 6, 10), record.reports[0].id):
        page = render_dossier(record, since=since)
        news = page[page.index('id="news"') :]
        news = news[: news.index("</section>")]
        assert "260 people" in news
        assert "200 people" not in news
        assert "What changed" in news
    assert 'id="news"' not in render_dossier(record)


def test_nothing_is_new_since_the_latest_report(record):
    page = render_dossier(record, since=record.reports[-1].id)
    assert "Nothing that was not told before" in page


def test_an_unknown_report_is_refused(record):
    with pytest.raises(ValueError, match="no such report"):
        render_dossier(record, since="gone")


def test_each_figure_is_shown_against_the_reference(record):
    point = (datetime.date(2031, 6, 1), 250.0)
    reference = Reference(what="deaths", source="counts.csv", points=(point,))
    page = render_dossier(add_reference(record, reference))
    assert "20.0% below 250 in counts.csv" in page
    assert "4.0% above 250 in counts.csv" in page
    assert "The dashed line is the reference" in page


def test_how_the_talks_stood_is_told_after_each_report(record):
    page = render_dossier(record)
    assert "How that changed" in page


def test_what_nobody_could_judge_is_shown_as_unsure(make_link):
    record = make_link(Judgement.UNSURE)
    (doubt,) = find_doubts(record)
    assert {doubt.left, doubt.right} == {a.id for a in record.actors}
    page = render_dossier(record)
    assert "Perhaps one: unsure" in page
    assert "one name is part of the other" in page
    assert find_doubts(make_link(Judgement.DIFFERENT)) == ()
    unnamed = tuple(replace(actor, collective=True) for actor in record.actors)
    assert find_doubts(replace(record, actors=unnamed)) == ()


def test_who_is_one_side_of_a_disagreement_is_shown(record):
    crowd = replace(record.actors[0], collective=True)
    item = DisagreementItem(ref=crowd.id, value="denied", passage=crowd.mentions[0])
    clash = Disagreement(
        id="d", kind=DisagreementKind.EVENT, items=(item, item), why="."
    )
    told = Record(reports=record.reports, actors=(crowd,), disagreements=(clash,))
    assert find_unnamed(told) == (crowd,)


@pytest.fixture
def make_link(record):
    def make(judgement):
        actors = record.actors[:2]
        ends = sorted(actor.id for actor in actors)
        link = Link(
            noun="actors",
            left=ends[0],
            right=ends[1],
            judgement=judgement,
            score=0.4,
            reasons=("one name is part of the other",),
        )
        return Record(reports=record.reports, actors=actors, links=(link,))

    return make
